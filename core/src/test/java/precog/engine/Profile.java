package precog.engine;

import java.time.Duration;
import java.util.function.UnaryOperator;
import precog.journal.MemoryJournal;

public final class Profile {
    public static void main(String[] args) throws Exception {
        MemoryJournal journal = new MemoryJournal();
        long t0 = System.nanoTime();
        SimulatedDesk desk =
                SimulatedDesk.open(journal, 7, Duration.ofMinutes(Long.parseLong(args[0])), UnaryOperator.identity());
        System.out.println("setup " + (System.nanoTime() - t0) / 1e9);
        t0 = System.nanoTime();
        desk.run();
        System.out.println("run " + (System.nanoTime() - t0) / 1e9);
        System.out.println(desk.engine.summary().line());
        System.out.println(desk.engine.summary().ignored());
        System.out.println(desk.engine.summary().books().sentence());
        System.out.println(journal.lastSequence() + " facts");
        java.util.Map<String, Long> kinds = new java.util.TreeMap<>();
        journal.replay(e -> kinds.merge(e.fact().getClass().getSimpleName(), 1L, Long::sum));
        System.out.println(kinds);
    }
}
