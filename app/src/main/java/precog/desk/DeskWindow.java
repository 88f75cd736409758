package precog.desk;

import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import precog.desk.alerts.AlertsPane;
import precog.desk.chart.Histories;
import precog.desk.detail.DetailPane;
import precog.desk.edges.EdgesPane;
import precog.desk.finder.FinderSheet;
import precog.desk.keys.DeskAction;
import precog.desk.keys.KeySheet;
import precog.desk.keys.Keymap;
import precog.desk.live.Bridge;
import precog.desk.live.Dispatch;
import precog.desk.live.LiveView;
import precog.desk.markets.MarketRow;
import precog.desk.markets.MarketRows;
import precog.desk.markets.MarketsPane;
import precog.desk.orders.OrdersPane;
import precog.desk.positions.PositionsPane;
import precog.desk.preferences.DeskPreferences;
import precog.desk.risk.RiskPane;
import precog.desk.settings.SettingsPane;
import precog.desk.status.StatusPane;
import precog.desk.status.StoreHealth;
import precog.desk.strip.StripPane;
import precog.desk.theme.Theme;
import precog.desk.theme.Zoom;
import precog.engine.DeskSnapshot;
import precog.engine.Mode;
import precog.engine.Workstation;
import precog.value.MarketId;

/** The one window of the desk on a workstation. All methods on the FX thread. */
public final class DeskWindow {
    private static final Logger LOG = LoggerFactory.getLogger(DeskWindow.class);

    private final Workstation workstation;
    private final DeskPreferences preferences;
    private final Bridge bridge = new Bridge();
    private final MarketRows rows = new MarketRows();
    private final Keymap keymap = new Keymap();
    private final Map<Screen, Node> screens = new EnumMap<>(Screen.class);
    private final BorderPane frame = new BorderPane();
    private final StackPane center = new StackPane();
    private final NoticeBar notices = new NoticeBar();
    private final Zoom zoom = new Zoom(frame);
    private final MarketsPane markets;
    private final EdgesPane edges;
    private final PositionsPane positions;
    private final AlertsPane alerts;
    private final Board board;
    private final DetailPane detail;
    private final OrdersPane orders;
    private final KeySheet keySheet = new KeySheet(keymap::actions);
    private final FinderSheet finder;
    private final StripPane strip;
    private final Rail rail;
    private final Scene scene;
    private final Theme theme;
    private Screen screen = Screen.DESK;

    /**
     * A desk on {@code workstation}.
     *
     * @param trader whose name every command carries
     * @param store asked once a second, on the FX thread, how the database does; answers at once
     */
    public DeskWindow(
            Workstation workstation, DeskPreferences preferences, String trader, Supplier<StoreHealth> store) {
        this.workstation = workstation;
        this.preferences = preferences;
        Dispatch dispatch = new Dispatch(workstation, bridge, trader);
        dispatch.witness(notices::show);
        scene = new Scene(zoom, 1600, 1000);
        theme = new Theme(scene, Theme.Shade.valueOf(preferences.text("shade", Theme.Shade.DARK.name())));
        zoom.set(preferences.number("zoom", 1));
        markets = new MarketsPane(rows, this::open);
        edges = new EdgesPane(rows, dispatch, this::open);
        positions = new PositionsPane(rows, dispatch, this::open);
        alerts = new AlertsPane(rows, dispatch);
        board = new Board(Map.of(
                Board.Pane.MARKETS, markets.view(),
                Board.Pane.POSITIONS, positions.view(),
                Board.Pane.EDGES, edges.view(),
                Board.Pane.ALERTS, alerts.view()));
        strip = new StripPane(dispatch);
        StatusPane status = new StatusPane(store);
        Histories histories = new Histories(rows);
        detail = new DetailPane(rows, histories, dispatch, theme::palette);
        orders = new OrdersPane(rows, dispatch, this::open);
        RiskPane risk = new RiskPane(rows, dispatch, this::open);
        SettingsPane settings = new SettingsPane(dispatch);
        screens.put(Screen.DESK, board.view());
        screens.put(Screen.MARKET, detail.view());
        screens.put(Screen.ORDERS, orders.view());
        screens.put(Screen.RISK, risk.view());
        screens.put(Screen.SETTINGS, settings.view());
        rail = new Rail(screens.keySet(), this::show);
        StackPane.setAlignment(notices.view(), Pos.BOTTOM_CENTER);
        frame.getStyleClass().add("frame");
        frame.setTop(strip.view());
        frame.setLeft(rail.view());
        frame.setCenter(center);
        frame.setBottom(status.view());
        bridge.add(rows);
        bridge.add(histories);
        bridge.add(markets);
        bridge.add(edges);
        bridge.add(positions);
        bridge.add(alerts);
        bridge.add(detail);
        bridge.add(orders);
        bridge.add(risk);
        bridge.add(settings);
        bridge.add(strip);
        bridge.add(status);
        bridge.add(new Frame());
        bindKeys();
        finder = new FinderSheet(
                keymap.actions().stream()
                        .filter(action -> action != DeskAction.PALETTE)
                        .toList(),
                rows,
                this::open,
                keymap::run);
        keymap.on(DeskAction.PALETTE, finder::toggle);
        theme.shade().addListener(changed -> detail.draw());
        keymap.listen(scene);
        markets.restore(preferences);
        board.restore(preferences);
        show(Screen.DESK);
    }

