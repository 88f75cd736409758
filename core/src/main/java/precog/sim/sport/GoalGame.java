package precog.sim.sport;

import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Soccer and ice hockey: goals come at a steady rate for each side (Poisson), so that the chances are sums over two Poisson
 * distributions.
 */
public final class GoalGame implements Sport {
    private static final int STEP = 20;
    private static final int MOST_GOALS = 14;

    private final Rules rules;
    private final EdgeScale scale;

    /**
     * What differs between the two.
     *
     * @param goals mean goals of one side of equal strength
     * @param periods halves or thirds of {@code periodSeconds}
     * @param pace real seconds per second of the game clock
     * @param breakSeconds real seconds between periods
     * @param stoppageSeconds mean time added at the end, 0 where the clock stops
     * @param draws whether a level game ends as it stands; else sudden death for five minutes and a shoot-out
     */
    private record Rules(
            String periodPrefix,
            double goals,
            int periods,
            int periodSeconds,
            double pace,
            int breakSeconds,
            int stoppageSeconds,
            boolean draws) {}

    private GoalGame(Rules rules) {
        this.rules = rules;
        this.scale = new EdgeScale(x -> new Game(x).chances().expectation(), 1.6);
    }

    /** Soccer: two halves of 45 minutes, three results. */
    public static GoalGame soccer() {
        return new GoalGame(new Rules("H", 1.65, 2, 2700, 1.0, 900, 240, true));
    }

    /** Ice hockey: three periods of 20 minutes, a winner in any case. */
    public static GoalGame hockey() {
        return new GoalGame(new Rules("P", 3.05, 3, 1200, 1.75, 1080, 0, false));
    }

    @Override
    public Contest start(double edge) {
        return new Game(scale.parameter(edge));
    }

    @Override
    public long typicalMillis() {
        return (long) (1000
                * (rules.periods * rules.periodSeconds * rules.pace
                        + (rules.periods - 1) * rules.breakSeconds
                        + rules.stoppageSeconds));
    }

    private final class Game implements Contest {
        /** Goals a second of each side. */
        private double homeRate;

        private double awayRate;
        private int home;
        private int away;
        private int period = 1;
        private int periodLeft = rules.periodSeconds;
        private int added;
        private boolean adding;
        private boolean over;
        private boolean interval;
        private double elapsed;

        Game(double superiority) {
            setRates(superiority);
        }

        private void setRates(double superiority) {
            double each = rules.goals / (rules.periods * rules.periodSeconds + rules.stoppageSeconds);
            homeRate = each * StrictMath.exp(superiority);
            awayRate = each * StrictMath.exp(-superiority);
        }

        @Override
        public void advance(RandomGenerator random) {
            if (interval) {
                interval = false;
                elapsed += rules.breakSeconds;
                return;
            }
            playStep(random);
            if (over) {
                return;
            }
            if (periodLeft > 0) {
                periodLeft -= STEP;
            } else {
                added -= STEP;
            }
            if (periodLeft <= 0 && added <= 0) {
                endPeriod(random);
            }
        }

        private void playStep(RandomGenerator random) {
            double draw = random.nextDouble();
            double chance = homeRate * STEP;
            elapsed += STEP * rules.pace;
            if (draw < chance) {
                home++;
            } else if (draw < chance + awayRate * STEP) {
                away++;
            } else {
                return;
            }
            elapsed += 30;
            over = period > rules.periods;
        }

        private void endPeriod(RandomGenerator random) {
            if (period == rules.periods && rules.stoppageSeconds > 0 && !adding) {
                adding = true;
                added = rules.stoppageSeconds + STEP * (random.nextInt(7) - 3);
                return;
            }
            if (period < rules.periods) {
                period++;
                periodLeft = rules.periodSeconds;
                interval = true;
            } else if (home != away || rules.draws) {
                over = true;
            } else if (period == rules.periods) {
                period++;
                periodLeft = 300;
            } else {
                shootOut(random);
            }
        }

        private void shootOut(RandomGenerator random) {
            if (random.nextBoolean()) {
                home++;
            } else {
                away++;
            }
            elapsed += 420;
            over = true;
        }

        @Override
        public Chances chances() {
            if (over) {
                return new Chances(home > away ? 1 : 0, home == away ? 1 : 0);
            }
            if (period > rules.periods) {
                return new Chances(suddenDeath(periodLeft), 0);
            }
            double seconds = secondsLeft() + (adding ? added : rules.stoppageSeconds);
            double[] forHome = poisson(homeRate * seconds);
            double[] forAway = poisson(awayRate * seconds);
            double win = 0;
            double level = 0;
            for (int h = 0; h < MOST_GOALS; h++) {
                for (int a = 0; a < MOST_GOALS; a++) {
                    int margin = home + h - away - a;
                    double both = forHome[h] * forAway[a];
                    win += margin > 0 ? both : 0;
                    level += margin == 0 ? both : 0;
                }
            }
            return rules.draws ? new Chances(win, level) : new Chances(win + level * suddenDeath(300), 0);
        }

        @Override
        public Chances outlook() {
            return chances();
        }

        private double suddenDeath(double seconds) {
            double both = homeRate + awayRate;
            double goal = 1 - StrictMath.exp(-both * seconds);
            return goal * homeRate / both + (1 - goal) / 2;
        }

        private static double[] poisson(double mean) {
            double[] mass = new double[MOST_GOALS];
            mass[0] = StrictMath.exp(-mean);
            for (int k = 1; k < MOST_GOALS; k++) {
                mass[k] = mass[k - 1] * mean / k;
            }
            return mass;
        }

        private int secondsLeft() {
            return Math.max(0, periodLeft) + Math.max(0, rules.periods - period) * rules.periodSeconds;
        }

        @Override
        public Standing standing() {
            boolean extra = period > rules.periods;
            int shown = rules.draws ? rules.periodSeconds * period - Math.max(0, periodLeft) : Math.max(0, periodLeft);
            return new Standing(
                    home,
                    away,
                    period,
                    extra ? "OT" : rules.periodPrefix + period,
                    over || extra ? 0 : secondsLeft(),
                    Standing.clock(shown),
                    Standing.Side.NEITHER,
                    interval,
                    adding && !over ? Map.of("added", Standing.clock(Math.max(0, added))) : Map.of());
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
            double all = rules.periods * rules.periodSeconds + rules.stoppageSeconds;
            return (secondsLeft() + (adding ? Math.max(0, added) : rules.stoppageSeconds)) / all;
        }

        @Override
        public void reweigh(double edge) {
            setRates(scale.parameter(edge));
        }
    }
}
