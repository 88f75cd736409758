package precog.sim.sport;

/**
 * Tennis between two players whose chances of winning a point on serve do not change: probabilities of games,
 * tie-breaks, sets and matches, exactly.
 */
final class ServeGames {
    private final double homeServe;
    private final double awayServe;
    private final double homeHold;
    private final double awayHold;
    private final double[][][] sets = new double[8][8][2];

    ServeGames(double homeServe, double awayServe) {
        this.homeServe = homeServe;
        this.awayServe = awayServe;
        this.homeHold = game(homeServe, 0, 0);
        this.awayHold = game(awayServe, 0, 0);
        for (int sum = 13; sum >= 0; sum--) {
            for (int h = Math.max(0, sum - 7); h <= Math.min(7, sum); h++) {
                sets[h][sum - h][0] = set(h, sum - h, false);
                sets[h][sum - h][1] = set(h, sum - h, true);
            }
        }
    }

    /** Probability that the player named wins a point. */
    double homePoint(boolean homeServes) {
        return homeServes ? homeServe : 1 - awayServe;
    }

    /** Probability that the server, who wins a point with {@code p}, wins the game from these points. */
    static double game(double p, int server, int receiver) {
        if (server >= 4 && server - receiver >= 2) {
            return 1;
        }
        if (receiver >= 4 && receiver - server >= 2) {
            return 0;
        }
        if (server >= 3 && receiver >= 3) {
            double deuce = p * p / (p * p + (1 - p) * (1 - p));
            return server == receiver ? deuce : server > receiver ? p + (1 - p) * deuce : p * deuce;
        }
        return p * game(p, server + 1, receiver) + (1 - p) * game(p, server, receiver + 1);
    }

    /** Probability that home wins the tie-break from these points. */
    double tieBreak(int home, int away, boolean homeFirst) {
        if (home >= 7 && home - away >= 2) {
            return 1;
        }
        if (away >= 7 && away - home >= 2) {
            return 0;
        }
        double point = homePoint(servesTieBreak(home + away, homeFirst));
        if (home >= 6 && away >= 6) {
            double win = homeServe * (1 - awayServe);
            double lose = (1 - homeServe) * awayServe;
            double level = win / (win + lose);
            return home == away ? level : home > away ? point + (1 - point) * level : point * level;
        }
        return point * tieBreak(home + 1, away, homeFirst) + (1 - point) * tieBreak(home, away + 1, homeFirst);
    }

    /** Whether home serves point number {@code played} of a tie-break: the first serves one, then each two. */
    static boolean servesTieBreak(int played, boolean homeFirst) {
        return (played + 1) / 2 % 2 == 0 == homeFirst;
    }

    private double set(int home, int away, boolean homeServes) {
        if (home == 7 || (home == 6 && away <= 4)) {
            return 1;
        }
        if (away == 7 || (away == 6 && home <= 4)) {
            return 0;
        }
        if (home == 6 && away == 6) {
            return tieBreak(0, 0, homeServes);
        }
        double game = homeServes ? homeHold : 1 - awayHold;
        return game * setFrom(home + 1, away, !homeServes) + (1 - game) * setFrom(home, away + 1, !homeServes);
    }

    /** Probability that home wins the set from these games, with the server of the next one. */
    double setFrom(int home, int away, boolean homeServes) {
        return sets[home][away][homeServes ? 1 : 0];
    }

    /** Probability that home wins a match of three sets from these sets. */
    double matchFrom(int home, int away) {
        if (home == 2 || away == 2) {
            return home == 2 ? 1 : 0;
        }
        double set = (setFrom(0, 0, true) + setFrom(0, 0, false)) / 2;
        return set * matchFrom(home + 1, away) + (1 - set) * matchFrom(home, away + 1);
    }
}
