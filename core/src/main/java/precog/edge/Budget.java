package precog.edge;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import precog.config.StakeSettings;
import precog.feed.MarketListing;
import precog.value.Money;
import precog.value.Price;
import precog.value.Probability;
import precog.value.Quantity;

/** The money a stake may take: bankroll × part of Kelly × cuts, within the room that is left and the cash. */
final class Budget {
    /** A reason to stake less, and the share it takes off what the cuts before it left. */
    private record Cut(String reason, BigDecimal share) {}

    private final Contract contract;
    private final StakeSettings settings;
    private final MarketListing listing;
    private final Exposure exposure;
    private final List<Cut> cuts;

    Budget(Contract contract, Confidence confidence, StakeSettings settings) {
        this.contract = contract;
        this.settings = settings;
        listing = contract.valuation().market().listing();
        exposure = contract.valuation().exposure();
        cuts = cuts(confidence);
    }

    /**
     * How many whole contracts it pays for. Kelly looks at what they cost on average, the caps at the worst case.
     *
     * @param average cost of one with its fee over the levels taken
     * @param worst cost of one with its fee at the worst of them
     */
    Quantity contracts(BigDecimal average, BigDecimal worst) {
        return contracts(kelly(average), average).min(contracts(cap(), worst));
    }

    private static Quantity contracts(Money money, BigDecimal each) {
        return Quantity.of(money.decimal().divide(each, 0, RoundingMode.FLOOR).longValueExact());
    }

    private Money kelly(BigDecimal each) {
        BigDecimal stake = exposure.bankroll().decimal().multiply(fraction()).multiply(contract.kelly(each));
        for (Cut cut : cuts) {
            stake = stake.multiply(BigDecimal.ONE.subtract(cut.share()));
        }
        return rounded(stake);
    }

    private Money cap() {
        Money room = room();
        Money cap = room.compareTo(exposure.cash()) <= 0 ? room : exposure.cash();
        return cap.isNegative() ? Money.ZERO : cap;
    }

    /** What the caps of one position leave beside what is at stake on the contract already. */
    private Money room() {
        return settings.positionCap(exposure.bankroll()).minus(exposure.on(listing.id(), contract.outcome()));
    }

    /** How the money came about at {@code each}, to stand behind the amount. */
    String words(BigDecimal each) {
        String cutWords = cuts.stream()
                .map(cut -> ", less " + Shown.percent(cut.share()) + " for " + cut.reason())
                .collect(Collectors.joining());
        return ": " + Shown.percent(fraction()) + " of Kelly "
                + contract.kelly(each).toPlainString() + " of " + Shown.dollars(exposure.bankroll()) + cutWords
                + ", at most " + Shown.dollars(cap());
    }

    private BigDecimal fraction() {
        return settings.kelly().of(listing.category());
    }

    private List<Cut> cuts(Confidence confidence) {
        List<Cut> found = new ArrayList<>();
        Integer spread = contract.valuation().market().quote().spreadUnits();
        if (spread == null || spread > settings.wideSpread().units()) {
            found.add(new Cut("a wide spread", settings.spreadCut()));
        }
        if (confidence == Confidence.LOW) {
            found.add(new Cut("low confidence", settings.lowConfidenceCut()));
        }
        BigDecimal excess = BigDecimal.valueOf(contract.valuation().estimate().widthUnits(), Probability.SCALE)
                .subtract(settings.width());
        if (excess.signum() > 0) {
            found.add(new Cut(
                    "a wide interval",
                    excess.movePointRight(2).multiply(settings.widthCut()).min(BigDecimal.ONE)));
        }
        BigDecimal correlation = exposure.commitments().stream()
                .filter(commitment -> !commitment.isOn(listing.id(), contract.outcome()))
                .map(commitment -> commitment.correlation(listing, settings.slateCorrelation()))
                .reduce(BigDecimal.ZERO, BigDecimal::max);
        if (correlation.signum() > 0) {
            found.add(new Cut("correlated exposure", settings.correlationCut().multiply(correlation)));
        }
        return found;
    }

    private static Money rounded(BigDecimal dollars) {
        return Money.of(dollars.setScale(Price.SCALE, RoundingMode.FLOOR));
    }
}
