package precog.desk;

import static precog.desk.Screen.ANALYTICS;
import static precog.desk.Screen.DESK;
import static precog.desk.Screen.GALLERY;
import static precog.desk.Screen.GAMES;
import static precog.desk.Screen.JOBS;
import static precog.desk.Screen.MARKET;
import static precog.desk.Screen.MODELS;
import static precog.desk.Screen.ORDERS;
import static precog.desk.Screen.RISK;
import static precog.desk.Screen.SETTINGS;
import static precog.desk.Screen.STRATEGIES;
import static precog.desk.WatchedOffice.DONE;
import static precog.desk.scripted.OnScreen.await;
import static precog.desk.scripted.OnScreen.table;
import static precog.desk.scripted.OnScreen.typed;
import static precog.desk.scripted.OnScreen.words;
import static precog.desk.scripted.ScriptedWorkstation.START;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import precog.alert.Severity;
import precog.analytics.DecisionRecord;
import precog.desk.keys.DeskAction;
import precog.desk.keys.Press;
import precog.desk.preferences.DeskPreferences;
import precog.desk.scripted.ScriptedRecordings;
import precog.desk.scripted.ScriptedWorkstation;
import precog.desk.theme.Theme;
import precog.engine.Command;
import precog.value.MarketId;
import precog.value.Outcome;

/** What every action does on the scripted desk, and the mouse's way to it. */
record Deeds(FxRobot robot, DeskWindow window, ScriptedWorkstation workstation, WatchedOffice office) {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String EDGES = "Edges that wait for a decision";

    /**
     * What an action does.
     *
     * @param on the screen it is done on
     * @param before what is done first
     * @param byMouse the mouse's way to it; null where it has no control of its own
     * @param seen whether its effect is there
     */
    record Deed(Screen on, Runnable before, @Nullable Runnable byMouse, BooleanSupplier seen) {
        Deed after(Runnable first) {
            return new Deed(on, first, byMouse, seen);
        }
    }

