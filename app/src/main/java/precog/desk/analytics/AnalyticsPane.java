package precog.desk.analytics;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import precog.desk.archive.Clerk;
import precog.desk.archive.RecordsBar;
import precog.desk.keys.DeskAction;
import precog.desk.keys.Keymap;
import precog.desk.live.Dispatch;
import precog.desk.live.Fxml;
import precog.desk.page.Page;
import precog.desk.preferences.DeskPreferences;
import precog.desk.theme.Palette;
import precog.value.MarketId;

/** The analytics screen. */
public final class AnalyticsPane implements Page {
    private static final String PART = "analytics.part";
    private static final String DECISIONS = "Decisions";

    private final Parent view;
    private final Map<ToggleButton, Part> parts = new LinkedHashMap<>();
    private final Map<Part, RecordsBar> bars = new LinkedHashMap<>();
    private final Consumer<Instant> rewindTo;
    private final Runnable toFront;
    private final ToggleGroup group = new ToggleGroup();

    @FXML
    private HBox chips;

    @FXML
    private Button rewind;

    @FXML
    private HBox fresh;

    @FXML
    private StackPane place;

    /**
     * A screen that has read nothing yet.
     *
     * @param open shows a market in detail
     * @param rewindTo opens the desk as it was shortly before a moment
     * @param toFront shows this screen
     */
    public AnalyticsPane(
            Clerk clerk,
            Dispatch dispatch,
            ObservableValue<Palette> palette,
            Consumer<MarketId> open,
            Consumer<Instant> rewindTo,
            Runnable toFront) {
        this.rewindTo = rewindTo;
        this.toFront = toFront;
        view = Fxml.load(this, "analytics.fxml");
        add("Equity", new EquityPane(clerk, palette));
        add("Results", new ResultsPane(clerk));
        add(DECISIONS, new HindsightPane(clerk, dispatch, open));
        add("Trades", new TradesPane(clerk, dispatch, open));
        add("Journal", new JournalPane(clerk, dispatch));
        rewind.setOnAction(click -> rewind());
        group.selectedToggleProperty().subscribe(chip -> front());
        parts.keySet().iterator().next().setSelected(true);
    }

    private void add(String name, Part part) {
        ToggleButton chip = new ToggleButton(name);
        chip.getStyleClass().add("chip");
        chip.setId("part-" + name.toLowerCase(Locale.ROOT));
        chip.setToggleGroup(group);
        chip.setOnAction(click -> chip.setSelected(true));
        chips.getChildren().add(chip);
        parts.put(chip, part);
        part.moment().subscribe(moment -> offer());
        bars.put(part, new RecordsBar(part::read, part.inquiry()));
    }

    private void front() {
        if (group.getSelectedToggle() == null) {
            return;
        }
        place.getChildren().setAll(part().view());
        fresh.getChildren().setAll(bar().view());
        offer();
        if (view.getScene() != null) {
            draw();
        }
    }

    private Part part() {
        return Objects.requireNonNull(parts.get((ToggleButton) group.getSelectedToggle()), "One part is selected.");
    }

    private RecordsBar bar() {
        return Objects.requireNonNull(bars.get(part()), "Every part has its bar.");
    }

    /** The part after the one shown, and the first again after the last; from another screen, this one. */
    private void next() {
        if (view.getScene() == null) {
            toFront.run();
            return;
        }
        List<ToggleButton> all = List.copyOf(parts.keySet());
        int at = all.indexOf((ToggleButton) group.getSelectedToggle());
        all.get((at + 1) % all.size()).setSelected(true);
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void bind(Keymap keymap) {
        keymap.on(DeskAction.ANALYTICS_PART, this::next);
        keymap.on(DeskAction.HINDSIGHT, () -> {
            select(DECISIONS);
            toFront.run();
        });
        keymap.on(DeskAction.REWIND, this::rewind, rewind);
    }

    private void offer() {
        rewind.setDisable(group.getSelectedToggle() == null || part().moment().getValue() == null);
    }

    private void rewind() {
        Instant moment = part().moment().getValue();
        if (moment != null) {
            rewindTo.accept(moment);
        }
    }

    @Override
    public void restore(DeskPreferences preferences) {
        select(preferences.text(PART, ""));
    }

    private void select(String name) {
        parts.keySet().stream().filter(chip -> chip.getText().equals(name)).forEach(chip -> chip.setSelected(true));
    }

    @Override
    public void keep(DeskPreferences preferences) {
        preferences.set(PART, ((ToggleButton) group.getSelectedToggle()).getText());
    }

    @Override
    public void draw() {
        bar().shown();
        part().draw();
    }

    @Override
    public void readAgain() {
        part().read();
    }

    @Override
    public void second(Instant now) {
        if (view.getScene() != null) {
            bar().second();
        }
    }
}
