package precog.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import precog.feed.FeedMessage.TradePrinted;
import precog.value.MarketId;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;

/** One past with the holes of the records filled by another's knowledge. */
class MarketPastTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private static QuoteRecord quote(int minute, String bid) {
        return new QuoteRecord(NOON.plus(Duration.ofMinutes(minute)), Price.of(bid), null, null);
    }

    private static MarketPast past(QuoteRecord... quotes) {
        return new MarketPast(List.of(quotes), List.of());
    }

    private static Stream<Long> minutes(MarketPast past) {
        return past.quotes().stream()
                .map(quote -> Duration.between(NOON, quote.at()).toMinutes());
    }

    @Test
    void theTimeBeforeAndLongGapsAreFilledAndNothingElse() {
        MarketPast own = past(quote(0, "0.40"), quote(30, "0.41"), quote(200, "0.42"));
        MarketPast other =
                past(quote(-60, "0.10"), quote(10, "0.11"), quote(30, "0.12"), quote(90, "0.13"), quote(210, "0.14"));

        MarketPast filled = own.filledFrom(other);

        assertThat(minutes(filled)).containsExactly(-60L, 0L, 30L, 90L, 200L);
        assertThat(filled.quotes()).contains(quote(30, "0.41")).doesNotContain(quote(30, "0.12"));
    }

    @Test
    void whatHappenedLongAfterTheLastRecordIsTaken() {
        assertThat(minutes(past(quote(0, "0.40")).filledFrom(past(quote(59, "0.41"), quote(61, "0.42")))))
                .containsExactly(0L, 61L);
    }

    @Test
    void withoutRecordsTheOtherStandsAlone() {
        TradePrinted trade =
                new TradePrinted(NOON, new MarketId("M"), "t", Price.of("0.40"), Quantity.of("1"), Outcome.YES);
        MarketPast other = new MarketPast(List.of(quote(1, "0.40"), quote(2, "0.41")), List.of(trade));

        assertThat(MarketPast.NONE.filledFrom(other)).isEqualTo(other);
    }
}
