package precog.model.inplay;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import precog.feed.GameReport;

/** How a sport counts time. */
sealed interface Timeline {
    /**
     * The part of a game that extra time counts for: ten of sixty minutes in football, five of forty-eight or sixty in
     * basketball and hockey, an inning or two of nine.
     */
    double OVERTIME_SHARE = 0.1;

    /** Extra time is one stage of its own. */
    Axis OVERTIME = new Axis(List.of(new Axis.Bucket("overtime", 0, 0)));

    /** How far a game in play has come; none where its report does not say. */
    Optional<Moment> moment(GameReport report);

    private static Moment overtime() {
        return new Moment(OVERTIME, 0, OVERTIME_SHARE);
    }

    /**
     * A running clock. Stages are {@code slice} seconds long; the last is halved and halved again, because a lead says
     * more by the second at the end.
     */
    record Clock(int periods, int total, Axis axis) implements Timeline {
        private static final int HALVINGS = 3;

        Clock(int periods, int periodSeconds, int slice) {
            this(periods, periods * periodSeconds, axis(periods * periodSeconds, slice));
        }

        @Override
        public Optional<Moment> moment(GameReport report) {
            Integer left = report.secondsLeft();
            if (report.period() > periods) {
                return Optional.of(overtime());
            }
            if (left == null || left < 0 || left > total) {
                return Optional.empty();
            }
            return Optional.of(new Moment(axis, total - left, left / (double) total));
        }

        private static Axis axis(int total, int slice) {
            List<Integer> ends = new ArrayList<>();
            for (int left = total; left > slice; left -= slice) {
                ends.add(left);
            }
            IntStream.rangeClosed(0, HALVINGS).forEach(i -> ends.add(slice >> i));
            ends.add(0);
            List<Axis.Bucket> buckets = new ArrayList<>();
            for (int i = 1; i < ends.size(); i++) {
                int from = ends.get(i - 1);
                int to = ends.get(i);
                buckets.add(new Axis.Bucket(
                        clock(from) + " to " + clock(to) + " left", total - from, total - (from + to) / 2.0));
            }
            return new Axis(buckets);
        }

        private static String clock(int seconds) {
            return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
        }
    }

    /** Baseball: half innings, read from the period's name ({@code Top 3rd}; the middle of the third is its bottom). */
    record Innings() implements Timeline {
        private static final int HALVES = 18;
        private static final Axis AXIS = new Axis(IntStream.range(0, HALVES)
                .mapToObj(half -> new Axis.Bucket((half % 2 == 0 ? "top " : "bottom ") + (half / 2 + 1), half, half))
                .toList());

        @Override
        public Optional<Moment> moment(GameReport report) {
            String name = report.periodName().toLowerCase(Locale.ROOT);
            int part = name.startsWith("top") ? 0 : name.startsWith("bot") || name.startsWith("mid") ? 1 : 2;
            if (report.period() < 1 || (part == 2 && !name.startsWith("end"))) {
                return Optional.empty();
            }
            int half = 2 * (report.period() - 1) + part;
            return Optional.of(half >= HALVES ? overtime() : new Moment(AXIS, half, (HALVES - half) / (double) HALVES));
        }
    }

    /** Tennis: sets, of three unless the situation says {@code best_of} five; the score is sets won. */
    record Sets() implements Timeline {
        private static final String BEST_OF = "best_of";

        @Override
        public Optional<Moment> moment(GameReport report) {
            int bestOf = "5".equals(report.situation().get(BEST_OF)) ? 5 : 3;
            if (report.period() < 1 || report.period() > bestOf) {
                return Optional.empty();
            }
            Axis axis = new Axis(IntStream.rangeClosed(1, bestOf)
                    .mapToObj(set -> new Axis.Bucket("set " + set + " of " + bestOf, set, set))
                    .toList());
            return Optional.of(new Moment(axis, report.period(), (bestOf - report.period() + 1) / (double) bestOf));
        }
    }
}
