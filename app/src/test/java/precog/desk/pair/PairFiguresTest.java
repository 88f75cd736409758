package precog.desk.pair;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import precog.desk.grid.Freshness;
import precog.feed.FeeTerms;
import precog.feed.MarketListing;
import precog.feed.MarketStatus;
import precog.market.Depth;
import precog.market.MarketView;
import precog.market.Quote;
import precog.pairing.Counterpart;
import precog.pairing.Counterpart.Token;
import precog.pairing.Judgement;
import precog.pairing.Judgement.Verdict;
import precog.pairing.Pairing;
import precog.pairing.Pairing.Doubt;
import precog.pairing.TakerFee;
import precog.pairing.TokenQuote;
import precog.value.Category;
import precog.value.EventId;
import precog.value.MarketId;
import precog.value.Money;
import precog.value.Price;
import precog.value.Quantity;
import precog.value.TickStructure;

/** Prices of two venues beside each other, and what differs once both fees are paid. */
class PairFiguresTest {
    private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");
    private static final MarketListing LISTING = new MarketListing(
            new MarketId("KXNFLGAME-26NOV22BUFKC-KC"),
            "kalshi",
            "KXNFLGAME",
            new EventId("KXNFLGAME-26NOV22BUFKC"),
            Category.NFL,
            "Buffalo at Kansas City: winner?",
            "Kansas City",
            "Rules.",
            "",
            NOW,
            NOW,
            NOW,
            TickStructure.LINEAR_CENT,
            MarketStatus.OPEN,
            null,
            FeeTerms.QUADRATIC);

    private static MarketView ours(boolean valid) {
        return new MarketView(
                LISTING,
                MarketStatus.OPEN,
                new Quote(Price.of("0.46"), Price.of("0.48"), Quantity.of(10), Quantity.of(20), NOW),
                new Depth(List.of(), List.of()),
                null,
                null,
                Quantity.ZERO,
                null,
                null,
                NOW,
                valid,
                null);
    }

    private static TokenQuote theirs(@Nullable String bid, @Nullable String ask, Instant at, boolean trusted) {
        return new TokenQuote(
                bid == null ? null : Price.of(bid),
                Quantity.of(5),
                ask == null ? null : Price.of(ask),
                Quantity.of(7),
                Price.of("0.451"),
                Price.of("0.001"),
                at,
                trusted,
                null);
    }

    private static Pairing pairing(@Nullable TokenQuote quote, Doubt doubt, TakerFee fee) {
        Judgement said = new Judgement(
                LISTING.id(), "71", "710001", Verdict.ALIKE, "Who?", "Chiefs", "Rules.", "Theirs.", "", "ann", NOW);
        Counterpart market = new Counterpart(
                "71", "", "", "Who?", "Theirs.", null, true, List.of(new Token("710001", "Chiefs")), fee);
        return new Pairing(said, market, quote, doubt);
    }

    private static final TakerFee SPORTS = new TakerFee(new BigDecimal("0.05"), true);

    @Test
    void differencesAreOfWhatIsPaidAndGotAfterBothFees() {
        PairFigures figures =
                PairFigures.of(ours(true), pairing(theirs("0.44", "0.45", NOW, true), Doubt.NONE, SPORTS), NOW);
        assertThat(figures.ours().buyFee()).isEqualTo(Money.of("0.0175"));
        assertThat(figures.theirs().buyFee()).isEqualTo(Money.of("0.01238"));
        assertThat(figures.buy()).isEqualByComparingTo("-0.03512");
        assertThat(figures.theirs().sellFee()).isEqualTo(Money.of("0.01232"));
        assertThat(figures.sell())
                .isEqualByComparingTo(new BigDecimal("0.44")
                        .subtract(new BigDecimal("0.01232"))
                        .subtract(new BigDecimal("0.46"))
                        .add(figures.ours().sellFee().decimal()));
        assertThat(figures.ours().mid()).isEqualByComparingTo("0.47");
        assertThat(figures.theirs().mid()).isEqualByComparingTo("0.445");
    }

    @Test
    void aSideThatIsMissingIsMissing() {
        PairFigures figures =
                PairFigures.of(ours(true), pairing(theirs(null, "0.45", NOW, true), Doubt.NONE, SPORTS), NOW);
        assertThat(figures.sell()).isNull();
        assertThat(figures.theirs().bidSize()).isNull();
        assertThat(figures.theirs().mid()).isNull();
        assertThat(figures.buy()).isNotNull();
        assertThat(PairFigures.of(ours(true), pairing(null, Doubt.NONE, SPORTS), NOW)
                        .buy())
                .isNull();
    }

    @Test
    void nothingIsComparedThatMayNotResolveAlikeOrIsNotKnown() {
        TokenQuote quote = theirs("0.44", "0.45", NOW, true);
        assertThat(PairFigures.of(ours(true), pairing(quote, Doubt.THEIR_RULES, SPORTS), NOW)
                        .buy())
                .isNull();
        assertThat(PairFigures.of(ours(true), pairing(quote, Doubt.OUR_RULES, SPORTS), NOW)
                        .sell())
                .isNull();
        assertThat(PairFigures.of(ours(true), pairing(quote, Doubt.NONE, TakerFee.UNKNOWN), NOW)
                        .buy())
                .isNull();
        assertThat(PairFigures.of(ours(false), pairing(quote, Doubt.NONE, SPORTS), NOW)
                        .buy())
                .isNull();
        assertThat(PairFigures.of(ours(true), pairing(theirs("0.44", "0.45", NOW, false), Doubt.NONE, SPORTS), NOW)
                        .buy())
                .isNull();
        assertThat(PairFigures.of(
                                ours(true),
                                pairing(theirs("0.44", "0.45", NOW.minusSeconds(121), true), Doubt.NONE, SPORTS),
                                NOW)
                        .buy())
                .isNull();
        assertThat(PairFigures.of(ours(true), pairing(quote, Doubt.UNREAD, SPORTS), NOW)
                        .buy())
                .isNotNull();
    }

    @Test
    void pricesFadeWithTheirAgeAndAreLostWithTheirBook() {
        assertThat(freshness(NOW, true)).isEqualTo(Freshness.FRESH);
        assertThat(freshness(NOW.minusSeconds(31), true)).isEqualTo(Freshness.AGEING);
        assertThat(freshness(NOW.minusSeconds(121), true)).isEqualTo(Freshness.STALE);
        assertThat(freshness(NOW, false)).isEqualTo(Freshness.LOST);
    }

    private static Freshness freshness(Instant at, boolean trusted) {
        return PairFigures.of(ours(true), pairing(theirs("0.44", "0.45", at, trusted), Doubt.NONE, SPORTS), NOW)
                .theirs()
                .freshness();
    }
}
