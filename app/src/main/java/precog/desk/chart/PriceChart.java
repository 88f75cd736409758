package precog.desk.chart;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import precog.desk.text.Figures;
import precog.desk.theme.Palette;
import precog.feed.FeedMessage.TradePrinted;
import precog.order.Trade;
import precog.value.Action;
import precog.value.Outcome;
import precog.value.Price;

/**
 * Price of YES over time: public trades as dots, the mid as a line, the model's probability as another, own fills as
 * triangles. All on one axis, because a price and a probability are the same unit.
 */
public final class PriceChart extends Region {
    private static final double LEFT = 12;
    private static final double RIGHT = 52;
    private static final double TOP = 26;
    private static final double BOTTOM = 24;
    private static final double MARK = 6;
    private static final double TIME_WIDTH = 62;
    private static final int LEAST_SPAN = 800;
    private static final Duration LEAST_TIME = Duration.ofMinutes(2);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final Font FONT = Font.font("IBM Plex Sans", 11);

    private final Canvas canvas = new Canvas();
    private final Supplier<Palette> palette;

    /** @param palette the colours of the shade in use */
    public PriceChart(Supplier<Palette> palette) {
        this.palette = palette;
        canvas.widthProperty().bind(widthProperty());
        canvas.heightProperty().bind(heightProperty());
        getChildren().add(canvas);
        setMinSize(0, 0);
    }

    /** The part of the world that is drawn: times across, prices in units upwards. */
    private record Frame(long from, long to, int low, int high, double width, double height) {
        double x(Instant at) {
            return LEFT + (at.toEpochMilli() - from) * (width - LEFT - RIGHT) / Math.max(1, to - from);
        }

        double y(double units) {
            return height - BOTTOM - (units - low) * (height - TOP - BOTTOM) / Math.max(1, high - low);
        }
    }

    /** Draws a history up to {@code now}; own fills of this market among {@code fills}. */
    public void draw(MarketHistory history, List<Trade> fills, Instant now) {
        Palette colors = palette.get();
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.setFont(FONT);
        pen.setFill(colors.background());
        pen.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        Instant begin = history.begin();
        if (begin == null || canvas.getWidth() < LEFT + RIGHT || canvas.getHeight() < TOP + BOTTOM) {
            pen.setFill(colors.muted());
            pen.fillText("Nothing has happened in this market since the desk was opened.", LEFT, TOP);
            return;
        }
        List<Trade> inView =
                fills.stream().filter(fill -> !fill.at().isBefore(begin)).toList();
        Frame frame = frame(history, inView, begin, now);
        axes(pen, frame, colors);
        for (TradePrinted trade : history.trades()) {
            pen.setFill(Palette.thin(colors.muted(), 0.55));
            double size =
                    Math.clamp(1.5 + Math.log10(Math.max(1, trade.quantity().units() / 100.0)), 2, 5);
            pen.fillOval(
                    frame.x(trade.at()) - size / 2, frame.y(trade.yesPrice().units()) - size / 2, size, size);
        }
        line(pen, frame, history.samples(), MarketHistory.Sample::mid, colors.text());
        line(pen, frame, history.samples(), MarketHistory.Sample::model, colors.accent());
        inView.forEach(fill -> fill(pen, frame, fill, colors));
        legend(pen, colors);
    }

    private Frame frame(MarketHistory history, List<Trade> fills, Instant begin, Instant now) {
        int low = Price.ONE_DOLLAR;
        int high = 0;
        for (TradePrinted trade : history.trades()) {
            low = Math.min(low, trade.yesPrice().units());
            high = Math.max(high, trade.yesPrice().units());
        }
        for (MarketHistory.Sample sample : history.samples()) {
            for (Integer units : new @Nullable Integer[] {sample.mid(), sample.model()}) {
                low = units == null ? low : Math.min(low, units);
                high = units == null ? high : Math.max(high, units);
            }
        }
        for (Trade fill : fills) {
            low = Math.min(low, yes(fill).units());
            high = Math.max(high, yes(fill).units());
        }
        int spare = Math.max(100, (Math.max(high - low, LEAST_SPAN) - (high - low)) / 2 + 100);
        long to = Math.max(now.toEpochMilli(), begin.plus(LEAST_TIME).toEpochMilli());
        return new Frame(
                begin.toEpochMilli(),
                to,
                Math.max(0, low - spare),
                Math.min(Price.ONE_DOLLAR, high + spare),
                canvas.getWidth(),
                canvas.getHeight());
    }

