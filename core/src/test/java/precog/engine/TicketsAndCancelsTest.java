package precog.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import precog.edge.Check;
import precog.edge.Rule;
import precog.engine.Command.PlaceOrder;
import precog.journal.MemoryJournal;
import precog.order.Order;
import precog.order.TimeInForce;
import precog.paper.PaperExchange;
import precog.position.Position;
import precog.value.Action;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;

/** What the gate says beforehand, and what is canceled and closed together. */
class TicketsAndCancelsTest {
    private static final String TRADER = "trader";

    private final ScriptedWorld world = new ScriptedWorld().list("M", 0);
    private final ScriptedDesk desk = new ScriptedDesk(world).asksTheTrader();
    private final MemoryJournal journal = new MemoryJournal();
    private final PaperExchange venue = ScriptedDesk.exchange();
    private final List<CompletableFuture<Answer>> answers = new ArrayList<>();

    private void asks(int second, Supplier<Command> command) {
        world.does(second, () -> answers.add(desk.running().session().submit(command.get())));
    }

    private TradingState run(int seconds) throws InterruptedException {
        return desk.open(journal, venue, venue, seconds).run().state();
    }

    private Answer answer(int index) {
        return answers.get(index).getNow(Answer.refused("No answer."));
    }

    private static PlaceOrder order(String market, Outcome outcome, Action action, int contracts, String limit) {
        return new PlaceOrder(
                ScriptedWorld.market(market),
                outcome,
                action,
                Quantity.of(contracts),
                Price.of(limit),
                TimeInForce.GOOD_TILL_CANCELED,
                false,
                TRADER);
    }

    @Test
    void theGateSaysBeforehandWhatItWouldSayAndNothingRemainsOfIt() throws InterruptedException {
        world.hold("M", 1, 60, 50, 52);
        asks(10, () -> new Command.AskGate(order("M", Outcome.YES, Action.BUY, 10, "0.5200")));
        asks(11, () -> new Command.AskGate(order("M", Outcome.YES, Action.BUY, 2_000, "0.5200")));
        asks(12, () -> new Command.AskGate(order("M", Outcome.YES, Action.BUY, 10, "0.5250")));
        asks(13, () -> new Command.AskGate(order("M", Outcome.YES, Action.SELL, 10, "0.5000")));
        asks(14, () -> order("M", Outcome.YES, Action.BUY, 2_000, "0.5200"));
        long[] written = new long[2];
        world.does(9, () -> written[0] = journal.lastSequence());
        world.does(13, () -> written[1] = journal.lastSequence());
        TradingState state = run(30);

        assertThat(answers).extracting(asked -> asked.join().done()).containsExactly(true, false, false, false, false);
        assertThat(answer(1).refusals())
                .as("the foreseen answer is the one that comes")
                .isEqualTo(answer(4).refusals())
                .extracting(Check::rule)
                .contains(Rule.POSITION_SIZE);
        assertThat(answer(2).refusals()).extracting(Check::rule).containsExactly(Rule.TICK);
        assertThat(answer(3).message()).contains("There are no YES contracts");
        assertThat(written[1]).as("facts written while it was asked").isEqualTo(written[0]);
        assertThat(state.blotter.all()).isEmpty();
    }

    @Test
    void entriesAreCanceledByOutcomeAndByMarket() throws InterruptedException {
        world.list("N", 0).hold("M", 1, 60, 50, 52).hold("N", 1, 60, 50, 52);
        asks(10, () -> order("M", Outcome.YES, Action.BUY, 10, "0.4500"));
        asks(11, () -> order("M", Outcome.NO, Action.BUY, 10, "0.3000"));
        asks(12, () -> order("N", Outcome.YES, Action.BUY, 10, "0.3000"));
        asks(20, () -> new Command.CancelOrders(ScriptedWorld.market("M"), Outcome.YES, TRADER));
        asks(30, () -> new Command.CancelOrders(null, Outcome.YES, TRADER));
        asks(31, () -> new Command.CancelOrders(null, Outcome.YES, TRADER));
        List<String> working = new ArrayList<>();
        world.does(25, () -> desk.running().state().blotter.working().forEach(order -> working.add(words(order))));
        TradingState state = run(60);

        assertThat(working).doesNotContain("SYN-M YES").contains("SYN-N YES");
        assertThat(state.blotter.working())
                .extracting(TicketsAndCancelsTest::words)
                .doesNotContain("SYN-N YES")
                .isEqualTo(answer(1).done() ? List.of("SYN-M NO") : List.of());
        assertThat(answer(5).message()).isEqualTo("No such entry was working.");
    }

    private static String words(Order order) {
        return order.market() + " " + order.outcome();
    }

    @Test
    void severalPositionsAreClosedTogetherAndOneThatIsGoneHoldsUpNone() throws InterruptedException {
        world.list("N", 0).hold("M", 1, 60, 50, 52).hold("N", 1, 60, 40, 42);
        asks(10, () -> order("M", Outcome.YES, Action.BUY, 10, "0.5200"));
        asks(11, () -> order("N", Outcome.YES, Action.BUY, 5, "0.4200"));
        asks(20, () -> new Command.ClosePositions(List.of(1L, 99L, 2L), TRADER));
        asks(21, () -> new Command.ClosePositions(List.of(99L), TRADER));
        TradingState state = run(60);

        assertThat(state.holdings.all()).hasSize(2).noneMatch(Position::isOpen);
        assertThat(answer(2).done()).isTrue();
        assertThat(answer(2).message()).isEqualTo("2 positions are being closed. There is no open position 99.");
        assertThat(answer(3).done()).isFalse();
    }
}
