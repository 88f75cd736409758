package precog.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import precog.feed.FeedMessage.BookDelta;
import precog.kalshi.fake.Match;
import precog.kalshi.fake.Side;

/**
 * How long the live desk takes on loopback: from a change of a book at the exchange to the engine that takes it, and
 * from a trader's command to the order at the exchange, journal and socket included. Both halves of the line and the
 * exchange itself run in this process, so what it prints is more than the desk's own share.
 */
public final class LiveBenchmark {
    private static final int WARM_UP = 200;
    private static final int ROUNDS = 1_000;
    private static final int EDGES = 40;
    private static final int ORDERS = 200;

    private LiveBenchmark() {}

    /** Prints medians and 99th percentiles. */
    public static void main(String[] arguments) throws InterruptedException {
        try (LiveRig rig = new LiveRig(Duration.ZERO, 1)) {
            rig.kalshi().faults().weather(Duration.ZERO);
            rig.kalshi().venue().quote(LiveRig.MARKET, Side.ASK, "0.4600", "500.00");
            // A market that others trade, so that its edges pass the gates.
            rig.kalshi().venue().take(LiveRig.MARKET, Side.BID, "0.4600", "500.00");
            rig.kalshi().venue().quote(LiveRig.MARKET, Side.BID, "0.4600", "500.00");
            rig.kalshi().venue().quote(LiveRig.MARKET, Side.ASK, "0.5000", "500.00");
            rig.open().ready();
            new DayTrader(rig, new Flood(rig.kalshi(), Chance.of("none")), Chance.of("none")).widen();
            print("book changed at the exchange to engine", bookToEngine(rig));
            print("book changed at the exchange to edge on the desk", bookToEdge(rig));
            print("command to order at the exchange", commandToWire(rig));
        }
    }

    private static List<Long> bookToEngine(LiveRig rig) throws InterruptedException {
        BlockingQueue<Long> taken = new ArrayBlockingQueue<>(16);
        rig.watch(message -> {
            if (message instanceof BookDelta) {
                taken.add(System.nanoTime());
            }
        });
        List<Long> nanos = new ArrayList<>();
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            long from = System.nanoTime();
            rig.kalshi().venue().quote(LiveRig.MARKET, Side.BID, "0.4500", "1.00");
            Long at = taken.poll(5, TimeUnit.SECONDS);
            if (at == null) {
                throw new IllegalStateException("A change did not arrive.");
            }
            if (round >= WARM_UP) {
                nanos.add(at - from);
            }
        }
        rig.watch(message -> {});
        return nanos;
    }

    /** With a second and more between two changes: a market is looked at for edges once a second at most. */
    private static List<Long> bookToEdge(LiveRig rig) throws InterruptedException {
        BlockingQueue<Long> edges = new ArrayBlockingQueue<>(1_000);
        rig.holds(LiveRig.MARKET, "0.6200");
        List<Long> nanos = new ArrayList<>();
        for (int round = 0; round < EDGES; round++) {
            TimeUnit.MILLISECONDS.sleep(1_300);
            edges.clear();
            rig.watchDesk(snapshot -> {
                if (!snapshot.edges().isEmpty()) {
                    edges.offer(System.nanoTime());
                }
            });
            long from = System.nanoTime();
            String offer = rig.kalshi().venue().quote(LiveRig.MARKET, Side.ASK, "0.4800", "200.00");
            Long at = edges.poll(5, TimeUnit.SECONDS);
            if (at == null) {
                throw new IllegalStateException("An edge did not show.");
            }
            nanos.add(at - from);
            rig.watchDesk(snapshot -> {});
            rig.kalshi().venue().cancel(LiveRig.MARKET, offer);
            rig.await("the edge is gone", now -> now.edges().isEmpty());
        }
        return nanos;
    }

    private static List<Long> commandToWire(LiveRig rig) throws InterruptedException {
        List<Long> nanos = new ArrayList<>();
        for (int round = 0; round < ORDERS; round++) {
            int before = rig.kalshi().requests(Match.CREATE).size();
            long from = System.nanoTime();
            if (!rig.buy("0.0%d00".formatted(1 + round % 9), "1.00").done()) {
                break;
            }
            while (rig.kalshi().requests(Match.CREATE).size() == before) {
                Thread.sleep(0, 50_000);
            }
            nanos.add(System.nanoTime() - from);
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return nanos;
    }

    private static void print(String what, List<Long> nanos) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        if (sorted.length == 0) {
            System.out.println(what + ": nothing was measured");
            return;
        }
        System.out.printf(
                Locale.ROOT,
                "%s: p50 %.2f ms, p99 %.2f ms, of %d%n",
                what,
                sorted[sorted.length / 2] / 1e6,
                sorted[Math.min(sorted.length - 1, sorted.length * 99 / 100)] / 1e6,
                sorted.length);
    }
}
