package precog.exit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import precog.config.Settings;
import precog.market.Quote;
import precog.order.Order;
import precog.order.OrderPurpose;
import precog.order.TimeInForce;
import precog.value.Action;
import precog.value.EventId;
import precog.value.ExecutionEnvironment;
import precog.value.MarketId;
import precog.value.Money;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;
import precog.value.TickStructure;

class ExitWalkTest {
    private static final Quantity HUNDRED = Quantity.of(100);

    private Instant now = Instant.parse("2026-01-10T12:00:00Z");
    private Quote quote = quote("0.5000", "0.5400");
    private Quantity held = HUNDRED;
    private long orders;

    private Quote quote(@Nullable String bid, @Nullable String ask) {
        return new Quote(bid == null ? null : Price.of(bid), ask == null ? null : Price.of(ask), HUNDRED, HUNDRED, now);
    }

    private ExitWalk walk(ExitCondition condition) {
        return walk(condition, Outcome.YES, TickStructure.LINEAR_CENT);
    }

    private ExitWalk walk(ExitCondition condition, Outcome outcome, TickStructure ticks) {
        return new ExitWalk(Settings.standard(ExecutionEnvironment.PAPER).walk(), condition, held, outcome, ticks, now);
    }

    private ExitStep.Place place(ExitWalk walk) {
        ExitStep step = walk.step(quote, held, now);
        assertThat(step).isInstanceOf(ExitStep.Place.class);
        ExitStep.Place place = (ExitStep.Place) step;
        walk.placed(place, ++orders, now);
        return place;
    }

    private void fill(ExitWalk walk, long contracts) {
        held = held.minus(Quantity.of(contracts));
        walk.finished(done(contracts), now);
    }

    /** Waits the order's time out, cancels it, and hears that it is done with nothing filled. */
    private void timeOut(ExitWalk walk, Duration wait) {
        now = now.plus(wait.minusMillis(1));
        assertThat(walk.step(quote, held, now)).isEqualTo(new ExitStep.Wait());
        now = now.plusMillis(1);
        assertThat(walk.nextAt()).isEqualTo(now);
        assertThat(walk.step(quote, held, now)).isEqualTo(new ExitStep.Cancel());
        assertThat(walk.step(quote, held, now.plusSeconds(60)))
                .as("nothing is placed before the cancel is known")
                .isNotInstanceOf(ExitStep.Place.class);
        fill(walk, 0);
    }

    private Order done(long filled) {
        Order order = Order.intent(
                orders,
                "c" + orders,
                ExecutionEnvironment.PAPER,
                "simulated",
                new MarketId("SYN-A"),
                new EventId("SYN"),
                Outcome.YES,
                Action.SELL,
                Price.of("0.5000"),
                HUNDRED,
                TimeInForce.GOOD_TILL_CANCELED,
                false,
                OrderPurpose.EXIT,
                null,
                null,
                1L,
                now);
        return filled == 0 ? order : filledOf(order, filled);
    }

    private static Order filledOf(Order order, long contracts) {
        return new Order(
                order.id(),
                order.clientOrderId(),
                "x" + order.id(),
                order.environment(),
                order.platform(),
                order.market(),
                order.event(),
                order.outcome(),
                order.action(),
                order.limit(),
                order.quantity(),
                null,
                Quantity.of(contracts),
                Money.of(order.limit(), Quantity.of(contracts)),
                Money.ZERO,
                order.timeInForce(),
                false,
                order.purpose(),
                precog.order.OrderState.CANCELED,
                null,
                null,
                1L,
                null,
                null,
                order.createdAt(),
                null,
                null,
                null,
                order.createdAt());
    }

    @Test
    void criticalSellsAtOnceDownToTheFloorAndRepeatsAtTheNewBid() {
        ExitWalk walk = walk(ExitCondition.STOP_LOSS);
        ExitStep.Place first = place(walk);
        assertThat(first.limit()).isEqualTo(Price.of("0.4000"));
        assertThat(first.timeInForce()).isEqualTo(TimeInForce.IMMEDIATE_OR_CANCEL);
        fill(walk, 40);
        assertThat(walk.step(quote, held, now)).isEqualTo(new ExitStep.Wait());

        now = now.plusSeconds(5);
        quote = quote("0.4500", "0.5400");
        ExitStep.Place second = place(walk);
        assertThat(second.limit()).isEqualTo(Price.of("0.3500"));
        assertThat(second.quantity()).isEqualTo(Quantity.of(60));
        assertThat(walk.needsHelp()).isFalse();
        fill(walk, 0);
        now = now.plusSeconds(5);
        place(walk);
        assertThat(walk.needsHelp()).as("after the third").isTrue();
        fill(walk, 60);
        assertThat(walk.step(quote, held, now)).isEqualTo(new ExitStep.Done());
        assertThat(walk.restUntil()).isNull();
    }

    @Test
    void criticalWaitsForABidRatherThanGiveItAway() {
        ExitWalk walk = walk(ExitCondition.STOP_LOSS);
        quote = quote(null, "0.0100");
        assertThat(walk.step(quote, held, now)).isEqualTo(new ExitStep.Wait());
        quote = quote("0.0300", "0.0400");
        assertThat(place(walk).limit()).as("the lowest price a venue takes").isEqualTo(Price.of("0.0100"));
    }

