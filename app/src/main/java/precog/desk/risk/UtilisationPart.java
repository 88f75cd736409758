package precog.desk.risk;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.Parent;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import precog.desk.chart.SharpCanvas;
import precog.desk.risk.UtilisationHistory.Line;
import precog.desk.risk.UtilisationHistory.Sample;
import precog.desk.theme.Palette;
import precog.engine.DeskSnapshot;

/** How much of each limit and breaker was used over the session: one small curve each, all against 100 %. */
final class UtilisationPart implements RiskPart {
    private static final Font FONT = Font.font("IBM Plex Sans", 11);
    private static final double NARROWEST = 250;
    private static final double PAD = 12;
    private static final double WORDS = 18;
    private static final double NEAR = 0.8;
    private static final double FIGURE = 6.2;
    private static final double TOP = 4;

    private final ObservableValue<Palette> palette;
    private final SharpCanvas sheet = new SharpCanvas(this::draw);
    private final UtilisationHistory history = new UtilisationHistory();
    private List<Line> lines = List.of();

    UtilisationPart(ObservableValue<Palette> palette) {
        this.palette = palette;
        sheet.setId("utilisation");
        sheet.setFocusTraversable(true);
        sheet.getStyleClass().add("chart");
    }

    @Override
    public String words() {
        return "Utilisation";
    }

    @Override
    public Parent view() {
        return sheet;
    }

    @Override
    public void desk(DeskSnapshot desk) {
        if (history.take(desk)) {
            lines = history.lines();
            sheet.setAccessibleText("Use of each limit. "
                    + lines.stream().map(UtilisationPart::words).collect(Collectors.joining("; ")));
            draw();
        }
    }

    private static String words(Line line) {
        return line.name() + " " + percent(line.now()) + ", highest " + percent(line.highest());
    }

    private static String percent(double used) {
        return Math.round(100 * used) + " %";
    }

    @Override
    public void draw() {
        if (sheet.getScene() == null || sheet.getWidth() <= 0 || lines.isEmpty()) {
            return;
        }
        GraphicsContext pen = sheet.begin();
        int columns = Math.max(1, (int) (sheet.getWidth() / NARROWEST));
        int rows = (lines.size() + columns - 1) / columns;
        double width = sheet.getWidth() / columns;
        double height = (sheet.getHeight() - TOP) / rows;
        for (int at = 0; at < lines.size(); at++) {
            int row = at / columns;
            int column = at % columns;
            draw(pen, lines.get(at), column * width + PAD, TOP + row * height, width - 2 * PAD, height);
        }
    }

    private void draw(GraphicsContext pen, Line line, double left, double top, double width, double height) {
        Palette colors = palette.getValue();
        Color color = line.now() >= 1 ? colors.loss() : line.now() >= NEAR ? colors.warning() : colors.accent();
        pen.setFont(FONT);
        pen.setTextBaseline(VPos.CENTER);
        pen.setTextAlign(TextAlignment.LEFT);
        pen.setFill(colors.muted());
        String figures = percent(line.now()) + (line.highest() > line.now() ? ", max " + percent(line.highest()) : "");
        pen.fillText(line.name(), left, top + WORDS / 2, width - FIGURE * (figures.length() + 2));
        pen.setTextAlign(TextAlignment.RIGHT);
        pen.setFill(line.now() >= NEAR ? color : colors.text());
        pen.fillText(figures, left + width, top + WORDS / 2);
        double room = Math.max(4, height - WORDS - 8);
        double limit = sheet.crisp(top + WORDS);
        double zero = sheet.crisp(top + WORDS + room);
        pen.setLineWidth(sheet.hairline());
        pen.setStroke(colors.line());
        pen.strokeLine(left, zero, left + width, zero);
        pen.setLineDashes(3, 3);
        pen.strokeLine(left, limit, left + width, limit);
        pen.setLineDashes();
        pen.setStroke(color);
        pen.setLineWidth(1.4);
        trace(pen, line.samples(), left, width, limit, zero);
    }

    private static void trace(
            GraphicsContext pen, List<Sample> samples, double left, double width, double limit, double zero) {
        double from = samples.getFirst().at().toEpochMilli();
        double span = Math.max(1, samples.getLast().at().toEpochMilli() - from);
        pen.beginPath();
        for (int at = 0; at < samples.size(); at++) {
            double x = left + (samples.get(at).at().toEpochMilli() - from) / span * width;
            double y = zero - Math.clamp(samples.get(at).used(), 0, 1) * (zero - limit);
            if (at == 0) {
                pen.moveTo(x, y);
            } else {
                pen.lineTo(x, y);
            }
        }
        if (samples.size() == 1) {
            pen.lineTo(left + 2, zero - Math.clamp(samples.getFirst().used(), 0, 1) * (zero - limit));
        }
        pen.stroke();
    }
}
