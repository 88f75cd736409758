package precog.sim.sport;

import java.util.Map;
import java.util.random.RandomGenerator;

/** American football by plays: downs, field goals, punts and turnovers; the first score decides overtime. */
public final class Football implements Sport {
    private static final int QUARTER = 900;
    private static final double PLAY_SECONDS = 29;
    private static final double PACE = 2.2;
    private static final int CHANGE_SECONDS = 100;
    private static final int HURRY = 30;

    private final EdgeScale scale = new EdgeScale(x -> new Game(x).chances().expectation(), 0.16);

    @Override
    public Contest start(double edge) {
        return new Game(scale.parameter(edge));
    }

    @Override
    public long typicalMillis() {
        return 190 * 60_000L;
    }

    private final class Game implements Contest {
        private Drives homeDrives;
        private Drives awayDrives;
        private int home;
        private int away;
        private int period = 1;
        private int periodLeft = QUARTER;
        private boolean homeBall;
        private int yards = Drives.USUAL_START;
        private int down = 1;
        private int distance = 10;
        private boolean over;
        private boolean interval;
        private double elapsed;

        Game(double superiority) {
            homeDrives = new Drives(superiority);
            awayDrives = new Drives(-superiority);
        }

        @Override
        public void advance(RandomGenerator random) {
            if (interval) {
                interval = false;
                elapsed += period == 3 ? 800 : 130;
                return;
            }
            int seconds = Math.min(periodLeft, 24 + random.nextInt(11));
            boolean kicks = yards <= Drives.KICKING_RANGE && (down == 4 || isHurried());
            periodLeft -= seconds;
            elapsed += seconds * PACE;
            if (kicks) {
                kick(random);
            } else if (down == 4) {
                turnOver(Math.clamp(100 - (yards - 42), 60, 95));
            } else {
                play(random);
            }
            if (!over && periodLeft == 0) {
                endPeriod();
            }
        }

        /** Whether a half is about to end, so that a team in range kicks on any down. */
        private boolean isHurried() {
            return periodLeft <= HURRY && period % 2 == 0;
        }

        private void kick(RandomGenerator random) {
            if (random.nextDouble() < Drives.kick(yards)) {
                score(3);
            } else {
                turnOver(Math.min(93, 100 - yards));
            }
        }

        private void play(RandomGenerator random) {
            int gained = offence().yards(random.nextDouble());
            if (gained == Drives.TURNOVER) {
                turnOver(Math.clamp(100 - yards, 10, 95));
            } else if (gained >= yards) {
                score(random.nextDouble() < Drives.EXTRA_POINT ? 7 : 6);
            } else {
                yards -= gained;
                boolean first = gained >= distance;
                down = first ? 1 : down + 1;
                distance = first ? Math.min(10, yards) : distance - gained;
            }
        }

        private void score(int points) {
            if (homeBall) {
                home += points;
            } else {
                away += points;
            }
            over = period > 4;
            turnOver(Drives.USUAL_START);
        }

        private void turnOver(int at) {
            homeBall = !homeBall;
            yards = at;
            down = 1;
            distance = Math.min(10, at);
            elapsed += CHANGE_SECONDS;
        }

        private void endPeriod() {
            if (period == 4 && home != away) {
                over = true;
                return;
            }
            period++;
            periodLeft = QUARTER;
            interval = true;
            if (period == 3) {
                homeBall = false;
                turnOver(Drives.USUAL_START);
            }
        }

        private Drives offence() {
            return homeBall ? homeDrives : awayDrives;
        }

