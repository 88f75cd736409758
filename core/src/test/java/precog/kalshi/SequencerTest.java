package precog.kalshi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import precog.feed.FeeTerms;
import precog.feed.FeedMessage;
import precog.feed.FeedMessage.BookDelta;
import precog.feed.FeedMessage.BookInvalidated;
import precog.feed.FeedMessage.BookSnapshot;
import precog.feed.FeedMessage.MarketListed;
import precog.feed.Level;
import precog.feed.MarketListing;
import precog.feed.MarketStatus;
import precog.market.Market;
import precog.market.Markets;
import precog.value.Category;
import precog.value.EventId;
import precog.value.MarketId;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;
import precog.value.TickStructure;

/** The venue's sequence rules on a live subscription, down to the books that come of it. */
class SequencerTest {
    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final MarketId A = new MarketId("SYNTHETIC-A");
    private static final MarketId B = new MarketId("SYNTHETIC-B");

    private final List<FeedMessage> passed = new ArrayList<>();
    private final List<Resync> asked = new ArrayList<>();
    private final Markets markets = new Markets();
    private final Sequencer sequencer = new Sequencer(SequencePolicy.SUBSCRIPTION, asked::add);

    SequencerTest() {
        markets.apply(new MarketListed(NOON, listing(A)));
        markets.apply(new MarketListed(NOON, listing(B)));
    }

    @Test
    void manyMarketsInterleavedWithConfirmationsAreNoGap() {
        accept(snapshot(1, A));
        accept(snapshot(2, B));
        accept(delta(3, A, "5"));
        accept(new Frame.Acknowledged(1, 4, 9, "ok", ""));
        accept(delta(5, B, "5"));
        accept(new Frame.Ignored(1, 6, "something_new"));
        accept(delta(7, A, "5"));

        assertThat(asked).isEmpty();
        assertThat(size(A)).isEqualTo(Quantity.of(20));
        assertThat(size(B)).isEqualTo(Quantity.of(15));
    }

    @Test
    void aGapInvalidatesEveryBookOfTheSubscriptionAtOnceAndEachUntilItsSnapshot() {
        accept(snapshot(1, A));
        accept(snapshot(2, B));
        accept(delta(4, A, "5"));

        assertThat(asked).singleElement().satisfies(resync -> {
            assertThat(resync.sid()).isEqualTo(1);
            assertThat(resync.markets()).containsExactly(A, B);
            assertThat(resync.reason()).isEqualTo("Frames 3 to 3 of subscription 1 were lost.");
        });
        assertThat(sequencer.resyncs()).isEqualTo(1);
        assertThat(market(A).book().isValid()).isFalse();
        assertThat(market(A).quote().yesBid()).isNull();
        assertThat(market(B).book().isValid()).isFalse();
        assertThat(market(A).book().isEmpty()).as("no phantom level").isTrue();

        accept(snapshot(5, A));
        accept(delta(6, A, "5"));
        assertThat(size(A)).isEqualTo(Quantity.of(15));
        assertThat(market(B).book().isValid()).isFalse();
        assertThat(asked).hasSize(1);
    }

    @Test
    void anotherSubscriptionKeepsItsBooks() {
        accept(snapshot(1, A));
        accept(new Frame.MarketData(2, 1, Frame.NONE, snapshotOf(B)));
        accept(delta(9, A, "5"));

        assertThat(market(A).book().isValid()).isFalse();
        assertThat(market(B).book().isValid()).isTrue();
    }

    @Test
    void repeatedAndBackwardFramesAreLeftOut() {
        accept(snapshot(1, A));
        accept(delta(2, A, "5"));
        accept(delta(2, A, "5"));
        accept(delta(1, A, "5"));
        accept(snapshot(1, A));

        assertThat(size(A)).isEqualTo(Quantity.of(15));
        assertThat(sequencer.stale()).isEqualTo(3);
        assertThat(asked).isEmpty();
    }

    @Test
    void aDeltaBeforeItsSnapshotLeavesNothing() {
        accept(delta(1, A, "5"));
        assertThat(market(A).book().isEmpty()).isTrue();

        accept(snapshot(2, A));
        assertThat(size(A)).isEqualTo(Quantity.of(10));
    }

    @Test
    void aLostConnectionDiscardsTheBooksAndNumbersStartAnew() {
        accept(snapshot(1_000, A));
        sequencer.disconnected(NOON, "The connection was lost.", this::pass);
        assertThat(market(A).book().isValid()).isFalse();

        accept(snapshot(1, A));
        accept(delta(2, A, "5"));
        assertThat(size(A)).isEqualTo(Quantity.of(15));
    }

    @Test
    void frameWithoutANumberPassesAsItIs() {
        accept(new Frame.MarketData(1, Frame.NONE, Frame.NONE, snapshotOf(A)));
        accept(snapshot(8, B));

        assertThat(passed).hasSize(2).noneMatch(BookInvalidated.class::isInstance);
    }

    private void accept(Frame frame) {
        sequencer.accept(frame, NOON, this::pass);
    }

    private void pass(FeedMessage.OfMarket message) {
        passed.add(message);
        markets.apply(message);
    }

    private Market market(MarketId id) {
        return Objects.requireNonNull(markets.find(id));
    }

    private Quantity size(MarketId id) {
        return market(id).book().bidSize(Outcome.YES, Price.of("0.40"));
    }

    private static Frame snapshot(long seq, MarketId market) {
        return new Frame.MarketData(1, seq, Frame.NONE, snapshotOf(market));
    }

    private static BookSnapshot snapshotOf(MarketId market) {
        return new BookSnapshot(NOON, market, List.of(new Level(Price.of("0.40"), Quantity.of(10))), List.of());
    }

    private static Frame delta(long seq, MarketId market, String change) {
        return new Frame.MarketData(
                1, seq, Frame.NONE, new BookDelta(NOON, market, Outcome.YES, Price.of("0.40"), Quantity.of(change)));
    }

    private static MarketListing listing(MarketId id) {
        return new MarketListing(
                id,
                "synthetic",
                "SYNTHETIC",
                new EventId("SYNTHETIC"),
                Category.OTHER,
                "Will it?",
                "Yes",
                "It will or it will not.",
                "us",
                NOON,
                NOON.plusSeconds(900),
                NOON.plusSeconds(900),
                TickStructure.LINEAR_CENT,
                MarketStatus.OPEN,
                null,
                FeeTerms.QUADRATIC);
    }
}
