package precog.desk.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import precog.analytics.MarketPast;
import precog.analytics.QuoteRecord;
import precog.desk.scripted.ScriptedWorkstation;
import precog.feed.FeedMessage.TradePrinted;
import precog.market.Quote;
import precog.value.MarketId;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Probability;
import precog.value.Quantity;

class MarketHistoryTest {
    private static final Instant START = ScriptedWorkstation.START;
    private static final Quote QUOTE =
            new Quote(Price.of("0.4700"), Price.of("0.4900"), Quantity.of(10), Quantity.of(10), START);

    private final MarketHistory history = new MarketHistory();

    @Test
    void aMarketNobodyLookedAtKeepsACoarserHistory() {
        for (int second = 0; second < 10_000; second++) {
            history.sample(START.plusSeconds(second), QUOTE, null);
        }

        assertThat(history.samples()).hasSizeBetween(75, 150);
        assertThat(history.begin()).isEqualTo(START);
    }

    @Test
    void onlyTheNewestTradesAreKept() {
        for (int second = 0; second < 1_000; second++) {
            history.trade(new TradePrinted(
                    START.plusSeconds(second),
                    new MarketId("M"),
                    "t" + second,
                    Price.of("0.4800"),
                    Quantity.of(second),
                    Outcome.YES));
        }

        assertThat(history.trades()).hasSize(400);
        assertThat(history.trades().getFirst())
                .isEqualTo(new MarketHistory.Print(START.plusSeconds(600), Price.of("0.4800"), Quantity.of(600)));
        assertThat(history.begin()).isEqualTo(START.plusSeconds(600));
    }

    @Test
    void aLongHistoryIsThinnedAndStillBeginsAtItsBeginning() {
        history.precede(MarketPast.NONE);
        for (int second = 0; second < 10_000; second++) {
            history.sample(START.plusSeconds(second), QUOTE, Probability.of("0.5500"));
        }

        assertThat(history.samples()).hasSizeBetween(300, 600);
        assertThat(history.begin()).isEqualTo(START);
        assertThat(history.samples().getLast().at()).isAfter(START.plusSeconds(9_900));
    }

    @Test
    void theKeptPastComesBeforeWhatWasSeenAndNeverOverIt() {
        history.sample(START, QUOTE, null);
        long before = history.revision();
        List<QuoteRecord> past = IntStream.range(-2_000, 5)
                .mapToObj(second ->
                        new QuoteRecord(START.plusSeconds(second), Price.of("0.4000"), Price.of("0.4200"), null))
                .toList();

        history.precede(new MarketPast(past, List.of()));

        assertThat(history.pastKnown()).isTrue();
        assertThat(history.begin()).isEqualTo(START.minusSeconds(2_000));
        assertThat(history.samples())
                .hasSizeLessThanOrEqualTo(600)
                .isSortedAccordingTo((one, other) -> one.at().compareTo(other.at()));
        assertThat(history.samples().getLast().bid()).isEqualTo(QUOTE.yesBid());
        assertThat(history.revision()).isGreaterThan(before);
    }
}
