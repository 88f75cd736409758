package precog.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import precog.feed.FeedMessage.BookDelta;
import precog.feed.FeedMessage.BookSnapshot;
import precog.feed.Level;
import precog.value.Action;
import precog.value.MarketId;
import precog.value.Money;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Probability;
import precog.value.Quantity;

class OrderBookTest {
    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final MarketId MARKET = new MarketId("SYNTHETIC");

    @Test
    void showsTheTopFromTheYesSide() {
        OrderBook book = book(levels("0.40 10", "0.42 5"), levels("0.55 7.25", "0.50 3"));

        Quote quote = book.quote();
        assertThat(quote.yesBid()).isEqualTo(Price.of("0.42"));
        assertThat(quote.yesAsk()).isEqualTo(Price.of("0.45"));
        assertThat(quote.yesBidSize()).isEqualTo(Quantity.of(5));
        assertThat(quote.yesAskSize()).isEqualTo(Quantity.of("7.25"));
        assertThat(quote.bid(Outcome.NO)).isEqualTo(Price.of("0.55"));
        assertThat(quote.impliedProbability()).isEqualTo(Probability.of("0.4350"));
        assertThat(book.depth(1).asks(Outcome.YES)).isEqualTo(levels("0.45 7.25"));
        assertThat(book.levelCount()).isEqualTo(4);
    }

    @Test
    void aMissingSideIsNullAndImpliesNothing() {
        Quote quote = book(levels("0.40 10"), List.of()).quote();

        assertThat(quote.yesAsk()).isNull();
        assertThat(quote.yesAskSize()).isEqualTo(Quantity.ZERO);
        assertThat(quote.impliedProbability()).isNull();
    }

    @Test
    void aCrossedBookHasNoPriceButStillShowsItsLevels() {
        OrderBook book = book(levels("0.60 10"), levels("0.45 10"));

        assertThat(book.isCrossed()).isTrue();
        assertThat(book.quote().yesBid()).isNull();
        assertThat(book.quote().yesAsk()).isNull();
        assertThat(book.sweep(Action.BUY, Outcome.YES, Quantity.of(1), Price.ONE)
                        .levels())
                .isEmpty();
        assertThat(book.depth(5).yesBids()).hasSize(1);
        assertThat(book(levels("0.55 10"), levels("0.45 10")).isCrossed()).isFalse();
    }

    @Test
    void aDeltaWithoutATrustedSnapshotLeavesNoPhantomLevel() {
        OrderBook book = new OrderBook(NOON);
        assertThat(book.apply(delta(Outcome.YES, "0.40", "5"))).isEqualTo(OrderBook.Change.WAITING);
        assertThat(book.isEmpty()).isTrue();

        book.apply(new BookSnapshot(NOON, MARKET, levels("0.30 1"), List.of()));
        book.invalidate(NOON);
        assertThat(book.apply(delta(Outcome.YES, "0.40", "5"))).isEqualTo(OrderBook.Change.WAITING);
        assertThat(book.isEmpty()).isTrue();
        assertThat(book.isValid()).isFalse();
    }

    @Test
    void nothingLeftRemovesALevelAndLessThanNothingIsReported() {
        OrderBook book = book(levels("0.40 10", "0.41 2"), List.of());

        assertThat(book.apply(delta(Outcome.YES, "0.40", "-10"))).isEqualTo(OrderBook.Change.APPLIED);
        assertThat(book.apply(delta(Outcome.YES, "0.41", "-2.01"))).isEqualTo(OrderBook.Change.BELOW_ZERO);
        assertThat(book.isEmpty()).isTrue();
    }

    @Test
    void takesLevelByLevelUpToTheLimitAndRoundsAgainstTheTrader() {
        OrderBook book = book(levels("0.40 10", "0.39 100"), levels("0.55 1", "0.54 2", "0.50 50"));

        Sweep bought = book.sweep(Action.BUY, Outcome.YES, Quantity.of(10), Price.of("0.46"));
        assertThat(bought.levels()).isEqualTo(levels("0.45 1", "0.46 2"));
        assertThat(bought.filled()).isEqualTo(Quantity.of(3));
        assertThat(bought.value()).isEqualTo(Money.of("1.37"));
        assertThat(bought.averagePrice()).isEqualTo(Price.of("0.4567"));
        assertThat(bought.worstPrice()).isEqualTo(Price.of("0.46"));

        Sweep sold = book.sweep(Action.SELL, Outcome.YES, Quantity.of("10.70"), Price.of("0.01"));
        assertThat(sold.filled()).isEqualTo(Quantity.of("10.70"));
        assertThat(sold.available()).isEqualTo(Quantity.of(110));
        assertThat(sold.averagePrice()).isEqualTo(Price.of("0.3993"));
        assertThat(Sweep.of(book.depth(9), Action.SELL, Outcome.YES, Quantity.of("10.70"), Price.of("0.01")))
                .isEqualTo(sold);

        Sweep none = book.sweep(Action.BUY, Outcome.NO, Quantity.of(1), Price.of("0.59"));
        assertThat(none.averagePrice()).isNull();
        assertThat(none.filled()).isEqualTo(Quantity.ZERO);
    }

    /** One change in a made-up stream: a price, a signed size. */
    record Step(Outcome outcome, int price, long change) {}

    @Provide
    Arbitrary<Step> steps() {
        return Combinators.combine(
                        Arbitraries.of(Outcome.class),
                        Arbitraries.integers().between(1, 9_999),
                        Arbitraries.longs().between(-500, 1_000))
                .as((outcome, price, change) -> new Step(outcome, price % 97 + 1, change));
    }

    @Property(seed = "20260105")
    void foldsLikeANaiveMap(@ForAll List<@From("steps") Step> steps) {
        OrderBook book = book(List.of(), List.of());
        NavigableMap<Integer, Long> naiveYes = new TreeMap<>();
        NavigableMap<Integer, Long> naiveNo = new TreeMap<>();
        for (Step step : steps) {
            book.apply(
                    new BookDelta(NOON, MARKET, step.outcome(), new Price(step.price()), new Quantity(step.change())));
            (step.outcome() == Outcome.YES ? naiveYes : naiveNo).compute(step.price(), (price, size) -> {
                long sum = (size == null ? 0 : size) + step.change();
                return sum > 0 ? sum : null;
            });
        }
        assertThat(book.depth(Integer.MAX_VALUE)).isEqualTo(new Depth(levels(naiveYes), levels(naiveNo)));
    }

    private static List<Level> levels(NavigableMap<Integer, Long> naive) {
        return naive.descendingMap().entrySet().stream()
                .map(entry -> new Level(new Price(entry.getKey()), new Quantity(entry.getValue())))
                .toList();
    }

    private static OrderBook book(List<Level> yes, List<Level> no) {
        OrderBook book = new OrderBook(NOON);
        book.apply(new BookSnapshot(NOON, MARKET, yes, no));
        return book;
    }

    private static BookDelta delta(Outcome outcome, String price, String change) {
        return new BookDelta(NOON, MARKET, outcome, Price.of(price), Quantity.of(change));
    }

    private static List<Level> levels(String... priceAndSize) {
        return Arrays.stream(priceAndSize)
                .map(text -> text.split(" "))
                .map(part -> new Level(Price.of(part[0]), Quantity.of(part[1])))
                .toList();
    }
}
