package precog.engine;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import precog.journal.FileJournal;

/**
 * A day of the live desk pressed together: books change at ten times the rate of the busiest second ever recorded in
 * one market, the desk enters, rests, cancels and leaves in many markets, markets close and pay and others open, lines
 * break, answers get lost, and the exchange pauses. At the end the desk's books have to be the exchange's to the last
 * cent, contract and order; everything that waits anywhere stays bounded, and memory flat. Its clock goes ten times as
 * fast as the wall's.
 */
public final class LiveDay implements AutoCloseable {
    private static final Duration SLICE = Duration.ofMillis(20);
    private static final int BURST = 2_000;

    private final Random random = Chance.of("day");
    private final LiveRig rig = new LiveRig(Duration.ZERO, 10);
    private final Flood flood = new Flood(rig.kalshi(), random);
    private final DayTrader trader = new DayTrader(rig, flood, random);
    private final DayTrouble trouble = new DayTrouble(rig, flood, random);
    private final AtomicLong heard = new AtomicLong();
    private final List<Long> heap = new ArrayList<>();
    private final int rate;

    /**
     * What a day came to.
     *
     * @param changes of books at the exchange
     * @param seconds of the wall's time
     * @param heard messages about markets that the engine took
     * @param conflated messages merged on the way to it
     * @param deepest the most messages that waited for it
     * @param heap bytes in use after a collection: at a fifth of the day, in its middle and at its end
     * @param differences between the desk's books and the exchange's
     */
    record Report(
            long changes,
            double seconds,
            long heard,
            long conflated,
            int deepest,
            int invalidations,
            int orders,
            int fills,
            int settled,
            String troubles,
            String refused,
            List<Long> heap,
            List<String> differences) {
        /** More in use at the end than in the middle, by more than what was traded meanwhile explains. */
        boolean grew() {
            return heap.getLast() > heap.get(1) + heap.get(1) / 4 + (16L << 20);
        }

        void print() {
            System.out.printf(
                    Locale.ROOT,
                    "seed %d: %,d changes of books in %.0f s: %,.0f a second; the engine took %,d messages, %,d were merged%n",
                    Chance.SEED,
                    changes,
                    seconds,
                    changes / seconds,
                    heard,
                    conflated);
            System.out.printf("most that waited: %,d messages; books made invalid: %,d%n", deepest, invalidations);
            System.out.printf("orders %,d, fills %,d, markets paid %,d%n", orders, fills, settled);
            System.out.println("troubles: " + troubles);
            System.out.println("entries refused, by rule: " + refused);
            System.out.println("heap after a collection, MB: "
                    + heap.stream().map(bytes -> bytes >> 20).toList() + (grew() ? " GREW" : ""));
            System.out.println("differences: " + (differences.isEmpty() ? "none" : ""));
            differences.forEach(difference -> System.out.println("  " + difference));
        }
    }

    /**
     * @param folder takes the journal
     * @param rate changes of books a second of the wall's time, as far as this computer can
     */
    LiveDay(Path folder, int markets, int rate) {
        this.rate = rate;
        rig.kalshi().faults().weather(Duration.ZERO);
        rig.kalshi().account().deposit("99000.00");
        for (int at = 0; at < markets; at++) {
            trouble.openMarket();
        }
        rig.keepsIn(new FileJournal(folder)).open();
        rig.await(
                "the markets are there",
                now -> flood.markets().stream().allMatch(market -> rig.market(market) != null));
        trader.widen();
        rig.watch(message -> heard.incrementAndGet());
    }

    /** Runs for so long by the wall's clock, then lets everything come to rest and compares. */
    Report run(Duration length) {
        long began = System.nanoTime();
        long end = began + length.toNanos();
        long nextLook = began;
        while (System.nanoTime() < end) {
            long now = System.nanoTime();
            long due = (long) ((now - began) / (double) SECONDS.toNanos(1) * rate) - flood.changes();
            for (long change = 0; change < Math.min(due, BURST); change++) {
                flood.change();
            }
            if (now >= nextLook) {
                nextLook = now + SLICE.toNanos();
                trader.act();
                trouble.strike();
            }
            weigh((now - began) / (double) length.toNanos());
            LockSupport.parkNanos(Math.max(0, SLICE.toNanos() / 20 - (System.nanoTime() - now)));
        }
        double seconds = (System.nanoTime() - began) / (double) SECONDS.toNanos(1);
        return settle(seconds);
    }

    private void weigh(double share) {
        boolean due = heap.isEmpty() ? share > 0.2 : heap.size() == 1 && share > 0.6;
        if (due) {
            heap.add(heapInUse());
        }
    }

    private static long heapInUse() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private Report settle(double seconds) {
        trouble.end();
        trader.rest();
        List<String> differences = new ArrayList<>();
        try {
            for (String market : flood.markets()) {
                rig.awaitThat(
                        "the book of " + market + " is the exchange's",
                        () -> rig.book(market).equals(rig.exchangeBook(market)));
            }
            rig.awaitThat("nothing waits for an answer", trader::isQuiet);
            heap.add(heapInUse());
            rig.closeAndCompare();
        } catch (AssertionError e) {
            differences.add(String.valueOf(e.getMessage()));
        }
        return new Report(
                flood.changes(),
                seconds,
                heard.get(),
                trader.conflated(),
                rig.deepest(),
                rig.invalidations(),
                rig.kalshi().account().orders().size(),
                rig.kalshi().account().fills().size(),
                rig.kalshi().account().settled().size(),
                trouble.told(),
                trader.refused(),
                List.copyOf(heap),
                differences);
    }

    @Override
    public void close() {
        rig.close();
    }

    /**
     * Runs a day.
     *
     * @param arguments seconds of the wall's time (600), markets (60), changes of books a second (10,420)
     */
    public static void main(String[] arguments) throws IOException {
        int seconds = argument(arguments, 0, 600);
        int markets = argument(arguments, 1, 60);
        int rate = argument(arguments, 2, Flood.FRAMES_A_SECOND);
        Path folder = Files.createTempDirectory("precog-day");
        Report report;
        try (LiveDay day = new LiveDay(folder, markets, rate)) {
            report = day.run(Duration.ofSeconds(seconds));
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
        report.print();
        if (!report.differences().isEmpty() || report.grew()) {
            System.exit(1);
        }
    }

    private static int argument(String[] arguments, int at, int standard) {
        return arguments.length > at ? Integer.parseInt(arguments[at]) : standard;
    }
}