    private void bindKeys() {
        screens.keySet().forEach(each -> keymap.on(each.action(), () -> show(each)));
        keymap.on(DeskAction.SEARCH, () -> {
            show(Screen.DESK);
            markets.search();
        });
        keymap.on(DeskAction.APPROVE, edges::approve);
        keymap.on(DeskAction.REJECT, edges::reject);
        keymap.on(DeskAction.SNOOZE, edges::snooze);
        keymap.on(DeskAction.LARGER, () -> edges.resize(1));
        keymap.on(DeskAction.SMALLER, () -> edges.resize(-1));
        keymap.on(DeskAction.NEXT_EDGE, () -> edges.move(1));
        keymap.on(DeskAction.PREVIOUS_EDGE, () -> edges.move(-1));
        keymap.on(DeskAction.WHY_NOT, edges::toggleWhyNot);
        keymap.on(DeskAction.CLOSE_POSITION, positions::close);
        keymap.on(DeskAction.HOLD, positions::hold);
        keymap.on(DeskAction.ACKNOWLEDGE, alerts::acknowledge);
        keymap.on(DeskAction.RESOLVE, alerts::resolve);
        keymap.on(DeskAction.SHOW_MARKETS, () -> board.toggle(Board.Pane.MARKETS));
        keymap.on(DeskAction.SHOW_POSITIONS, () -> board.toggle(Board.Pane.POSITIONS));
        keymap.on(DeskAction.SHOW_EDGES, () -> board.toggle(Board.Pane.EDGES));
        keymap.on(DeskAction.SHOW_ALERTS, () -> board.toggle(Board.Pane.ALERTS));
        keymap.on(DeskAction.KILL, () -> strip.kill(false));
        keymap.on(DeskAction.KILL_AND_FLATTEN, () -> strip.kill(true));
        keymap.on(DeskAction.PAUSE, strip::pause);
        keymap.on(DeskAction.CANCEL_ORDER, orders::cancel);
        keymap.on(DeskAction.KEYS, keySheet::toggle);
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

    /** Shows a market in detail. */
    public void open(MarketId market) {
        detail.open(market);
        show(Screen.MARKET);
    }

    /** Shows a screen. */
    public void show(Screen next) {
        screen = next;
        rail.select(next);
        Node view = screens.get(next);
        center.getChildren().setAll(view, notices.view(), keySheet.view(), finder.view());
        MarketRow telling = markets.mostTelling();
        if (next == Screen.MARKET && detail.market() == null && telling != null) {
            detail.open(telling.id());
        } else if (next == Screen.MARKET) {
            detail.draw();
        }
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
        return screens.keySet();
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
        markets.keep(preferences);
        board.keep(preferences);
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