    @Test
    void highStartsAtTheBidWalksOneThenTwoTicksAndEndsAtOnce() {
        ExitWalk walk = walk(ExitCondition.TRAILING_STOP);
        assertThat(place(walk).limit()).isEqualTo(Price.of("0.5000"));
        timeOut(walk, Duration.ofSeconds(10));
        assertThat(place(walk).limit()).isEqualTo(Price.of("0.4900"));
        timeOut(walk, Duration.ofSeconds(10));
        assertThat(place(walk).limit()).isEqualTo(Price.of("0.4700"));
        timeOut(walk, Duration.ofSeconds(10));
        ExitStep.Place end = place(walk);
        assertThat(end.timeInForce()).isEqualTo(TimeInForce.IMMEDIATE_OR_CANCEL);
        assertThat(end.limit()).isEqualTo(Price.of("0.4000"));
        assertThat(end.number()).isEqualTo(4);
        fill(walk, 0);
        assertThat(walk.isOver()).isTrue();
        assertThat(walk.restUntil()).isEqualTo(now.plusSeconds(10));
    }

    @Test
    void mediumStartsInTheMiddleWalksFiveTicksAndCoolsDown() {
        ExitWalk walk = walk(ExitCondition.PARTIAL_EXIT_TARGET);
        assertThat(place(walk).limit()).isEqualTo(Price.of("0.5200"));
        timeOut(walk, Duration.ofSeconds(30));
        for (int walked = 1; walked <= 5; walked++) {
            assertThat(place(walk).limit()).isEqualTo(new Price(5200 - 100 * walked));
            timeOut(walk, Duration.ofSeconds(15));
        }
        assertThat(walk.isOver()).isTrue();
        assertThat(walk.restUntil()).isEqualTo(now.plusSeconds(60));
    }

    @Test
    void lowStartsAtTheAskWalksTenTicksAndCoolsDownLonger() {
        ExitWalk walk = walk(ExitCondition.EDGE_DISAPPEARED);
        assertThat(place(walk).limit()).isEqualTo(Price.of("0.5400"));
        timeOut(walk, Duration.ofSeconds(60));
        for (int walked = 1; walked <= 10; walked++) {
            assertThat(place(walk).limit()).isEqualTo(new Price(5400 - 100 * walked));
            timeOut(walk, Duration.ofSeconds(30));
        }
        assertThat(walk.restUntil()).isEqualTo(now.plusSeconds(300));
    }

    @Test
    void aHigherPriorityCancelsFirstAndWaitsForTheAnswer() {
        ExitWalk walk = walk(ExitCondition.PARTIAL_EXIT_TARGET);
        place(walk);
        now = now.plusSeconds(3);
        walk.overtake(ExitCondition.EDGE_DISAPPEARED, held, now);
        assertThat(walk.step(quote, held, now))
                .as("a lower one changes nothing")
                .isEqualTo(new ExitStep.Wait());

        walk.overtake(ExitCondition.STOP_LOSS, held, now);
        assertThat(walk.condition()).isEqualTo(ExitCondition.PARTIAL_EXIT_TARGET);
        assertThat(walk.step(quote, held, now)).isEqualTo(new ExitStep.Cancel());
        assertThat(walk.step(quote, held, now)).isEqualTo(new ExitStep.Wait());
        fill(walk, 30);
        ExitStep.Place stop = place(walk);
        assertThat(walk.condition()).isEqualTo(ExitCondition.STOP_LOSS);
        assertThat(stop.number()).isEqualTo(1);
        assertThat(stop.quantity()).as("never more than is left").isEqualTo(Quantity.of(70));
    }

    @Test
    void pricesOfNoAreOnItsOwnTicks() {
        TickStructure tapered = new TickStructure(
                "tapered",
                java.util.List.of(
                        new TickStructure.Range(Price.ZERO, Price.of("0.1000"), 10),
                        new TickStructure.Range(Price.of("0.1000"), Price.of("0.9000"), 100),
                        new TickStructure.Range(Price.of("0.9000"), Price.ONE, 10)));
        // YES quoted 0.9050 / 0.9130: NO is bid 0.0870 and offered at 0.0950.
        quote = quote("0.9050", "0.9130");
        ExitWalk walk = walk(ExitCondition.PARTIAL_EXIT_TARGET, Outcome.NO, tapered);
        assertThat(place(walk).limit()).isEqualTo(Price.of("0.0910"));
        timeOut(walk, Duration.ofSeconds(30));
        assertThat(place(walk).limit()).isEqualTo(Price.of("0.0900"));
    }

    @Test
    void aCancelWithoutAnAnswerIsAskedAgainAndNothingIsPlacedMeanwhile() {
        ExitWalk walk = walk(ExitCondition.TRAILING_STOP);
        place(walk);
        now = now.plusSeconds(10);
        assertThat(walk.step(quote, held, now)).isEqualTo(new ExitStep.Cancel());
        assertThat(walk.nextAt()).isEqualTo(now.plusSeconds(10));
        now = now.plusSeconds(9);
        assertThat(walk.step(quote, held, now)).isEqualTo(new ExitStep.Wait());
        now = now.plusSeconds(1);
        assertThat(walk.step(quote, held, now)).isEqualTo(new ExitStep.Cancel());
    }

    @Test
    void aStoppedWalkPlacesNothingMore() {
        ExitWalk walk = walk(ExitCondition.TRAILING_STOP);
        place(walk);
        walk.stop();
        assertThat(walk.step(quote, held, now.plusSeconds(60))).isEqualTo(new ExitStep.Done());
    }
}
