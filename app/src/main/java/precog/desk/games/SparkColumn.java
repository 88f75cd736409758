package precog.desk.games;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleAttribute;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import precog.desk.chart.Measure;
import precog.desk.chart.SharpCanvas;
import precog.desk.games.GameHistory.Chance;
import precog.desk.theme.Palette;

/** The way of each game's win probability, small, over the even chance. */
final class SparkColumn extends TableColumn<GameRow, GameRow> {
    private static final double WIDTH = 84;
    private static final double HEIGHT = 22;
    private static final double LINE = 1.4;

    private final ObservableValue<Palette> palette;
    private final Set<Spark> cells = Collections.newSetFromMap(new WeakHashMap<>());

    SparkColumn(ObservableValue<Palette> palette) {
        this.palette = palette;
        Label title = new Label("Home's way");
        title.setTooltip(new Tooltip("How the home side's chance went; the line across is an even chance."));
        setGraphic(title);
        setId("column-way");
        setPrefWidth(WIDTH + 16);
        setSortable(false);
        getStyleClass().add("word-column");
        setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        setCellFactory(column -> {
            Spark cell = new Spark();
            cells.add(cell);
            return cell;
        });
    }

    /** Draws again what is on the screen. */
    void refresh() {
        new ArrayList<>(cells).forEach(Spark::draw);
    }

    private final class Spark extends TableCell<GameRow, GameRow> {
        private final SharpCanvas sheet = new SharpCanvas(this::draw);

        Spark() {
            sheet.setPrefSize(WIDTH, HEIGHT);
            sheet.setMinSize(WIDTH, HEIGHT);
            sheet.setMaxSize(WIDTH, HEIGHT);
            setGraphic(sheet);
        }

        @Override
        protected void updateItem(@Nullable GameRow row, boolean empty) {
            super.updateItem(row, empty);
            sheet.setVisible(!empty && row != null);
            draw();
        }

        private void draw() {
            GameRow row = getItem();
            if (row == null || isEmpty() || sheet.getWidth() <= 0) {
                return;
            }
            GraphicsContext pen = sheet.begin();
            Palette colors = palette.getValue();
            pen.setStroke(colors.line());
            pen.setLineWidth(sheet.hairline());
            double even = sheet.crisp(HEIGHT / 2);
            pen.strokeLine(0, even, WIDTH, even);
            pen.setStroke(colors.accent());
            pen.setLineWidth(LINE);
            trace(pen, row.history().chances());
        }

        private void trace(GraphicsContext pen, List<Chance> chances) {
            if (chances.isEmpty()) {
                return;
            }
            double from = chances.getFirst().at().toEpochMilli();
            double width = Math.max(1, chances.getLast().at().toEpochMilli() - from);
            boolean down = false;
            pen.beginPath();
            for (Chance chance : chances) {
                double share = Double.isNaN(chance.model()) ? chance.market() : chance.model();
                if (!Double.isNaN(share)) {
                    double x = (chance.at().toEpochMilli() - from) / width * (WIDTH - 2) + 1;
                    double y = 1 + (1 - share) * (HEIGHT - 2);
                    if (down) {
                        pen.lineTo(x, y);
                    } else {
                        pen.moveTo(x, y);
                        down = true;
                    }
                }
            }
            pen.stroke();
        }

        @Override
        public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
            GameRow row = getItem();
            return attribute == AccessibleAttribute.TEXT && row != null
                    ? "Home's way, now " + Measure.PERCENT.text(row.modelOfHome())
                    : super.queryAccessibleAttribute(attribute, parameters);
        }
    }
}
