package precog.desk.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Point3D;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import precog.desk.theme.Palette;
import precog.desk.theme.Zoom;

/** A chart under the hands of a trader: wheel, drag, keys and pointer. */
@ExtendWith(ApplicationExtension.class)
class ChartViewTest {
    private static final Extent ALL = new Extent(-2, 102);

    private final SimpleObjectProperty<Palette> palette = new SimpleObjectProperty<>(Palette.DARK);
    private ChartView chart;
    private Zoom zoom;

    @Start
    void start(Stage stage) {
        chart = new ChartView(palette);
        chart.show(line(100));
        zoom = new Zoom(new StackPane(chart));
        stage.setScene(new Scene(zoom, 800, 500));
        stage.show();
    }

    /** Turns the wheel away from the hand over the middle of the chart; robots turn it at the corner of the window. */
    private void wheel(FxRobot robot, int clicks) {
        Point2D middle = new Point2D(chart.getWidth() / 2, chart.getHeight() / 2);
        for (int click = 0; click < Math.abs(clicks); click++) {
            robot.interact(() -> Event.fireEvent(chart, turned(middle, Math.signum(clicks) * 40)));
        }
    }

    private ScrollEvent turned(Point2D at, double by) {
        Point2D scene = chart.localToScene(at);
        PickResult picked = new PickResult(chart, new Point3D(at.getX(), at.getY(), 0), 0);
        return new ScrollEvent(
                chart,
                chart,
                ScrollEvent.SCROLL,
                scene.getX(),
                scene.getY(),
                scene.getX(),
                scene.getY(),
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                by,
                0,
                by,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                picked);
    }

    private static ChartData line(int last) {
        List<Series.Point> points = IntStream.rangeClosed(0, last)
                .mapToObj(at -> new Series.Point(at, at * 10))
                .toList();
        return new ChartData(
                "Line",
                new XAxis.Numbers("At", Measure.COUNT),
                YAxis.fitted(Measure.COUNT),
                List.of(Series.steps("Value", Ink.LOSS, Measure.COUNT, points)),
                "Nothing yet.");
    }

    @Test
    void theWheelZoomsAboutThePointerAndADoubleClickShowsAllAgain(FxRobot robot) {
        assertThat(chart.shown()).isEqualTo(ALL);

        wheel(robot, 2);
        Extent near = chart.shown();
        assertThat(near.width()).isLessThan(ALL.width() * 0.8);
        assertThat(near.low()).isGreaterThan(ALL.low());
        assertThat(near.high()).isLessThan(ALL.high());

        wheel(robot, -1);
        assertThat(chart.shown().width()).isGreaterThan(near.width());
        robot.doubleClickOn(chart, MouseButton.PRIMARY);
        assertThat(chart.shown()).isEqualTo(ALL);
    }

    @Test
    void aDragPansWhatIsZoomedIn(FxRobot robot) {
        wheel(robot, 4);
        Extent before = chart.shown();

        robot.drag(chart, MouseButton.PRIMARY).moveBy(120, 0).drop();

        assertThat(chart.shown().low()).isLessThan(before.low());
        assertThat(chart.shown().width()).isCloseTo(before.width(), org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void thePointerReadsTheExactValueAndLeavesNothingBehind(FxRobot robot) {
        robot.moveTo(chart);
        Double place = chart.crosshair();
        assertThat(place).isNotNull().isEqualTo(Math.rint(place));
        assertThat(chart.inWords()).isEqualTo("At " + place.intValue() + ": Value " + place.intValue() * 10);

        robot.moveTo(new Point2D(1, 700));
        assertThat(chart.crosshair()).isNull();
    }

    @Test
    void everythingWorksByKeys(FxRobot robot) {
        robot.moveTo(new Point2D(1, 700));
        robot.interact(chart::requestFocus);
        robot.push(KeyCode.LEFT);
        assertThat(chart.crosshair()).as("the first step lands on the newest").isEqualTo(100);
        robot.push(KeyCode.LEFT);
        assertThat(chart.crosshair()).isEqualTo(99);
        robot.push(KeyCode.HOME).push(KeyCode.RIGHT);
        assertThat(chart.crosshair()).isEqualTo(1);

        robot.push(KeyCode.EQUALS).push(KeyCode.ADD);
        Extent near = chart.shown();
        assertThat(near.width()).isLessThan(ALL.width() / 2);
        robot.press(KeyCode.SHIFT).push(KeyCode.RIGHT).release(KeyCode.SHIFT);
        assertThat(chart.shown().low()).isGreaterThan(near.low());
        robot.push(KeyCode.END);
        assertThat(chart.shown().contains(100)).as("the view goes along").isTrue();
        robot.push(KeyCode.MINUS).push(KeyCode.DIGIT0);
        assertThat(chart.shown()).isEqualTo(ALL);
        robot.push(KeyCode.ESCAPE);
        assertThat(chart.crosshair()).isNull();
    }

    @Test
    void whatIsZoomedInStaysInViewWhileDataGoesOn(FxRobot robot) {
        wheel(robot, 4);
        Extent near = chart.shown();

        robot.interact(() -> chart.show(line(140)));
        assertThat(chart.shown()).isEqualTo(near);

        robot.interact(() -> chart.begin(line(140)));
        assertThat(chart.shown().high()).isGreaterThan(140);
    }

    @Test
    void anEmptyChartSaysWhatWillBringSomething(FxRobot robot) {
        robot.interact(() -> chart.begin(new ChartData(
                "Line",
                new XAxis.Numbers("At", Measure.COUNT),
                YAxis.fitted(Measure.COUNT),
                List.of(),
                "Nothing yet. It begins with the first trade.")));

        assertThat(robot.lookup(".chart-words").queryLabeled().isVisible()).isTrue();
        assertThat(chart.inWords()).isEqualTo("Line. Nothing yet. It begins with the first trade.");
    }

    @Test
    void aCurveIsAsSharpAtEveryZoom(FxRobot robot) {
        for (double factor : new double[] {0.8, 1, 1.5, 2}) {
            robot.interact(() -> zoom.set(factor));
            robot.interact(this::offAndOnTheScreen);
            robot.interact(() -> chart.getParent().setTranslateX(0.3 / factor));
            robot.interact(() -> {});
            WritableImage[] picture = new WritableImage[1];
            robot.interact(() -> picture[0] = chart.getScene().snapshot(null));
            assertThat(blurred(picture[0], chart.localToScene(chart.getLayoutBounds())))
                    .as("pixels of a grid line that are mixed with the background at %s", factor)
                    .isZero();
        }
    }

    private void offAndOnTheScreen() {
        StackPane place = (StackPane) chart.getParent();
        place.getChildren().clear();
        place.getChildren().add(chart);
    }

    /** Pixels on the way down through the middle that are neither background nor a full grid line nor a curve's. */
    private static int blurred(WritableImage picture, Bounds bounds) {
        int x = (int) (bounds.getMinX() + 14);
        int blurred = 0;
        for (int y = (int) bounds.getMinY() + 60; y < bounds.getMaxY() - 60; y++) {
            Color color = picture.getPixelReader().getColor(x, y);
            boolean full = near(color, Palette.DARK.background()) || near(color, Palette.DARK.line());
            boolean curve = color.getRed() > 0.35;
            blurred += full || curve ? 0 : 1;
        }
        return blurred;
    }

    private static boolean near(Color one, Color other) {
        return Math.abs(one.getRed() - other.getRed()) < 0.01
                && Math.abs(one.getGreen() - other.getGreen()) < 0.01
                && Math.abs(one.getBlue() - other.getBlue()) < 0.01;
    }
}
