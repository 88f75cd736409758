package precog.analytics;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import precog.value.Money;

/**
 * A step in the life of a strategy version, with what its paper positions say for it.
 *
 * @param evidence what its closed paper positions earned
 */
public record StrategyMove(StrategyVersion version, StrategyStatus to, Performance evidence) {
    /**
     * Something asked before the step.
     *
     * @param number what was found, {@code needed} what would pass
     */
    public record Ask(String what, String number, String needed, boolean passed) {}

    public StrategyStatus from() {
        return StrategyStatus.of(version.status());
    }

    /** What is asked: before a version is activated, enough paper trades and no loss on them; of every other step nothing. */
    public List<Ask> asks() {
        if (to != StrategyStatus.ACTIVE) {
            return List.of();
        }
        boolean paid = evidence.paid().compareTo(Money.ZERO) > 0;
        return List.of(
                new Ask(
                        "closed paper trades",
                        String.valueOf(evidence.closed()),
                        "at least " + Thresholds.ACTIVATION,
                        evidence.closed() >= Thresholds.ACTIVATION),
                new Ask(
                        "return on what they cost",
                        paid ? String.format(Locale.ROOT, "%+.2f %%", 100 * evidence.roi()) : "none yet",
                        "0 % or more",
                        paid && !evidence.profit().isNegative()));
    }

    /** Why it may not be done, in a sentence; empty where it may. */
    public Optional<String> refusal() {
        if (!from().next().contains(to)) {
            return Optional.of(
                    version.label() + " is " + from().code() + " and cannot become " + to.code() + " from there.");
        }
        return asks().stream()
                .filter(ask -> !ask.passed())
                .findFirst()
                .map(ask -> version.label() + " cannot become active: " + ask.what() + " " + ask.number() + ", needs "
                        + ask.needed() + ".");
    }
}
