package precog.model.elo;

/**
 * The Elo reckoning of one league. All of it goes through {@link StrictMath}, so that the same results give the same
 * ratings, bit for bit, on every machine.
 */
public final class Elo {
    private static final double SCALE = 400;
    private static final double DRAW_PEAK = 0.25;
    private static final double DRAW_WIDTH = 200;
    private static final double LEAST_DRAW = 0.05;
    private static final double MOST_DRAW = 0.35;
    private static final double LEAST_RESULT = 0.01;

    private final LeagueParameters parameters;

    public Elo(LeagueParameters parameters) {
        this.parameters = parameters;
    }

    /** Rating points the home side is ahead, home field included where there is one. */
    public double homeEdge(double home, double away, boolean neutral) {
        return home - away + (neutral ? 0 : parameters.homeField());
    }

    /** Expected score E = 1 / (1 + 10^(−edge / 400)) of a side that is {@code edge} points ahead. */
    public static double expectation(double edge) {
        return 1 / (1 + StrictMath.pow(10, -edge / SCALE));
    }

    /**
     * FiveThirtyEight's margin multiplier M = ln(max(margin, 1) + 1) · 2.2 / (0.001 · edge + 2.2), for a tie
     * ln(2) · 2.2: a wide win tells more, less so from a favourite.
     *
     * @param margin winner's score less loser's, 0 for a tie
     * @param winnerEdge points the winner was ahead before the game, home field included, negative for an underdog
     */
    public static double marginMultiplier(int margin, double winnerEdge) {
        if (margin == 0) {
            return StrictMath.log(2) * 2.2;
        }
        return StrictMath.log(Math.max(margin, 1) + 1.0) * (2.2 / (0.001 * winnerEdge + 2.2));
    }

    /**
     * Probabilities of the results. With draws: pD = 0.25 · exp(−(Δ / 200)²) held in [0.05, 0.35], where Δ is the home
     * side's edge with its home field, as in E; pH = E − pD / 2; pA the rest; none under 0.01; made to add up to 1.
     */
    public Forecast forecast(double home, double away, boolean neutral) {
        double edge = homeEdge(home, away, neutral);
        double expected = expectation(edge);
        if (!parameters.threeWay()) {
            return new Forecast(expected, 0, 1 - expected);
        }
        double relative = edge / DRAW_WIDTH;
        double draw = Math.clamp(DRAW_PEAK * StrictMath.exp(-relative * relative), LEAST_DRAW, MOST_DRAW);
        double homeWin = Math.max(expected - draw / 2, LEAST_RESULT);
        double awayWin = Math.max(1 - homeWin - draw, LEAST_RESULT);
        double sum = homeWin + draw + awayWin;
        return new Forecast(homeWin / sum, draw / sum, awayWin / sum);
    }

    /**
     * Points the home side gains by a result, K · M · (S − E), before any factor for a provisional rating; the away
     * side gains the opposite.
     *
     * @param margin home score less away score
     */
    public double homeGain(double home, double away, boolean neutral, int margin) {
        double score = (Integer.signum(margin) + 1) / 2.0;
        double expected = expectation(homeEdge(home, away, neutral));
        return k(margin) * multiplier(home, away, neutral, margin) * (score - expected);
    }

    /** K of a result by its margin: a draw may have its own. */
    public double k(int margin) {
        return margin == 0 ? parameters.drawK() : parameters.k();
    }

    /** M of a result by its margin, home score less away score; 1 where the league ignores it. */
    public double multiplier(double home, double away, boolean neutral, int margin) {
        double edge = homeEdge(home, away, neutral);
        return parameters.margin() ? marginMultiplier(Math.abs(margin), margin < 0 ? -edge : edge) : 1;
    }

    /** What a side's gain is multiplied by: more while it has played few games. */
    public double provisionalFactor(int gamesPlayed) {
        return gamesPlayed < parameters.provisionalGames() ? parameters.provisionalFactor() : 1;
    }
}
