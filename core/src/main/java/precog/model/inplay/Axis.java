package precog.model.inplay;

import java.util.List;

/**
 * One dimension of a matrix, cut into buckets.
 *
 * @param buckets ascending and adjoining, at least one
 */
record Axis(List<Bucket> buckets) {
    /**
     * A stretch of the axis.
     *
     * @param name as stored
     * @param from first value in it
     * @param centre the value its cells stand for
     */
    record Bucket(String name, double from, double centre) {}

    /**
     * How much a bucket counts for a value.
     *
     * @param weight 0 to 1; the shares of a value add up to 1
     */
    record Share(Bucket bucket, double weight) {}

    Axis {
        buckets = List.copyOf(buckets);
    }

    /** The bucket a value lies in; one beyond an end lies in the bucket at that end. */
    Bucket bucket(double value) {
        return buckets.get(index(value));
    }

    /** Linear interpolation between the centres on either side of a value; beyond the last centre, that bucket alone. */
    List<Share> shares(double value) {
        int index = index(value);
        Bucket own = buckets.get(index);
        int next = value < own.centre() ? index - 1 : index + 1;
        if (value == own.centre() || next < 0 || next == buckets.size()) {
            return List.of(new Share(own, 1));
        }
        Bucket other = buckets.get(next);
        double away = (value - own.centre()) / (other.centre() - own.centre());
        return away >= 1 ? List.of(new Share(other, 1)) : List.of(new Share(own, 1 - away), new Share(other, away));
    }

    private int index(double value) {
        int index = 0;
        while (index + 1 < buckets.size() && buckets.get(index + 1).from() <= value) {
            index++;
        }
        return index;
    }
}
