package precog.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import precog.analytics.Note;
import precog.config.SettingOverride;
import precog.edge.Check;
import precog.edge.Rule;
import precog.engine.Command.Approve;
import precog.engine.Command.CancelOrder;
import precog.engine.Command.ClosePosition;
import precog.engine.Command.Kill;
import precog.engine.Command.PlaceOrder;
import precog.engine.Command.Reject;
import precog.engine.Command.ResetBreaker;
import precog.engine.Command.SetSetting;
import precog.engine.Command.SetSettings;
import precog.engine.Command.SetView;
import precog.journal.Fact;
import precog.journal.Journal;
import precog.journal.JournalException;
import precog.journal.MemoryJournal;
import precog.model.TraderModel;
import precog.order.Order;
import precog.order.OrderState;
import precog.order.TimeInForce;
import precog.paper.PaperExchange;
import precog.position.Position;
import precog.risk.BreakerType;
import precog.value.Action;
import precog.value.ExecutionEnvironment;
import precog.value.ModelRef;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Probability;
import precog.value.Quantity;

/** What a trader does at the desk, and what the desk answers. */
class DeskTest {
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

    private long waitingEdge() {
        return desk.running().state().undecided().getFirst().id();
    }

    private static PlaceOrder buy(String limit, int contracts, TimeInForce timeInForce) {
        return new PlaceOrder(
                ScriptedWorld.market("M"),
                Outcome.YES,
                Action.BUY,
                Quantity.of(contracts),
                Price.of(limit),
                timeInForce,
                false,
                TRADER);
    }

    @Test
    void anApprovedEdgeIsBoughtOnceHoweverOftenItIsApproved() throws InterruptedException {
        world.hold("M", 1, 60, 50, 52);
        desk.holds("M", "0.7000");
        long[] edge = new long[1];
        asks(10, () -> {
            edge[0] = waitingEdge();
            return new Approve(edge[0], Quantity.of(20), null, TRADER);
        });
        asks(11, () -> new Approve(edge[0], Quantity.of(20), null, TRADER));
        TradingState state = run(40);

        assertThat(answer(0).done()).isTrue();
        assertThat(answer(1).refusals()).extracting(Check::rule).containsExactly(Rule.ALREADY_DECIDED);
        assertThat(state.holdings.open()).singleElement().satisfies(position -> {
            assertThat(position.quantity()).isEqualTo(Quantity.of(20));
            assertThat(position.entryPrice()).isEqualTo(Price.of("0.5200"));
        });
        assertThat(state.decisions())
                .filteredOn(decision -> decision.by().equals(TRADER))
                .hasSize(1);
    }

    @Test
    void aWorsePriceThanTheOneApprovedIsNeverTaken() throws InterruptedException {
        world.hold("M", 1, 10, 50, 52).hold("M", 10, 60, 55, 57);
        desk.holds("M", "0.7500");
        long[] edge = new long[1];
        world.does(9, () -> edge[0] = waitingEdge());
        asks(12, () -> new Approve(edge[0], null, Price.of("0.5200"), TRADER));
        TradingState state = run(40);

        assertThat(answer(0).done()).isFalse();
        assertThat(answer(0).refusals()).extracting(Check::rule).contains(Rule.LIMIT_PRICE);
        assertThat(state.blotter.all()).isEmpty();
    }

    @Test
    void aRejectedEdgeStaysAwayAndTheReasonIsKept() throws InterruptedException {
        world.hold("M", 1, 120, 50, 52);
        desk.holds("M", "0.7000");
        asks(10, () -> new Reject(waitingEdge(), "injury_news", "the starter is out", TRADER));
        TradingState state = run(90);

        assertThat(answer(0).done()).isTrue();
        assertThat(state.undecided()).isEmpty();
        assertThat(state.decisions().getLast().reasonCode()).isEqualTo("injury_news");
    }

    @Test
    void theKillSwitchCancelsEntriesBlocksNewOnesAndSurvivesARestart() throws InterruptedException {
        world.hold("M", 1, 200, 50, 52);
        asks(10, () -> buy("0.4500", 10, TimeInForce.GOOD_TILL_CANCELED));
        asks(20, () -> new Kill(false, TRADER));
        asks(30, () -> buy("0.5200", 10, TimeInForce.IMMEDIATE_OR_CANCEL));
        asks(70, () -> buy("0.5200", 10, TimeInForce.IMMEDIATE_OR_CANCEL));
        asks(80, () -> new ResetBreaker(BreakerType.MANUAL, "reset", TRADER));
        asks(81, () -> new ResetBreaker(BreakerType.MANUAL, "RESET", TRADER));
        asks(90, () -> buy("0.5200", 10, TimeInForce.IMMEDIATE_OR_CANCEL));
        TradingState before = run(50);
        assertThat(before.blotter.all())
                .singleElement()
                .extracting(Order::state)
                .isEqualTo(OrderState.CANCELED);
        assertThat(answer(2).refusals()).extracting(Check::rule).contains(Rule.KILL_SWITCH);

        TradingState after = run(120);
        assertThat(answer(3).refusals()).extracting(Check::rule).contains(Rule.KILL_SWITCH);
        assertThat(answer(4).done()).isFalse();
        assertThat(answer(5).done()).isTrue();
        assertThat(answer(6).done()).isTrue();
        assertThat(after.holdings.open()).hasSize(1);
    }

