package precog.desk.theme;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** Lays its content out for a smaller or larger screen and scales it, so that every size zooms alike. */
public final class Zoom extends Region {
    private static final double LEAST = 0.8;
    private static final double MOST = 2.0;
    private static final double STEP = 0.1;

    private final Node content;
    private final Scale scale = new Scale(1, 1, 0, 0);

    public Zoom(Node content) {
        this.content = content;
        content.getTransforms().add(scale);
        getChildren().setAll(content);
    }

    /** 1 is 100 %. */
    public double factor() {
        return scale.getX();
    }

    /** Sets the factor, held between 0.8 and 2. */
    public void set(double factor) {
        double held = Math.clamp(Math.round(factor / STEP) * STEP, LEAST, MOST);
        scale.setX(held);
        scale.setY(held);
        requestLayout();
    }

    /** One step larger or smaller. */
    public void step(int steps) {
        set(factor() + steps * STEP);
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth() / factor(), getHeight() / factor());
    }
}
