package precog.desk.risk;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import precog.desk.text.Figures;
import precog.edge.Commitment;
import precog.engine.AtStake;
import precog.engine.DeskSnapshot;
import precog.order.Order;
import precog.order.OrderState;
import precog.position.Position;
import precog.risk.BreakerState;
import precog.risk.BreakerType;
import precog.value.Money;
import precog.value.Quantity;

/**
 * The kill switch as the risk screen tells of it.
 *
 * @param words while off what it would cancel and what would stay; while on what it did
 */
public record KillReport(boolean on, String words) {
    /** What it would do now, or has done. */
    public static KillReport of(DeskSnapshot desk) {
        long working = entries(desk, order -> !order.state().isDone());
        long open = desk.positions().stream().filter(Position::isOpen).count();
        return desk.breakers().stream()
                .filter(breaker -> breaker.type() == BreakerType.MANUAL && breaker.tripped())
                .findFirst()
                .map(breaker -> new KillReport(true, on(breaker, desk, working, open)))
                .orElseGet(() -> new KillReport(
                        false,
                        "Off. It would cancel " + counted(working, "working entry", "working entries")
                                + (working == 0 ? "" : " (" + canceled(desk) + ")")
                                + " and block new ones; " + counted(open, "position", "positions")
                                + " would stay, exits go on. It survives a restart."));
    }

    /** Contracts that would not be bought any more, and the money they hold back. */
    private static String canceled(DeskSnapshot desk) {
        Quantity contracts = desk.orders().stream()
                .filter(order -> order.purpose().opens() && !order.state().isDone())
                .map(Order::remaining)
                .reduce(Quantity.ZERO, Quantity::plus);
        Money reserved = desk.atStake().stream()
                .map(AtStake::commitment)
                .filter(commitment -> !commitment.position())
                .map(Commitment::worstCase)
                .reduce(Money.ZERO, Money::plus);
        return Figures.quantity(contracts) + (contracts.equals(Quantity.of(1)) ? " contract, " : " contracts, ")
                + Figures.money(reserved) + " held back";
    }

    private static String on(BreakerState breaker, DeskSnapshot desk, long working, long open) {
        Instant since = breaker.trippedAt();
        String when = since == null ? "" : " " + Figures.span(Duration.between(since, desk.at())) + " ago";
        long canceled = entries(
                desk,
                order -> order.state() == OrderState.CANCELED
                        && since != null
                        && !order.updatedAt().isBefore(since));
        String stays = breaker.flattens() ? " being closed." : " left; exits go on.";
        return capital(breaker.observed()) + when + ". "
                + capital(counted(canceled, "entry", "entries")) + " canceled since"
                + (working == 0 ? "" : ", " + working + " still working")
                + "; " + counted(open, "position", "positions") + stays;
    }

    private static long entries(DeskSnapshot desk, Predicate<Order> which) {
        return desk.orders().stream()
                .filter(order -> order.purpose().opens() && which.test(order))
                .count();
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String counted(long count, String one, String many) {
        return count == 0 ? "no " + many : count + " " + (count == 1 ? one : many);
    }
}
