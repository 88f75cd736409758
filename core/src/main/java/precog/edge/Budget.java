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

    /** What may be staked on contracts that cost {@code each} with their fee; never negative. */
    Money at(BigDecimal each) {
        BigDecimal stake = exposure.bankroll().decimal().multiply(fraction()).multiply(contract.kelly(each));
        for (Cut cut : cuts) {
            stake = stake.multiply(BigDecimal.ONE.subtract(cut.share()));
        }
        return least(rounded(stake), room(), exposure.cash());
    }

    /** What the caps of one position leave beside what is at stake on the contract already. */
    private Money room() {
        Money share = rounded(exposure.bankroll().decimal().multiply(settings.bankrollShare()));
        return least(share, settings.maximum()).minus(exposure.on(listing.id(), contract.outcome()));
    }

    /** How the money came about at {@code each}, to stand behind the amount. */
    String words(BigDecimal each) {
        String cutWords = cuts.stream()
                .map(cut -> ", less " + Shown.percent(cut.share()) + " for " + cut.reason())
                .collect(Collectors.joining());
        return ": " + Shown.percent(fraction()) + " of Kelly "
                + contract.kelly(each).toPlainString() + " of " + Shown.dollars(exposure.bankroll()) + cutWords
                + ", at most " + Shown.dollars(least(room(), exposure.cash()));
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

    private static Money least(Money first, Money... others) {
        Money least = first;
        for (Money other : others) {
            least = other.compareTo(least) < 0 ? other : least;
        }
        return least.isNegative() ? Money.ZERO : least;
    }

    private static Money rounded(BigDecimal dollars) {
        return Money.of(dollars.setScale(Price.SCALE, RoundingMode.FLOOR));
    }
}
