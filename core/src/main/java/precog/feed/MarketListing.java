package precog.feed;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import precog.value.Category;
import precog.value.EventId;
import precog.value.GameId;
import precog.value.MarketId;
import precog.value.TickStructure;

/**
 * The terms of a market.
 *
 * @param platform venue key, such as {@code kalshi} or {@code simulated}
 * @param series the venue's series ticker
 * @param title what is asked, in words
 * @param subtitle what YES stands for
 * @param rules the resolution rules
 * @param settlementSource who decides
 * @param expectedExpiration when the outcome should be known: the close that matters in play
 * @param closeTime the latest time trading can end
 * @param game the game and the side of it that YES is about, null where the market is about something else
 * @param fees fee terms of the series and event
 * @param shard the part of the venue it trades on, whose cash alone pays for it; null where the venue is one whole
 */
public record MarketListing(
        MarketId id,
        String platform,
        String series,
        EventId event,
        Category category,
        String title,
        String subtitle,
        String rules,
        String settlementSource,
        Instant openTime,
        Instant expectedExpiration,
        Instant closeTime,
        TickStructure ticks,
        MarketStatus status,
        @Nullable GameLink game,
        FeeTerms fees,
        @Nullable Integer shard) {
    /** The terms of a market at a venue that is one whole. */
    public MarketListing(
            MarketId id,
            String platform,
            String series,
            EventId event,
            Category category,
            String title,
            String subtitle,
            String rules,
            String settlementSource,
            Instant openTime,
            Instant expectedExpiration,
            Instant closeTime,
            TickStructure ticks,
            MarketStatus status,
            @Nullable GameLink game,
            FeeTerms fees) {
        this(
                id,
                platform,
                series,
                event,
                category,
                title,
                subtitle,
                rules,
                settlementSource,
                openTime,
                expectedExpiration,
                closeTime,
                ticks,
                status,
                game,
                fees,
                null);
    }

    /** The same terms at another point of the market's life. */
    public MarketListing withStatus(MarketStatus newStatus) {
        return with(newStatus, game, fees);
    }

    /** The same at other fees. */
    public MarketListing withFees(FeeTerms newFees) {
        return newFees.equals(fees) ? this : with(status, game, newFees);
    }

    /** The same terms tied to a game; null ties it to none. */
    public MarketListing withGame(@Nullable GameLink link) {
        return Objects.equals(link, game) ? this : with(status, link, fees);
    }

    private MarketListing with(MarketStatus newStatus, @Nullable GameLink newGame, FeeTerms newFees) {
        return new MarketListing(
                id,
                platform,
                series,
                event,
                category,
                title,
                subtitle,
                rules,
                settlementSource,
                openTime,
                expectedExpiration,
                closeTime,
                ticks,
                newStatus,
                newGame,
                newFees,
                shard);
    }

    /**
     * Ties a market to a game.
     *
     * @param selection the result of the game on which YES pays
     */
    public record GameLink(GameId game, Selection selection) {}

    /** A result of a game. */
    public enum Selection {
        HOME,
        AWAY,
        DRAW
    }
}
