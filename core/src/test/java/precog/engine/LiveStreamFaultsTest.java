package precog.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import precog.edge.Check;
import precog.edge.Rule;
import precog.feed.ConnectionStatus;
import precog.feed.FeedMessage;
import precog.kalshi.Tape;
import precog.kalshi.TapeFeed;
import precog.kalshi.TapeRecorder;
import precog.kalshi.TapeSummary;
import precog.kalshi.fake.Match;
import precog.kalshi.fake.Side;
import precog.market.MarketView;
import precog.order.OrderState;
import precog.value.MarketId;
import precog.value.Price;

/** What can go wrong with the stream of books, each on the real client and a real socket. */
@ExtendWith(Chance.class)
class LiveStreamFaultsTest {
    private static final String OTHER = "KXNFLGAME-26NOV22SEALAR-LAR";

    private final LiveRig rig = new LiveRig();

    @TempDir
    private Path folder;

    @BeforeEach
    void open() {
        rig.kalshi().venue().market(OTHER).list();
        quote(LiveRig.MARKET, Side.BID, rig.at("0.4600"));
        quote(LiveRig.MARKET, Side.ASK, rig.at("0.4800"));
        rig.open().ready();
        rig.anyMoment();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private void quote(String market, Side side, String price) {
        rig.kalshi().venue().quote(market, side, price, "100.00");
    }

    private boolean shows(String market, String bid, String ask) {
        MarketView view = rig.market(market);
        return view != null
                && view.bookValid()
                && Price.of(bid).equals(view.quote().yesBid())
                && Price.of(ask).equals(view.quote().yesAsk());
    }

    private List<Rule> refusals() {
        return rig.buy(rig.at("0.4700"), rig.of("1.00")).refusals().stream()
                .map(Check::rule)
                .toList();
    }

    @Test
    void row14AGapMakesTheBooksInvalidAtOnceAndTheyComeBack() {
        rig.watchInvalidations();
        rig.kalshi().streamFaults().lose("orderbook_delta", 1);
        quote(LiveRig.MARKET, Side.BID, rig.at("0.4700"));
        quote(LiveRig.MARKET, Side.BID, rig.at("0.4500"));
        rig.awaitThat("the book is right again", () -> shows(LiveRig.MARKET, rig.at("0.4700"), rig.at("0.4800")));
        assertThat(rig.invalidations()).isPositive();
    }

    @Test
    void row15ManyMarketsOnOneSubscriptionAreNoGap() {
        rig.watchInvalidations();
        for (int at = 0; at < 40; at++) {
            quote(at % 2 == 0 ? LiveRig.MARKET : OTHER, Side.BID, rig.at("0.%02d00".formatted(5 + at)));
        }
        rig.awaitThat(
                "both books are whole",
                () -> shows(LiveRig.MARKET, rig.at("0.4600"), rig.at("0.4800"))
                        && Objects.requireNonNull(rig.market(OTHER))
                                        .depth()
                                        .yesBids()
                                        .size()
                                == 20);
        assertThat(rig.invalidations()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"duplicate", "backdated", "reorder", "skip", "unknown", "garbage"})
    void row16StrangeFramesLeaveNoPhantomLevel(String fault) {
        switch (fault) {
            case "duplicate" -> rig.kalshi().streamFaults().duplicate("orderbook_delta", 3);
            case "backdated" -> rig.kalshi().streamFaults().repeatBackDated("orderbook_delta", 3);
            case "reorder" -> rig.kalshi().streamFaults().reorder("orderbook_delta", 1);
            case "skip" -> rig.kalshi().streamFaults().skipNumber("orderbook_delta", 1);
            case "unknown" ->
                rig.kalshi().streamFaults().inject("{\"type\":\"novelty\",\"sid\":77,\"seq\":1,\"msg\":{}}");
            default -> rig.kalshi().streamFaults().inject("{\"type\":\"orderbook_delta\",\"sid\":1,\"se");
        }
        IntStream.range(0, 6).forEach(at -> quote(LiveRig.MARKET, Side.BID, rig.at("0.%02d00".formatted(40 + at))));
        rig.awaitThat("the book is the exchange's", () -> {
            MarketView view = rig.market(LiveRig.MARKET);
            return view != null
                    && view.bookValid()
                    && view.depth().yesBids().size() == 7
                    && view.depth().yesBids().stream()
                            .allMatch(level -> level.quantity().toString().equals("100.00"));
        });
    }

    @Test
    void row16AChangeBeforeItsBookIsNoLevel() {
        rig.kalshi().streamFaults().deltaBeforeSnapshot(2);
        rig.kalshi().streamFaults().cutAll();
        rig.ready();
        rig.awaitThat(
                "the book is right",
                () -> shows(LiveRig.MARKET, rig.at("0.4600"), rig.at("0.4800"))
                        && Objects.requireNonNull(rig.market(LiveRig.MARKET))
                                        .depth()
                                        .yesBids()
                                        .size()
                                == 1);
    }

    @Test
    void row17ASocketThatIsSilentIsGivenUpAndNothingIsEnteredMeanwhile() {
        rig.watchInvalidations();
        rig.kalshi().streamFaults().silence();
        rig.kalshi().faults().refuse(Match.of("GET", "/markets/orderbooks"), 100_000, 503);
        rig.awaitThat("the silence is noticed", () -> rig.invalidations() > 0);
        rig.kalshi().faults().clear();
        rig.ready();
        assertThat(shows(LiveRig.MARKET, rig.at("0.4600"), rig.at("0.4800"))).isTrue();
    }

    @Test
    void row18AfterAnInterruptionNothingIsEnteredBeforeTheBooksAgree() {
        rig.buy(rig.at("0.4700"), rig.of("10.00"));
        rig.awaitOrder(OrderState.RESTING);
        rig.kalshi().streamFaults().refuseHandshakes(6);
        rig.kalshi().streamFaults().cutAll();
        rig.await(
                "the loss is seen",
                now -> now.connections().stream()
                        .anyMatch(line ->
                                line.component().equals("kalshi_ws") && line.status() == ConnectionStatus.DOWN));
        assertThat(refusals()).isNotEmpty();
        // What happened meanwhile is made up for by asking.
        rig.kalshi().venue().take(LiveRig.MARKET, Side.ASK, rig.at("0.4700"), "4.00");
        rig.awaitOrder(OrderState.PARTIALLY_FILLED);
        rig.ready();
        rig.closeAndCompare();
    }

    @Test
    void whatTheStreamSaysIsATapeThatPlaysToTheSameBooks() {
        rig.kill();
        rig.open(new TapeRecorder(folder, 1 << 20)).ready();
        quote(OTHER, Side.BID, rig.at("0.3000"));
        quote(LiveRig.MARKET, Side.BID, rig.at("0.4700"));
        rig.awaitThat(
                "the books are there",
                () -> shows(LiveRig.MARKET, rig.at("0.4700"), rig.at("0.4800"))
                        && Objects.requireNonNull(rig.market(OTHER)).quote().yesBid() != null);
        String title =
                Objects.requireNonNull(rig.market(LiveRig.MARKET)).listing().title();
        rig.kill();
        List<Tape> tapes = Tape.find(List.of(folder));
        assertThat(tapes)
                .allSatisfy(tape -> assertThat(tape.files())
                        .singleElement()
                        .satisfies(file -> assertThat(file).hasFileName("frames.tape")));
        TapeSummary summary = TapeSummary.of(tapes);
        assertThat(summary.tears()).isEmpty();
        assertThat(summary.markets().get(new MarketId(LiveRig.MARKET)))
                .isEqualTo(new TapeSummary.FinalBook(Price.of(rig.at("0.4700")), Price.of(rig.at("0.4800")), 3));
        assertThat(summary.markets().get(new MarketId(OTHER)))
                .isEqualTo(new TapeSummary.FinalBook(Price.of(rig.at("0.3000")), null, 1));
        try (TapeFeed feed = new TapeFeed(tapes)) {
            List<String> titles = new ArrayList<>();
            while (feed.nextAt() != null) {
                if (feed.next() instanceof FeedMessage.MarketListed listed) {
                    titles.add(listed.listing().title());
                }
            }
            assertThat(titles).contains(title);
        }
    }
}