    @Test
    void flatteningClosesEveryPosition() throws InterruptedException {
        world.hold("M", 1, 200, 50, 52);
        asks(10, () -> buy("0.5200", 10, TimeInForce.IMMEDIATE_OR_CANCEL));
        asks(20, () -> new Kill(true, TRADER));
        TradingState state = run(60);

        assertThat(state.holdings.open()).isEmpty();
        assertThat(state.exits())
                .singleElement()
                .satisfies(exit -> assertThat(exit.condition().name()).isEqualTo("CIRCUIT_BREAKER"));
    }

    @Test
    void sellsOnlyWhatIsHeldAndNeverTwice() throws InterruptedException {
        world.hold("M", 1, 200, 50, 52);
        asks(10, () -> sell("0.6000", 5));
        asks(12, () -> buy("0.5200", 10, TimeInForce.IMMEDIATE_OR_CANCEL));
        asks(20, () -> sell("0.6000", 11));
        asks(21, () -> sell("0.6000", 10));
        asks(30, () -> sell("0.6000", 1));
        asks(31, () -> new ClosePosition(1, Quantity.of(11), TRADER));
        asks(32, () -> new CancelOrder(99, TRADER));
        TradingState state = run(60);

        assertThat(answers)
                .extracting(asked -> asked.join().done())
                .containsExactly(false, true, false, true, false, false, false);
        assertThat(answer(2).refusals()).extracting(Check::rule).contains(Rule.HOLDING);
        assertThat(state.holdings.open())
                .singleElement()
                .extracting(Position::quantity)
                .isEqualTo(Quantity.of(10));
    }

    private static PlaceOrder sell(String limit, int contracts) {
        return new PlaceOrder(
                ScriptedWorld.market("M"),
                Outcome.YES,
                Action.SELL,
                Quantity.of(contracts),
                Price.of(limit),
                TimeInForce.GOOD_TILL_CANCELED,
                false,
                TRADER);
    }

    @Test
    void aNoteHangsOnSomethingThatIsThereOrIsRefused() throws InterruptedException {
        world.hold("M", 1, 60, 50, 52);
        asks(10, () -> buy("0.5200", 10, TimeInForce.IMMEDIATE_OR_CANCEL));
        asks(20, () -> new Command.AddNote(Note.Subject.TRADE, 1, " chased it ", List.of("late", " late"), TRADER));
        asks(21, () -> new Command.AddNote(Note.Subject.TRADE, 99, "no such trade", List.of(), TRADER));
        asks(22, () -> new Command.AddNote(Note.Subject.DECISION, 99, "no such decision", List.of(), TRADER));
        asks(23, () -> new Command.AddNote(Note.Subject.DAY, 20_000, " ", List.of(" "), TRADER));
        asks(24, () -> new Command.AddNote(Note.Subject.DAY, 20_000, "x".repeat(2_001), List.of(), TRADER));
        run(30);

        assertThat(answers)
                .extracting(asked -> asked.join().done())
                .containsExactly(true, true, false, false, false, false);
        assertThat(answer(2).message()).isEqualTo("There is no trade 99.");
        List<Fact> facts = new ArrayList<>();
        journal.replay(entries -> entries.forEach(entry -> facts.add(entry.fact())));
        assertThat(facts.stream().filter(Fact.NoteFact.class::isInstance).toList())
                .singleElement()
                .satisfies(fact -> {
                    Note note = ((Fact.NoteFact) fact).note();
                    assertThat(note.text()).isEqualTo("chased it");
                    assertThat(note.tags()).containsExactly("late");
                    assertThat(note.subjectId()).isEqualTo(1);
                });
    }

    @Test
    void theTradersOwnViewMakesAnEdgeAndEndsWithItsTime() throws InterruptedException {
        world.hold("M", 1, 200, 50, 52);
        asks(
                10,
                () -> new SetView(
                        ScriptedWorld.market("M"),
                        Probability.of("0.8000"),
                        Duration.ofSeconds(60),
                        "a hunch",
                        TRADER));
        world.does(
                40,
                () -> assertThat(desk.running().state().undecided())
                        .singleElement()
                        .satisfies(edge -> {
                            assertThat(edge.model().name()).isEqualTo("trader");
                            assertThat(edge.outcome()).isEqualTo(Outcome.YES);
                        }));
        TradingState state = run(150);

        assertThat(answer(0).done()).isTrue();
        assertThat(state.undecided()).isEmpty();
        assertThat(state.tally.counters().alerted()).isPositive();
    }

