package precog.desk.keys;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The sheet of all keys, laid over the desk; a click or its key puts it away. */
public final class KeySheet {
    private final StackPane view = new StackPane();

    public KeySheet() {
        Map<String, GridPane> groups = new LinkedHashMap<>();
        for (DeskAction action : DeskAction.values()) {
            GridPane group = groups.computeIfAbsent(action.group(), name -> group());
            Label key = new Label(action.keyText());
            key.getStyleClass().add("key");
            group.addRow(group.getRowCount(), key, new Label(action.words()));
        }
        FlowPane flow = new FlowPane();
        flow.setHgap(36);
        flow.setVgap(20);
        groups.forEach((name, group) -> {
            Label title = new Label(name);
            title.getStyleClass().add("pane-title");
            flow.getChildren().add(new VBox(8, title, group));
        });
        Label title = new Label("Keys");
        title.getStyleClass().add("detail-title");
        VBox sheet = new VBox(16, title, flow);
        sheet.getStyleClass().add("sheet");
        sheet.setMaxSize(1180, VBox.USE_PREF_SIZE);
        view.getStyleClass().add("veil");
        view.getChildren().setAll(sheet);
        view.setVisible(false);
        view.setOnMouseClicked(click -> view.setVisible(false));
    }

    private static GridPane group() {
        GridPane grid = new GridPane();
        grid.setHgap(12);
        grid.setVgap(6);
        return grid;
    }

    public Node view() {
        return view;
    }

    public void toggle() {
        view.setVisible(!view.isVisible());
    }

    /** Whether it was open and is now closed. */
    public boolean close() {
        boolean open = view.isVisible();
        view.setVisible(false);
        return open;
    }
}
