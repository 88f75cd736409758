package precog.desk.chart;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import precog.desk.chart.LadderRows.Rung;
import precog.desk.text.Figures;
import precog.desk.theme.Palette;
import precog.value.Price;
import precog.value.Quantity;

/** Draws a ladder; a click takes the price of the rung. */
public final class LadderCanvas extends Region {
    /** Height of a rung in pixels. */
    private static final double RUNG = 22;

    private static final double HEAD = 26;
    private static final double[] SHARES = {0.14, 0.24, 0.18, 0.24, 0.20};
    private static final String[] TITLES = {"Own", "Bids", "YES", "Asks", "P&L here"};
    private static final Font FONT = Font.font("IBM Plex Sans", 12.5);
    private static final Font SMALL = Font.font("IBM Plex Sans", 11);

    private final Canvas canvas = new Canvas();
    private final Supplier<Palette> palette;
    private List<Rung> rungs = List.of();

    /** @param taken told the YES price of a rung that was clicked */
    public LadderCanvas(Supplier<Palette> palette, Consumer<Price> taken) {
        this.palette = palette;
        canvas.widthProperty().bind(widthProperty());
        canvas.heightProperty().bind(heightProperty());
        getChildren().add(canvas);
        setMinSize(0, 0);
        setAccessibleText("Ladder of the book; a click takes a price into the ticket");
        canvas.setOnMouseClicked(click -> {
            int at = (int) Math.floor((click.getY() - HEAD) / RUNG);
            if (at >= 0 && at < rungs.size()) {
                taken.accept(rungs.get(at).price());
            }
        });
    }

    /** Rungs there is room for. */
    public int room() {
        return Math.max(0, (int) ((getHeight() - HEAD) / RUNG));
    }

    /** Draws these rungs with prices of so many decimals. */
    public void draw(List<Rung> next, int decimals) {
        rungs = next;
        Palette colors = palette.get();
        GraphicsContext pen = canvas.getGraphicsContext2D();
        double width = canvas.getWidth();
        pen.setFill(colors.background());
        pen.fillRect(0, 0, width, canvas.getHeight());
        pen.setTextBaseline(VPos.CENTER);
        pen.setTextAlign(TextAlignment.RIGHT);
        pen.setFont(SMALL);
        pen.setFill(colors.muted());
        for (int column = 0; column < TITLES.length; column++) {
            pen.fillText(TITLES[column], right(column, width) - 8, HEAD / 2);
        }
        long most = 1;
        for (Rung rung : rungs) {
            most = Math.max(most, Math.max(rung.bid().units(), rung.ask().units()));
        }
        pen.setFont(FONT);
        for (int at = 0; at < rungs.size(); at++) {
            draw(pen, rungs.get(at), HEAD + at * RUNG, width, most, decimals, colors);
        }
    }

    private static void draw(
            GraphicsContext pen, Rung rung, double top, double width, long most, int decimals, Palette colors) {
        pen.setStroke(colors.line());
        pen.setLineWidth(1);
        pen.strokeLine(0, top + RUNG - 0.5, width, top + RUNG - 0.5);
        double middle = top + RUNG / 2;
        bar(pen, rung.bid(), right(0, width), SHARES[1] * width, true, top, most, colors.gain());
        bar(pen, rung.ask(), right(2, width), SHARES[3] * width, false, top, most, colors.loss());
        figure(pen, rung.bid(), right(1, width), middle, colors.text());
        figure(pen, rung.ask(), right(3, width), middle, colors.text());
        pen.setFill(rung.bid().isPositive() ? colors.gain() : rung.ask().isPositive() ? colors.loss() : colors.muted());
        pen.fillText(Figures.price(rung.price(), decimals), right(2, width) - 8, middle);
        own(pen, rung, right(0, width), middle, colors);
        if (rung.pnl() != null) {
            pen.setFill(
                    rung.pnl().isNegative() ? colors.loss() : rung.pnl().micros() > 0 ? colors.gain() : colors.muted());
            pen.fillText(Figures.signedMoney(rung.pnl()), right(4, width) - 8, middle);
        }
    }

    private static void bar(
            GraphicsContext pen,
            Quantity size,
            double left,
            double room,
            boolean fromRight,
            double top,
            long most,
            Color color) {
        if (size.isPositive()) {
            double length = Math.max(2, room * size.units() / most);
            pen.setFill(Palette.thin(color, 0.22));
            pen.fillRect(fromRight ? left + room - length : left, top + 1, length, RUNG - 3);
        }
    }

    private static void figure(GraphicsContext pen, Quantity size, double right, double middle, Color color) {
        if (size.isPositive()) {
            pen.setFill(color);
            pen.fillText(Figures.quantity(size), right - 8, middle);
        }
    }

    private static void own(GraphicsContext pen, Rung rung, double right, double middle, Palette colors) {
        if (rung.ownBuys().isPositive()) {
            pen.setFill(colors.accent());
            pen.fillText("▲" + Figures.quantity(rung.ownBuys()), right - 8, middle);
        } else if (rung.ownSells().isPositive()) {
            pen.setFill(colors.accent());
            pen.fillText("▼" + Figures.quantity(rung.ownSells()), right - 8, middle);
        }
    }

    private static double right(int column, double width) {
        double share = 0;
        for (int at = 0; at <= column; at++) {
            share += SHARES[at];
        }
        return Math.floor(share * width);
    }
}