    @Test
    void aSettingIsCheckedWholeBeforeItIsUsed() throws InterruptedException {
        world.hold("M", 1, 60, 50, 52);
        asks(10, () -> new SetSetting("edge.minimum", "7", "typo", null, TRADER));
        asks(11, () -> new SetSetting("edge.moon", "0.05", "typo", null, TRADER));
        asks(12, () -> new SetSetting("decision.countdown", "60 s", "slow day", null, TRADER));
        asks(13, () -> both("0.06", "7"));
        asks(14, () -> both("0.06", "0.07"));
        TradingState state = run(30);

        assertThat(answers).extracting(asked -> asked.join().done()).containsExactly(false, false, true, false, true);
        assertThat(answer(3).message()).contains("edge.minimum.nba = 7");
        assertThat(answer(1).message()).contains("edge.moon");
        assertThat(state.overrides()).extracting(SettingOverride::value).containsExactly("60 s", "0.06", "0.07");
    }

    /** Two settings at once: both or neither. */
    private static SetSettings both(String nfl, String nba) {
        return new SetSettings(List.of(
                new SetSetting("edge.minimum.nfl", nfl, "from a file", null, TRADER),
                new SetSetting("edge.minimum.nba", nba, "from a file", null, TRADER)));
    }

    @Test
    void noOrderLeavesWithoutADurableIntentAndTradingGoesOnWhenThereIsRoomAgain() throws InterruptedException {
        world.hold("M", 1, 200, 50, 52);
        boolean[] full = new boolean[1];
        Journal disk = new FullJournal(journal, () -> full[0]);
        world.does(9, () -> full[0] = true);
        asks(10, () -> buy("0.5200", 10, TimeInForce.IMMEDIATE_OR_CANCEL));
        world.does(40, () -> {
            assertThat(answers.getFirst())
                    .as("the answer waits for the journal")
                    .isNotDone();
            assertThat(intents()).isEmpty();
            full[0] = false;
        });
        asks(60, () -> buy("0.5200", 5, TimeInForce.IMMEDIATE_OR_CANCEL));
        TradingState state = desk.open(disk, venue, venue, 90).run().state();

        assertThat(state.blotter.all()).extracting(Order::reasonCode).first().isEqualTo("stale_intent");
        assertThat(state.holdings.open())
                .singleElement()
                .extracting(Position::quantity)
                .isEqualTo(Quantity.of(5));
        assertThat(desk.running().engine().summary().books().balance()).isTrue();
    }

    private List<Fact> intents() {
        List<Fact> orders = new ArrayList<>();
        journal.replay(group -> group.stream()
                .map(Journal.Entry::fact)
                .filter(Fact.OrderFact.class::isInstance)
                .forEach(orders::add));
        return orders;
    }

    /** A journal on a disk without room. */
    private record FullJournal(Journal journal, Supplier<Boolean> full) implements Journal {
        @Override
        public long append(Instant at, List<Fact> facts) {
            if (full.get()) {
                throw new JournalException("The synthetic disk is full.", new IOException("full"));
            }
            return journal.append(at, facts);
        }

        @Override
        public void replay(Consumer<List<Entry>> consumer) {
            journal.replay(consumer);
        }

        @Override
        public long lastSequence() {
            return journal.lastSequence();
        }

        @Override
        public void close() {
            journal.close();
        }
    }

    @Test
    void rulesThatChangeAreToldOnceWithWhatChanged() throws InterruptedException {
        world.rules("M", 5, "Synthetic.")
                .rules("M", 10, "Synthetic, with overtime.")
                .rules("M", 20, "Synthetic, with overtime.");
        TradingState state = run(30);

        assertThat(state.alerts.all())
                .filteredOn(alert -> alert.type().equals("rules_changed"))
                .singleElement()
                .satisfies(alert -> assertThat(alert.message())
                        .isEqualTo("The rules of SYN-M changed: “Synthetic.” became “Synthetic, with overtime.”."
                                + " Read them before you trade it."));
    }

    @Test
    void liveMoneyIsNeverMixedWithPracticeNorSpentUnasked() {
        assertThatThrownBy(() -> parts(ExecutionEnvironment.LIVE, Mode.PAPER_SIMULATED, false))
                .hasMessageContaining("does not go with");
        assertThatThrownBy(() -> parts(ExecutionEnvironment.LIVE, Mode.LIVE, true))
                .hasMessageContaining("Leave --auto-approve out");
        assertThatThrownBy(() -> parts(ExecutionEnvironment.LIVE, Mode.LIVE, false))
                .hasMessageContaining("cannot serve a LIVE desk");
    }

    private void parts(ExecutionEnvironment environment, Mode mode, boolean autoApprove) {
        TraderModel nobody = new TraderModel(new ModelRef(90, "trader", "v1.0"), 200);
        ScriptedDesk.parts(environment, mode, venue, journal, nobody, autoApprove);
    }
}
