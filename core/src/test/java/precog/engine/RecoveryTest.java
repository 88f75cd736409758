package precog.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import precog.feed.SettlementResult;
import precog.journal.Fact;
import precog.journal.Journal;
import precog.journal.MemoryJournal;
import precog.order.Order;
import precog.order.OrderPurpose;
import precog.paper.PaperExchange;
import precog.value.Price;

/** The process dies at every step of a life with entries, partial exits, a stop, a settlement and a void. */
class RecoveryTest {
    private static final int END = 900;

    private static ScriptedDesk desk() {
        ScriptedWorld world = new ScriptedWorld()
                .list("RISE", 0)
                .hold("RISE", 1, 120, 50, 52)
                .hold("RISE", 120, 240, 62, 64)
                .hold("RISE", 240, 360, 70, 72)
                .hold("RISE", 360, 900, 66, 67)
                .list("FALL", 0)
                .hold("FALL", 2, 150, 50, 52)
                .hold("FALL", 150, 900, 42, 44)
                .list("PAYS", 0)
                .hold("PAYS", 3, 300, 50, 52)
                .settle("PAYS", 301, SettlementResult.YES, Price.ONE)
                .list("VOID", 0)
                .hold("VOID", 4, 300, 50, 52)
                .settle("VOID", 305, SettlementResult.VOID, null);
        return new ScriptedDesk(world)
                .holds("RISE", "0.7500")
                .holds("FALL", "0.7000")
                .holds("PAYS", "0.7000")
                .holds("VOID", "0.7000");
    }

    @Test
    void theLifeHasAllItsParts() throws InterruptedException {
        PaperExchange venue = ScriptedDesk.exchange();
        RunSummary summary = desk().open(new MemoryJournal(), venue, venue, END)
                .run()
                .engine()
                .summary();

        assertThat(summary.books().balance()).as(summary.books().sentence()).isTrue();
        assertThat(summary.counters().settlements()).isEqualTo(2);
        assertThat(summary.exits()).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void killedAtAnyStepItConverges() throws InterruptedException {
        Crash.Fuse whole = Crash.Fuse.none();
        PaperExchange calm = ScriptedDesk.exchange();
        desk().open(new FaultyJournal(new MemoryJournal(), whole), calm, new FaultyLine(calm, whole), END)
                .run();
        Set<String> places = new HashSet<>();
        for (int step = 0; step < whole.burnt(); step++) {
            places.add(killAt(step));
        }
        assertThat(places)
                .anyMatch(place -> place.contains("EXIT is sent"))
                .anyMatch(place -> place.contains("Filled"));
    }

    private static String killAt(int step) throws InterruptedException {
        MemoryJournal journal = new MemoryJournal();
        PaperExchange venue = ScriptedDesk.exchange();
        Crash.Fuse fuse = new Crash.Fuse(step);
        ScriptedDesk desk = desk();
        String where;
        try {
            desk.open(new FaultyJournal(journal, fuse), venue, new FaultyLine(venue, fuse), END)
                    .run();
            throw new AssertionError("Step " + step + " was never reached.");
        } catch (Crash crash) {
            where = String.valueOf(crash.getMessage());
        }
        FaultyLine.dropReports(venue);
        ScriptedDesk.Running after = desk.open(journal, venue, new FaultyLine(venue, Crash.Fuse.none()), END)
                .run();
        String what = "killed at step " + step + ", " + where;
        RunSummary summary = after.engine().summary();
        assertThat(summary.books().balance())
                .as(what + ": " + summary.books().sentence())
                .isTrue();
        assertThat(after.state().blotter.working()).as(what).isEmpty();
        assertThat(after.state().alerts.all())
                .as(what)
                .noneMatch(alert -> alert.type().equals("reconciliation"));
        assertNeverTwoExits(journal, what);
        return where;
    }

    private static void assertNeverTwoExits(Journal journal, String what) {
        Map<Long, Map<Long, Order>> exits = new HashMap<>();
        List<String> fills = new ArrayList<>();
        journal.replay(group -> group.forEach(entry -> {
            if (entry.fact() instanceof Fact.OrderFact(Order order) && order.purpose() == OrderPurpose.EXIT) {
                Map<Long, Order> ofPosition = exits.computeIfAbsent(order.positionId(), _ -> new HashMap<>());
                ofPosition.put(order.id(), order);
                assertThat(ofPosition.values().stream()
                                .filter(exit -> !exit.state().isDone()))
                        .as(what)
                        .hasSizeLessThanOrEqualTo(1);
            }
            if (entry.fact() instanceof Fact.TradeFact(var trade)) {
                fills.add(trade.fillId());
            }
        }));
        assertThat(fills).as(what).doesNotHaveDuplicates();
    }
}
