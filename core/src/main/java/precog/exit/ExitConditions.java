package precog.exit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import precog.config.ExitSettings;
import precog.edge.Shown;
import precog.exit.ExitWatch.Reading;
import precog.market.Fees;
import precog.position.Position;
import precog.position.TrailingStop;
import precog.value.Action;
import precog.value.Money;
import precog.value.Price;
import precog.value.Quantity;

/**
 * Reads the ten exit conditions of a position. All of them every time, so that the desk can show the distance of each;
 * which one acts is decided by priority, ties by the order of {@link ExitCondition}.
 */
public record ExitConditions(ExitSettings settings) {
    private static final String NO_BID = "no bid";
    private static final String OFF = "off";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Every condition as it stands, in the order that breaks ties. */
    public List<Reading> read(ExitSituation now) {
        return List.of(
                stopLoss(now),
                circuitBreaker(now),
                trailingStop(now),
                timeBasedUrgent(now),
                liquidityDriedUp(now),
                partialExitTarget(now),
                profitTarget(now),
                edgeDisappeared(now),
                earlyExit(now),
                rebalance(now));
    }

    /** The condition to act on: the highest priority among those that are true; empty where none is. */
    public static Optional<Reading> winner(List<Reading> readings) {
        return readings.stream()
                .filter(Reading::triggered)
                .min(Comparator.comparing(
                                (Reading reading) -> reading.condition().priority())
                        .reversed()
                        .thenComparing(Reading::condition));
    }

    /** Whether the book is too thin to leave the position through: one check of the liquidity condition. */
    public boolean isThin(ExitSituation now) {
        Integer spread = now.quote().spreadUnits();
        return spread == null
                || spread > settings.spread().units()
                || now.depth()
                                .bidSize(now.position().outcome())
                                .compareTo(now.position().quantity())
                        < 0;
    }

    /** Stages whose share of the original contracts has left the position already. */
    public int stagesTaken(Position position) {
        int taken = position.stagesTaken();
        while (taken < settings.stages().size() && !stageRest(position, taken).isPositive()) {
            taken++;
        }
        return taken;
    }

    private Reading stopLoss(ExitSituation now) {
        BigDecimal stop = now.position().confidence().of(settings.stopLoss()).negate();
        BigDecimal gain = now.position().pnlPercent();
        return reading(
                now,
                ExitCondition.STOP_LOSS,
                settings.enabled().stopLoss(),
                gain != null && gain.compareTo(stop) <= 0,
                percent(gain),
                "≤ " + percent(stop));
    }

    private Reading circuitBreaker(ExitSituation now) {
        return reading(
                now,
                ExitCondition.CIRCUIT_BREAKER,
                settings.enabled().circuitBreaker(),
                now.flatten(),
                now.flatten() ? "flatten" : "clear",
                "a flattening breaker");
    }

    private Reading trailingStop(ExitSituation now) {
        TrailingStop stop = now.position().trailingStop();
        Price bid = bid(now);
        return reading(
                now,
                ExitCondition.TRAILING_STOP,
                settings.enabled().trailingStop(),
                stop != null && bid != null && bid.compareTo(stop.stopPrice()) <= 0,
                stop == null ? "not active" : shown(bid),
                stop == null ? "active at +" + percent(settings.trailing().activation()) : "≤ " + stop.stopPrice());
    }

    private Reading timeBasedUrgent(ExitSituation now) {
        Position position = now.position();
        Duration left = Duration.between(now.now(), end(now));
        BigDecimal gain = position.pnlPercent();
        boolean losing = gain != null && gain.signum() < 0 && left.compareTo(settings.losingBefore()) < 0;
        boolean late = !position.holdToSettlement() && left.compareTo(settings.anyBefore()) < 0;
        return reading(
                now,
                ExitCondition.TIME_BASED_URGENT,
                settings.enabled().timeBasedUrgent(),
                losing || late,
                shown(left),
                "< " + shown(settings.losingBefore()) + " losing, < " + shown(settings.anyBefore())
                        + (position.holdToSettlement() ? " (held to settlement)" : ""));
    }

    private Reading liquidityDriedUp(ExitSituation now) {
        int checks = now.position().thinChecks();
        return reading(
                now,
                ExitCondition.LIQUIDITY_DRIED_UP,
                settings.enabled().liquidityDriedUp(),
                checks >= settings.dryChecks(),
                checks + " thin checks",
                settings.dryChecks() + " running");
    }

    private Reading partialExitTarget(ExitSituation now) {
        Position position = now.position();
        int stage = stagesTaken(position);
        if (stage >= settings.stages().size()) {
            return reading(now, ExitCondition.PARTIAL_EXIT_TARGET, true, false, "all stages taken", "–");
        }
        BigDecimal target = settings.stages().get(stage).gain();
        BigDecimal gain = position.pnlPercent();
        boolean triggered = settings.enabled().partialExitTarget() && gain != null && gain.compareTo(target) >= 0;
        return new Reading(
                ExitCondition.PARTIAL_EXIT_TARGET,
                triggered,
                stageRest(position, stage).min(position.quantity()),
                settings.enabled().partialExitTarget() ? percent(gain) : OFF,
                "≥ " + percent(target) + " (stage " + (stage + 1) + ")");
    }

