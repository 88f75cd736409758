package precog.desk.grid;

import javafx.geometry.VPos;
import javafx.scene.control.SkinBase;
import javafx.scene.text.Text;

/** One unmanaged text, right-aligned: no label layout, no truncation, no layout pass when the number changes. */
final class LiveSkin extends SkinBase<LiveCell<?>> {
    private static final double PADDING = 8;

    private final Text text = new Text();
    private double width;

    LiveSkin(LiveCell<?> cell, String shown) {
        super(cell);
        text.setManaged(false);
        text.setTextOrigin(VPos.CENTER);
        text.setMouseTransparent(true);
        text.getStyleClass().add("figure");
        text.fontProperty().bind(cell.fontProperty());
        text.setText(shown);
        getChildren().setAll(text);
    }

    void show(String shown) {
        text.setText(shown);
        place();
    }

    private void place() {
        text.setX(Math.floor(width - PADDING - text.getLayoutBounds().getWidth()));
    }

    @Override
    protected void layoutChildren(double x, double y, double w, double h) {
        width = getSkinnable().getWidth();
        text.setY(Math.floor(getSkinnable().getHeight() / 2));
        place();
    }

    @Override
    protected double computePrefWidth(double height, double top, double right, double bottom, double left) {
        return 2 * PADDING + text.getLayoutBounds().getWidth();
    }

    @Override
    protected double computePrefHeight(double width, double top, double right, double bottom, double left) {
        return 0;
    }

    @Override
    protected double computeMinWidth(double height, double top, double right, double bottom, double left) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width, double top, double right, double bottom, double left) {
        return 0;
    }
}
