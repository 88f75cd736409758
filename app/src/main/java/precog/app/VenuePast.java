package precog.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import precog.analytics.MarketPast;
import precog.analytics.QuoteRecord;
import precog.kalshi.rest.KalshiHistory;
import precog.kalshi.rest.KalshiHistory.Grain;
import precog.kalshi.rest.KalshiRest;
import precog.line.Fetched;
import precog.value.MarketId;

/** What the exchange knows of a market's past: fine for the last day, coarse for the month before, and its last trades. */
final class VenuePast {
    private static final Duration FINE = Duration.ofDays(1);
    private static final Duration COARSE = Duration.ofDays(30);

    /** As many as a chart of a market keeps. */
    private static final int TRADES = 400;

    private final KalshiHistory history;
    private final InstantSource clock;

    VenuePast(KalshiRest rest, InstantSource clock) {
        history = new KalshiHistory(rest);
        this.clock = clock;
    }

    /** Asks for it; what the exchange does not tell is left out, for the past is for the eye alone. */
    CompletableFuture<MarketPast> of(MarketId market) {
        return Behind.ask("past of " + market.value(), () -> read(market));
    }

    private MarketPast read(MarketId market) throws InterruptedException {
        Instant now = clock.instant();
        Instant fine = now.minus(FINE);
        List<QuoteRecord> quotes = new ArrayList<>(given(history.quotes(market, now.minus(COARSE), fine, Grain.HOUR)));
        quotes.addAll(given(history.quotes(market, fine, now, Grain.MINUTE)));
        return new MarketPast(quotes, given(history.trades(market, TRADES)));
    }

    private static <T> List<T> given(Fetched<List<T>> answer) {
        return answer instanceof Fetched.Got<List<T>>(List<T> value) ? value : List.of();
    }
}
