package precog.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import precog.edge.Check;
import precog.edge.Rule;
import precog.engine.DeskSnapshot.Pending;
import precog.kalshi.fake.Match;
import precog.kalshi.fake.Payout;
import precog.kalshi.fake.Side;
import precog.order.Order;
import precog.order.OrderState;
import precog.position.Position;
import precog.value.Price;
import precog.value.Quantity;

/** Restarts, pauses and ends of markets, and decisions that come at the wrong moment. */
@ExtendWith(Chance.class)
class LiveVenueFaultsTest {
    private final LiveRig rig = new LiveRig();

    @BeforeEach
    void open() {
        rig.kalshi().venue().quote(LiveRig.MARKET, Side.BID, rig.at("0.4600"), "500.00");
        rig.kalshi().venue().quote(LiveRig.MARKET, Side.ASK, rig.at("0.4800"), "1000.00");
        // A market that others trade, so that its edges pass the gates.
        rig.kalshi().venue().take(LiveRig.MARKET, Side.BID, rig.at("0.4800"), "500.00");
        rig.open().ready();
        rig.anyMoment();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private long position() {
        rig.buy(rig.at("0.4800"), rig.of("10.00"));
        rig.awaitOrder(OrderState.FILLED);
        long id = rig.await("the position is there", now -> open(now).size() == 1)
                .positions()
                .getFirst()
                .id();
        // A look at the account that crossed the fill holds entries up until the next one.
        rig.ready();
        return id;
    }

    private static List<Position> open(DeskSnapshot now) {
        return now.positions().stream().filter(Position::isOpen).toList();
    }

    private void cashAgrees() {
        rig.await(
                "the cash agrees",
                now -> now.account()
                                .cash()
                                .decimal()
                                .compareTo(rig.kalshi().account().cash())
                        == 0);
    }

    private List<Rule> refusals() {
        return rig.buy(rig.at("0.4700"), rig.of("1.00")).refusals().stream()
                .map(Check::rule)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"saved", "sent", "acknowledged", "filled"})
    void row19KilledAtAnyStageOfAnOrderItConverges(String stage) {
        switch (stage) {
            case "saved" -> rig.kalshi().faults().stallRequest(Match.CREATE, 1);
            case "sent" -> rig.kalshi().faults().stallAnswer(Match.CREATE, 1);
            default -> {
                // Nothing goes wrong before the kill.
            }
        }
        rig.buy(rig.at("0.4700"), rig.of("10.00"));
        rig.awaitOrder(
                switch (stage) {
                    case "saved", "sent" -> OrderState.SUBMITTED;
                    default -> OrderState.RESTING;
                });
        if (stage.equals("sent")) {
            rig.awaitThat(
                    "the exchange has it", () -> rig.kalshi().account().orders().size() == 1);
        }
        rig.anyMoment();
        rig.kill();
        if (stage.equals("filled")) {
            rig.kalshi().venue().take(LiveRig.MARKET, Side.ASK, rig.at("0.4700"), rig.of("10.00"));
        }
        rig.open();
        rig.awaitOrder(
                switch (stage) {
                    case "saved" -> OrderState.REJECTED;
                    case "filled" -> OrderState.FILLED;
                    default -> OrderState.RESTING;
                });
        rig.ready();
        assertThat(rig.kalshi().account().orders()).hasSize(stage.equals("saved") ? 0 : 1);
        rig.closeAndCompare();
    }

    @Test
    void row19KilledWhileAnExitWalksItNeverSellsTwice() {
        long position = position();
        rig.kalshi().faults().stallAnswer(Match.CREATE, 1);
        close(position);
        rig.awaitThat(
                "the exit is at the exchange",
                () -> rig.kalshi().account().orders().size() == 2);
        rig.anyMoment();
        rig.reopen();
        rig.await(
                "the position is closed once",
                now -> open(now).isEmpty() && !now.trades().isEmpty());
        assertThat(rig.kalshi().account().position(LiveRig.MARKET)).isEqualByComparingTo(BigDecimal.ZERO);
        rig.closeAndCompare();
    }

    private void close(long position) {
        assertThat(rig.submit(new Command.ClosePosition(position, null, "ann")).done())
                .isTrue();
    }

    @Test
    void row19KilledBeforeAnExitLeftItSaysSoAndSellsOnceWhenAskedAgain() {
        long position = position();
        rig.kalshi().faults().stallRequest(Match.CREATE, 1);
        close(position);
        rig.anyMoment();
        rig.reopen();
        rig.awaitThat("it is told that the position is still held", () -> rig.alerted("close it again"));
        close(position);
        rig.await("the position is closed", now -> open(now).isEmpty());
        rig.closeAndCompare();
    }

    @Test
    void row20DuringATradingPauseEntriesAreRefusedCancelsPassAndExitsWait() {
        long position = position();
        rig.buy(rig.at("0.4500"), rig.of("5.00"));
        Order resting = rig.awaitOrder(OrderState.RESTING);
        rig.kalshi().venue().pauseTrading();
        rig.awaitThat("the pause is known", () -> rig.alerted("Trading is paused"));
        assertThat(refusals()).contains(Rule.MODE);
        int sent = rig.kalshi().requests(Match.CREATE).size();
        rig.submit(new Command.ClosePosition(position, null, "ann"));
        rig.submit(new Command.CancelOrder(resting.id(), "ann"));
        rig.await(
                "the cancel passed",
                now -> now.orders().stream()
                        .anyMatch(order -> order.id() == resting.id() && order.state() == OrderState.CANCELED));
        assertThat(rig.kalshi().requests(Match.CREATE)).hasSize(sent);
        rig.kalshi().venue().resume();
        rig.awaitThat("the end of the pause is known", () -> rig.alerted("Orders go out again"));
        rig.submit(new Command.ClosePosition(position, null, "ann"));
        rig.await("the position is closed", now -> open(now).isEmpty());
        rig.closeAndCompare();
    }

