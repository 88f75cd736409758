package precog.desk.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javafx.animation.AnimationTimer;

/** Who used how much of the processor while it was measured, in per cent of one core, and how often was drawn. */
final class Shares {
    private static final String RENDERER = "QuantumRenderer-0";
    private static final String FEED = "feed";

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final AtomicLong pulses = new AtomicLong();
    private String screen = "";
    private Map<String, Long> before = Map.of();
    private final Map<String, Long> used = new HashMap<>();
    private long begunAt;
    private long nanos;
    private double elsewhere;

    /** Names the FX thread, which calls it, and counts its pulses. */
    void screen() {
        screen = Thread.currentThread().getName();
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                pulses.incrementAndGet();
            }
        }.start();
    }

    /** Processor time so far by name, in nanoseconds. */
    private Map<String, Long> now() {
        Map<String, Long> now = new HashMap<>();
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null) {
                now.put(thread.getThreadName(), threads.getThreadCpuTime(thread.getThreadId()));
            }
        }
        now.put("process", machine.getProcessCpuTime());
        now.put("pulses", pulses.get());
        return now;
    }

    void begin() {
        machine.getCpuLoad();
        before = now();
        begunAt = System.nanoTime();
    }

    void end() {
        Map<String, Long> after = now();
        long span = System.nanoTime() - begunAt;
        after.forEach((name, sum) -> used.merge(name, sum - before.getOrDefault(name, 0L), Long::sum));
        double all = machine.getCpuLoad() * machine.getAvailableProcessors() * span;
        elsewhere += Math.max(0, all - (after.get("process") - before.get("process")));
        nanos += span;
    }

    /** The FX thread's. */
    double fx() {
        return share(screen);
    }

    private double share(String name) {
        return 100.0 * used.getOrDefault(name, 0L) / nanos;
    }

    /** A second. */
    double pulses() {
        return 1e7 * share("pulses");
    }

    /** What else the process and the machine did. */
    String others() {
        return String.format(
                Locale.ROOT,
                "renderer %.0f %%, feed %.0f %%, whole process %.0f %%, everything else on the machine %.0f %% of %d cores",
                share(RENDERER),
                share(FEED),
                share("process"),
                100 * elsewhere / nanos,
                machine.getAvailableProcessors());
    }
}
