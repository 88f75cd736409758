package precog.sim.sport;

import org.jspecify.annotations.Nullable;

/**
 * What a football offence of one strength does with the ball: the odds of its plays, and from them, exactly, how a drive
 * ends from every down, distance and place.
 */
final class Drives {
    /** Yards to the goal where a drive usually starts. */
    static final int USUAL_START = 73;
    /** From this far a team kicks for three points on fourth down. */
    static final int KICKING_RANGE = 38;

    static final int TURNOVER = -1;
    static final double EXTRA_POINT = 0.94;

    private static final int[] YARDS = {2, 4, 6, 9, 13, 20, 35};
    private static final double[] ODDS = {0.10, 0.16, 0.14, 0.11, 0.08, 0.055, 0.025};
    private static final double GAINS = 0.67;
    private static final double TURNOVERS = 0.022;
    private static final int MOST_DRIVES = 16;
    private static final int MOST_POINTS = 7 * MOST_DRIVES;

    private final double gains;
    private final double[] odds = new double[YARDS.length];
    private double[][][] touchdown = {};
    private double[][][] fieldGoal = {};
    private double[][][] plays = {};
    private double @Nullable [][] points;

    /** An offence that gains on {@code superiority} more of its plays than usual. */
    Drives(double superiority) {
        gains = GAINS + superiority;
        for (int i = 0; i < odds.length; i++) {
            odds[i] = ODDS[i] * gains / GAINS;
        }
    }

    /** Yards of a play for a uniform draw, {@link #TURNOVER} where the ball is lost. */
    int yards(double draw) {
        double left = draw - TURNOVERS;
        if (left < 0) {
            return TURNOVER;
        }
        for (int i = 0; i < YARDS.length; i++) {
            left -= odds[i];
            if (left < 0) {
                return YARDS[i];
            }
        }
        return 0;
    }

    /** Probability that a kick from {@code yards} to the goal is good. */
    static double kick(int yards) {
        return 0.98 - 0.012 * Math.max(0, yards - 5);
    }

    double touchdown(int yards, int down, int distance) {
        tabulated();
        return touchdown[yards][down][distance];
    }

    double fieldGoal(int yards, int down, int distance) {
        tabulated();
        return fieldGoal[yards][down][distance];
    }

    /** Expected plays until the drive ends. */
    double plays(int yards, int down, int distance) {
        tabulated();
        return plays[yards][down][distance];
    }

    /** Probability of each number of points from {@code drives} whole drives. */
    double[] points(int drives) {
        return tabulated()[Math.min(drives, MOST_DRIVES)];
    }

    private double[][] tabulated() {
        double[][] table = points;
        if (table == null) {
            tabulateDrive();
            table = tabulatePoints();
            points = table;
        }
        return table;
    }

    /** Plays never lose ground, so that every state depends only on states nearer the goal or on a later down. */
    private void tabulateDrive() {
        touchdown = new double[100][5][11];
        fieldGoal = new double[100][5][11];
        plays = new double[100][5][11];
        for (int yards = 1; yards < 100; yards++) {
            for (int distance = 1; distance <= Math.min(10, yards); distance++) {
                fieldGoal[yards][4][distance] = yards <= KICKING_RANGE ? kick(yards) : 0;
                plays[yards][4][distance] = 1;
                for (int down = 3; down >= 1; down--) {
                    tabulate(yards, down, distance);
                }
            }
        }
    }

    private void tabulate(int yards, int down, int distance) {
        double stay = 1 - TURNOVERS - gains;
        double td = stay * touchdown[yards][down + 1][distance];
        double fg = stay * fieldGoal[yards][down + 1][distance];
        double more = stay * plays[yards][down + 1][distance];
        for (int i = 0; i < YARDS.length; i++) {
            int left = yards - YARDS[i];
            if (left <= 0) {
                td += odds[i];
                continue;
            }
            boolean first = YARDS[i] >= distance;
            int nextDown = first ? 1 : down + 1;
            int nextDistance = first ? Math.min(10, left) : distance - YARDS[i];
            td += odds[i] * touchdown[left][nextDown][nextDistance];
            fg += odds[i] * fieldGoal[left][nextDown][nextDistance];
            more += odds[i] * plays[left][nextDown][nextDistance];
        }
        touchdown[yards][down][distance] = td;
        fieldGoal[yards][down][distance] = fg;
        plays[yards][down][distance] = 1 + more;
    }

    private double[][] tabulatePoints() {
        double td = touchdown[USUAL_START][1][10];
        double fg = fieldGoal[USUAL_START][1][10];
        double[][] table = new double[MOST_DRIVES + 1][MOST_POINTS + 1];
        table[0][0] = 1;
        for (int drives = 1; drives <= MOST_DRIVES; drives++) {
            for (int p = 0; p <= MOST_POINTS; p++) {
                double[] before = table[drives - 1];
                table[drives][p] = before[p] * (1 - td - fg)
                        + (p >= 3 ? before[p - 3] * fg : 0)
                        + (p >= 6 ? before[p - 6] * td * (1 - EXTRA_POINT) : 0)
                        + (p >= 7 ? before[p - 7] * td * EXTRA_POINT : 0);
            }
        }
        return table;
    }
}
