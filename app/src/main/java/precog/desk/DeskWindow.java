package precog.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import precog.alert.Alert;
import precog.desk.archive.BackOffice;
import precog.desk.archive.Clerk;
import precog.desk.archive.Playback;
import precog.desk.finder.FinderSheet;
import precog.desk.games.ReviewSheet;
import precog.desk.keys.DeskAction;
import precog.desk.keys.KeySheet;
import precog.desk.keys.Keymap;
import precog.desk.live.Bridge;
import precog.desk.live.Dispatch;
import precog.desk.live.LiveView;
import precog.desk.markets.MarketRow;
import precog.desk.markets.MarketRows;
import precog.desk.message.MessageLine;
import precog.desk.notice.UpdateSheet;
import precog.desk.notice.UpdateTag;
import precog.desk.page.Link;
import precog.desk.page.Page;
import precog.desk.page.Selection;
import precog.desk.pair.PairSheet;
import precog.desk.preferences.DeskPreferences;
import precog.desk.replay.RecordingsSheet;
import precog.desk.replay.Rewind;
import precog.desk.theme.Emblem;
import precog.desk.theme.Theme;
import precog.desk.theme.Zoom;
import precog.desk.unwind.UnwindCard;
import precog.engine.Answer;
import precog.engine.Workstation;
import precog.pairing.Pairs;
import precog.value.MarketId;

/** A window of the desk on a workstation; the first one holds the others. All methods on the FX thread. */
public final class DeskWindow implements Navigation {
    private static final String MAIN = "main";

    private final Desk desk;
    private final String name;
    private final Bridge bridge;
    private final MarketRows rows;
    private final Map<Screen, Follower> behind = new EnumMap<>(Screen.class);
    private final List<LiveView> followers = new ArrayList<>();
    private final Keymap keymap;
    private final Selection selection;
    private final BorderPane frame = new BorderPane();
    private final StackPane center = new StackPane();
    private final MessageLine messages;
    private final Zoom zoom = new Zoom(frame);
    private final Map<Screen, Page> pages;
    private final TableFiles files;
    private final UnwindCard unwind;
    private final Sheets sheets;
    private final Rewind rewind;
    private final Rail rail;
    private final Scene scene;
    private @Nullable Stage stage;
    private Screen screen = Screen.DESK;

    /**
     * The main window of a desk on {@code workstation}.
     *
     * @param trader whose name every command carries
     * @param office the records behind the desk
     */
    public DeskWindow(Workstation workstation, DeskPreferences preferences, String trader, BackOffice office) {
        this(workstation, preferences, trader, office, FileChoice.dialog());
    }

    /**
     * The same, with another way to say where files go.
     *
     * @param choice asked where a table is exported to
     */
    @SuppressWarnings("this-escape") // The desk only keeps its main window until it is shown.
    public DeskWindow(
            Workstation workstation, DeskPreferences preferences, String trader, BackOffice office, FileChoice choice) {
        this(new Desk(workstation, preferences, trader, office, choice), MAIN);
        desk.main(this);
        desk.restore();
    }

