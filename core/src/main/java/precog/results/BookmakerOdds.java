package precog.results;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import precog.value.GameId;

/**
 * A bookmaker's price on one outcome of a game before it started.
 *
 * @param bookmaker who quotes it; the file's publisher where the file names nobody
 * @param line points given to {@code outcome}'s side (a favourite has a negative one), or the total; null for a
 *     moneyline
 * @param externalId what the source calls the game
 */
public record BookmakerOdds(
        GameId game,
        String bookmaker,
        Bet bet,
        Outcome outcome,
        DecimalOdds price,
        @Nullable BigDecimal line,
        String externalId) {
    /** The same odds where the game is told with the other side as the home side. */
    public BookmakerOdds withSidesSwapped() {
        return new BookmakerOdds(game, bookmaker, bet, outcome.withSidesSwapped(), price, line, externalId);
    }

    /** What is bet on. */
    public enum Bet {
        MONEYLINE,
        SPREAD,
        TOTAL
    }

    /** The result that pays. */
    public enum Outcome {
        HOME_TEAM_WIN,
        AWAY_TEAM_WIN,
        DRAW,
        OVER,
        UNDER;

        Outcome withSidesSwapped() {
            return switch (this) {
                case HOME_TEAM_WIN -> AWAY_TEAM_WIN;
                case AWAY_TEAM_WIN -> HOME_TEAM_WIN;
                case DRAW, OVER, UNDER -> this;
            };
        }
    }
}
