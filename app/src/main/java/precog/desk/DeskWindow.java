package precog.desk;

import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import precog.desk.archive.BackOffice;
import precog.desk.archive.Clerk;
import precog.desk.chart.Histories;
import precog.desk.finder.FinderSheet;
import precog.desk.keys.DeskAction;
import precog.desk.keys.KeySheet;
import precog.desk.keys.Keymap;
import precog.desk.keys.Keys;
import precog.desk.live.Bridge;
import precog.desk.live.Dispatch;
import precog.desk.live.LiveView;
import precog.desk.markets.MarketRows;
import precog.desk.page.Page;
import precog.desk.page.Selection;
import precog.desk.preferences.DeskPreferences;
import precog.desk.status.StatusPane;
import precog.desk.strip.StripPane;
import precog.desk.theme.Theme;
import precog.desk.theme.Zoom;
import precog.desk.unwind.UnwindCard;
import precog.engine.DeskSnapshot;
import precog.engine.Mode;
import precog.engine.Workstation;
import precog.value.MarketId;

/** The one window of the desk on a workstation. All methods on the FX thread. */
public final class DeskWindow implements Navigation {
    private static final Logger LOG = LoggerFactory.getLogger(DeskWindow.class);

    private final Workstation workstation;
    private final DeskPreferences preferences;
    private final Bridge bridge = new Bridge();
    private final MarketRows rows = new MarketRows();
    private final Keymap keymap;
    private final Selection selection = new Selection();
    private final BorderPane frame = new BorderPane();
    private final StackPane center = new StackPane();
    private final NoticeBar notices = new NoticeBar();
    private final Zoom zoom = new Zoom(frame);
    private final KeySheet keySheet;
    private final Map<Screen, Page> pages;
    private final FinderSheet finder;
    private final TableFiles files;
    private final UnwindCard unwind;
    private final Rail rail;
    private final Scene scene;
    private final Theme theme;
    private Screen screen = Screen.DESK;

    /**
     * A desk on {@code workstation}.
     *
     * @param trader whose name every command carries
     * @param office the records behind the desk
     */
    public DeskWindow(Workstation workstation, DeskPreferences preferences, String trader, BackOffice office) {
        this.workstation = workstation;
        this.preferences = preferences;
        keymap = new Keymap(new Keys(preferences));
        keySheet = new KeySheet(keymap);
        Dispatch dispatch = new Dispatch(workstation, bridge, trader);
        dispatch.witness(notices::show);
        scene = new Scene(zoom, 1600, 1000);
        theme = new Theme(scene, Theme.Shade.valueOf(preferences.text("shade", Theme.Shade.DARK.name())));
        zoom.set(preferences.number("zoom", 1));
        Histories histories = new Histories(rows);
        Clerk clerk = new Clerk(office.archive(), bridge::onScreen);
        files = new TableFiles(office.exports(), bridge::onScreen, notices::show);
        unwind = new UnwindCard(rows, selection, dispatch);
        pages = new Pages(rows, histories, dispatch, selection, theme.palette(), clerk, unwind, this).all();
        rail = new Rail(pages.keySet(), keymap.keys(), this::show);
        StripPane strip = new StripPane(dispatch);
        StatusPane status = new StatusPane(office.health());
        layOut(strip, status);
        bridge.add(rows);
        bridge.add(histories);
        pages.values().stream().flatMap(page -> page.followers().stream()).forEach(bridge::add);
        bridge.add(unwind);
        bridge.add(strip);
        bridge.add(status);
        bridge.add(new Frame());
        bindKeys(strip);
        finder = new FinderSheet(keymap, rows, this::open);
        keymap.on(DeskAction.PALETTE, finder::toggle);
        keymap.listen(scene);
        theme.shade().addListener(changed -> page(screen).draw());
        pages.values().forEach(page -> page.restore(preferences));
        show(Screen.DESK);
    }

    private void layOut(StripPane strip, StatusPane status) {
        StackPane.setAlignment(notices.view(), Pos.BOTTOM_CENTER);
        frame.getStyleClass().add("frame");
        frame.setTop(strip.view());
        frame.setLeft(rail.view());
        frame.setCenter(center);
        frame.setBottom(status.view());
    }