    private Reading profitTarget(ExitSituation now) {
        BigDecimal target = now.position().confidence().of(settings.profitTarget());
        BigDecimal gain = now.position().pnlPercent();
        if (hasStages()) {
            return reading(now, ExitCondition.PROFIT_TARGET, true, false, percent(gain), "partial stages instead");
        }
        return reading(
                now,
                ExitCondition.PROFIT_TARGET,
                settings.enabled().profitTarget(),
                gain != null && gain.compareTo(target) >= 0,
                percent(gain),
                "≥ " + percent(target));
    }

    private Reading edgeDisappeared(ExitSituation now) {
        BigDecimal edge = edgeOfHolding(now);
        return reading(
                now,
                ExitCondition.EDGE_DISAPPEARED,
                settings.enabled().edgeDisappeared(),
                edge != null && edge.signum() < 0,
                shown(edge),
                "< 0.0000");
    }

    private Reading earlyExit(ExitSituation now) {
        BigDecimal edge = edgeOfHolding(now);
        return reading(
                now,
                ExitCondition.EARLY_EXIT,
                settings.enabled().earlyExit(),
                edge != null
                        && edge.signum() >= 0
                        && edge.compareTo(settings.earlyEdge().decimal()) < 0,
                shown(edge),
                "< " + settings.earlyEdge());
    }

    private Reading rebalance(ExitSituation now) {
        BigDecimal edge = edgeOfHolding(now);
        BigDecimal gain = now.position().pnlPercent();
        BigDecimal waiting = now.waitingEdge();
        boolean better = edge != null
                && waiting != null
                && waiting.subtract(edge).compareTo(settings.rebalanceGain().decimal()) >= 0;
        return reading(
                now,
                ExitCondition.REBALANCE,
                settings.enabled().rebalance(),
                better && now.capitalShort() && gain != null && gain.signum() > 0,
                waiting == null ? "no edge waits" : shown(waiting) + " waits",
                "a better edge by " + settings.rebalanceGain());
    }

    /**
     * What holding one contract is worth beyond selling it now: own probability − own bid − exit fee, in dollars; null
     * without an opinion or a bid.
     */
    public static @Nullable BigDecimal edgeOfHolding(ExitSituation now) {
        Price bid = bid(now);
        if (now.probability() == null
                || bid == null
                || !now.position().quantity().isPositive()) {
            return null;
        }
        Quantity quantity = now.position().quantity();
        Money fee = Fees.direct(now.listing().fees())
                .charge(Action.SELL, bid, quantity, Fees.Liquidity.TAKER)
                .fee();
        BigDecimal perContract = fee.decimal().divide(quantity.decimal(), Price.SCALE, RoundingMode.HALF_EVEN);
        return now.probability().decimal().subtract(bid.decimal()).subtract(perContract);
    }

    /** When holding ends: the expected expiration, or the close where that comes first. */
    static Instant end(ExitSituation now) {
        Instant expected = now.listing().expectedExpiration();
        Instant close = now.listing().closeTime();
        return close.isBefore(expected) ? close : expected;
    }

    static @Nullable Price bid(ExitSituation now) {
        return now.quote().bid(now.position().outcome());
    }

    private boolean hasStages() {
        return settings.enabled().partialExitTarget()
                && settings.stages().stream().anyMatch(stage -> stage.sell().signum() > 0);
    }

    /** Contracts still to sell until stages 0 to {@code stage} are executed; whole ones where whole ones were bought. */
    private Quantity stageRest(Position position, int stage) {
        BigDecimal share = settings.stages().subList(0, stage + 1).stream()
                .map(ExitSettings.Stage::sell)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean whole = position.bought().units() % Quantity.ONE_CONTRACT == 0;
        BigDecimal target =
                position.bought().decimal().multiply(share).setScale(whole ? 0 : Quantity.SCALE, RoundingMode.HALF_UP);
        return Quantity.of(target).minus(position.sold());
    }

    private static Reading reading(
            ExitSituation now,
            ExitCondition condition,
            boolean enabled,
            boolean triggered,
            String observed,
            String trigger) {
        return new Reading(
                condition, enabled && triggered, now.position().quantity(), enabled ? observed : OFF, trigger);
    }

    private static String percent(@Nullable BigDecimal share) {
        return share == null
                ? NO_BID
                : share.multiply(HUNDRED)
                                .setScale(1, RoundingMode.HALF_EVEN)
                                .toPlainString()
                                .replace('-', '−')
                        + " %";
    }

    private static String shown(@Nullable Object value) {
        return value == null ? NO_BID : value.toString();
    }

    private static String shown(@Nullable BigDecimal edge) {
        return edge == null ? "no opinion or no bid" : edge.toPlainString();
    }

    private static String shown(Duration left) {
        return left.isNegative() ? "overdue" : Shown.time(left);
    }
}
