package precog.desk.ladder;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import precog.desk.chart.SharpCanvas;
import precog.desk.grid.Freshness;
import precog.desk.ladder.LadderRows.Rung;
import precog.desk.text.Figures;
import precog.desk.theme.Palette;
import precog.engine.QueuePlace;
import precog.value.Price;
import precog.value.Quantity;

/** Draws a ladder. Its cells are clicked with the mouse, or walked with the arrows and clicked with Enter. */
final class LadderCanvas extends Region {
    /** Height of a rung in pixels. */
    static final double RUNG = 22;

    static final double HEAD = 26;
    private static final double PAD = 8;
    private static final Font FONT = Font.font("IBM Plex Sans", 12.5);
    private static final Font SMALL = Font.font("IBM Plex Sans", 11);

    private final SharpCanvas sheet = new SharpCanvas(this::paint);
    private final Supplier<Palette> palette;
    private final Clicks clicks;
    private final OwnOrderGrip grip;
    private final Tooltip tooltip = new Tooltip();
    private List<Rung> rungs = List.of();
    private Map<Price, QueuePlace> placesFor = Map.of();
    private Map<Price, QueuePlace> placesAgainst = Map.of();
    private Instant now = Instant.EPOCH;
    private int decimals = 2;
    private boolean armed;
    private @Nullable Price cursor;
    private LadderColumn column = LadderColumn.PRICE;

    /** Told what is done with a cell. */
    interface Clicks {
        /** A click on a cell, or Enter on it. */
        void on(LadderColumn column, Price price);

        /** Own orders are dragged from one price to another, or stepped there with Shift and an arrow. */
        void move(LadderColumn column, Price from, Price to);

        /** Own orders are to be larger or smaller by the chosen size. */
        void resize(LadderColumn column, Price price, boolean larger);

        /** Anything done with keys or mouse. */
        void used();
    }

    LadderCanvas(Supplier<Palette> palette, Clicks clicks) {
        this.palette = palette;
        this.clicks = clicks;
        grip = new OwnOrderGrip(this, this::priceAt, clicks);
        setId("ladder");
        getChildren().add(sheet);
        setMinSize(0, 0);
        setFocusTraversable(true);
        focusedProperty().addListener(change -> paint());
        Tooltip.install(this, tooltip);
        setOnMouseMoved(this::explain);
        setOnMousePressed(grip::press);
        setOnMouseReleased(grip::release);
        setOnMouseClicked(this::click);
        setOnContextMenuRequested(grip::offer);
        setOnKeyPressed(key -> {
            if (key.isShiftDown() ? change(key.getCode()) : walk(key.getCode())) {
                clicks.used();
                key.consume();
            }
        });
    }

