package precog.desk.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import precog.desk.live.Bridge;
import precog.desk.live.LiveView;
import precog.desk.markets.MarketRows;
import precog.desk.markets.MarketsPane;
import precog.desk.page.Selection;
import precog.desk.theme.Theme;
import precog.feed.FeeTerms;
import precog.feed.MarketListing;
import precog.feed.MarketStatus;
import precog.market.Depth;
import precog.market.MarketView;
import precog.market.Quote;
import precog.value.Category;
import precog.value.EventId;
import precog.value.MarketId;
import precog.value.Price;
import precog.value.Quantity;
import precog.value.TickStructure;

/**
 * The market grid at full load: 5,000 rows, 10,000 updates a second, half of them on the rows in view. Prints the FX
 * thread's share of one core, pulses a second, the age of what a drain shows (from the moment the feed made it), and
 * the same figures with an idle feed in the same run for comparison.
 */
public final class GridBenchmark {
    private static final int ROWS = 5_000;
    private static final int RATE = 10_000;
    private static final int IN_VIEW = 34;
    private static final int WARM_UP_SECONDS = 8;
    private static final int SECONDS = 10;

    private final Bridge bridge = new Bridge();
    private final List<MarketView> markets = new ArrayList<>();
    private final Map<MarketId, Long> madeAt = new ConcurrentHashMap<>();
    private final long[] ages = new long[4_000_000];
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private volatile boolean stopped;
    private volatile int rate;
    private int seen;
    private long pulses;
    private long fxThread;

    private GridBenchmark() {
        for (int row = 0; row < ROWS; row++) {
            markets.add(market(row, 3_000 + row % 4_000, Instant.EPOCH));
        }
    }

    public static void main(String[] args) throws InterruptedException {
        new GridBenchmark().run();
        Platform.exit();
    }

    private void run() throws InterruptedException {
        CountDownLatch shown = new CountDownLatch(1);
        Platform.startup(() -> {
            show();
            shown.countDown();
        });
        shown.await();
        markets.forEach(bridge::market);
        Thread feed = Thread.ofPlatform().name("feed").start(this::feed);
        measure("idle feed", 0);
        measure("full load", RATE);
        stopped = true;
        feed.join();
    }

    private void show() {
        fxThread = Thread.currentThread().threadId();
        MarketRows rows = new MarketRows();
        MarketsPane pane = new MarketsPane(rows, new Selection(), id -> {}, () -> {});
        Scene scene = new Scene(new StackPane(pane.view()), 1600, 1000);
        new Theme(scene, Theme.Shade.DARK);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        bridge.add(rows);
        bridge.add(pane);
        bridge.add(new LiveView() {
            @Override
            public void drained() {
                long now = System.nanoTime();
                rows.touched().forEach(row -> {
                    Long made = madeAt.get(row.id());
                    if (made != null && seen < ages.length) {
                        ages[seen++] = now - made;
                    }
                });
            }
        });
        bridge.start();
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                pulses++;
            }
        }.start();
    }

    private void feed() {
        SplittableRandom random = new SplittableRandom(5);
        long begun = System.nanoTime();
        long sent = 0;
        int pace = 0;
        while (!stopped) {
            if (pace != rate) {
                pace = rate;
                begun = System.nanoTime();
                sent = 0;
            }
            for (long due = (System.nanoTime() - begun) * pace / 1_000_000_000L; sent < due; sent++) {
                int row = random.nextBoolean() ? random.nextInt(IN_VIEW) : random.nextInt(ROWS);
                MarketView next = market(row, 2_000 + random.nextInt(6_000), Instant.ofEpochMilli(sent));
                madeAt.put(next.listing().id(), System.nanoTime());
                bridge.market(next);
            }
            LockSupport.parkNanos(500_000);
        }
    }

    private void measure(String what, int updates) throws InterruptedException {
        rate = updates;
        Thread.sleep(WARM_UP_SECONDS * 1_000L);
        long cpu = threads.getThreadCpuTime(fxThread);
        long pulsesBefore = pulses;
        int seenBefore = seen;
        long begun = System.nanoTime();
        Thread.sleep(SECONDS * 1_000L);
        double seconds = (System.nanoTime() - begun) / 1e9;
        double share = (threads.getThreadCpuTime(fxThread) - cpu) / 1e9 / seconds;
        long[] measured = Arrays.copyOfRange(ages, seenBefore, seen);
        Arrays.sort(measured);
        System.out.printf(
                Locale.ROOT,
                "%-10s %,7d updates/s  FX thread %4.1f %% of a core  %4.1f pulses/s  frame to cell p50 %3d ms, p99 %3d ms"
                        + "  (%,d rows shown anew a second)%n",
                what,
                updates,
                share * 100,
                (pulses - pulsesBefore) / seconds,
                quantile(measured, 0.50),
                quantile(measured, 0.99),
                Math.round(measured.length / seconds));
    }

    private static long quantile(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) ((sorted.length - 1) * share)] / 1_000_000;
    }

    private MarketView market(int row, int bid, Instant at) {
        MarketListing listing = row < markets.size()
                ? markets.get(row).listing()
                : new MarketListing(
                        new MarketId("BENCH-" + row),
                        "simulated",
                        "BENCH",
                        new EventId("BENCH-" + row / 2),
                        Category.OTHER,
                        "Synthetic market " + row,
                        "",
                        "",
                        "",
                        Instant.EPOCH,
                        Instant.EPOCH.plusSeconds(row),
                        Instant.EPOCH.plusSeconds(row),
                        TickStructure.LINEAR_CENT,
                        MarketStatus.OPEN,
                        null,
                        FeeTerms.QUADRATIC);
        Price price = new Price(bid / 100 * 100);
        Quote quote = new Quote(price, new Price(price.units() + 100), Quantity.of(bid), Quantity.of(bid / 2), at);
        return new MarketView(
                listing,
                MarketStatus.OPEN,
                quote,
                Depth.EMPTY,
                price,
                price,
                Quantity.of(bid),
                Quantity.of(bid),
                Quantity.of(bid),
                at,
                true,
                null);
    }
}
