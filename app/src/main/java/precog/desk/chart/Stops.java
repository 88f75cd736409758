package precog.desk.chart;

import java.util.Arrays;

/** The places a crosshair can rest at: those at which something is known. */
final class Stops {
    private final double[] places;

    /** @param places each once, from left to right */
    Stops(double[] places) {
        this.places = places.clone();
    }

    /** The one nearest to a place; the place itself where there is none. */
    double nearest(double place) {
        int after = insertion(place);
        if (places.length == 0) {
            return place;
        }
        if (after == places.length) {
            return places[after - 1];
        }
        return after > 0 && place - places[after - 1] <= places[after] - place ? places[after - 1] : places[after];
    }

    /**
     * The next one to the right, or to the left, at least {@code gap} away, so that a step is always seen; the last one
     * where none is so far.
     */
    double step(double place, boolean right, double gap) {
        if (places.length == 0) {
            return place;
        }
        if (right) {
            int next = insertion(place + gap);
            return places[Math.min(next, places.length - 1)];
        }
        int before = insertion(Math.nextUp(place - gap)) - 1;
        return places[Math.max(before, 0)];
    }

    /** Index of the first place at or after {@code place}. */
    private int insertion(double place) {
        int index = Arrays.binarySearch(places, place);
        return index >= 0 ? index : -index - 1;
    }
}
