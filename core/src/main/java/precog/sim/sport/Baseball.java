package precog.sim.sport;

import java.util.Map;
import java.util.random.RandomGenerator;

/** Baseball by plate appearances: nine innings, more while level, the home side last. */
public final class Baseball implements Sport {
    private static final int INNINGS = 9;
    private static final int APPEARANCE_SECONDS = 93;
    private static final int CHANGE_SECONDS = 125;

    private final EdgeScale scale = new EdgeScale(x -> new Game(x).chances().expectation(), 0.3);

    @Override
    public Contest start(double edge) {
        return new Game(scale.parameter(edge));
    }

    @Override
    public long typicalMillis() {
        return 160 * 60_000L;
    }

    private final class Game implements Contest {
        private Innings homeBats;
        private Innings awayBats;
        private int home;
        private int away;
        private int inning = 1;
        private boolean top = true;
        private Innings.Situation situation = Innings.Situation.START;
        private boolean over;
        private double elapsed;

        Game(double superiority) {
            homeBats = new Innings(superiority);
            awayBats = new Innings(-superiority);
        }

        @Override
        public void advance(RandomGenerator random) {
            elapsed += APPEARANCE_SECONDS * (0.4 + 1.2 * random.nextDouble());
            situation = situation.after((top ? awayBats : homeBats).result(random.nextDouble()));
            if (top) {
                away += situation.runs();
            } else {
                home += situation.runs();
                over = inning >= INNINGS && home > away;
            }
            if (!over && situation.outs() == 3) {
                changeSides();
            }
        }

        private void changeSides() {
            over = inning >= INNINGS && (top ? home > away : home != away);
            if (over) {
                return;
            }
            inning += top ? 0 : 1;
            top = !top;
            situation = Innings.Situation.START;
            elapsed += CHANGE_SECONDS;
        }

        @Override
        public Chances chances() {
            if (over) {
                return new Chances(home > away ? 1 : 0, 0);
            }
            int later = Math.max(0, INNINGS - inning);
            double[] forHome = top
                    ? homeBats.whole(Math.min(INNINGS, later + 1))
                    : Innings.sum(homeBats.rest(situation), homeBats.whole(later));
            double[] forAway =
                    top ? Innings.sum(awayBats.rest(situation), awayBats.whole(later)) : awayBats.whole(later);
            return new Chances(winning(home - away, forHome, forAway, extraInnings()), 0);
        }

        @Override
        public Chances outlook() {
            if (over) {
                return chances();
            }
            int later = Math.max(0, INNINGS - inning);
            double[] now = (top ? awayBats : homeBats).rest(new Innings.Situation(situation.outs(), 0, 0));
            double[] forHome =
                    top ? homeBats.whole(Math.min(INNINGS, later + 1)) : Innings.sum(now, homeBats.whole(later));
            double[] forAway = top ? Innings.sum(now, awayBats.whole(later)) : awayBats.whole(later);
            return new Chances(winning(home - away, forHome, forAway, extraInnings()), 0);
        }

        private double extraInnings() {
            double win = winning(0, homeBats.whole(1), awayBats.whole(1), 0);
            double lose = winning(0, awayBats.whole(1), homeBats.whole(1), 0);
            return win / (win + lose);
        }

        /** Probability that the first of two sides ends ahead; a level end counts {@code level}. */
        private static double winning(int margin, double[] one, double[] other, double level) {
            double win = 0;
            for (int i = 0; i < one.length; i++) {
                for (int j = 0; j < other.length; j++) {
                    int end = margin + i - j;
                    win += end > 0 ? one[i] * other[j] : end == 0 ? one[i] * other[j] * level : 0;
                }
            }
            return win;
        }

        @Override
        public Standing standing() {
            String half = top ? "Top " : "Bot ";
            return new Standing(
                    home,
                    away,
                    inning,
                    half + inning,
                    null,
                    half + inning,
                    over ? Standing.Side.NEITHER : Standing.Side.of(!top),
                    false,
                    Map.of(
                            "outs", Integer.toString(situation.outs()),
                            "bases", Integer.toString(situation.bases()),
                            "half", top ? "top" : "bottom"));
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
            double halves = 2 * (inning - 1) + (top ? 0 : 1) + situation.outs() / 3.0;
            return Math.max(0.02, 1 - halves / (2 * INNINGS));
        }

        @Override
        public void reweigh(double edge) {
            double superiority = scale.parameter(edge);
            homeBats = new Innings(superiority);
            awayBats = new Innings(-superiority);
        }
    }
}