    @Override
    protected void layoutChildren() {
        sheet.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    private void explain(MouseEvent at) {
        String meaning = LadderColumn.at(at.getX(), getWidth()).meaning();
        if (!meaning.equals(tooltip.getText())) {
            tooltip.setText(meaning);
        }
    }

    private int rung(double y) {
        return (int) Math.floor((y - HEAD) / RUNG);
    }

    private boolean isRung(int at) {
        return at >= 0 && at < rungs.size();
    }

    /** The price at a height; null beside the rungs. */
    private @Nullable Price priceAt(double y) {
        int at = rung(y);
        return isRung(at) ? rungs.get(at).price() : null;
    }

    /** Shift and an arrow change own orders under the cursor: up and down by a tick, right and left in size. */
    private boolean change(KeyCode key) {
        if (rungs.isEmpty() || !column.isOwn()) {
            return false;
        }
        int at = cursorAt();
        switch (key) {
            case UP -> move(at, at - 1);
            case DOWN -> move(at, at + 1);
            case RIGHT -> clicks.resize(column, rungs.get(at).price(), true);
            case LEFT -> clicks.resize(column, rungs.get(at).price(), false);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void move(int from, int to) {
        if (isRung(to)) {
            cursor = rungs.get(to).price();
            clicks.move(column, rungs.get(from).price(), rungs.get(to).price());
            paint();
        }
    }

    private void click(MouseEvent click) {
        requestFocus();
        clicks.used();
        int at = rung(click.getY());
        if (isRung(at) && !grip.moved() && click.getButton() == MouseButton.PRIMARY) {
            cursor = rungs.get(at).price();
            column = LadderColumn.at(click.getX(), getWidth());
            paint();
            if (click.getClickCount() == 1) {
                clicks.on(column, rungs.get(at).price());
            }
        }
    }

    private boolean walk(KeyCode key) {
        if (rungs.isEmpty()) {
            return false;
        }
        int at = cursorAt();
        switch (key) {
            case UP -> cursor = rungs.get(Math.max(0, at - 1)).price();
            case DOWN -> cursor = rungs.get(Math.min(rungs.size() - 1, at + 1)).price();
            case LEFT -> column = column.beside(-1);
            case RIGHT -> column = column.beside(1);
            case ENTER, SPACE -> {
                cursor = rungs.get(at).price();
                clicks.on(column, rungs.get(at).price());
            }
            default -> {
                return false;
            }
        }
        paint();
        return true;
    }

    /** The rung the cursor is on; the middle one where it is on none that is shown. */
    private int cursorAt() {
        for (int at = 0; at < rungs.size(); at++) {
            if (rungs.get(at).price().equals(cursor)) {
                return at;
            }
        }
        return rungs.size() / 2;
    }

    /** Rungs there is room for. */
    int room() {
        return Math.max(0, (int) ((getHeight() - HEAD) / RUNG));
    }

    /** Takes where own orders stand in their queues; shown with the next drawing. */
    void queues(Map<Price, QueuePlace> forYes, Map<Price, QueuePlace> against, Instant at) {
        placesFor = forYes;
        placesAgainst = against;
        now = at;
    }

    /** Draws these rungs with prices of so many decimals. */
    void draw(List<Rung> next, int priceDecimals, boolean isArmed) {
        rungs = next;
        decimals = priceDecimals;
        armed = isArmed;
        paint();
    }

    private void paint() {
        Palette colors = palette.get();
        GraphicsContext pen = sheet.begin();
        double width = getWidth();
        pen.setFill(colors.background());
        pen.fillRect(0, 0, width, getHeight());
        pen.setTextBaseline(VPos.CENTER);
        pen.setTextAlign(TextAlignment.RIGHT);
        pen.setFont(SMALL);
        pen.setFill(colors.muted());
        for (LadderColumn each : LadderColumn.values()) {
            pen.fillText(each.title(), each.right(width) - PAD, HEAD / 2);
        }
        long most = 1;
        for (Rung rung : rungs) {
            most = Math.max(most, Math.max(rung.bid().units(), rung.ask().units()));
        }
        pen.setFont(FONT);
        for (int at = 0; at < rungs.size(); at++) {
            draw(pen, rungs.get(at), HEAD + at * RUNG, width, most, colors);
        }
        cursor(pen, width, colors);
        setAccessibleText(words());
    }

    private void draw(GraphicsContext pen, Rung rung, double top, double width, long most, Palette colors) {
        pen.setStroke(colors.line());
        pen.setLineWidth(sheet.hairline());
        double line = sheet.crisp(top + RUNG - 1);
        pen.strokeLine(0, line, width, line);
        double middle = top + RUNG / 2;
        bar(pen, rung.bid(), LadderColumn.BIDS, width, top, most, colors.gain());
        bar(pen, rung.ask(), LadderColumn.ASKS, width, top, most, colors.loss());
        figure(pen, rung.bid(), LadderColumn.BIDS, width, middle, colors.text());
        figure(pen, rung.ask(), LadderColumn.ASKS, width, middle, colors.text());
        figure(pen, rung.ownBuys(), LadderColumn.OWN_FOR, width, middle, colors.accent());
        figure(pen, rung.ownSells(), LadderColumn.OWN_AGAINST, width, middle, colors.accent());
        place(pen, placesFor.get(rung.price()), LadderColumn.OWN_FOR, width, middle, colors);
        place(pen, placesAgainst.get(rung.price()), LadderColumn.OWN_AGAINST, width, middle, colors);
        pen.setFill(rung.bid().isPositive() ? colors.gain() : rung.ask().isPositive() ? colors.loss() : colors.muted());
        pen.fillText(Figures.price(rung.price(), decimals), LadderColumn.PRICE.right(width) - PAD, middle);
        if (rung.pnl() != null) {
            pen.setFill(
                    rung.pnl().isNegative() ? colors.loss() : rung.pnl().micros() > 0 ? colors.gain() : colors.muted());
            pen.fillText(Figures.signedMoney(rung.pnl()), LadderColumn.RESULT.right(width) - PAD, middle);
        }
    }

    /** Bids grow to the left from the price, asks to the right. */
    private static void bar(
            GraphicsContext pen, Quantity size, LadderColumn column, double width, double top, long most, Color color) {
        if (size.isPositive()) {
            double room = column.width(width);
            double length = Math.max(2, room * size.units() / most);
            double left = column == LadderColumn.BIDS ? column.right(width) - length : column.left(width);
            pen.setFill(Palette.thin(color, 0.22));
            pen.fillRect(left, top + 1, length, RUNG - 3);
        }
    }

    private static void figure(
            GraphicsContext pen, Quantity size, LadderColumn column, double width, double middle, Color color) {
        if (size.isPositive()) {
            pen.setFill(color);
            pen.fillText(Figures.quantity(size), column.right(width) - PAD, middle);
        }
    }

    /** Contracts before the own order, small on the left; one told long ago fades. */
    private void place(
            GraphicsContext pen,
            @Nullable QueuePlace place,
            LadderColumn column,
            double width,
            double middle,
            Palette colors) {
        if (place != null) {
            boolean fresh = Freshness.of(place.at(), now) == Freshness.FRESH;
            pen.setFont(SMALL);
            pen.setTextAlign(TextAlignment.LEFT);
            pen.setFill(fresh ? colors.muted() : Palette.thin(colors.muted(), 0.5));
            pen.fillText("#" + Figures.quantity(place.ahead()), column.left(width) + 4, middle);
            pen.setTextAlign(TextAlignment.RIGHT);
            pen.setFont(FONT);
        }
    }

    private static String queueWords(@Nullable QueuePlace place) {
        return place == null ? "" : " behind " + Figures.quantity(place.ahead());
    }

    private void cursor(GraphicsContext pen, double width, Palette colors) {
        if (isFocused() && !rungs.isEmpty()) {
            pen.setStroke(armed ? colors.warning() : colors.accent());
            pen.setLineWidth(2);
            double left = column.left(width);
            pen.strokeRect(left + 1, HEAD + cursorAt() * RUNG, column.right(width) - left - 2, RUNG - 1);
        }
    }

    /** The cell under the cursor, for a screen reader. */
    private String words() {
        if (rungs.isEmpty()) {
            return "Ladder, empty";
        }
        Rung rung = rungs.get(cursorAt());
        return "Ladder, " + (armed ? "armed" : "not armed") + ". " + column.title() + " at "
                + Figures.price(rung.price(), decimals) + ": bid " + Figures.quantity(rung.bid()) + ", offered "
                + Figures.quantity(rung.ask()) + ", own for YES " + Figures.quantity(rung.ownBuys())
                + queueWords(placesFor.get(rung.price())) + ", own against "
                + Figures.quantity(rung.ownSells()) + queueWords(placesAgainst.get(rung.price()))
                + (rung.pnl() == null ? "" : ", result " + Figures.signedMoney(rung.pnl()));
    }
}
