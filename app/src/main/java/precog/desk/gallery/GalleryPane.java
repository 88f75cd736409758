package precog.desk.gallery;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import precog.desk.chart.ChartData;
import precog.desk.chart.ChartView;
import precog.desk.live.Fxml;
import precog.desk.page.Page;
import precog.desk.theme.Palette;

/** The gallery: controls on the left, charts on the right, all with made-up figures and none with an effect. */
public final class GalleryPane implements Page {
    private static final int ACROSS = 3;
    private static final double HEIGHT = 180;

    private final Parent view;
    private final List<ChartView> drawn = new ArrayList<>();

    @FXML
    private VBox controls;

    @FXML
    private ComboBox<String> choice;

    @FXML
    private ComboBox<String> choiceOff;

    @FXML
    private TableView<Object> table;

    @FXML
    private GridPane charts;

    /** A gallery in the colours of the day. */
    public GalleryPane(ObservableValue<Palette> palette) {
        view = Fxml.load(this, "gallery.fxml");
        for (ComboBox<String> box : List.of(choice, choiceOff)) {
            box.getItems().setAll("First choice", "Second choice");
            box.setValue("First choice");
        }
        states(controls);
        GridSample.fill(table);
        int number = 0;
        for (ChartData data : ChartSamples.all()) {
            ChartView chart = new ChartView(palette);
            drawn.add(chart);
            chart.show(data);
            chart.setPrefHeight(HEIGHT);
            Label name = new Label(data.isEmpty() ? data.name() + ", empty" : data.name());
            name.getStyleClass().add("pane-title");
            VBox box = new VBox(4, name, chart);
            VBox.setVgrow(chart, Priority.ALWAYS);
            GridPane.setHgrow(box, Priority.ALWAYS);
            GridPane.setVgrow(box, Priority.ALWAYS);
            charts.add(box, number % ACROSS, number / ACROSS);
            number++;
        }
    }

    /** A control whose user data names a state is shown in it. */
    private static void states(Parent of) {
        for (Node node : of.lookupAll("*")) {
            if (node.getUserData() instanceof String state) {
                node.pseudoClassStateChanged(PseudoClass.getPseudoClass(state), true);
            }
        }
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void draw() {
        drawn.forEach(ChartView::draw);
    }
}