    Deed of(DeskAction action) {
        return switch (action) {
            case APPROVE -> sends(DESK, new Command.Approve(101, null, null, "ann"), "#approve");
            case REJECT -> shows(DESK, "#reasons", "#reject");
            case SNOOZE -> sends(DESK, new Command.Snooze(101, Duration.ofMinutes(5), "ann"), "#snooze");
            case LARGER -> is(DESK, () -> size() > 212, "#larger");
            case SMALLER -> is(DESK, () -> size() < 212, "#smaller");
            case NEXT_EDGE -> deed(DESK, () -> selected(EDGES) == 1, () -> robot.clickOn(row(EDGES, 1)));
            case PREVIOUS_EDGE ->
                deed(DESK, () -> selected(EDGES) == 0, () -> robot.clickOn(row(EDGES, 0)))
                        .after(() -> press(DeskAction.NEXT_EDGE, () -> selected(EDGES) == 1));
            case WHY_NOT -> shows(DESK, "#left", "#whyNot");
            case DECIDED -> shows(DESK, "#decided", "#past");
            case HINDSIGHT -> is(DESK, () -> window.screen() == ANALYTICS, "#past", "#hindsight");
            case CLOSE_POSITION -> sends(DESK, new Command.ClosePosition(41, null, "ann"), "#close");
            case HOLD -> sends(DESK, new Command.HoldToSettlement(41, true, "ann"), "#hold");
            case ACKNOWLEDGE -> sends(DESK, new Command.AcknowledgeAlert(31, null, "ann"), "#acknowledge");
            case RESOLVE ->
                opens(DESK, "#resolve")
                        .after(() -> press(
                                DeskAction.ACKNOWLEDGE,
                                () -> !robot.lookup("#resolve").query().isDisabled()));
            case SNOOZE_ALERT -> opens(DESK, "#snoozeAlert");
            case SELECTED_SOURCE -> is(DESK, () -> window.screen() == RISK, "Source");
            case ALERT_STATES -> is(DESK, () -> pressed("#alerts-snoozed"), "#alerts-snoozed");
            case SEARCH_ALERTS -> is(DESK, () -> hasFocus("alertSearch"), "#narrow", "#alertSearch");
            case ALERT_SOURCE -> is(RISK, () -> window.screen() == DESK, "Show").after(this::raise);
            case MUTE -> says(DESK, "Alerts make no sound now.");
            case PAYOUTS -> shows(MARKET, "#payouts", "#outcomes");
            case PAIR -> shows(MARKET, "#pairSheet", "#openPair");
            case ARM -> is(MARKET, () -> pressed("#arm"), "#arm");
            case LADDER -> is(MARKET, () -> hasFocus("ladder"), "#ladder");
            case MIDDLE ->
                is(MARKET, () -> ladder().middle().equals(ladder().touch()), "#middle")
                        .after(() -> ladder().drift());
            case TICKET -> is(MARKET, () -> hasFocus("quantity"), "#quantity");
            case SIZE_1 -> takes("10", "#stake-1").after(() -> press(DeskAction.SIZE_2, () -> quantity("25")));
            case SIZE_2 -> takes("25", "#stake-2");
            case SIZE_3 -> takes("50", "#stake-3");
            case SIZE_4 -> is(MARKET, () -> !quantity("10"), "#stake-4");
            case SIZE_5 -> is(MARKET, () -> !quantity("10"), "#stake-5");
            case LARGEST -> takes("5", "#max");
            case SEND_TICKET -> is(MARKET, () -> sent(Command.PlaceOrder.class), "#send");
            case FLATTEN_EVENT -> says(DESK, "Close every position on", "#closeEvent");
            case FLATTEN_ALL -> says(DESK, "Close every position of the account", "#closeAll");
            case TAKE_BACK -> shows(ORDERS, ".unwind", "#takeBack");
            case CONFIRM ->
                sends(DESK, new Command.ClosePositions(List.of(41L, 42L, 43L), "ann"), "#confirm")
                        .after(() -> press(DeskAction.FLATTEN_ALL, () -> shown(".unwind")));
            case CHANGE_ORDER ->
                shows(ORDERS, "#changeOrder", "#changeButton").after(() -> robot.clickOn("Partially filled"));
            case CANCEL_ORDER -> cancels(new Command.CancelOrder(601, "ann"), "#cancel");
            case CANCEL_SIDE -> cancels(new Command.CancelOrders(ordered(), Outcome.YES, "ann"), "#cancelSide");
            case CANCEL_MARKET -> cancels(new Command.CancelOrders(ordered(), null, "ann"), "#cancelMarket");
            case CANCEL_ALL -> cancels(new Command.CancelOrders(null, null, "ann"), "#cancelAll");
            case UNRESOLVED ->
                is(ORDERS, () -> !shown("#unresolvedDrawer"), "#unresolved")
                        .after(() -> await(() -> shown("#unresolvedDrawer")));
            case TAKE_OVER -> is(ORDERS, () -> workstation.commands().contains(new Command.TakeOverHoldings("ann")));
            case SEARCH -> is(DESK, () -> hasFocus("search"), "#search");
            case OPEN_MARKET ->
                deed(DESK, () -> window.screen() == MARKET, () -> robot.doubleClickOn(row("Markets", 0)))
                        .after(() -> {
                            await(() -> row("Markets", 0) != null);
                            robot.clickOn(row("Markets", 1));
                        });
            case NEW_VERSION -> shows(STRATEGIES, "#versionForm", "#newVersion").after(this::awaitStrategies);
            case MOVE_VERSION ->
                is(STRATEGIES, () -> hasFocus("lifeWord"), "#lifeWord").after(this::awaitStrategies);
            case ANALYTICS_PART -> is(ANALYTICS, () -> pressed("#part-results"), "#part-results");
            case RISK_PART -> is(RISK, () -> pressed("#risk-exposure"), "#risk-exposure");
            case IMPORT -> is(DESK, () -> window.screen() == JOBS && hasFocus("file"), "#rail-jobs", "#file");
            case EXPORT_SETTINGS -> says(DESK, "Export settings", "#rail-settings", "#exportFile");
            case IMPORT_SETTINGS -> says(DESK, "Import settings", "#rail-settings", "#importFile");
            case KILL -> sends(DESK, new Command.Kill(false, "ann"), "#kill");
            case KILL_AND_FLATTEN -> sends(RISK, new Command.Kill(true, "ann"), "#flatten");
            case PAUSE -> sends(DESK, new Command.SetSpeed(0), "Pause");
            case TIE_GAMES -> shows(GAMES, "#review", "#untied");
            case RECORDINGS -> shows(DESK, "#recordings");
            case REWIND ->
                is(ANALYTICS, () -> !office.recordings().played().isEmpty(), "#rewind")
                        .after(this::selectRecordedDecision);
            case EARLIER -> is(DESK, () -> START.minus(MINUTE).equals(office.wentBackTo()));
            case LATER -> is(DESK, () -> workstation.commands().contains(new Command.SeekTo(START.plus(MINUTE))));
            case PREVIOUS_REQUEST ->
                is(DESK, () -> isShortlyBefore(START.minus(DONE), office.wentBackTo()), "#previousRequest");
            case NEXT_REQUEST ->
                is(
                        DESK,
                        () -> workstation.commands().stream()
                                .anyMatch(command -> command instanceof Command.SeekTo seek
                                        && isShortlyBefore(START.plus(DONE), seek.target())),
                        "#nextRequest");
            case SLOWER -> is(DESK, () -> workstation.commands().contains(new Command.SetSpeed(1)));
            case FASTER -> is(DESK, () -> workstation.commands().contains(new Command.SetSpeed(20)));
            case DESK -> leads(RISK, DESK);
            case MARKET -> leads(DESK, MARKET);
            case GAMES -> leads(DESK, GAMES);
            case ORDERS -> leads(DESK, ORDERS);
            case RISK -> leads(DESK, RISK);
            case STRATEGIES -> leads(DESK, STRATEGIES);
            case MODELS -> leads(DESK, MODELS);
            case ANALYTICS -> leads(DESK, ANALYTICS);
            case JOBS -> leads(DESK, JOBS);
            case SETTINGS -> leads(DESK, SETTINGS);
            case EXCHANGE -> is(SETTINGS, () -> window.screen() == Screen.EXCHANGE, "#exchange");
            case SHOW_MARKETS -> hides("markets");
            case SHOW_POSITIONS -> hides("positions");
            case SHOW_EDGES -> hides("edges");
            case SHOW_ALERTS -> hides("alerts");
            case NEW_WINDOW -> is(DESK, () -> windows() == 2, "#layout", "Open another window  Ctrl+N");
            case NEXT_LINK ->
                is(DESK, () -> kept("link").equals("BLUE"), "#layout", "Follow the selection of", "Blue link");
            case WORKSPACES -> opens(DESK, "#layout");
            case UNDO_LAYOUT ->
                is(DESK, () -> !hidden("markets"), "#layout", "Take back the last change of the layout  Ctrl+Shift+Z")
                        .after(() -> press(DeskAction.SHOW_MARKETS, () -> hidden("markets")));
            case REDO_LAYOUT ->
                is(DESK, () -> hidden("markets"), "#layout", "Do it again  Ctrl+Shift+Y")
                        .after(() -> {
                            press(DeskAction.SHOW_MARKETS, () -> hidden("markets"));
                            press(DeskAction.UNDO_LAYOUT, () -> !hidden("markets"));
                        });
            case GALLERY -> is(DESK, () -> window.screen() == GALLERY);
            // Its way with the mouse is that of all actions without a control.
            case PALETTE -> deed(DESK, () -> shown("#finder"), () -> press(DeskAction.PALETTE, () -> true));
            case KEYS -> shows(DESK, "#key-KILL");
            case UPDATES -> shows(DESK, "#updates");
            case READ_AGAIN -> readsAgain();
            case SAVE_TABLE ->
                deed(
                        SETTINGS,
                        () -> office.saved().containsKey("settings"),
                        () -> robot.rightClickOn("#table").clickOn("Save as CSV"));
            case EXPORT_TABLE ->
                deed(
                        SETTINGS,
                        () -> office.saved().containsKey("settings.csv"),
                        () -> robot.rightClickOn("#table").clickOn("Export to…"));
            case THEME -> is(DESK, () -> window.theme().shade().get() == Theme.Shade.LIGHT);
            case ZOOM_IN -> is(DESK, () -> zoom() > 1);
            case ZOOM_OUT -> is(DESK, () -> zoom() < 1);
            case ZOOM_RESET -> is(DESK, () -> zoom() == 1).after(() -> press(DeskAction.ZOOM_IN, () -> zoom() > 1));
        };
    }