    @Test
    void row20DuringAnExchangePauseCancelsWaitToo() {
        rig.buy(rig.at("0.4500"), rig.of("5.00"));
        Order resting = rig.awaitOrder(OrderState.RESTING);
        rig.kalshi().venue().pauseExchange(null);
        rig.awaitThat("the pause is known", () -> rig.alerted("The exchange is paused"));
        rig.submit(new Command.CancelOrder(resting.id(), "ann"));
        assertThat(rig.kalshi().requests(Match.CANCEL)).isEmpty();
        rig.kalshi().venue().resume();
        rig.await(
                "the cancel is made up for",
                now -> now.orders().stream()
                        .anyMatch(order -> order.id() == resting.id() && order.state() == OrderState.CANCELED));
        rig.closeAndCompare();
    }

    @Test
    void row21AMarketThatIsSettledWhileAnExitWalksIsPaidOnce() {
        long position = position();
        rig.kalshi().faults().stallRequest(Match.CREATE, 1);
        rig.submit(new Command.ClosePosition(position, Quantity.of(rig.of("4.00")), "ann"));
        rig.kalshi().venue().settle(LiveRig.MARKET, Payout.yes());
        rig.await(
                "the position is settled",
                now -> open(now).isEmpty() && now.settlements().size() == 1);
        rig.await(
                "the books agree",
                now -> now.account()
                                .cash()
                                .decimal()
                                .compareTo(rig.kalshi().account().cash())
                        == 0);
        rig.closeAndCompare();
    }

    @Test
    void row24ApprovedTwiceItIsOneOrder() {
        Pending edge = edge();
        assertThat(rig.submit(approve(edge)).done()).isTrue();
        assertThat(rig.submit(approve(edge)).done()).isFalse();
        rig.awaitOrder(OrderState.FILLED);
        assertThat(rig.kalshi().requests(Match.CREATE)).hasSize(1);
        rig.closeAndCompare();
    }

    @Test
    void row24APricePastTheLimitIsNeverTaken() {
        Pending edge = edge();
        rig.kalshi().venue().take(LiveRig.MARKET, Side.BID, rig.at("0.4800"), "500.00");
        rig.kalshi().venue().quote(LiveRig.MARKET, Side.ASK, rig.at("0.5500"), "500.00");
        rig.submit(approve(edge));
        assertThat(rig.kalshi().account().fills())
                .allMatch(fill -> fill.price().compareTo(new BigDecimal(rig.at("0.4800"))) <= 0);
        rig.closeAndCompare();
    }

    @Test
    void row25TheKillSwitchBeatsAnApprovalAndSurvivesARestart() {
        Pending edge = edge();
        rig.submit(new Command.Kill(false, "ann"));
        assertThat(rig.submit(approve(edge)).done()).isFalse();
        rig.reopen();
        rig.await("it is still on", DeskSnapshot::killed);
        assertThat(rig.kalshi().requests(Match.CREATE)).isEmpty();
        rig.closeAndCompare();
    }

    private Pending edge() {
        rig.holds(LiveRig.MARKET, rig.at("0.6200"));
        rig.kalshi().venue().quote(LiveRig.MARKET, Side.BID, rig.at("0.4700"), "50.00");
        return rig.await("there is an edge", now -> !now.edges().isEmpty())
                .edges()
                .getFirst();
    }

    private static Command.Approve approve(Pending edge) {
        return new Command.Approve(edge.edge().id(), null, null, "ann");
    }

    @Test
    void contractsBoughtElsewhereAreTakenOverAtTheirCost() {
        rig.kill();
        String other = "KXFED-26DEC-T4.00";
        rig.kalshi().venue().market(other).list();
        rig.kalshi().venue().quote(other, Side.ASK, "0.3000", "20.00");
        rig.buyElsewhere(other, "0.3000", "20.00");
        rig.open();
        rig.await(
                "they are a position",
                now -> open(now).stream()
                        .anyMatch(position -> position.market().value().equals(other)
                                && position.quantity().equals(Quantity.of("20.00"))
                                && position.entryPrice().equals(Price.of("0.3000"))));
        rig.ready();
        assertThat(rig.alerted("taken over at $0.3000")).isTrue();
        cashAgrees();
        rig.closeAndCompare();
    }

    @Test
    void aHoldingThatDiffersBlocksEntriesUntilAPersonTakesItOver() {
        position();
        rig.buyElsewhere(LiveRig.MARKET, rig.at("0.4800"), rig.of("7.00"));
        rig.awaitThat("it is told", () -> rig.alerted("The exchange holds " + rig.of("17.00") + " contracts"));
        assertThat(refusals()).contains(Rule.MODE);
        assertThat(rig.submit(new Command.TakeOverHoldings("ann")).done()).isTrue();
        rig.ready();
        cashAgrees();
        rig.closeAndCompare();
    }
}
