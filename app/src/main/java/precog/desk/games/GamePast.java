package precog.desk.games;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import precog.analytics.MarketPast;
import precog.analytics.QuoteRecord;
import precog.analytics.ScoreRecord;
import precog.desk.archive.Archive;
import precog.desk.games.GameHistory.Chance;
import precog.desk.games.GameRow.Telling;
import precog.value.Price;
import precog.value.Probability;

/** What the records keep of a game: the home side's chances and every score. */
record GamePast(List<Chance> chances, List<ScoreRecord> scores) {
    /** Quotes read of a game's market; the history keeps as many as a chart can show. */
    private static final int KEPT = 20_000;

    /** Asks the records. */
    static CompletableFuture<GamePast> of(Archive archive, GameRow row) {
        Telling telling = row.telling();
        CompletableFuture<MarketPast> past = telling == null
                ? CompletableFuture.completedFuture(MarketPast.NONE)
                : archive.past(telling.market(), KEPT);
        boolean ofHome = telling == null || telling.ofHome();
        return archive.scores(row.id())
                .thenCombine(
                        past,
                        (scores, kept) -> new GamePast(
                                kept.quotes().stream()
                                        .map(quote -> chance(quote, ofHome))
                                        .toList(),
                                scores));
    }

    private static Chance chance(QuoteRecord quote, boolean ofHome) {
        return new Chance(quote.at(), turned(model(quote.model()), ofHome), turned(mid(quote), ofHome), Double.NaN);
    }

    private static double turned(double chance, boolean ofHome) {
        return ofHome ? chance : 1 - chance;
    }

    private static double model(@Nullable Probability model) {
        return model == null ? Double.NaN : model.units() / (double) Price.ONE_DOLLAR;
    }

    private static double mid(QuoteRecord quote) {
        return quote.bid() == null || quote.ask() == null
                ? Double.NaN
                : (quote.bid().units() + quote.ask().units()) / 2.0 / Price.ONE_DOLLAR;
    }
}
