package precog.kalshi.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import precog.analytics.QuoteRecord;
import precog.feed.FeedMessage.TradePrinted;
import precog.kalshi.fake.FakeKalshi;
import precog.kalshi.fake.ManualClock;
import precog.kalshi.fake.Payout;
import precog.kalshi.fake.Side;
import precog.kalshi.rest.KalshiHistory.Grain;
import precog.line.Fetched;
import precog.line.Fetched.Got;
import precog.value.MarketId;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;

/** The past of a market, also of one that the venue has put into its archive. */
class KalshiHistoryTest {
    private static final String A = "KXTEST-26NOV22AB-A";
    private static final MarketId MARKET = new MarketId(A);

    private final ManualClock clock = new ManualClock();
    private final FakeKalshi kalshi = FakeKalshi.start(7, clock);
    private final OkHttpClient http = new OkHttpClient();
    private final KalshiHistory history = new KalshiHistory(
            new KalshiRest(http, new KalshiHosts("kalshi", kalshi.rest(), kalshi.stream()), null, clock));

    @BeforeEach
    void trade() {
        kalshi.venue().market(A).list();
        kalshi.venue().quote(A, Side.BID, "0.4000", "10.00");
        clock.pass(Duration.ofMinutes(2));
        kalshi.venue().quote(A, Side.ASK, "0.4400", "2.50");
        kalshi.venue().take(A, Side.BID, "0.4400", "1.50");
        clock.pass(Duration.ofMinutes(1));
        kalshi.venue().take(A, Side.ASK, "0.4000", "3.00");
        clock.pass(Duration.ofMinutes(5));
    }

    @AfterEach
    void close() {
        http.dispatcher().executorService().shutdown();
        kalshi.close();
    }

    private List<QuoteRecord> quotes() throws InterruptedException {
        Instant now = clock.instant();
        var answer = history.quotes(MARKET, now.minus(Duration.ofHours(1)), now, Grain.MINUTE);
        assertThat(answer).isInstanceOf(Got.class);
        return ((Got<List<QuoteRecord>>) answer).value();
    }

    private List<TradePrinted> trades(int newest) throws InterruptedException {
        var answer = history.trades(MARKET, newest);
        assertThat(answer).isInstanceOf(Got.class);
        return ((Got<List<TradePrinted>>) answer).value();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void candlesticksGiveBidAndAskAtTheirEnds(boolean archived) throws Exception {
        archive(archived);
        List<QuoteRecord> quotes = quotes();

        assertThat(quotes).isSortedAccordingTo((one, other) -> one.at().compareTo(other.at()));
        assertThat(quotes.getFirst().bid()).isEqualTo(Price.of("0.4000"));
        assertThat(quotes.getFirst().ask()).as("nobody asked yet").isNull();
        assertThat(quotes.get(1).ask()).isEqualTo(Price.of("0.4400"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void tradesComeOldestFirstWithTheirOwnTimes(boolean archived) throws Exception {
        archive(archived);
        List<TradePrinted> trades = trades(10);

        assertThat(trades).extracting(TradePrinted::yesPrice).containsExactly(Price.of("0.4400"), Price.of("0.4000"));
        assertThat(trades).extracting(TradePrinted::quantity).containsExactly(Quantity.of("1.50"), Quantity.of("3.00"));
        assertThat(trades).extracting(TradePrinted::takerOutcome).containsExactly(Outcome.YES, Outcome.NO);
        assertThat(Duration.between(trades.get(0).at(), trades.get(1).at())).isEqualTo(Duration.ofMinutes(1));
        assertThat(trades(1)).extracting(TradePrinted::yesPrice).containsExactly(Price.of("0.4000"));
    }

    @Test
    void aMarketNobodyKnowsHasNoPastAndSaysSo() throws Exception {
        var answer = history.quotes(
                new MarketId("KXTEST-NONE"), clock.instant().minusSeconds(60), clock.instant(), Grain.HOUR);

        assertThat(answer).isInstanceOf(Fetched.Missed.class);
    }

    private void archive(boolean archived) {
        if (archived) {
            kalshi.venue().settle(A, Payout.yes());
            clock.pass(Duration.ofMinutes(1));
            kalshi.venue().archiveBefore(clock.instant());
        }
    }
}
