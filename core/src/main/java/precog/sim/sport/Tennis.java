package precog.sim.sport;

import java.util.Map;
import java.util.random.RandomGenerator;

/** Tennis by points: best of three sets with tie-breaks. The score counts sets; games and points are in the situation. */
public final class Tennis implements Sport {
    private static final double SERVE = 0.63;
    private static final int POINT_SECONDS = 36;
    private static final int GAME_SECONDS = 45;
    private static final String[] POINTS = {"0", "15", "30", "40", "A"};

    private final EdgeScale scale = new EdgeScale(x -> new Game(x).chances().expectation(), 0.18);

    @Override
    public Contest start(double edge) {
        return new Game(scale.parameter(edge));
    }

    @Override
    public long typicalMillis() {
        return 105 * 60_000L;
    }

    private final class Game implements Contest {
        private ServeGames odds;
        private int homeSets;
        private int awaySets;
        private int homeGames;
        private int awayGames;
        private int homePoints;
        private int awayPoints;
        private boolean homeServes = true;
        private double elapsed;

        Game(double superiority) {
            odds = new ServeGames(SERVE + superiority, SERVE - superiority);
        }

        private boolean tieBreak() {
            return homeGames == 6 && awayGames == 6;
        }

        private boolean servesNow() {
            return tieBreak() ? ServeGames.servesTieBreak(homePoints + awayPoints, homeServes) : homeServes;
        }

        @Override
        public void advance(RandomGenerator random) {
            elapsed += POINT_SECONDS * (0.5 + random.nextDouble());
            if (random.nextDouble() < odds.homePoint(servesNow())) {
                homePoints++;
            } else {
                awayPoints++;
            }
            int needed = tieBreak() ? 7 : 4;
            if (Math.max(homePoints, awayPoints) >= needed && Math.abs(homePoints - awayPoints) >= 2) {
                endGame();
            }
        }

        private void endGame() {
            if (homePoints > awayPoints) {
                homeGames++;
            } else {
                awayGames++;
            }
            homePoints = 0;
            awayPoints = 0;
            homeServes = !homeServes;
            elapsed += GAME_SECONDS;
            int most = Math.max(homeGames, awayGames);
            if (most == 7 || (most == 6 && Math.abs(homeGames - awayGames) >= 2)) {
                homeSets += homeGames > awayGames ? 1 : 0;
                awaySets += homeGames > awayGames ? 0 : 1;
                homeGames = 0;
                awayGames = 0;
                elapsed += 2 * GAME_SECONDS;
            }
        }

        @Override
        public Chances chances() {
            if (over()) {
                return new Chances(homeSets > awaySets ? 1 : 0, 0);
            }
            return match(setChance());
        }

        @Override
        public Chances outlook() {
            return over() ? chances() : match(odds.setFrom(homeGames, awayGames, homeServes));
        }

        private Chances match(double set) {
            return new Chances(
                    set * odds.matchFrom(homeSets + 1, awaySets) + (1 - set) * odds.matchFrom(homeSets, awaySets + 1),
                    0);
        }

        private double setChance() {
            if (tieBreak()) {
                return odds.tieBreak(homePoints, awayPoints, homeServes);
            }
            double point = odds.homePoint(homeServes);
            double game = homeServes
                    ? ServeGames.game(point, homePoints, awayPoints)
                    : 1 - ServeGames.game(1 - point, awayPoints, homePoints);
            return game * odds.setFrom(homeGames + 1, awayGames, !homeServes)
                    + (1 - game) * odds.setFrom(homeGames, awayGames + 1, !homeServes);
        }

        @Override
        public Standing standing() {
            int set = Math.min(3, homeSets + awaySets + (over() ? 0 : 1));
            return new Standing(
                    homeSets,
                    awaySets,
                    set,
                    "Set " + set,
                    null,
                    homeGames + "-" + awayGames,
                    over() ? Standing.Side.NEITHER : Standing.Side.of(servesNow()),
                    false,
                    Map.of(
                            "homeGames", Integer.toString(homeGames),
                            "awayGames", Integer.toString(awayGames),
                            "points", points(homePoints, awayPoints) + "-" + points(awayPoints, homePoints)));
        }

        private String points(int own, int other) {
            if (tieBreak()) {
                return Integer.toString(own);
            }
            return own < 4 ? POINTS[own] : POINTS[own > other ? 4 : 3];
        }

        @Override
        public boolean over() {
            return homeSets == 2 || awaySets == 2;
        }

        @Override
        public long elapsedMillis() {
            return (long) (elapsed * 1000);
        }

        @Override
        public double shareLeft() {
            double sets = homeSets + awaySets + (homeGames + awayGames) / 10.0;
            return over() ? 0 : Math.max(0.03, 1 - sets / 2.5);
        }

        @Override
        public void reweigh(double edge) {
            double superiority = scale.parameter(edge);
            odds = new ServeGames(SERVE + superiority, SERVE - superiority);
        }
    }
}
