package precog.desk.risk;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import precog.desk.live.LiveView;
import precog.desk.preferences.DeskPreferences;
import precog.engine.DeskSnapshot;

/** The parts that share a place on the risk screen, one of them in front. FX thread. */
final class RiskParts implements LiveView {
    private static final String KEY = "risk.part";

    private final List<RiskPart> parts;
    private final List<ToggleButton> chips;
    private final StackPane place = new StackPane();
    private final VBox view;
    private int front;

    RiskParts(List<RiskPart> parts) {
        this.parts = parts;
        ToggleGroup group = new ToggleGroup();
        chips = parts.stream().map(part -> chip(part, group)).toList();
        HBox head = new HBox(6);
        head.getStyleClass().add("pane-head");
        head.getChildren().setAll(chips);
        VBox.setVgrow(place, Priority.ALWAYS);
        view = new VBox(head, place);
        view.getStyleClass().add("pane");
        bring(0);
    }

    private ToggleButton chip(RiskPart part, ToggleGroup group) {
        ToggleButton chip = new ToggleButton(part.words());
        chip.setId("risk-"
                + part.words()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z]+", "-")
                        .replaceAll("-$", ""));
        chip.getStyleClass().add("chip");
        chip.setToggleGroup(group);
        chip.setOnAction(click -> bring(parts.indexOf(part)));
        return chip;
    }

    Parent view() {
        return view;
    }

    private void bring(int which) {
        front = which;
        chips.get(which).setSelected(true);
        place.getChildren().setAll(parts.get(which).view());
        draw();
    }

    /** Brings the next one to the front. */
    void next() {
        bring((front + 1) % parts.size());
    }

    void draw() {
        parts.get(front).draw();
    }

    void readAgain() {
        parts.forEach(RiskPart::readAgain);
    }

    @Override
    public void desk(DeskSnapshot desk) {
        parts.forEach(part -> part.desk(desk));
    }

    @Override
    public void second(Instant now) {
        parts.get(front).second(now);
    }

    void restore(DeskPreferences preferences) {
        bring(Math.clamp((long) preferences.number(KEY, 0), 0, parts.size() - 1));
    }

    void keep(DeskPreferences preferences) {
        preferences.set(KEY, front);
    }
}
