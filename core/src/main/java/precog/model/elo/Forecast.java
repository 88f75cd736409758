package precog.model.elo;

import precog.feed.MarketListing.Selection;

/**
 * Probabilities of a game's results; they add up to 1.
 *
 * @param draw 0 where the league has no draw of its own: a tie then counts half for each side
 */
public record Forecast(double home, double draw, double away) {
    public double of(Selection selection) {
        return switch (selection) {
            case HOME -> home;
            case DRAW -> draw;
            case AWAY -> away;
        };
    }
}
