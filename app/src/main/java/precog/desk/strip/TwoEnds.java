package precog.desk.strip;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Two children, one at each end of a line; where they do not fit beside each other, one line each. */
public final class TwoEnds extends Pane {
    private static final double GAP = 12;

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private boolean onOneLine(double width) {
        Insets in = getInsets();
        double needed = in.getLeft() + in.getRight() + GAP;
        for (Node child : getManagedChildren()) {
            needed += child.prefWidth(-1);
        }
        return width < 0 || needed <= width;
    }

    @Override
    protected double computePrefHeight(double width) {
        double highest = 0;
        double sum = 0;
        for (Node child : getManagedChildren()) {
            highest = Math.max(highest, child.prefHeight(-1));
            sum += child.prefHeight(-1);
        }
        Insets in = getInsets();
        return in.getTop() + in.getBottom() + (onOneLine(width) ? highest : sum + GAP / 2);
    }

    /** No wider than its window, however much it has to say. */
    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return prefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        Insets in = getInsets();
        double room = getWidth() - in.getLeft() - in.getRight();
        boolean together = onOneLine(getWidth());
        double top = in.getTop();
        for (int at = 0; at < getManagedChildren().size(); at++) {
            Node child = getManagedChildren().get(at);
            double width = Math.min(room, child.prefWidth(-1));
            double height = together ? getHeight() - in.getTop() - in.getBottom() : child.prefHeight(-1);
            double left = together && at > 0 ? getWidth() - in.getRight() - width : in.getLeft();
            child.resizeRelocate(left, top, width, height);
            if (!together) {
                top += height + GAP / 2;
            }
        }
    }
}
