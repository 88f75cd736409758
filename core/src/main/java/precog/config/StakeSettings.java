package precog.config;

import static precog.config.Setting.money;
import static precog.config.Setting.price;
import static precog.config.Setting.share;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.stream.Stream;
import precog.value.Category;
import precog.value.Money;
import precog.value.Price;

/**
 * How much is staked on an edge.
 *
 * @param kelly part of the full Kelly stake
 * @param bankrollShare part of the bankroll one position may take
 * @param minimum smallest stake, {@code maximum} the largest position
 * @param bidShare part of the contracts bid for that one position may take: a book that could just take it back would
 *     count as dried up with the first bid that is withdrawn
 * @param wideSpread a spread above this cuts the stake by {@code spreadCut}
 * @param lowConfidenceCut cut where the model's confidence is low
 * @param width interval width above which every 0.01 cuts the stake by {@code widthCut}
 * @param correlationCut cut where all of an open commitment moves with this one
 * @param slateCorrelation correlation assumed between markets of one league or field decided on the same day
 */
public record StakeSettings(
        ByCategory<BigDecimal> kelly,
        BigDecimal bankrollShare,
        Money minimum,
        Money maximum,
        BigDecimal bidShare,
        Price wideSpread,
        BigDecimal spreadCut,
        BigDecimal lowConfidenceCut,
        BigDecimal width,
        BigDecimal widthCut,
        BigDecimal correlationCut,
        BigDecimal slateCorrelation) {
    static StakeSettings read(SettingSheet in) {
        StakeSettings settings = new StakeSettings(
                in.takeEach(
                        StakeSettings::standardKelly,
                        share("stake.kelly", "0.25", "0.01", "1", "Part of the full Kelly stake that is staked.")),
                in.take(share(
                        "stake.bankroll_share", "0.05", "0.001", "0.25", "Part of the bankroll in one position.")),
                in.take(money("stake.minimum", "10", "1", "1000", "A smaller stake is not worth the order.")),
                in.take(money("stake.maximum", "500", "10", "5000", "Largest position, worst case, fees included.")),
                in.take(share(
                        "stake.bid_share", "0.50", "0.01", "1", "Part of the contracts bid for in one position.")),
                in.take(price("stake.cut.spread.above", "0.04", "0.01", "0.50", "A wider spread cuts the stake.")),
                in.take(share("stake.cut.spread", "0.25", "0", "1", "Cut of the stake for a wide spread.")),
                in.take(share("stake.cut.low_confidence", "0.40", "0", "1", "Cut of the stake for low confidence.")),
                in.take(share("stake.cut.width.above", "0.10", "0.01", "1", "A wider 95 % interval cuts the stake.")),
                in.take(share("stake.cut.width", "0.02", "0", "0.10", "Cut for every 0.01 of width above that.")),
                in.take(share(
                        "stake.cut.correlation", "0.50", "0", "1", "Cut for open exposure that fully correlates.")),
                in.take(share(
                        "stake.correlation.slate",
                        "0.30",
                        "0",
                        "1",
                        "Correlation assumed between markets of one league decided on the same day.")));
        in.require(settings.minimum.compareTo(settings.maximum) <= 0, "stake.minimum", "at most stake.maximum");
        return settings;
    }

    /** What one position may cost at worst: a part of the bankroll, the maximum and the hard cap, whichever is least. */
    public Money positionCap(Money bankroll) {
        Money share = Money.of(bankroll.decimal().multiply(bankrollShare).setScale(4, RoundingMode.FLOOR));
        return Stream.of(share, maximum, HardCaps.POSITION)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static String standardKelly(Category category) {
        return switch (category) {
            case NBA, NHL -> "0.22";
            case NCAAF, MLB -> "0.20";
            case TENNIS -> "0.18";
            case POLITICS -> "0.15";
            default -> "0.25";
        };
    }
}
