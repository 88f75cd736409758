package precog.desk.chart;

/**
 * Which stretch of a chart is in view.
 *
 * @param whole all there is
 * @param shown what is in view, within it
 * @param least the shortest stretch that can be in view
 */
record Viewport(Extent whole, Extent shown, double least) {
    /** Everything in view. */
    static Viewport of(Extent whole, double least) {
        return new Viewport(whole, whole, least);
    }

    boolean isZoomed() {
        return !shown.equals(whole);
    }

    /**
     * The same view of data that went on: everything stays everything, a view of the newest follows it, any other stays
     * where it is.
     */
    Viewport over(Extent next) {
        if (!isZoomed()) {
            return new Viewport(next, next, least);
        }
        Extent kept = shown.high() >= whole.high() ? shown.shifted(next.high() - whole.high()) : shown;
        return new Viewport(next, kept.within(next), least);
    }

    /** Shows {@code factor} times as much, {@code fixed} staying where it is. */
    Viewport zoomed(double factor, double fixed) {
        double width = Math.clamp(shown.width() * factor, Math.min(least, whole.width()), whole.width());
        double held = shown.width() == 0 ? 1 : width / shown.width();
        return new Viewport(
                whole,
                shown.scaled(held, Math.clamp(fixed, shown.low(), shown.high())).within(whole),
                least);
    }

    /** Shows what lies further right, or left where {@code by} is negative. */
    Viewport panned(double by) {
        return new Viewport(whole, shown.shifted(by).within(whole), least);
    }

    /** Moved just as far as needed for a place to be in view. */
    Viewport showing(double place) {
        return place < shown.low()
                ? panned(place - shown.low())
                : place > shown.high() ? panned(place - shown.high()) : this;
    }

    Viewport reset() {
        return of(whole, least);
    }
}
