package precog.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import precog.alert.Alert;
import precog.edge.Check;
import precog.edge.Rule;
import precog.engine.Command.PlaceOrder;
import precog.journal.MemoryJournal;
import precog.order.TimeInForce;
import precog.paper.PaperExchange;
import precog.value.Action;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;

/** Bad readings of a source stop entries on what it tells of, and on nothing else. */
class RefusedReadingsTest {
    private final ScriptedWorld world =
            new ScriptedWorld().onGame("M", 0, "scores:1").list("N", 0);
    private final ScriptedDesk desk = new ScriptedDesk(world).asksTheTrader();
    private final PaperExchange venue = ScriptedDesk.exchange();
    private final List<CompletableFuture<Answer>> answers = new ArrayList<>();

    private void asks(int second, String market) {
        world.does(
                second,
                () -> answers.add(desk.running()
                        .session()
                        .submit(new Command.AskGate(new PlaceOrder(
                                ScriptedWorld.market(market),
                                Outcome.YES,
                                Action.BUY,
                                Quantity.of(10),
                                Price.of("0.5200"),
                                TimeInForce.GOOD_TILL_CANCELED,
                                false,
                                "trader")))));
    }

    private TradingState run() throws InterruptedException {
        world.hold("M", 1, 60, 50, 52).hold("N", 1, 60, 50, 52);
        return desk.open(new MemoryJournal(), venue, venue, 60).run().state();
    }

    @Test
    void threeOfOneSourceStopTheMarketsOfItsGames() throws InterruptedException {
        world.refused(10, "scores", "1").refused(11, "scores", "2");
        asks(12, "M");
        world.refused(13, "scores", "3");
        asks(14, "M");
        asks(15, "N");
        TradingState state = run();

        assertThat(answers).extracting(asked -> asked.join().done()).containsExactly(true, false, true);
        assertThat(answers.get(1).join().refusals()).extracting(Check::rule).containsExactly(Rule.BREAKER);
        assertThat(state.alerts.all())
                .filteredOn(alert -> alert.type().equals("data_quality"))
                .extracting(Alert::message)
                .contains("scores: 1 is odd", "scores: 3 is odd");
    }

    @Test
    void oneThatOnlyRepeatsItselfStopsNothing() throws InterruptedException {
        for (int second = 10; second < 20; second++) {
            world.refused(second, "scores", "1");
        }
        asks(30, "M");
        run();

        assertThat(answers.getFirst().join().done()).isTrue();
    }
}
