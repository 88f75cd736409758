package precog.desk.chart;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Finds places in lists that run from left to right. */
final class Search {
    private Search() {}

    /** Index of the last element at or before {@code place}; -1 where there is none. */
    static <T> int atOrBefore(List<T> points, ToDoubleFunction<T> x, double place) {
        int low = 0;
        int high = points.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (x.applyAsDouble(points.get(middle)) <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /** Index of the first element at or after {@code place}; the size where there is none. */
    static <T> int atOrAfter(List<T> points, ToDoubleFunction<T> x, double place) {
        int index = atOrBefore(points, x, place);
        return index >= 0 && x.applyAsDouble(points.get(index)) == place ? index : index + 1;
    }

    /** Index of the element nearest to {@code place}; -1 in an empty list. */
    static <T> int nearest(List<T> points, ToDoubleFunction<T> x, double place) {
        int before = atOrBefore(points, x, place);
        int after = before + 1;
        if (before < 0) {
            return points.isEmpty() ? -1 : 0;
        }
        return after < points.size()
                        && x.applyAsDouble(points.get(after)) - place < place - x.applyAsDouble(points.get(before))
                ? after
                : before;
    }
}
