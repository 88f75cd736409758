package precog.app;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import precog.engine.RunLimit.AtEndOfFeed;
import precog.engine.Script;
import precog.kalshi.Tape;
import precog.kalshi.TapeSummary;

/**
 * What a recorded frame costs the whole engine, journal and H2 database on, against decoding it and applying it to its
 * book alone. Both run by turns in one process over the same recordings, so that the ratio holds on any machine. Not
 * part of the tests; its arguments are recordings.
 */
public final class EngineBenchmark {
    private static final int WARM_UP = 1;
    private static final int ROUNDS = 5;

    private EngineBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<Tape> tapes = Tape.find(Arrays.stream(arguments).map(Path::of).toList());
        List<Double> ratios = new ArrayList<>();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long start = cpuNanos();
            long frames = TapeSummary.of(tapes).frames();
            long fold = cpuNanos() - start;
            Cost engine = play(tapes);
            if (round >= 0) {
                ratios.add(engine.cpuNanos / (double) fold);
                System.out.printf(
                        "decode and book %5.0f ns a frame | whole engine %6.0f ns a frame on its thread, ratio %.1f"
                                + " | %6.0f frames/s until the database had all%n",
                        fold / (double) frames,
                        engine.cpuNanos / (double) frames,
                        ratios.getLast(),
                        frames / (engine.wallNanos / 1e9));
            }
        }
        ratios.sort(null);
        System.out.printf("median ratio of the whole engine to decode and book: %.1f%n", ratios.get(ROUNDS / 2));
    }

    private record Cost(long cpuNanos, long wallNanos) {}

    private static Cost play(List<Tape> tapes) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("precog-engine-benchmark");
        long begun = System.nanoTime();
        long start = cpuNanos();
        long spent;
        try (DataFolder folder = DataFolder.anew(data);
                TradingDesk desk = TradingDesk.replay(
                        folder,
                        tapes,
                        Script.NONE,
                        AtEndOfFeed.STOP,
                        new TradingDesk.Options(Double.POSITIVE_INFINITY, null, true, false))) {
            desk.run();
            spent = cpuNanos() - start;
        }
        long wall = System.nanoTime() - begun;
        DataFolder.anew(data).close();
        return new Cost(spent, wall);
    }

    /** The time this thread has computed: what else the machine does meanwhile does not count. */
    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
