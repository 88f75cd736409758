package precog.desk.chart;

/** Where values lie on the screen: the box between the axes, in pixels, and the stretches it shows. */
record Plot(double left, double top, double width, double height, Extent across, Extent up) {
    double right() {
        return left + width;
    }

    double bottom() {
        return top + height;
    }

    double x(double value) {
        return across.width() == 0 ? left + width / 2 : left + (value - across.low()) / across.width() * width;
    }

    double y(double value) {
        return up.width() == 0 ? top + height / 2 : top + (up.high() - value) / up.width() * height;
    }

    /** The place under a pixel, held within what is shown. */
    double placeAt(double x) {
        double share = Math.clamp((x - left) / width, 0, 1);
        return across.low() + share * across.width();
    }

    /** How much of the axis so many pixels are. */
    double reach(double pixels) {
        return width <= 0 ? 0 : pixels / width * across.width();
    }

    boolean contains(double x, double y) {
        return x >= left && x <= right() && y >= top && y <= bottom();
    }
}