    private static void axes(GraphicsContext pen, Frame frame, Palette colors) {
        pen.setLineWidth(1);
        pen.setStroke(colors.line());
        pen.setFill(colors.muted());
        pen.setTextBaseline(VPos.CENTER);
        pen.setTextAlign(TextAlignment.LEFT);
        int step = step(frame.high() - frame.low());
        for (int units = Math.ceilDiv(frame.low(), step) * step; units <= frame.high(); units += step) {
            double y = Math.floor(frame.y(units)) + 0.5;
            pen.strokeLine(LEFT, y, frame.width() - RIGHT, y);
            pen.fillText(Figures.price(new Price(units), 3), frame.width() - RIGHT + 8, y);
        }
        pen.setTextAlign(TextAlignment.CENTER);
        long every = every(frame.to() - frame.from(), (int) ((frame.width() - LEFT - RIGHT) / TIME_WIDTH));
        for (long at = Math.ceilDiv(frame.from(), every) * every; at <= frame.to(); at += every) {
            Instant time = Instant.ofEpochMilli(at);
            double x = Math.floor(frame.x(time)) + 0.5;
            pen.strokeLine(x, frame.height() - BOTTOM, x, frame.height() - BOTTOM + 4);
            pen.fillText(CLOCK.format(time.atZone(ZoneId.systemDefault())), x, frame.height() - BOTTOM / 2);
        }
    }

    /** Price units between two grid lines, so that there are four to nine of them. */
    private static int step(int span) {
        for (int step : new int[] {50, 100, 200, 500, 1_000}) {
            if (span / step <= 8) {
                return step;
            }
        }
        return 2_000;
    }

    /** Milliseconds between two times on the axis, so that there are {@code most} of them or fewer. */
    private static long every(long millis, int most) {
        for (long minutes : new long[] {1, 2, 5, 10, 15, 30, 60, 120, 240, 720}) {
            if (millis / (minutes * 60_000) <= most) {
                return minutes * 60_000;
            }
        }
        return 86_400_000;
    }

    private static void line(
            GraphicsContext pen,
            Frame frame,
            List<MarketHistory.Sample> samples,
            Function<MarketHistory.Sample, @Nullable Integer> value,
            Color color) {
        pen.setStroke(color);
        pen.setLineWidth(1.5);
        pen.beginPath();
        boolean down = false;
        double y = 0;
        for (MarketHistory.Sample sample : samples) {
            Integer units = value.apply(sample);
            if (units == null) {
                down = false;
                continue;
            }
            double x = frame.x(sample.at());
            if (down) {
                // A quote stands until the next: steps, not slopes.
                pen.lineTo(x, y);
                y = frame.y(units);
                pen.lineTo(x, y);
            } else {
                y = frame.y(units);
                pen.moveTo(x, y);
            }
            down = true;
        }
        if (down) {
            pen.lineTo(frame.width() - RIGHT, y);
        }
        pen.stroke();
    }

    private static Price yes(Trade fill) {
        return fill.outcome() == Outcome.YES ? fill.price() : fill.price().complement();
    }

    private static void fill(GraphicsContext pen, Frame frame, Trade fill, Palette colors) {
        boolean up = (fill.action() == Action.BUY) == (fill.outcome() == Outcome.YES);
        double x = frame.x(fill.at());
        double y = frame.y(yes(fill).units());
        double tip = up ? y - MARK : y + MARK;
        double base = up ? y + MARK : y - MARK;
        pen.setFill(up ? colors.gain() : colors.loss());
        pen.fillPolygon(new double[] {x, x - MARK, x + MARK}, new double[] {tip, base, base}, 3);
        pen.setStroke(colors.background());
        pen.setLineWidth(1);
        pen.strokePolygon(new double[] {x, x - MARK, x + MARK}, new double[] {tip, base, base}, 3);
    }

    private static void legend(GraphicsContext pen, Palette colors) {
        pen.setTextAlign(TextAlignment.LEFT);
        pen.setTextBaseline(VPos.CENTER);
        double x = LEFT;
        x = legend(pen, x, "— mid of YES", colors.text());
        x = legend(pen, x, "— model", colors.accent());
        x = legend(pen, x, "• trades", colors.muted());
        x = legend(pen, x, "▲ own for YES", colors.gain());
        legend(pen, x, "▼ own against YES", colors.loss());
    }

    private static double legend(GraphicsContext pen, double x, String words, Color color) {
        pen.setFill(color);
        pen.fillText(words, x, TOP / 2);
        return x + words.length() * 6.2 + 12;
    }
}
