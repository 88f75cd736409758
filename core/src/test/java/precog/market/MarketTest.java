package precog.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import precog.feed.FeeTerms;
import precog.feed.FeedMessage.BookInvalidated;
import precog.feed.FeedMessage.BookSnapshot;
import precog.feed.FeedMessage.MarketActivity;
import precog.feed.FeedMessage.MarketListed;
import precog.feed.FeedMessage.MarketSettled;
import precog.feed.FeedMessage.MarketStatusChanged;
import precog.feed.FeedMessage.TradePrinted;
import precog.feed.Level;
import precog.feed.MarketListing;
import precog.feed.MarketStatus;
import precog.feed.SettlementResult;
import precog.value.Category;
import precog.value.EventId;
import precog.value.MarketId;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;
import precog.value.TickStructure;

class MarketTest {
    private static final Instant OPEN = Instant.parse("2026-01-05T12:00:00Z");
    private static final MarketId ID = new MarketId("SYNTHETIC");

    private final Markets markets = new Markets();

    @Test
    void aMarketNeverListedIsNotMadeUp() {
        assertThat(markets.apply(trade(OPEN, "0.50", "1"))).isNull();
        assertThat(markets.all()).isEmpty();
    }

    @Test
    void foldsItsLifeIntoAView() {
        Market market = list();
        market.apply(new BookSnapshot(OPEN, ID, levels("0.40"), levels("0.55")));
        market.apply(trade(OPEN.plusSeconds(1), "0.45", "3"));
        market.apply(trade(OPEN.plusSeconds(9), "0.41", "2.50"));

        MarketView view = market.view(5);
        assertThat(view.bookValid()).isTrue();
        assertThat(view.lastPrice()).isEqualTo(Price.of("0.41"));
        assertThat(view.volume()).isEqualTo(Quantity.of("5.50"));
        assertThat(view.volume24h()).isEqualTo(Quantity.of("5.50"));
        assertThat(view.openInterest()).isNull();
        assertThat(view.openingPrice()).isEqualTo(Price.of("0.4250"));
        assertThat(view.priceAt()).isEqualTo(OPEN);
        assertThat(market.changedAt()).isEqualTo(OPEN.plusSeconds(9));

        market.apply(new MarketStatusChanged(OPEN.plusSeconds(20), ID, MarketStatus.CLOSED));
        assertThat(market.status()).isEqualTo(MarketStatus.CLOSED);
        market.apply(new MarketSettled(OPEN.plusSeconds(30), ID, "s1", SettlementResult.YES, Price.ONE, "{}"));
        assertThat(market.view(5).status()).isEqualTo(MarketStatus.SETTLED);
        assertThat(view.status()).isEqualTo(MarketStatus.OPEN);
    }

    @Test
    void anInvalidatedBookHasNoPrices() {
        Market market = list();
        market.apply(new BookSnapshot(OPEN, ID, levels("0.40"), levels("0.55")));
        market.apply(new BookInvalidated(OPEN.plusSeconds(1), ID, "a gap"));

        assertThat(market.view(5).bookValid()).isFalse();
        assertThat(market.view(5).quote().yesBid()).isNull();
    }

    @Test
    void theVenuesFiguresStandUntilItGivesNewOnes() {
        Market market = list();
        market.apply(new MarketActivity(OPEN, ID, Quantity.of(500), Quantity.of(90), Quantity.of(70)));
        market.apply(new MarketActivity(OPEN, ID, Quantity.of(510), null, null));

        assertThat(market.volume()).isEqualTo(Quantity.of(510));
        assertThat(market.volume24h()).isEqualTo(Quantity.of(90));
        assertThat(market.openInterest()).isEqualTo(Quantity.of(70));
    }

    @Test
    void aMarketOlderThanADayHasNo24hVolumeUnlessTheSourceSaysSo() {
        Market market = list();
        market.apply(trade(OPEN.plus(Duration.ofHours(25)), "0.50", "1"));

        assertThat(market.volume24h()).isNull();
        assertThat(market.volume()).isEqualTo(Quantity.of(1));
    }

    private Market list() {
        return Objects.requireNonNull(markets.apply(new MarketListed(OPEN, listing())));
    }

    private static MarketListing listing() {
        return new MarketListing(
                ID,
                "synthetic",
                "SERIES",
                new EventId("EVENT"),
                Category.OTHER,
                "Will it?",
                "Yes",
                "It will or it will not.",
                "us",
                OPEN,
                OPEN.plusSeconds(900),
                OPEN.plusSeconds(900),
                TickStructure.LINEAR_CENT,
                MarketStatus.OPEN,
                null,
                FeeTerms.QUADRATIC);
    }

    private static TradePrinted trade(Instant at, String price, String quantity) {
        return new TradePrinted(at, ID, "t" + at, Price.of(price), Quantity.of(quantity), Outcome.YES);
    }

    private static List<Level> levels(String price) {
        return List.of(new Level(Price.of(price), Quantity.of(10)));
    }
}
