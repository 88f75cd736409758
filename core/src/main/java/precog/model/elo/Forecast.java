package precog.model.elo;

import java.util.List;
import precog.feed.MarketListing.Selection;

/**
 * Probabilities of a game's results; they add up to 1.
 *
 * @param draw 0 where the league has no draw of its own: a tie then counts half for each side
 */
public record Forecast(double home, double draw, double away) {
    /** Whether a draw is a result of its own. */
    public boolean threeWay() {
        return draw > 0;
    }

    /** The results it gives a probability. */
    public List<Selection> results() {
        return threeWay() ? List.of(Selection.values()) : List.of(Selection.HOME, Selection.AWAY);
    }

    /**
     * What a final margin makes of a result: 1 where it came true, 0 where not, half where a tie counts for both sides.
     *
     * @param margin home score less away score
     */
    public double came(Selection result, int margin) {
        if (margin == 0 && !threeWay()) {
            return 0.5;
        }
        boolean happened = switch (result) {
            case HOME -> margin > 0;
            case DRAW -> margin == 0;
            case AWAY -> margin < 0;
        };
        return happened ? 1 : 0;
    }

    public double of(Selection selection) {
        return switch (selection) {
            case HOME -> home;
            case DRAW -> draw;
            case AWAY -> away;
        };
    }
}
