package precog.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import precog.feed.FeedMessage;
import precog.feed.FeedMessage.BookDelta;
import precog.feed.FeedMessage.BookSnapshot;
import precog.feed.FeedMessage.MarketActivity;
import precog.feed.FeedMessage.MarketListed;
import precog.feed.FeedMessage.MarketSettled;
import precog.feed.FeedMessage.TradePrinted;
import precog.feed.MarketListing;
import precog.market.OrderBook;
import precog.value.MarketId;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;

class SimulatedVenueTest {
    private static final Instant START = SimulationSettings.SUNDAY_AFTERNOON;

    private static List<FeedMessage> messages(SimulatedVenue venue, Instant until) {
        List<FeedMessage> messages = new ArrayList<>();
        for (Instant at = venue.nextAt(); at != null && at.isBefore(until); at = venue.nextAt()) {
            messages.add(venue.next());
        }
        return messages;
    }

    @Test
    void booksNeverCrossAndTradesTakeWhatWasThere() {
        Map<MarketId, OrderBook> books = new HashMap<>();
        Map<MarketId, MarketListing> listings = new HashMap<>();
        BookDelta last = null;
        int trades = 0;
        try (SimulatedVenue venue = new SimulatedVenue(SimulationSettings.of(1))) {
            for (FeedMessage message : messages(venue, START.plus(Duration.ofHours(2)))) {
                switch (message) {
                    case MarketListed listed -> listings.put(listed.market(), listed.listing());
                    case BookSnapshot snapshot ->
                        books.computeIfAbsent(snapshot.market(), market -> new OrderBook(snapshot.at()))
                                .apply(snapshot);
                    case BookDelta delta -> {
                        OrderBook book = books.get(delta.market());
                        assertThat(book.apply(delta)).isEqualTo(OrderBook.Change.APPLIED);
                        assertThat(book.isCrossed()).as("crossed by %s", delta).isFalse();
                        Price yes = delta.outcome() == Outcome.YES
                                ? delta.price()
                                : delta.price().complement();
                        assertThat(listings.get(delta.market()).ticks().accepts(yes))
                                .as("%s", yes)
                                .isTrue();
                        last = delta;
                    }
                    case TradePrinted trade -> {
                        trades++;
                        assertThat(last.market()).isEqualTo(trade.market());
                        assertThat(last.outcome())
                                .isEqualTo(trade.takerOutcome().opposite());
                        assertThat(last.change()).isEqualTo(Quantity.ZERO.minus(trade.quantity()));
                        assertThat(
                                        last.outcome() == Outcome.YES
                                                ? last.price()
                                                : last.price().complement())
                                .isEqualTo(trade.yesPrice());
                    }
                    default -> {}
                }
            }
        }
        assertThat(trades).isGreaterThan(1_000);
    }

    @Test
    void timeNeverRunsBackAndEveryMarketIsListedAndSnapshotFirst() {
        Set<MarketId> listed = new HashSet<>();
        Set<MarketId> quoted = new HashSet<>();
        Instant now = START;
        try (SimulatedVenue venue = new SimulatedVenue(SimulationSettings.of(2))) {
            for (FeedMessage message : messages(venue, START.plus(Duration.ofHours(20)))) {
                assertThat(message.at()).isAfterOrEqualTo(now);
                now = message.at();
                switch (message) {
                    case MarketListed listing -> listed.add(listing.market());
                    case BookSnapshot snapshot -> quoted.add(snapshot.market());
                    case BookDelta delta -> assertThat(quoted).contains(delta.market());
                    default -> {}
                }
                if (message instanceof FeedMessage.OfMarket ofMarket) {
                    assertThat(listed).contains(ofMarket.market());
                }
            }
        }
    }

    @Test
    void theSameSeedTellsTheSameAndAnotherSeedAnother() {
        Instant until = START.plus(Duration.ofHours(1));
        try (SimulatedVenue one = new SimulatedVenue(SimulationSettings.of(7));
                SimulatedVenue same = new SimulatedVenue(SimulationSettings.of(7));
                SimulatedVenue other = new SimulatedVenue(SimulationSettings.of(8))) {
            int told = messages(one, until).hashCode();
            assertThat(messages(same, until).hashCode()).isEqualTo(told);
            assertThat(messages(other, until).hashCode()).isNotEqualTo(told);
        }
    }

    @Test
    void aVenueOpenedLaterTellsWhatTheFirstTellsFromThenOn() {
        Instant later = START.plus(Duration.ofHours(16)).plusSeconds(7);
        Instant until = later.plus(Duration.ofHours(1));
        SimulationSettings settings = SimulationSettings.of(3);
        try (SimulatedVenue first = new SimulatedVenue(settings);
                SimulatedVenue resumed = new SimulatedVenue(settings.from(later))) {
            messages(first, later);
            assertThat(remembered(resumed, later, until)).isEqualTo(remembered(first, later, until));
        }
    }

    /** What comes after {@code later}, but for the volumes, which start anew, and the board's repeats of an old score. */
    private static List<FeedMessage> remembered(SimulatedVenue venue, Instant later, Instant until) {
        return messages(venue, until).stream()
                .filter(message -> message.at().isAfter(later))
                .filter(message ->
                        !(message instanceof MarketActivity) && !(message instanceof FeedMessage.GameReported))
                .toList();
    }

    @Test
    void gamesEndSoonAndTheirMarketsSettle() {
        try (SimulatedVenue venue = new SimulatedVenue(SimulationSettings.of(7))) {
            List<FeedMessage> first = messages(venue, START.plus(Duration.ofMinutes(30)));
            assertThat(first.stream().filter(MarketSettled.class::isInstance)).isNotEmpty();
        }
    }
}
