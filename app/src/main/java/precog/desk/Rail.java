package precog.desk;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import precog.desk.keys.Keys;

/** The left rail: one button a screen. */
final class Rail {
    private final VBox view = new VBox();
    private final Map<Screen, ToggleButton> buttons = new EnumMap<>(Screen.class);

    Rail(Iterable<Screen> screens, Keys keys, Consumer<Screen> show) {
        view.getStyleClass().add("rail");
        ToggleGroup group = new ToggleGroup();
        for (Screen screen : screens) {
            if (!screen.onRail()) {
                continue;
            }
            ToggleButton button = new ToggleButton(screen.label(), new FontIcon(screen.icon()));
            button.setContentDisplay(ContentDisplay.TOP);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setToggleGroup(group);
            button.setId("rail-" + screen.name().toLowerCase(Locale.ROOT));
            Tooltip tooltip = new Tooltip();
            tooltip.textProperty().bind(keys.text(screen.action()).map(key -> screen.label() + "  " + key));
            button.setTooltip(tooltip);
            button.setOnAction(click -> show.accept(screen));
            buttons.put(screen, button);
            view.getChildren().add(button);
        }
    }

    /** Sets what stands at its foot. */
    void foot(Node foot) {
        Region between = new Region();
        VBox.setVgrow(between, Priority.ALWAYS);
        view.getChildren().addAll(between, foot);
    }

    Node view() {
        return view;
    }

    void select(Screen screen) {
        buttons.forEach((of, button) -> button.setSelected(of == screen));
    }
}
