package precog.analytics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Two strategy versions side by side: how they differ, what each earned, and whether that says anything. A version is
 * better only with {@value Thresholds#WINNER} closed positions each, where win rate and return both differ in the same
 * direction at the 5 % level.
 *
 * @param differences settings that are not the same in both
 */
public record StrategyContest(
        StrategyVersion one,
        StrategyVersion other,
        List<Difference> differences,
        Performance ofOne,
        Performance ofOther) {
    /** A setting of either version; null where one does not have it. */
    public record Difference(
            String setting, @Nullable String one, @Nullable String other) {}

    /** Holds two versions against each other. */
    public static StrategyContest of(StrategyVersion one, StrategyVersion other, Collection<PositionRecord> positions) {
        return new StrategyContest(
                one, other, differences(one, other), performance(one, positions), performance(other, positions));
    }

    private static Performance performance(StrategyVersion version, Collection<PositionRecord> positions) {
        return Performance.of(positions.stream()
                .filter(position -> Objects.equals(position.strategyId(), version.id()))
                .toList());
    }

    private static List<Difference> differences(StrategyVersion one, StrategyVersion other) {
        TreeSet<String> settings = new TreeSet<>(one.config().keySet());
        settings.addAll(other.config().keySet());
        List<Difference> differences = new ArrayList<>();
        for (String setting : settings) {
            String first = one.config().get(setting);
            String second = other.config().get(setting);
            if (!Objects.equals(first, second)) {
                differences.add(new Difference(setting, first, second));
            }
        }
        return List.copyOf(differences);
    }

    /** By how much the first's mean return a position lies above the other's. */
    public Measured returnGap() {
        return ofOne.returns().minus(ofOther.returns());
    }

    /** By how much the first's win rate lies above the other's, with the pooled error of the two-proportion test. */
    public Measured winGap() {
        int n = ofOne.closed() + ofOther.closed();
        double pooled = (ofOne.wins() + ofOther.wins()) / (double) n;
        double error = Math.sqrt(pooled * (1 - pooled) * (1.0 / ofOne.closed() + 1.0 / ofOther.closed()));
        return new Measured(n, ofOne.winRate() - ofOther.winRate(), error * Math.sqrt(n));
    }

    /** What may be said, and no more. */
    public String sentence() {
        if (ofOne.closed() == 0 || ofOther.closed() == 0) {
            return "Nothing to compare: " + (ofOne.closed() == 0 ? one : other).label()
                    + " has closed no position yet.";
        }
        String gap = String.format(
                Locale.ROOT,
                "Return a position: %+.1f points (95 %% interval %+.1f to %+.1f). Win rate: %+.1f points (%+.1f to %+.1f). ",
                100 * returnGap().mean(),
                100 * (returnGap().mean() - returnGap().margin()),
                100 * (returnGap().mean() + returnGap().margin()),
                100 * winGap().mean(),
                100 * (winGap().mean() - winGap().margin()),
                100 * (winGap().mean() + winGap().margin()));
        return gap + verdict();
    }

    private String verdict() {
        if (Math.min(ofOne.closed(), ofOther.closed()) < Thresholds.WINNER) {
            return "No winner can be named: " + ofOne.closed() + " and " + ofOther.closed()
                    + " closed positions, and each needs " + Thresholds.WINNER + ".";
        }
        boolean same = Math.signum(returnGap().mean()) == Math.signum(winGap().mean());
        if (!same || !returnGap().significant() || !winGap().significant()) {
            return "No winner: win rate and return do not both differ at the 5 % level in the same direction.";
        }
        return (returnGap().mean() > 0 ? one : other).label()
                + " is better: win rate and return both differ at the 5 % level.";
    }
}
