package precog.desk.chart;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Transform;

/**
 * A canvas whose pixels are the screen's at every zoom. A plain canvas is drawn once at its own size and then scaled
 * as a picture, which blurs it; this one is as large as it is seen and its pen is scaled instead. What is drawn is
 * still measured in the units of the layout.
 */
public final class SharpCanvas extends Region {
    private final Canvas canvas = new Canvas();
    private final Scale shrink = new Scale(1, 1, 0, 0);
    private final Runnable redraw;
    private double zoom = 1;

    /** @param redraw called when the size or the zoom has changed and the picture no longer fits */
    public SharpCanvas(Runnable redraw) {
        this.redraw = redraw;
        canvas.getTransforms().add(shrink);
        canvas.setManaged(false);
        getChildren().add(canvas);
        setMinSize(0, 0);
        layoutBoundsProperty().subscribe((Bounds was, Bounds is) -> redraw.run());
        localToSceneTransformProperty().subscribe(seen -> fit());
        // A transform that changed while this was off the scene is not told again when it comes back.
        sceneProperty().subscribe(scene -> requestLayout());
    }

    @Override
    protected void layoutChildren() {
        fit();
    }

    /** Draws again where the zoom is another one, and moves to whole pixels where only the place is. */
    private void fit() {
        if (getScene() != null) {
            Transform seen = getLocalToSceneTransform();
            if (seen.getMxx() != zoom) {
                redraw.run();
            } else {
                align(seen);
            }
        }
    }

    /** A pen on an empty sheet, in units of the layout. */
    public GraphicsContext begin() {
        Transform seen = getLocalToSceneTransform();
        zoom = seen.getMxx() > 0 ? seen.getMxx() : 1;
        canvas.setWidth(Math.ceil(getWidth() * zoom));
        canvas.setHeight(Math.ceil(getHeight() * zoom));
        shrink.setX(1 / zoom);
        shrink.setY(1 / zoom);
        align(seen);
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.setTransform(1, 0, 0, 1, 0, 0);
        pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        pen.setTransform(zoom, 0, 0, zoom, 0, 0);
        return pen;
    }

    /** Puts the canvas on whole pixels of the screen, wherever the layout has put this region. */
    private void align(Transform seen) {
        Point2D corner = seen.transform(0, 0);
        canvas.setLayoutX((Math.round(corner.getX()) - corner.getX()) / zoom);
        canvas.setLayoutY((Math.round(corner.getY()) - corner.getY()) / zoom);
    }

    /** The place nearest to {@code at} where a thin line falls on whole pixels. */
    public double crisp(double at) {
        return (Math.floor(at * zoom) + 0.5) / zoom;
    }

    /** Width of the thinnest line. */
    public double hairline() {
        return 1 / zoom;
    }
}
