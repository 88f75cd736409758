package precog.desk.bench;

/** Durations counted by whole milliseconds, the last count standing for all that is longer. One thread. */
final class Millis {
    private final long[] counts = new long[10_000];
    private long longest;

    void add(long nanos) {
        int millis = Math.clamp(nanos / 1_000_000, 0, counts.length - 1);
        counts[millis]++;
        longest = Math.max(longest, millis);
    }

    long count() {
        return over(0);
    }

    /** How many took so long or longer. */
    long over(int millis) {
        long over = 0;
        for (int at = millis; at < counts.length; at++) {
            over += counts[at];
        }
        return over;
    }

    long longest() {
        return longest;
    }

    /** The duration that a share of all did not exceed. */
    long quantile(double share) {
        long left = (long) Math.ceil(share * count());
        int at = 0;
        while (at < counts.length - 1 && (left -= counts[at]) > 0) {
            at++;
        }
        return at;
    }
}
