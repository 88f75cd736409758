package precog.desk.exchange;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import precog.analytics.PositionRecord;
import precog.desk.archive.Clerk;
import precog.desk.archive.ExchangeAccess;
import precog.desk.archive.ExchangeAccess.Standing;
import precog.desk.archive.Inquiry;
import precog.desk.archive.Inquiry.State;
import precog.desk.grid.LiveGrid;
import precog.desk.live.Fxml;
import precog.desk.page.Page;
import precog.engine.DeskSnapshot;

/** The exchange screen: left what has to be so before a desk trades for real, right what can be done about a step. */
public final class ExchangePane implements Page {
    private final ExchangeAccess access;
    private final Clerk clerk;
    private final Checklist list = new Checklist();
    private final Parent view;
    private final LiveGrid<StepRow> grid;
    private final Inquiry<Standing> standing;
    private final Inquiry<List<PositionRecord>> positions;
    private final KeyForm key;
    private final CheckForm check;
    private final LimitsForm limits;
    private final ConfirmForm confirm;

    @FXML
    private Label exchangeName;

    @FXML
    private Button settings;

    @FXML
    private Label about;

    @FXML
    private TableView<StepRow> steps;

    @FXML
    private Label title;

    @FXML
    private Label found;

    @FXML
    private StackPane place;

    /**
     * The screen with its first step selected.
     *
     * @param trader who confirms
     * @param openSettings shows the settings
     */
    public ExchangePane(ExchangeAccess access, Clerk clerk, String trader, Runnable openSettings) {
        this.access = access;
        this.clerk = clerk;
        view = Fxml.load(this, "exchange.fxml");
        grid = new LiveGrid<>(steps, StepRow.columns(), Comparator.comparing(StepRow::step));
        grid.stretch(StepRow.WORDS, 200);
        steps.getColumns().forEach(column -> column.setSortable(false));
        grid.set(Stream.of(Step.values()).map(StepRow::new).toList());
        key = new KeyForm(access, list, clerk.screen(), this::stands);
        check = new CheckForm(access, list, clerk.screen(), this::show);
        limits = new LimitsForm(list, this::show);
        confirm = new ConfirmForm(access, list, trader, clerk.screen(), this::stands);
        standing = clerk.inquiry(this::stands);
        standing.state().addListener((property, was, is) -> {
            if (is instanceof State.Failed(String sentence)) {
                list.failed(sentence);
                show();
            }
        });
        positions = clerk.inquiry(read -> {
            list.record(read);
            show();
        });
        settings.setOnAction(click -> openSettings.run());
        steps.getSelectionModel().selectedItemProperty().addListener((property, was, is) -> bring(is));
        steps.addEventFilter(KeyEvent.KEY_PRESSED, this::enter);
        place.addEventHandler(KeyEvent.KEY_PRESSED, this::leave);
        steps.getSelectionModel().selectFirst();
        show();
    }

    @Override
    public Parent view() {
        return view;
    }

    /** Enter goes to the form of the step. */
    private void enter(KeyEvent press) {
        StepForm form = form(selected());
        if (press.getCode() == KeyCode.ENTER && form != null) {
            form.focus();
            press.consume();
        }
    }

    /** Escape goes back to the steps. */
    private void leave(KeyEvent press) {
        if (press.getCode() == KeyCode.ESCAPE) {
            steps.requestFocus();
            press.consume();
        }
    }

    private @Nullable StepRow selected() {
        return steps.getSelectionModel().getSelectedItem();
    }

    private @Nullable StepForm form(@Nullable StepRow row) {
        return row == null
                ? null
                : switch (row.step()) {
                    case KEY -> key;
                    case HOST, CLOCK, ACCESS, RATE, STREAM -> check;
                    case LIMITS -> limits;
                    case PAPER -> null;
                    case CONFIRM -> confirm;
                };
    }

    private void bring(@Nullable StepRow row) {
        StepForm form = form(row);
        if (form == null) {
            place.getChildren().clear();
        } else if (!place.getChildren().equals(List.of(form.view()))) {
            place.getChildren().setAll(form.view());
        }
        show();
    }

    private void stands(Standing now) {
        list.stands(now);
        show();
    }

    private void show() {
        for (StepRow row : grid.rows()) {
            Checklist.Look look = list.look(row.step());
            if (row.take(look.state(), look.words())) {
                grid.changed(row);
            }
        }
        exchangeName.setText(list.standing().map(Standing::exchange).orElse(""));
        about.setText(list.about());
        Stream.of(key, check, limits, confirm).forEach(StepForm::show);
        StepRow row = selected();
        if (row != null) {
            title.setText(row.step().words() + "  " + row.state().words());
            found.setText(row.words());
        }
    }

    @Override
    public void readAgain() {
        standing.ask(access::standing);
        positions.ask(() -> clerk.archive().positions());
    }

    @Override
    public void draw() {
        if (!standing.reading()) {
            readAgain();
        }
    }

    @Override
    public void desk(DeskSnapshot desk) {
        if (list.take(desk.mode(), desk.settings(), desk.venueAccount())) {
            show();
        }
    }

    @Override
    public void second(Instant now) {
        grid.second();
    }
}
