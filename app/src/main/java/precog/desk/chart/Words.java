package precog.desk.chart;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/** Writes on a canvas, and knows how long what it writes is. */
final class Words {
    static final Font FONT = Font.font("IBM Plex Sans", 11);

    private final Text ruler = new Text();

    Words() {
        ruler.setFont(FONT);
    }

    double width(String words) {
        ruler.setText(words);
        return ruler.getLayoutBounds().getWidth();
    }

    /** Writes beside or around {@code x}, the middle of the letters at {@code y}. */
    static void write(GraphicsContext pen, String words, double x, double y, TextAlignment alignment, Color color) {
        pen.setFont(FONT);
        pen.setTextBaseline(VPos.CENTER);
        pen.setTextAlign(alignment);
        pen.setFill(color);
        pen.fillText(words, x, y);
    }
}
