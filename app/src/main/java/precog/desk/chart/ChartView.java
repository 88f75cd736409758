package precog.desk.chart;

import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import precog.desk.keys.KeyTaker;
import precog.desk.theme.Palette;

/**
 * A chart on the screen. The wheel and + and − zoom about the pointer or the crosshair, a drag and Shift with an arrow
 * pan, a double click and 0 show everything again; the pointer and the arrows move the crosshair, Home and End to either
 * end, Escape takes it away. FX thread.
 */
public final class ChartView extends Region implements KeyTaker {
    private static final double WHEEL_STEP = 1.2;
    private static final double KEY_STEP = 1.5;
    private static final double PAN_SHARE = 0.15;
    /** Pixels within which a dot is meant. */
    private static final double REACH = 7;
    /** Pixels the crosshair moves at least with a key. */
    private static final double LEAST_STEP = 2;

    private final SharpCanvas sheet = new SharpCanvas(this::draw);
    private final ChartPainter painter = new ChartPainter(sheet);
    private final Label words = new Label();
    private final ObservableValue<Palette> palette;
    private @Nullable ChartData data;
    private @Nullable Viewport viewport;
    private @Nullable Plot plot;
    private @Nullable Double crosshair;
    private double dragged = Double.NaN;

    /** An empty chart in the colours of the day. */
    public ChartView(ObservableValue<Palette> palette) {
        this.palette = palette;
        getStyleClass().add("chart");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(0, 0);
        words.getStyleClass().add("chart-words");
        words.setWrapText(true);
        words.setMouseTransparent(true);
        getChildren().setAll(sheet, words);
        // Only while it is on a screen, so that the colours do not keep a chart of a closed window.
        palette.when(sceneProperty().map(scene -> true).orElse(false)).subscribe((was, is) -> draw());
        setOnScroll(this::wheel);
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(released -> dragged = Double.NaN);
        setOnMouseMoved(moved -> point(moved.getX()));
        setOnMouseExited(left -> put(null));
        setOnKeyPressed(this::key);
    }

    /** Shows other data; what was zoomed in to stays in view where it can. */
    public void show(ChartData next) {
        data = next;
        Extent room = next.room();
        if (room == null) {
            viewport = null;
        } else {
            viewport = viewport == null ? Viewport.of(room, next.across().least()) : viewport.over(room);
        }
        draw();
    }

    /** Shows data of another thing: the view begins anew. */
    public void begin(ChartData next) {
        viewport = null;
        crosshair = null;
        show(next);
    }

    /** Draws again, once it is on a screen. */
    public void draw() {
        ChartData now = data;
        Viewport seen = viewport;
        words.setVisible(now != null && seen == null);
        words.setText(now == null || seen != null ? "" : now.empty());
        if (now == null || getWidth() < 1 || getHeight() < 1) {
            return;
        }
        if (seen == null) {
            sheet.begin();
            plot = null;
            return;
        }
        double reach = plot == null ? 0 : plot.reach(REACH);
        plot = painter.paint(now, seen.shown(), crosshair, reach, palette.getValue());
    }

    /** What is in view; null while there is nothing to see. */
    public @Nullable Extent shown() {
        return viewport == null ? null : viewport.shown();
    }

    /** Where the crosshair stands; null while there is none. */
    public @Nullable Double crosshair() {
        return crosshair;
    }

    /** What there is at the crosshair, or the chart as a whole, in words. */
    public String inWords() {
        if (data == null) {
            return "";
        }
        if (crosshair == null || plot == null) {
            return data.inWords();
        }
        String values = data.readings(crosshair, plot.reach(REACH)).stream()
                .map(reading -> reading.series().name() + " " + reading.text())
                .collect(Collectors.joining(", "));
        return data.across().text(crosshair) + ": " + values;
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT
                ? inWords()
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double width = getWidth() - left - snappedRightInset();
        double height = getHeight() - top - snappedBottomInset();
        sheet.resizeRelocate(left, top, width, height);
        double wordsWidth = Math.min(width, 420);
        double wordsHeight = Math.min(height, words.prefHeight(wordsWidth));
        words.resizeRelocate(
                left + Math.floor((width - wordsWidth) / 2),
                top + Math.floor((height - wordsHeight) / 2),
                wordsWidth,
                wordsHeight);
    }