    private static boolean isShortlyBefore(Instant moment, @Nullable Instant at) {
        return at != null && at.isBefore(moment) && at.isAfter(moment.minus(MINUTE));
    }

    private void selectRecordedDecision() {
        robot.clickOn("#part-decisions");
        await(() -> !table(robot, "Decisions").getItems().isEmpty());
        TableView<?> decisions = table(robot, "Decisions");
        robot.interact(() -> decisions
                .getSelectionModel()
                .clearAndSelect(decisions.getItems().stream()
                        .map(DecisionRecord.class::cast)
                        .map(DecisionRecord::at)
                        .toList()
                        .indexOf(recorded(decisions))));
        await(() -> !robot.lookup("#rewind").query().isDisabled());
    }

    /** When something was decided in the middle of the first session that was recorded. */
    private static Instant recorded(TableView<?> decisions) {
        return decisions.getItems().stream()
                .map(DecisionRecord.class::cast)
                .map(DecisionRecord::at)
                .filter(at -> at.isAfter(ScriptedRecordings.FIRST.plus(MINUTE))
                        && at.isBefore(ScriptedRecordings.FIRST.plus(Duration.ofHours(8))))
                .findFirst()
                .orElseThrow();
    }

    private Deed deed(Screen on, BooleanSupplier seen, @Nullable Runnable byMouse) {
        return new Deed(on, () -> {}, byMouse, seen);
    }