        @Override
        public Chances chances() {
            if (over) {
                return new Chances(home > away ? 1 : 0, 0);
            }
            double td = offence().touchdown(yards, down, distance);
            double fg = offence().fieldGoal(yards, down, distance);
            if (period > 4) {
                double scores = td + fg;
                return new Chances((homeBall ? scores : 0) + (1 - scores) * suddenDeath(!homeBall), 0);
            }
            int halfLeft = period % 2 == 0 ? periodLeft : periodLeft + QUARTER;
            double needed = offence().plays(yards, down, distance) * PLAY_SECONDS;
            double enough = Math.min(1, halfLeft / needed);
            td *= enough;
            fg *= enough;
            if (isHurried() && yards <= Drives.KICKING_RANGE) {
                td = 0;
                fg = Drives.kick(yards);
            }
            Rest rest = rest(Math.max(0, halfLeft - needed));
            int sign = homeBall ? 1 : -1;
            int margin = home - away;
            return new Chances(
                    td * Drives.EXTRA_POINT * winning(margin + 7 * sign, rest)
                            + td * (1 - Drives.EXTRA_POINT) * winning(margin + 6 * sign, rest)
                            + fg * winning(margin + 3 * sign, rest)
                            + (1 - td - fg) * winning(margin, rest),
                    0);
        }

        @Override
        public Chances outlook() {
            if (over || period > 4) {
                return over ? chances() : new Chances((suddenDeath(true) + suddenDeath(false)) / 2, 0);
            }
            double each = secondsLeft() / usualDrive() / 2;
            return new Chances(winning(home - away, new Rest(each, each)), 0);
        }

        /** Drives each side still has after the present one. */
        private record Rest(double home, double away) {}

        private Rest rest(double halfLeft) {
            double usual = usualDrive();
            double now = halfLeft / usual;
            double other = Math.min(now, (now + 1) / 2);
            double homeCount = homeBall ? now - other : other;
            double awayCount = now - homeCount;
            if (period <= 2) {
                double second = 2 * QUARTER / usual;
                homeCount += (second + 1) / 2;
                awayCount += (second - 1) / 2;
            }
            return new Rest(homeCount, awayCount);
        }

        /** Seconds on the clock that a drive usually takes. */
        private double usualDrive() {
            return PLAY_SECONDS
                    / 2
                    * (homeDrives.plays(Drives.USUAL_START, 1, 10) + awayDrives.plays(Drives.USUAL_START, 1, 10));
        }

        /** Probability that the home side wins with {@code margin} now and the drives of {@code rest} to come. */
        private double winning(int margin, Rest rest) {
            double[] forHome = mixed(homeDrives, rest.home());
            double[] forAway = mixed(awayDrives, rest.away());
            double win = 0;
            double level = 0;
            double below = 0;
            int counted = 0;
            for (int points = 0; points < forHome.length; points++) {
                while (counted < forAway.length && counted < points + margin) {
                    below += forAway[counted++];
                }
                win += forHome[points] * below;
                boolean reachable = points + margin >= 0 && points + margin < forAway.length;
                level += reachable ? forHome[points] * forAway[points + margin] : 0;
            }
            return win + level * (suddenDeath(true) + suddenDeath(false)) / 2;
        }

        private static double[] mixed(Drives drives, double count) {
            int whole = (int) count;
            double part = count - whole;
            double[] fewer = drives.points(whole);
            double[] more = drives.points(whole + 1);
            double[] mixed = new double[fewer.length];
            for (int i = 0; i < mixed.length; i++) {
                mixed[i] = fewer[i] * (1 - part) + more[i] * part;
            }
            return mixed;
        }

        /** Probability that the home side scores first, from a usual start of either. */
        private double suddenDeath(boolean homeFirst) {
            double forHome = scoring(homeDrives);
            double forAway = scoring(awayDrives);
            double nobody = (1 - forHome) * (1 - forAway);
            return (homeFirst ? forHome : (1 - forAway) * forHome) / (1 - nobody);
        }

        private static double scoring(Drives drives) {
            return drives.touchdown(Drives.USUAL_START, 1, 10) + drives.fieldGoal(Drives.USUAL_START, 1, 10);
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
                    period <= 4 ? "Q" + period : "OT",
                    over || period > 4 ? 0 : secondsLeft(),
                    Standing.clock(periodLeft),
                    over || interval ? Standing.Side.NEITHER : Standing.Side.of(homeBall),
                    interval && period == 3,
                    over || interval
                            ? Map.of()
                            : Map.of(
                                    "down", Integer.toString(down),
                                    "distance", Integer.toString(distance),
                                    "yardsToGoal", Integer.toString(yards)));
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
            double superiority = scale.parameter(edge);
            homeDrives = new Drives(superiority);
            awayDrives = new Drives(-superiority);
        }
    }
}