    /** Another window, arranged as new. */
    DeskWindow(Desk desk, String name) {
        this.desk = desk;
        this.name = name;
        bridge = desk.bridge();
        rows = desk.rows();
        keymap = new Keymap(desk.keys());
        selection = new Selection(desk.links());
        Dispatch dispatch = new Dispatch(desk.workstation(), bridge, desk.trader());
        messages = new MessageLine(rows, this::openSource, desk.alarm());
        dispatch.witness(messages::show);
        scene = new Scene(zoom, 1600, 1000);
        desk.theme().dress(scene);
        BackOffice office = desk.office();
        Clerk clerk = new Clerk(office.archive(), bridge::onScreen);
        files = new TableFiles(office.exports(), desk.choice(), bridge::onScreen, messages::show);
        unwind = new UnwindCard(rows, selection, dispatch);
        rewind = new Rewind(office.recordings(), bridge::onScreen, messages::show);
        ReviewSheet review = new ReviewSheet(office.reviews(), bridge::onScreen, desk.trader(), keymap);
        sheets = new Sheets(
                unwind,
                new PairSheet(office.pairs(), desk.trader(), rows::now, bridge::onScreen, keymap),
                new RecordingsSheet(office.recordings(), rewind, bridge::onScreen, keymap),
                review,
                new UpdateSheet(desk.news(), bridge::onScreen, keymap),
                new KeySheet(keymap),
                new FinderSheet(keymap, rows, this::open));
        pages = new Pages(
                        rows,
                        desk.histories(),
                        desk.games(),
                        dispatch,
                        selection,
                        desk.theme().palette(),
                        clerk,
                        office,
                        desk.stakes(),
                        unwind,
                        review,
                        this)
                .all();
        rail = new Rail(pages.keySet(), desk.keys(), this::show);
        Bars bars = Bars.of(dispatch, office, messages, bridge);
        bars.layOut(frame);
        UpdateTag updates = new UpdateTag(desk.news(), sheets.updates()::toggle);
        messages.end(updates.view());
        frame.setLeft(rail.view());
        frame.setCenter(center);
        pages.forEach((of, page) -> behind.put(of, new Follower(page)));
        followers.addAll(behind.values());
        followers.addAll(List.of(unwind, new ModeFrame(frame), updates, sheets.updates()));
        followers.addAll(bars.pages());
        bindKeys(bars);
        keymap.on(DeskAction.PAIR, () -> openPair(dispatch, office.pairs()));
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, press -> desk.note());
        scene.addEventFilter(KeyEvent.KEY_PRESSED, press -> desk.note());
        keymap.listen(scene);
        show(Screen.DESK);
    }

    /** Opens the sheet of the other venue on the market this window is about. */
    private void openPair(Dispatch dispatch, Pairs pairs) {
        MarketId chosen = selection.get();
        MarketRow row = chosen == null ? rows.mostTelling() : rows.row(chosen);
        if (!pairs.isOn()) {
            dispatch.tell(Answer.refused("No other venue is looked at here: only a desk on live data does, where"
                    + " venue.properties does not switch it off."));
        } else if (row == null) {
            dispatch.tell(Answer.refused("No market is chosen to hold against one of " + pairs.venue() + "."));
        } else {
            sheets.pair().open(row);
        }
    }

    private void bindKeys(Bars bars) {
        pages.forEach((of, page) -> {
            keymap.on(of.action(), () -> show(of));
            page.bind(keymap);
        });
        bars.pages().forEach(bar -> bar.bind(keymap));
        sheets.bind(keymap);
        rail.foot(new LayoutMenu(desk, this, selection, keymap).view());
        keymap.on(DeskAction.READ_AGAIN, () -> page(screen).readAgain());
        keymap.on(DeskAction.SAVE_TABLE, () -> files.saveFrom(page(screen).view(), false));
        keymap.on(DeskAction.EXPORT_TABLE, () -> files.saveFrom(page(screen).view(), true));
        files.listen(scene);
        keymap.on(DeskAction.THEME, desk.theme()::toggle);
        keymap.on(DeskAction.ZOOM_IN, () -> zoom.step(1));
        keymap.on(DeskAction.ZOOM_OUT, () -> zoom.step(-1));
        keymap.on(DeskAction.ZOOM_RESET, () -> zoom.set(1));
    }

    /** Shows the window and begins to follow the workstation. */
    public void show(Stage on) {
        stage = on;
        Emblem.mark(on);
        on.setTitle(title());
        on.setScene(scene);
        desk.place(this).restore(on);
        on.setOnHidden(hidden -> hidden());
        on.show();
        follow();
        if (isMain()) {
            desk.openOthers();
        }
    }

    private String title() {
        Playback playback = desk.office().playback();
        return "Precog" + (isMain() ? "" : " " + name) + (playback == null ? "" : " · " + playback.title());
    }

    /** Begins to follow the workstation, shown or not. */
    public void follow() {
        bridge.add(followers);
        if (isMain()) {
            desk.follow();
        }
    }

    /** Reads what every screen shows of the records, so that a first look finds it there. */
    public void readRecords() {
        pages.values().forEach(Page::readAgain);
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
    public void rewind(Instant moment) {
        rewind.to(moment);
    }

    @Override
    public void show(Screen next) {
        screen = next;
        rail.select(next);
        Objects.requireNonNull(behind.get(next), "Every page is followed.").catchUp();
        sheets.keys().about(next.label(), next.purpose(), next.keys());
        center.getChildren().setAll(page(next).view());
        center.getChildren().addAll(sheets.views());
        page(next).draw();
    }

    @Override
    public void openSource(Alert alert) {
        MarketId market = new MarketId(alert.subject());
        if (rows.row(market) != null) {
            open(market);
        } else {
            show(alert.category().equals("risk") ? Screen.RISK : Screen.DESK);
        }
    }

    private Page page(Screen of) {
        return Objects.requireNonNull(pages.get(of), "Every screen has its page.");
    }

    public Screen screen() {
        return screen;
    }

    /** Draws what is drawn rather than styled, in the colours of now. */
    void draw() {
        page(screen).draw();
    }

    /** How large everything is drawn. */
    Zoom zoom() {
        return zoom;
    }

    /** Dark or light. */
    public Theme theme() {
        return desk.theme();
    }

    /** The screens there are, in the order of the rail. */
    public Set<Screen> screens() {
        return pages.keySet();
    }

    Scene scene() {
        return scene;
    }

    /** What it is called among the windows of its desk. */
    String name() {
        return name;
    }

    private boolean isMain() {
        return name.equals(MAIN);
    }

    /** Closes a window that is shown. */
    void close() {
        if (stage != null) {
            stage.close();
        }
    }

    /** Ends as if it were closed, and leaves its stage to another window. */
    public void leave() {
        if (stage != null) {
            stage.setOnHidden(null);
        }
        hidden();
    }

    private void hidden() {
        bridge.remove(followers);
        selection.release();
        desk.closed(this);
    }

    /** Shows the screen of another window and follows its link. */
    void like(DeskWindow other) {
        selection.follow(other.selection.link().get());
        show(other.screen);
    }

    /** Arranges itself as it was kept. */
    void restore(DeskPreferences layout) {
        zoom.set(layout.number("zoom", zoom.factor()));
        selection.follow(layout.choice("link", Link.NONE));
        pages.values().forEach(page -> page.restore(layout));
        if (!isMain()) {
            show(layout.choice("screen", screen));
        }
    }

    /** Puts down how it is arranged. */
    void keep(DeskPreferences layout) {
        layout.set("zoom", zoom.factor());
        layout.set("link", selection.link().get().name());
        if (!isMain()) {
            layout.set("screen", screen.name());
        }
        pages.values().forEach(page -> page.keep(layout));
    }

    /** Puts down where on the display it is. */
    void keepPlace(Place place) {
        if (stage != null) {
            place.keep(stage);
        }
    }
}