    private void wheel(ScrollEvent turn) {
        if (viewport != null && plot != null && turn.getDeltaY() != 0) {
            zoom(turn.getDeltaY() > 0 ? 1 / WHEEL_STEP : WHEEL_STEP, plot.placeAt(turn.getX() - snappedLeftInset()));
            turn.consume();
        }
    }

    private void zoom(double factor, double fixed) {
        if (viewport != null) {
            look(viewport.zoomed(factor, fixed));
        }
    }

    private void look(Viewport next) {
        viewport = next;
        draw();
    }

    private void press(MouseEvent press) {
        requestFocus();
        if (press.getButton() == MouseButton.PRIMARY) {
            dragged = press.getX();
            if (press.getClickCount() == 2) {
                reset();
            }
        }
    }

    private void drag(MouseEvent drag) {
        if (viewport != null && plot != null && !Double.isNaN(dragged)) {
            double by = plot.reach(dragged - drag.getX());
            dragged = drag.getX();
            crosshair = null;
            look(viewport.panned(by));
        }
    }

    /** Everything in view again. */
    public void reset() {
        if (viewport != null) {
            look(viewport.reset());
        }
    }

    private void point(double x) {
        if (data != null && plot != null) {
            double place = plot.placeAt(x - snappedLeftInset());
            double near = new Stops(data.places()).nearest(place);
            put(plot.across().contains(near) ? near : place);
        }
    }

    private void put(@Nullable Double place) {
        if (crosshair == null ? place != null : !crosshair.equals(place)) {
            crosshair = place;
            draw();
            notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
    }

    @Override
    public boolean takes(KeyEvent key) {
        return !key.isShortcutDown()
                && !key.isAltDown()
                && switch (key.getCode()) {
                    case LEFT, RIGHT, HOME, END, DIGIT0, NUMPAD0, PLUS, EQUALS, ADD, MINUS, SUBTRACT -> true;
                    case ESCAPE -> crosshair != null;
                    default -> false;
                };
    }

    private void key(KeyEvent key) {
        Viewport seen = viewport;
        if (!takes(key) || seen == null || plot == null || data == null) {
            return;
        }
        key.consume();
        double fixed = crosshair == null ? seen.shown().high() : crosshair;
        switch (key.getCode()) {
            case LEFT, RIGHT -> {
                boolean right = key.getCode() == KeyCode.RIGHT;
                if (key.isShiftDown()) {
                    look(seen.panned((right ? 1 : -1) * PAN_SHARE * seen.shown().width()));
                } else {
                    step(data, plot, right);
                }
            }
            case HOME -> walk(data.places()[0]);
            case END -> walk(data.places()[data.places().length - 1]);
            case PLUS, EQUALS, ADD -> zoom(1 / KEY_STEP, fixed);
            case MINUS, SUBTRACT -> zoom(KEY_STEP, fixed);
            case DIGIT0, NUMPAD0 -> reset();
            case ESCAPE -> put(null);
            default -> {}
        }
    }

    /** The first step puts the crosshair on the newest place in view. */
    private void step(ChartData now, Plot at, boolean right) {
        Stops stops = new Stops(now.places());
        walk(
                crosshair == null
                        ? stops.step(at.across().high() + at.reach(LEAST_STEP), false, at.reach(LEAST_STEP))
                        : stops.step(crosshair, right, at.reach(LEAST_STEP)));
    }

    private void walk(double place) {
        if (viewport != null) {
            viewport = viewport.showing(place);
        }
        crosshair = null;
        put(place);
    }
}
