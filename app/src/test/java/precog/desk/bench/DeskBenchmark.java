package precog.desk.bench;

import static precog.desk.Screen.ANALYTICS;
import static precog.desk.Screen.DESK;
import static precog.desk.Screen.GAMES;
import static precog.desk.Screen.MARKET;
import static precog.desk.Screen.ORDERS;
import static precog.desk.Screen.RISK;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.Window;
import precog.desk.DeskWindow;
import precog.desk.Screen;
import precog.desk.page.Link;
import precog.desk.preferences.DeskPreferences;
import precog.desk.scripted.ScriptedArchive;

/**
 * The whole desk at full load: 5,000 markets at 10,000 updates a second, the main window with all its panes and as many
 * further ones as wanted, drawn by the software renderer. Holds what it measured against what is asked of the desk, and
 * fails where that is not met. The first argument is for how many seconds it measures, 60 where there is none; the
 * second how many further windows there are, of the market, the games, the orders, the risk and the analytics in that
 * order: 1 where there is none. Without a display it runs on the headless platform of the tests.
 */
public final class DeskBenchmark {
    private static final int MARKETS = 5_000;
    private static final int RATE = 10_000;
    private static final int WARM_UP_SECONDS = 20;
    private static final int SETTLE_SECONDS = 2;
    private static final List<Screen> FURTHER = List.of(MARKET, GAMES, ORDERS, RISK, ANALYTICS);

    private static final double MOST_OF_A_CORE = 40;
    private static final int MOST_MILLIS_TO_CELL = 100;
    private static final int MOST_MILLIS_OF_STALL = 100;
    private static final double MOST_GROWTH = 5;

    private final Posted posted = new Posted();
    private final BusyWorkstation workstation = new BusyWorkstation(MARKETS, RATE, posted);
    private final Heartbeat heartbeat = new Heartbeat();
    private final Shares shares = new Shares();
    private final List<Double> heaps = new ArrayList<>();
    private final List<Screen> others;
    private boolean met = true;

    private DeskBenchmark(int others) {
        this.others = FURTHER.subList(0, others);
    }

    public static void main(String[] args) throws InterruptedException {
        property("prism.order", "sw");
        property("prism.disableRegionCaching", "true");
        if (System.getenv("DISPLAY") == null) {
            property("glass.platform", "Desk");
        }
        int seconds = args.length == 0 ? 60 : Integer.parseInt(args[0]);
        int others = args.length < 2 ? 1 : Integer.parseInt(args[1]);
        boolean met = new DeskBenchmark(others).run(seconds);
        System.exit(met ? 0 : 1);
    }

    private static void property(String name, String otherwise) {
        System.setProperty(name, System.getProperty(name, otherwise));
    }

    private boolean run(int seconds) throws InterruptedException {
        Platform.startup(() -> {});
        CellWatch cells = onScreen(this::open);
        Thread feed = workstation.start();
        Thread.sleep(1_000L * WARM_UP_SECONDS);
        Thread beats = Thread.ofPlatform().name("heartbeat").start(heartbeat);
        collect();
        measure(cells, seconds / 2);
        collect();
        measure(cells, seconds - seconds / 2);
        collect();
        heartbeat.stop();
        workstation.stop();
        feed.join();
        beats.join();
        tell(cells, seconds);
        close();
        return met;
    }

    /** Closes the windows before the program ends: what is drawn while the toolkit shuts down fails with a stack of its own. */
    private static void close() {
        onScreen(() -> {
            Platform.setImplicitExit(false);
            List.copyOf(Window.getWindows()).forEach(Window::hide);
            return true;
        });
        Platform.exit();
    }

    private static <T> T onScreen(java.util.function.Supplier<T> deed) {
        return CompletableFuture.supplyAsync(deed, Platform::runLater).join();
    }

    /** Opens all windows. */
    private CellWatch open() {
        shares.screen();
        DeskPreferences preferences = DeskPreferences.forgotten();
        for (Screen screen : others) {
            preferences.set("layout." + screen + ".screen", screen);
            preferences.set("layout." + screen + ".link", Link.BLUE);
        }
        preferences.set("layout.main.link", Link.BLUE);
        preferences.set("layout.windows", others.stream().map(Screen::name).collect(Collectors.joining(",")));
        DeskWindow main = new DeskWindow(workstation, preferences, "ann", ScriptedArchive.office());
        Stage stage = new Stage();
        main.show(stage);
        main.open(workstation.top());
        main.show(DESK);
        return new CellWatch(stage.getScene(), posted);
    }

    private void measure(CellWatch cells, int seconds) throws InterruptedException {
        Thread.sleep(1_000L * SETTLE_SECONDS);
        Platform.runLater(cells::begin);
        shares.begin();
        heartbeat.count(true);
        Thread.sleep(1_000L * seconds);
        heartbeat.count(false);
        shares.end();
        Platform.runLater(cells::end);
    }

    /** What the heap holds after a collection, which stops everything and so is never measured. */
    private void collect() {
        System.gc();
        Runtime memory = Runtime.getRuntime();
        heaps.add((memory.totalMemory() - memory.freeMemory()) / 1e6);
    }

    private void tell(CellWatch cells, int seconds) {
        int windows = onScreen(() -> Window.getWindows().size());
        print(
                "%,d markets at %,d updates a second, half of them on the %d markets in sight; %d windows; %d s on %s",
                MARKETS, RATE, cells.inSight(), windows, seconds, System.getProperty("glass.platform", "the display"));
        print("FX thread %.1f %% of a core: %s", shares.fx(), judge(shares.fx() < MOST_OF_A_CORE, "under 40 %"));
        print("%.1f pulses a second; %s", shares.pulses(), shares.others());
        Millis ages = cells.ages();
        print(
                "Frame to visible cell p50 %d ms, p99 %d ms, longest %d ms of %,d: %s",
                ages.quantile(0.5),
                ages.quantile(0.99),
                ages.longest(),
                ages.count(),
                judge(ages.count() > 0 && ages.quantile(0.99) < MOST_MILLIS_TO_CELL, "p99 under 100 ms"));
        Millis waits = heartbeat.waits();
        print(
                "FX thread silent for p99 %d ms, longest %d ms, %d times over 100 ms: %s",
                waits.quantile(0.99),
                waits.longest(),
                waits.over(MOST_MILLIS_OF_STALL + 1),
                judge(waits.count() > 0 && waits.longest() <= MOST_MILLIS_OF_STALL, "never over 100 ms"));
        print(
                "of which it computed itself p99 %d ms, longest %d ms, %d times over 100 ms; the rest it waited for a core or the collector",
                heartbeat.work().quantile(0.99),
                heartbeat.work().longest(),
                heartbeat.work().over(MOST_MILLIS_OF_STALL + 1));
        double growth = 100 * (heaps.get(2) / heaps.get(1) - 1);
        print(
                "Heap after collection %.0f MB at the start, %.0f MB in the middle, %.0f MB at the end, %+.1f MB a minute"
                        + " in the second half: %s",
                heaps.get(0),
                heaps.get(1),
                heaps.get(2),
                (heaps.get(2) - heaps.get(1)) * 120 / seconds,
                judge(growth < MOST_GROWTH, "at most 5 % more in the second half"));
    }

    private String judge(boolean kept, String limit) {
        met &= kept;
        return (kept ? "met" : "NOT met") + " (" + limit + ")";
    }

    private static void print(String line, Object... figures) {
        System.out.printf(Locale.ROOT, line + "%n", figures);
    }
}
