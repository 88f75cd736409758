package precog.sim.sport;

import java.util.Map;
import java.util.random.RandomGenerator;

/** Basketball by possessions: each lasts 6 to 23 seconds and yields 0 to 3 points. */
public final class Basketball implements Sport {
    private static final int QUARTER = 720;
    private static final int OVERTIME = 300;
    private static final double POSSESSION_SECONDS = 14.5;
    private static final double ONE_POINT = 0.05;
    private static final double TWO_POINTS = 0.34;
    private static final double THREE_POINTS = 0.12;
    /** Real seconds per second of the game clock: fouls, reviews and time-outs. */
    private static final double PACE = 2.45;

    private final EdgeScale scale = new EdgeScale(x -> new Game(x).chances().expectation(), 0.14);

    @Override
    public Contest start(double edge) {
        return new Game(scale.parameter(edge));
    }

    @Override
    public long typicalMillis() {
        return 140 * 60_000L;
    }

    private final class Game implements Contest {
        private double superiority;
        private int home;
        private int away;
        private int period = 1;
        private int periodLeft = QUARTER;
        private boolean homeBall = true;
        private boolean over;
        private boolean interval;
        private double elapsed;

        Game(double superiority) {
            this.superiority = superiority;
        }

        @Override
        public void advance(RandomGenerator random) {
            if (interval) {
                interval = false;
                elapsed += period == 3 ? 900 : 130;
                return;
            }
            int seconds = Math.min(periodLeft, 6 + random.nextInt(18));
            int points = points(random.nextDouble());
            if (homeBall) {
                home += points;
            } else {
                away += points;
            }
            homeBall = !homeBall;
            periodLeft -= seconds;
            elapsed += seconds * PACE;
            if (periodLeft == 0) {
                endPeriod();
            }
        }

        private int points(double draw) {
            double two = TWO_POINTS + (homeBall ? superiority : -superiority);
            if (draw < two) {
                return 2;
            }
            if (draw < two + THREE_POINTS) {
                return 3;
            }
            return draw < two + THREE_POINTS + ONE_POINT ? 1 : 0;
        }

        private void endPeriod() {
            if (period >= 4 && home != away) {
                over = true;
                return;
            }
            period++;
            periodLeft = period > 4 ? OVERTIME : QUARTER;
            interval = true;
        }

        @Override
        public Chances chances() {
            if (over) {
                return new Chances(home > away ? 1 : 0, 0);
            }
            double possessions = secondsLeft() / POSSESSION_SECONDS;
            double swing = homeBall ? 0.5 : -0.5;
            return chances(possessions, possessions / 2 + swing * Math.min(1, possessions));
        }

        @Override
        public Chances outlook() {
            double possessions = secondsLeft() / POSSESSION_SECONDS;
            return over ? chances() : chances(possessions, possessions / 2);
        }

        private Chances chances(double possessions, double homeShare) {
            double awayShare = Math.max(0, possessions - homeShare);
            double mean = home - away + homeShare * mean(superiority) - awayShare * mean(-superiority);
            double deviation = Math.sqrt(homeShare * variance(superiority) + awayShare * variance(-superiority)) + 0.05;
            double ahead = 1 - Chances.normal((0.5 - mean) / deviation);
            double level = Chances.normal((0.5 - mean) / deviation) - Chances.normal((-0.5 - mean) / deviation);
            double overtimePossessions = OVERTIME / POSSESSION_SECONDS / 2;
            double overtime = Chances.normal(overtimePossessions
                    * (mean(superiority) - mean(-superiority))
                    / Math.sqrt(overtimePossessions * (variance(superiority) + variance(-superiority))));
            return new Chances(ahead + level * overtime, 0);
        }

        private static double mean(double superiority) {
            return 2 * (TWO_POINTS + superiority) + 3 * THREE_POINTS + ONE_POINT;
        }

        private static double variance(double superiority) {
            double mean = mean(superiority);
            return 4 * (TWO_POINTS + superiority) + 9 * THREE_POINTS + ONE_POINT - mean * mean;
        }

        private int secondsLeft() {
            return periodLeft + Math.max(0, 4 - period) * QUARTER;
        }

        @Override
        public Standing standing() {
            return new Standing(
                    home,
                    away,
                    period,
                    period <= 4 ? "Q" + period : "OT" + (period - 4),
                    over || period > 4 ? 0 : secondsLeft(),
                    Standing.clock(periodLeft),
                    over || interval ? Standing.Side.NEITHER : Standing.Side.of(homeBall),
                    interval && period == 3,
                    Map.of());
        }

        @Override
        public boolean over() {
            return over;
        }

        @Override
        public long elapsedMillis() {
            return (long) (elapsed * 1000);
        }

        @Override
        public double shareLeft() {
            return Math.min(1, secondsLeft() / (4.0 * QUARTER));
        }

        @Override
        public void reweigh(double edge) {
            superiority = scale.parameter(edge);
        }
    }
}
