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
    /** Height below which ten words and icons do not fit. */
    private static final double ROOM_FOR_WORDS = 640;

    private final VBox view = new VBox();
    private final Map<Screen, ToggleButton> buttons = new EnumMap<>(Screen.class);

    Rail(Iterable<Screen> screens, Keys keys, Consumer<Screen> show) {
        view.getStyleClass().add("rail");
        view.setMinHeight(0);
        view.heightProperty().subscribe(height -> showWords(height.doubleValue() >= ROOM_FOR_WORDS));
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

    /** Words beside the icons, or icons alone where the window is low or zoomed; the tooltips have the words too. */
    private void showWords(boolean words) {
        ContentDisplay display = words ? ContentDisplay.TOP : ContentDisplay.GRAPHIC_ONLY;
        buttons.values().forEach(button -> button.setContentDisplay(display));
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
