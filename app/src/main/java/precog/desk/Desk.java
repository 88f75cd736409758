package precog.desk;

import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import precog.desk.archive.BackOffice;
import precog.desk.chart.Histories;
import precog.desk.games.GameRows;
import precog.desk.keys.Keys;
import precog.desk.live.Bridge;
import precog.desk.markets.MarketRows;
import precog.desk.message.Alarm;
import precog.desk.notice.UpdateNews;
import precog.desk.page.Links;
import precog.desk.preferences.DeskPreferences;
import precog.desk.stake.Stakes;
import precog.desk.theme.Theme;
import precog.desk.workspace.LayoutHistory;
import precog.desk.workspace.Workspaces;
import precog.engine.Workstation;

/** What the windows of one desk share, which windows there are, and how they are arranged. FX thread. */
final class Desk {
    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);
    private static final String LAYOUT = "layout";
    private static final String OTHERS = "windows";

    private final Workstation workstation;
    private final DeskPreferences preferences;
    private final String trader;
    private final BackOffice office;
    private final FileChoice choice;
    private final Keys keys;
    private final Theme theme;
    private final Alarm alarm;
    private final Bridge bridge = new Bridge();
    private final MarketRows rows = new MarketRows();
    private final Histories histories = new Histories(rows);
    private final GameRows games = new GameRows(rows);
    private final Links links = new Links();
    private final Stakes stakes;
    private final UpdateNews news;
    private final Workspaces workspaces;
    private final LayoutHistory history = new LayoutHistory();
    private @Nullable DeskWindow main;
    private final List<DeskWindow> others = new ArrayList<>();

    Desk(Workstation workstation, DeskPreferences preferences, String trader, BackOffice office, FileChoice choice) {
        this.choice = choice;
        this.workstation = workstation;
        this.preferences = preferences;
        this.trader = trader;
        this.office = office;
        keys = new Keys(preferences);
        theme = new Theme(preferences.choice("shade", Theme.Shade.DARK));
        alarm = new Alarm(preferences, InstantSource.system());
        stakes = new Stakes(preferences);
        news = new UpdateNews(office.updates(), preferences);
        workspaces = new Workspaces(preferences);
        bridge.add(List.of(rows, histories, games));
    }

    /** The window that holds the others, once. */
    void main(DeskWindow first) {
        main = first;
        theme.shade().addListener(changed -> windows().forEach(DeskWindow::draw));
    }

    private List<DeskWindow> windows() {
        List<DeskWindow> windows = new ArrayList<>(others);
        if (main != null) {
            windows.addFirst(main);
        }
        return windows;
    }

    /** Where on the display a window is; kept apart from the arrangement, since moving a window is no step to undo. */
    Place place(DeskWindow window) {
        return new Place(preferences.part("place").part(window.name()));
    }

    Workstation workstation() {
        return workstation;
    }

    /** Moves what the workstation says to the screen, once for all windows. */
    Bridge bridge() {
        return bridge;
    }

    /** Every market known. */
    MarketRows rows() {
        return rows;
    }

    /** The recent past of the markets. */
    Histories histories() {
        return histories;
    }

    /** Every game known. */
    GameRows games() {
        return games;
    }

    /** Begins to follow the workstation. */
    void follow() {
        bridge.start();
        workstation.listen(bridge);
    }

    String trader() {
        return trader;
    }

    BackOffice office() {
        return office;
    }

    /** How a trader says where a file goes. */
    FileChoice choice() {
        return choice;
    }

    Keys keys() {
        return keys;
    }

    Theme theme() {
        return theme;
    }

    /** The sounds of all windows. */
    Alarm alarm() {
        return alarm;
    }

    Stakes stakes() {
        return stakes;
    }

    /** What is known of newer versions. */
    UpdateNews news() {
        return news;
    }

    Links links() {
        return links;
    }

    Workspaces workspaces() {
        return workspaces;
    }

    /** Where a window keeps its arrangement. */
    private DeskPreferences layout() {
        return preferences.part(LAYOUT);
    }

    /** Opens one more window, on the screen and with the link of another. */
    void openWindow(DeskWindow like) {
        int number = 2;
        while (hasWindow(Integer.toString(number))) {
            number++;
        }
        note();
        DeskWindow opened = openWindow(Integer.toString(number));
        opened.like(like);
        note();
    }

    private DeskWindow openWindow(String name) {
        DeskWindow window = new DeskWindow(this, name);
        others.add(window);
        window.restore(layout().part(name));
        window.show(new Stage());
        return window;
    }

    private boolean hasWindow(String name) {
        return others.stream().anyMatch(window -> window.name().equals(name));
    }

    /** Opens the windows that were open when the desk was closed. */
    void openOthers() {
        wanted().stream().filter(name -> !hasWindow(name)).forEach(this::openWindow);
    }

    private List<String> wanted() {
        return Arrays.stream(layout().text(OTHERS, "").split(","))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** Puts down how all windows are arranged. */
    private SortedMap<String, String> arrangement() {
        DeskPreferences layout = layout();
        for (DeskWindow window : windows()) {
            window.keep(layout.part(window.name()));
            window.keepPlace(place(window));
        }
        layout.set(OTHERS, others.stream().map(DeskWindow::name).collect(Collectors.joining(",")));
        return layout.all();
    }

    /** Arranges the windows that are open as they were kept. */
    void restore() {
        windows().forEach(window -> window.restore(layout().part(window.name())));
    }

    private void arrange(Map<String, String> arrangement) {
        DeskPreferences layout = layout();
        layout.clear();
        arrangement.forEach(layout::set);
        List<String> wanted = wanted();
        List.copyOf(others).stream()
                .filter(window -> !wanted.contains(window.name()))
                .forEach(DeskWindow::close);
        restore();
        openOthers();
    }

    /** Notes a change of the arrangement, if there was one, so that it can be taken back. */
    void note() {
        history.note(arrangement());
    }

    /** Takes the last change of the arrangement back. */
    void undoLayout() {
        note();
        history.undo().ifPresent(this::arrange);
    }

    void redoLayout() {
        history.redo().ifPresent(this::arrange);
    }

    void keepWorkspace(String name) {
        workspaces.keep(name, arrangement());
    }

    /** Arranges the desk as it was kept under a name. */
    void openWorkspace(String name) {
        note();
        arrange(workspaces.arrangement(name));
        note();
    }

    /** A window was closed; with the main one the desk is, which keeps how it was. */
    void closed(DeskWindow window) {
        theme.release(window.scene());
        if (window.equals(main)) {
            close();
        } else if (others.remove(window)) {
            layout().part(window.name()).clear();
        }
    }

    private void close() {
        workstation.release(bridge);
        bridge.stop();
        arrangement();
        preferences.set("shade", theme.shade().get().name());
        try {
            preferences.save();
        } catch (UncheckedIOException e) {
            LOG.warn("{} The desk opens next time as it was before.", e.getMessage());
        }
        List<DeskWindow> open = List.copyOf(others);
        others.clear();
        open.forEach(DeskWindow::close);
        alarm.close();
    }
}
