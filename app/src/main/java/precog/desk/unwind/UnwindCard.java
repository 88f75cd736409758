package precog.desk.unwind;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import precog.desk.keys.DeskAction;
import precog.desk.keys.Keymap;
import precog.desk.live.Dispatch;
import precog.desk.live.Fxml;
import precog.desk.live.LiveView;
import precog.desk.markets.MarketRow;
import precog.desk.markets.MarketRows;
import precog.desk.page.Selection;
import precog.engine.DeskSnapshot;
import precog.market.MarketView;
import precog.position.Position;
import precog.value.EventId;
import precog.value.MarketId;

/**
 * Shows what closing an event's or all positions, or taking back the last fills, would do and cost now; done with one
 * confirmation. It lies in a corner of the desk and stops nothing else.
 */
public final class UnwindCard implements LiveView {
    private final MarketRows rows;
    private final Selection selection;
    private final Dispatch dispatch;
    private final Parent view;
    private @Nullable DeskSnapshot desk;
    private @Nullable Function<DeskSnapshot, Plan> planned;
    private @Nullable Plan shown;

    @FXML
    private Label title;

    @FXML
    private PlanGrid lines;

    @FXML
    private Label total;

    @FXML
    private Button confirm;

    @FXML
    private Button dismiss;

    public UnwindCard(MarketRows rows, Selection selection, Dispatch dispatch) {
        this.rows = rows;
        this.selection = selection;
        this.dispatch = dispatch;
        view = Fxml.load(this, "unwind.fxml");
        StackPane.setAlignment(view, Pos.BOTTOM_RIGHT);
        view.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                key.consume();
                dismiss();
            }
        });
        confirm.setOnAction(click -> confirm());
        dismiss.setOnAction(click -> dismiss());
        dismiss();
    }

    public Parent view() {
        return view;
    }

    /** Gives its keys their deeds. */
    public void bind(Keymap keymap) {
        keymap.on(DeskAction.FLATTEN_EVENT, this::flattenEvent);
        keymap.on(DeskAction.FLATTEN_ALL, this::flattenAll);
        keymap.on(DeskAction.TAKE_BACK, this::takeBack);
        keymap.on(DeskAction.CONFIRM, this::confirm, confirm);
    }

    /** Shows what closing every position on the event of the market chosen would do. */
    public void flattenEvent() {
        MarketId chosen = selection.get();
        MarketRow row = chosen == null ? null : rows.row(chosen);
        if (row == null) {
            plan(now -> new Plan("Close an event", List.of(), "Choose a market or a position first.", null));
            return;
        }
        EventId event = row.view().listing().event();
        String title = "Close every position on " + row.view().listing().title();
        plan(now -> flatten(title, now, position -> position.event().equals(event)));
    }

    /** Shows what closing every position would do. */
    public void flattenAll() {
        plan(now -> flatten("Close every position of the account", now, position -> true));
    }

    private Plan flatten(String title, DeskSnapshot now, Predicate<Position> which) {
        List<Position> positions =
                now.positions().stream().filter(Position::isOpen).filter(which).toList();
        return FlattenPlan.of(title, positions, this::market, rows::shortName, dispatch.trader());
    }

    /** Shows what taking back the last fills would cost. */
    public void takeBack() {
        plan(now -> UndoPlan.of(now, this::market, rows::shortName, dispatch.trader()));
    }

    private @Nullable MarketView market(MarketId id) {
        MarketRow row = rows.row(id);
        return row == null ? null : row.view();
    }

    private void plan(Function<DeskSnapshot, Plan> next) {
        planned = next;
        shown = null;
        drained();
        view.setVisible(desk != null);
        // A stray Enter puts it away; only its own key or the pointer confirms.
        dismiss.requestFocus();
    }

    private void confirm() {
        Plan plan = shown;
        if (view.isVisible() && plan != null) {
            plan.toConfirm().ifPresent(command -> {
                dismiss();
                dispatch.send(command);
            });
        }
    }

    private void dismiss() {
        planned = null;
        shown = null;
        view.setVisible(false);
    }

    @Override
    public void desk(DeskSnapshot snapshot) {
        desk = snapshot;
    }

    @Override
    public void drained() {
        DeskSnapshot now = desk;
        Function<DeskSnapshot, Plan> plan = planned;
        if (now != null && plan != null) {
            Plan next = plan.apply(now);
            if (!next.equals(shown)) {
                show(next);
            }
        }
    }

    private void show(Plan plan) {
        shown = plan;
        title.setText(plan.title());
        total.setText(plan.total());
        confirm.setDisable(plan.command() == null);
        view.setAccessibleText(plan.title() + ". " + plan.total());
        lines.show(plan.lines());
    }
}
