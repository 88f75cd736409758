package precog.sim;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import precog.feed.FeedMessage;
import precog.feed.FeedMessage.MarketListed;
import precog.feed.FeedMessage.MarketSettled;
import precog.feed.FeedMessage.MarketStatusChanged;
import precog.feed.MarketListing;
import precog.feed.MarketStatus;
import precog.feed.SettlementResult;
import precog.sim.pit.Question;
import precog.value.MarketId;
import precog.value.Price;

/**
 * A market from its listing to its settlement.
 *
 * @param listing its terms when listed
 * @param liquid whether many trade it
 * @param result how it will end
 * @param revisions later, better guesses of when that is known: the time of each, and the guess
 */
record SimulatedMarket(
        MarketListing listing, Question question, boolean liquid, SettlementResult result, List<Revision> revisions) {

    /** From {@code at} on, the result is expected at {@code expectation}. */
    record Revision(Instant at, Instant expectation) {}

    Instant closes() {
        return Instant.ofEpochMilli(question.end());
    }

    Instant determined() {
        return closes().plusMillis(20_000
                + (long) (30_000 * question.seed().child("determined").uniform()));
    }

    Instant settled() {
        return determined()
                .plusMillis(15_000
                        + (long) (45_000 * question.seed().child("settled").uniform()));
    }

    /** Its terms as they stand at {@code instant}. */
    MarketListing listingAt(Instant instant, MarketStatus status) {
        Instant expectation = listing.expectedExpiration();
        for (Revision revision : revisions) {
            expectation = revision.at().isAfter(instant) ? expectation : revision.expectation();
        }
        return new MarketListing(
                listing.id(),
                listing.platform(),
                listing.series(),
                listing.event(),
                listing.category(),
                listing.title(),
                listing.subtitle(),
                listing.rules(),
                listing.settlementSource(),
                listing.openTime(),
                expectation,
                listing.closeTime(),
                listing.ticks(),
                status,
                listing.game(),
                listing.fees());
    }

    /** What remains to be said of its life after {@code instant}; its books and trades apart. */
    List<FeedMessage> lifeAfter(Instant instant) {
        List<FeedMessage> life = new ArrayList<>();
        MarketId id = listing.id();
        life.add(new MarketListed(listing.openTime(), listing));
        for (Revision revision : revisions) {
            life.add(new MarketListed(revision.at(), listingAt(revision.at(), MarketStatus.OPEN)));
        }
        life.add(new MarketStatusChanged(closes(), id, MarketStatus.CLOSED));
        life.add(new MarketStatusChanged(determined(), id, MarketStatus.DETERMINED));
        life.add(settlement());
        life.removeIf(message -> !message.at().isAfter(instant));
        return life;
    }

    private MarketSettled settlement() {
        String settlementId =
                "S-" + Long.toHexString(question.seed().child("settlement").value());
        String answer = "{\"ticker\":\"" + listing.id() + "\",\"result\":\""
                + result.name().toLowerCase(java.util.Locale.ROOT) + "\",\"source\":\"simulation\"}";
        return new MarketSettled(settled(), listing.id(), settlementId, result, yesValue(), answer);
    }

    private @Nullable Price yesValue() {
        return switch (result) {
            case YES -> Price.ONE;
            case NO -> Price.ZERO;
            case SCALAR, VOID -> null;
        };
    }
}
