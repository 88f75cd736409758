package precog.pairing;

import java.time.Instant;
import precog.feed.FeeTerms;
import precog.feed.MarketListing;
import precog.feed.MarketStatus;
import precog.pairing.Judgement.Verdict;
import precog.value.Category;
import precog.value.EventId;
import precog.value.MarketId;
import precog.value.TickStructure;

/** A made-up market of ours and what is said of it. */
final class SyntheticPair {
    static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");
    static final String RULES = "Resolves YES if the Chiefs win,\n\"overtime\" included.";

    private SyntheticPair() {}

    static MarketListing listing(String rules) {
        return new MarketListing(
                new MarketId("KXNFLGAME-26NOV22BUFKC-KC"),
                "kalshi",
                "KXNFLGAME",
                new EventId("KXNFLGAME-26NOV22BUFKC"),
                Category.NFL,
                "Buffalo at Kansas City: winner?",
                "Kansas City",
                rules,
                "",
                NOW,
                NOW,
                NOW,
                TickStructure.LINEAR_CENT,
                MarketStatus.OPEN,
                null,
                FeeTerms.QUADRATIC);
    }

    static Judgement judgement(String counterpart, String token, Verdict verdict, Instant at) {
        return new Judgement(
                listing(RULES).id(),
                counterpart,
                token,
                verdict,
                "Chiefs vs. Bills",
                "Chiefs",
                RULES,
                "Who wins, overtime included.",
                "=HYPERLINK(\"x\"), read twice",
                "ann",
                at);
    }
}
