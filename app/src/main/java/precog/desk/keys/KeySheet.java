package precog.desk.keys;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The sheet of all keys, laid over the desk; a click or its key puts it away. It copies itself as text to print. */
public final class KeySheet {
    private final Supplier<List<DeskAction>> actions;
    private final StackPane view = new StackPane();
    private final FlowPane groups = new FlowPane(36, 20);

    /** @param actions those that do something, asked each time the sheet opens */
    public KeySheet(Supplier<List<DeskAction>> actions) {
        this.actions = actions;
        Label title = new Label("Keys");
        title.getStyleClass().add("detail-title");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        Button copy = new Button("Copy as text");
        copy.setId("copyKeys");
        copy.setOnAction(click ->
                Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, plain(actions.get()))));
        VBox sheet = new VBox(16, new HBox(title, between, copy), groups);
        sheet.getStyleClass().add("sheet");
        sheet.setMaxSize(1180, Region.USE_PREF_SIZE);
        view.getStyleClass().add("veil");
        view.getChildren().setAll(sheet);
        view.setVisible(false);
        view.setOnMouseClicked(click -> view.setVisible(false));
    }

    /** The sheet as plain text: groups in their order, one line a key. */
    static String plain(List<DeskAction> actions) {
        return grouped(actions).entrySet().stream()
                .map(group -> group.getKey() + "\n"
                        + group.getValue().stream()
                                .map(action -> "  %-12s %s\n".formatted(action.keyText(), action.words()))
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, List<DeskAction>> grouped(List<DeskAction> actions) {
        return actions.stream()
                .collect(Collectors.groupingBy(DeskAction::group, LinkedHashMap::new, Collectors.toList()));
    }

    private static Node drawn(String name, List<DeskAction> actions) {
        Label title = new Label(name);
        title.getStyleClass().add("pane-title");
        GridPane grid = new GridPane(12, 6);
        for (DeskAction action : actions) {
            Label key = new Label(action.keyText());
            key.getStyleClass().add("key");
            grid.addRow(grid.getRowCount(), key, new Label(action.words()));
        }
        return new VBox(8, title, grid);
    }

    public Node view() {
        return view;
    }

    public void toggle() {
        groups.getChildren().clear();
        grouped(actions.get()).forEach((name, group) -> groups.getChildren().add(drawn(name, group)));
        view.setVisible(!view.isVisible());
    }
}
