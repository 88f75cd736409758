package precog.sim.sport;

/**
 * What a baseball side of one strength scores: the odds of each plate appearance, and from them the distribution of runs
 * in the rest of a half-inning and in whole ones.
 */
final class Innings {
    /** What a plate appearance yields. */
    enum Result {
        OUT,
        WALK,
        SINGLE,
        DOUBLE,
        TRIPLE,
        HOMER
    }

    /**
     * Outs and runners.
     *
     * @param bases bit 0 first, bit 1 second, bit 2 third
     */
    record Situation(int outs, int bases, int runs) {
        static final Situation START = new Situation(0, 0, 0);

        /** After {@code result}, with the runs it brought. Runners advance as the hit allows and no further. */
        Situation after(Result result) {
            return switch (result) {
                case OUT -> new Situation(outs + 1, bases, 0);
                case WALK -> walk();
                case SINGLE -> new Situation(outs, (bases & 1) << 1 | 1, Integer.bitCount(bases & 6));
                case DOUBLE -> new Situation(outs, (bases & 1) << 2 | 2, Integer.bitCount(bases & 6));
                case TRIPLE -> new Situation(outs, 4, Integer.bitCount(bases));
                case HOMER -> new Situation(outs, 0, Integer.bitCount(bases) + 1);
            };
        }

        private Situation walk() {
            if ((bases & 1) == 0) {
                return new Situation(outs, bases | 1, 0);
            }
            return (bases & 2) == 0 ? new Situation(outs, bases | 3, 0) : new Situation(outs, 7, bases == 7 ? 1 : 0);
        }
    }

    private static final Result[] RESULTS = Result.values();
    private static final double[] REACHES = {0, 0.09, 0.15, 0.047, 0.004, 0.031};
    private static final int MOST_RUNS = 40;
    private static final int SWEEPS = 22;
    private static final int MOST_INNINGS = 9;

    private final double[] odds = new double[RESULTS.length];
    private double[][] rest = {};
    private double[][] whole = {};

    /** A side that reaches base by {@code superiority} (a share) more often than usual. */
    Innings(double superiority) {
        odds[0] = 1;
        for (int i = 1; i < odds.length; i++) {
            odds[i] = REACHES[i] * (1 + superiority);
            odds[0] -= odds[i];
        }
    }

    /** The result for a uniform draw. */
    Result result(double draw) {
        double left = draw;
        for (Result result : RESULTS) {
            left -= odds[result.ordinal()];
            if (left < 0) {
                return result;
            }
        }
        return Result.OUT;
    }

    /** Distribution of the runs in the rest of a half-inning; with three outs there are none. */
    double[] rest(Situation situation) {
        tabulate();
        return situation.outs() == 3 ? whole[0] : rest[situation.outs() * 8 + situation.bases()];
    }

    /** Distribution of the runs in {@code innings} whole half-innings. */
    double[] whole(int innings) {
        tabulate();
        return whole[innings];
    }

    private void tabulate() {
        if (whole.length > 0) {
            return;
        }
        rest = new double[24][MOST_RUNS];
        whole = new double[MOST_INNINGS + 1][MOST_RUNS];
        whole[0][0] = 1;
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int outs = 2; outs >= 0; outs--) {
                for (int bases = 0; bases < 8; bases++) {
                    rest[outs * 8 + bases] = onePlateAppearance(new Situation(outs, bases, 0));
                }
            }
        }
        for (int innings = 1; innings <= MOST_INNINGS; innings++) {
            whole[innings] = sum(whole[innings - 1], rest[0]);
        }
    }

    private double[] onePlateAppearance(Situation situation) {
        double[] runs = new double[MOST_RUNS];
        for (Result result : RESULTS) {
            Situation next = situation.after(result);
            double[] then = next.outs() == 3 ? whole[0] : rest[next.outs() * 8 + next.bases()];
            for (int r = next.runs(); r < 16; r++) {
                runs[r] += odds[result.ordinal()] * then[r - next.runs()];
            }
        }
        return runs;
    }

    /** Distribution of the sum of two independent numbers of runs. */
    static double[] sum(double[] one, double[] other) {
        double[] sum = new double[MOST_RUNS];
        for (int i = 0; i < MOST_RUNS; i++) {
            for (int j = 0; i + j < MOST_RUNS && one[i] > 0; j++) {
                sum[i + j] += one[i] * other[j];
            }
        }
        return sum;
    }
}