    private Deed is(Screen on, BooleanSupplier seen, String... clicks) {
        return deed(on, seen, clicks.length == 0 ? null : () -> List.of(clicks).forEach(robot::clickOn));
    }

    private Deed sends(Screen on, Command command, String click) {
        return is(on, () -> workstation.commands().contains(command), click);
    }

    private Deed cancels(Command command, String click) {
        return sends(ORDERS, command, click).after(() -> robot.clickOn("Partially filled"));
    }

    private Deed shows(Screen on, String query, String... clicks) {
        return is(on, () -> shown(query), clicks);
    }

    private Deed opens(Screen on, String menu) {
        return is(on, () -> robot.lookup(menu).queryAs(MenuButton.class).isShowing(), menu);
    }

    private Deed says(Screen on, String words, String... clicks) {
        return is(
                on,
                () -> robot.lookup((Node node) -> node instanceof Labeled label
                                && label.getText() != null
                                && label.getText().startsWith(words)
                                && shown(label))
                        .tryQuery()
                        .isPresent(),
                clicks);
    }

    private Deed takes(String quantity, String click) {
        return is(MARKET, () -> quantity(quantity), click);
    }

    private Deed leads(Screen from, Screen to) {
        return is(from, () -> window.screen() == to, "#rail-" + to.name().toLowerCase());
    }

    private Deed hides(String pane) {
        return is(DESK, () -> hidden(pane));
    }

    private Deed readsAgain() {
        int[] before = {Integer.MAX_VALUE};
        return is(JOBS, () -> office.reads() > before[0], "#readAgain").after(() -> {
            await(() -> words(robot, "#recordsAge").startsWith("Read "));
            before[0] = office.reads();
        });
    }

    private void press(DeskAction action, BooleanSupplier then) {
        robot.push(Press.of(action));
        await(then);
    }

    private void awaitStrategies() {
        await(() -> !table(robot, "Strategies").getItems().isEmpty());
    }

    private void raise() {
        workstation.raise(Severity.CRITICAL, "Something new.");
        await(() -> shown("Something new."));
    }

    private boolean shown(String query) {
        return robot.lookup(query).tryQuery().map(Deeds::shown).orElse(false);
    }

    private static boolean shown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private int selected(String accessibleText) {
        return table(robot, accessibleText).getSelectionModel().getSelectedIndex();
    }

    /** The first cell of a row, null while there is none. */
    private @Nullable Node row(String accessibleText, int index) {
        TableView<?> table = table(robot, accessibleText);
        return robot.from(table)
                .lookup((Node node) -> node instanceof TableCell<?, ?> cell
                        && cell.getIndex() == index
                        && cell.getTableColumn().equals(table.getVisibleLeafColumn(0))
                        && shown(cell))
                .tryQuery()
                .orElse(null);
    }

    private boolean hasFocus(String id) {
        Node focus = window.scene().getFocusOwner();
        return focus != null && id.equals(focus.getId());
    }

    private boolean pressed(String query) {
        return robot.lookup(query).queryAs(ToggleButton.class).isSelected();
    }

    private boolean quantity(String contracts) {
        return typed(robot, "#quantity").equals(contracts);
    }

    /** The size proposed for the selected edge. */
    private double size() {
        return Double.parseDouble(typed(robot, "#size").replace(",", ""));
    }

    private boolean sent(Class<? extends Command> kind) {
        return workstation.commands().stream().anyMatch(kind::isInstance);
    }

    /** The market of the orders that work. */
    private MarketId ordered() {
        return workstation.market(2).listing().id();
    }

    private LadderReading ladder() {
        return new LadderReading(robot, workstation, 2);
    }

    private static long windows() {
        return Window.getWindows().stream().filter(Stage.class::isInstance).count();
    }

    /** How the window would be kept. */
    private String kept(String name) {
        DeskPreferences layout = DeskPreferences.forgotten();
        robot.interact(() -> window.keep(layout));
        return layout.text(name, "");
    }

    private boolean hidden(String pane) {
        return kept("board." + pane + ".shown").equals("false");
    }

    private double zoom() {
        return Double.parseDouble(kept("zoom"));
    }
}