    private void bindKeys(StripPane strip) {
        pages.forEach((of, page) -> {
            keymap.on(of.action(), () -> show(of));
            page.bind(keymap);
        });
        strip.bind(keymap);
        unwind.bind(keymap);
        keymap.on(DeskAction.KEYS, keySheet::toggle);
        keymap.on(DeskAction.READ_AGAIN, () -> page(screen).readAgain());
        keymap.on(DeskAction.SAVE_TABLE, () -> files.saveFrom(page(screen).view()));
        files.listen(scene);
        keymap.on(DeskAction.THEME, theme::toggle);
        keymap.on(DeskAction.ZOOM_IN, () -> zoom.step(1));
        keymap.on(DeskAction.ZOOM_OUT, () -> zoom.step(-1));
        keymap.on(DeskAction.ZOOM_RESET, () -> zoom.set(1));
    }

    /** Shows the window and begins to follow the workstation. */
    public void show(Stage stage) {
        stage.setTitle("Precog");
        stage.setScene(scene);
        stage.setWidth(preferences.number("window.width", 1600));
        stage.setHeight(preferences.number("window.height", 1000));
        stage.setMaximized(preferences.flag("window.maximized", false));
        stage.setOnHidden(hidden -> close(stage));
        stage.show();
        follow();
    }

    /** Begins to follow the workstation, shown or not. */
    public void follow() {
        bridge.start();
        workstation.listen(bridge);
    }

    /** Does {@code deed} once, when the first markets are laid out on the screen. */
    public void whenUseful(Runnable deed) {
        Runnable[] once = new Runnable[1];
        once[0] = () -> {
            if (!rows.all().isEmpty()) {
                scene.removePostLayoutPulseListener(once[0]);
                deed.run();
            }
        };
        scene.addPostLayoutPulseListener(once[0]);
    }

    @Override
    public void open(MarketId market) {
        selection.choose(market);
        show(Screen.MARKET);
    }

    @Override
    public void show(Screen next) {
        screen = next;
        rail.select(next);
        center.getChildren().setAll(page(next).view(), unwind.view(), notices.view(), keySheet.view(), finder.view());
        page(next).draw();
    }

    private Page page(Screen of) {
        return Objects.requireNonNull(pages.get(of), "Every screen has its page.");
    }

    public Screen screen() {
        return screen;
    }

    /** Dark or light. */
    public Theme theme() {
        return theme;
    }

    /** The screens there are, in the order of the rail. */
    public Set<Screen> screens() {
        return pages.keySet();
    }

    Scene scene() {
        return scene;
    }

    private void close(Stage stage) {
        workstation.release(bridge);
        bridge.stop();
        keep(stage);
    }

    private void keep(Stage stage) {
        preferences.set("shade", theme.shade().get().name());
        preferences.set("zoom", zoom.factor());
        preferences.set("window.maximized", stage.isMaximized());
        if (!stage.isMaximized()) {
            preferences.set("window.width", stage.getWidth());
            preferences.set("window.height", stage.getHeight());
        }
        pages.values().forEach(page -> page.keep(preferences));
        try {
            preferences.save();
        } catch (UncheckedIOException e) {
            LOG.warn("{} The desk opens next time as it was before.", e.getMessage());
        }
    }

    /** Puts the mode into the frame's colour. */
    private final class Frame implements LiveView {
        private Mode mode = Mode.PAPER_SIMULATED;
        private boolean killed;

        @Override
        public void desk(DeskSnapshot desk) {
            if (mode != desk.mode()
                    || killed != desk.killed()
                    || frame.getStyleClass().size() == 1) {
                mode = desk.mode();
                killed = desk.killed();
                frame.getStyleClass()
                        .setAll(
                                "frame",
                                "mode-" + mode.name().toLowerCase(Locale.ROOT).replace('_', '-'));
                if (killed) {
                    frame.getStyleClass().add("killed-frame");
                }
            }
        }
    }
}
