package precog.model.inplay;

import precog.feed.MarketListing.Selection;

/**
 * How a lead is worth what it is by the spread of a league's final margins alone: the score drifts like a Brownian motion
 * (H. S. Stern, "A Brownian Motion Model for the Progress of Sports Scores", 1994), here with the logistic curve in place
 * of the normal, which is within 0.01 of it.
 *
 * @param games games settled
 * @param sum of their final margins, home less away
 * @param squares sum of the squares of those
 */
record MarginCurve(int games, long sum, long squares) {
    static final MarginCurve NONE = new MarginCurve(0, 0, 0);

    /** Games before the spread is known well enough to say more than that every way is as likely. */
    private static final int LEAST_GAMES = 30;

    /** Scales the logistic curve to the normal one. */
    private static final double LOGISTIC = 1.702;

    MarginCurve with(int margin) {
        return new MarginCurve(games + 1, sum + margin, squares + (long) margin * margin);
    }

    /**
     * How likely a result is for a game that stands at {@code lead} with {@code shareLeft} of it to play. Where a draw is
     * no result of its own it counts half for each side.
     */
    double chance(Selection selection, boolean threeWay, int lead, double shareLeft) {
        if (games < LEAST_GAMES) {
            return threeWay ? 1 / 3.0 : 0.5;
        }
        double home = above(0.5, lead, shareLeft);
        double away = 1 - above(-0.5, lead, shareLeft);
        double draw = 1 - home - away;
        double half = threeWay ? 0 : draw / 2;
        return switch (selection) {
            case HOME -> home + half;
            case DRAW -> threeWay ? draw : 0;
            case AWAY -> away + half;
        };
    }

    /** How likely the final margin is above {@code margin}. */
    private double above(double margin, int lead, double shareLeft) {
        double mean = sum / (double) games;
        double variance = Math.max(0, squares / (double) games - mean * mean);
        double spread = Math.sqrt(variance * shareLeft);
        double ahead = lead + mean * shareLeft - margin;
        return spread == 0 ? (ahead > 0 ? 1 : 0) : 1 / (1 + StrictMath.exp(-LOGISTIC * ahead / spread));
    }
}
