package precog.desk.keys;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.print.PrinterJob;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Scale;

/**
 * The sheet of all keys, laid over the desk; its key, Escape or a click beside it puts it away. A click on a key gives
 * the action another one. It prints itself, and copies itself as text.
 */
public final class KeySheet {
    private static final String HINT = "Click a key to give its action another one.";

    private final Keymap keymap;
    private final StackPane view = new StackPane();
    private final FlowPane groups = new FlowPane(36, 20);
    private final Label title = new Label("Keys");
    private final Label purpose = new Label();
    private final Label message = new Label(HINT);
    private List<String> first = List.of();
    private final VBox sheet;
    private final Veil veil;

    /** @param keymap whose actions it lists, asked each time it opens */
    public KeySheet(Keymap keymap) {
        this.keymap = keymap;
        title.getStyleClass().add("detail-title");
        purpose.setId("purpose");
        purpose.setWrapText(true);
        message.getStyleClass().add("muted-words");
        message.setId("keyMessage");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox head = new HBox(
                10,
                title,
                message,
                between,
                button("resetKeys", "Original keys", this::reset),
                button("printKeys", "Print", this::print),
                button("copyKeys", "Copy as text", this::copy));
        head.setAlignment(Pos.BASELINE_LEFT);
        ScrollPane scroll = new ScrollPane(groups);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plain-scroll");
        scroll.setFocusTraversable(false);
        sheet = new VBox(16, head, purpose, scroll);
        sheet.getStyleClass().add("sheet");
        sheet.setMaxSize(1500, Region.USE_PREF_SIZE);
        view.setId("keySheet");
        view.getStyleClass().add("veil");
        view.getChildren().setAll(sheet);
        veil = new Veil(view, keymap);
    }

    private static Button button(String id, String words, Runnable deed) {
        Button button = new Button(words);
        button.setId(id);
        button.setOnAction(click -> deed.run());
        return button;
    }

    /** The keys as plain text: groups in their order, one line a key. */
    static String plain(List<DeskAction> actions, Keys keys) {
        return grouped(actions).entrySet().stream()
                .map(group -> group.getKey() + "\n"
                        + group.getValue().stream()
                                .map(action -> "  %-12s %s\n"
                                        .formatted(keys.text(action).get(), action.words()))
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, List<DeskAction>> grouped(List<DeskAction> actions) {
        return actions.stream()
                .collect(Collectors.groupingBy(DeskAction::group, LinkedHashMap::new, Collectors.toList()));
    }

    private Node drawn(String name, List<DeskAction> actions) {
        Label title = new Label(name);
        title.getStyleClass().add("pane-title");
        GridPane grid = new GridPane(12, 6);
        for (DeskAction action : actions) {
            Button key = button("key-" + action.name(), "", () -> ask(action));
            key.textProperty().bind(keymap.keys().text(action));
            key.getStyleClass().setAll("key");
            key.setAccessibleText(action.words() + ", key " + key.getText());
            grid.addRow(grid.getRowCount(), key, new Label(action.words()));
        }
        return new VBox(8, title, grid);
    }

    private void ask(DeskAction action) {
        message.setText("Press the new key of “" + action.words() + "”, or Escape.");
        keymap.capture(combination ->
                message.setText(keymap.keys().assign(action, combination).orElse(HINT)));
    }

    private void reset() {
        keymap.keys().reset();
        message.setText("Every action has its original key.");
    }

    private void copy() {
        Clipboard.getSystemClipboard()
                .setContent(Map.of(DataFormat.PLAIN_TEXT, plain(keymap.actions(), keymap.keys())));
        message.setText("Copied.");
    }

    private void print() {
        PrinterJob job = PrinterJob.createPrinterJob();
        if (job == null) {
            message.setText("This computer has no printer. Copy the keys as text instead.");
        } else if (job.showPrintDialog(view.getScene().getWindow())) {
            double width = job.getJobSettings().getPageLayout().getPrintableWidth();
            Scale toPage = new Scale();
            toPage.setX(Math.min(1, width / sheet.getWidth()));
            toPage.setY(toPage.getX());
            sheet.getTransforms().add(toPage);
            message.setText(job.printPage(sheet) && job.endJob() ? "Printed." : "The printer refused the page.");
            sheet.getTransforms().remove(toPage);
        }
    }

    /**
     * Makes it the sheet of a screen.
     *
     * @param words what the screen is for
     * @param groups the groups of keys that come first
     */
    public void about(String screen, String words, List<String> groups) {
        title.setText(screen);
        purpose.setText(words);
        first = groups;
    }

    public Node view() {
        return view;
    }

    public void toggle() {
        groups.getChildren().clear();
        Map<String, List<DeskAction>> all = grouped(keymap.actions());
        first.forEach(name -> {
            List<DeskAction> group = all.remove(name);
            if (group != null) {
                groups.getChildren().add(drawn(name, group));
            }
        });
        all.forEach((name, group) -> groups.getChildren().add(drawn(name, group)));
        message.setText(HINT);
        if (veil.isOpen()) {
            veil.close();
        } else {
            veil.open();
            sheet.requestFocus();
        }
    }
}
