package precog.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import precog.feed.FeedMessage.MarketListed;
import precog.feed.FeedMessage.MarketSettled;
import precog.value.MarketId;

/** What every feed promises the engine. A subclass opens the feed; a feed without an end is heard for a while. */
public abstract class MarketFeedContract {
    private static final int HEARD = 20_000;

    /** The feed under test from its beginning, the same each time, with markets and books in it. */
    protected abstract MarketFeed open();

    @Test
    protected void timeNeverGoesBack() {
        Instant last = Instant.MIN;
        for (FeedMessage message : hear()) {
            assertThat(message.at()).isAfterOrEqualTo(last);
            last = message.at();
        }
    }

    @Test
    protected void aMarketIsListedBeforeAnythingElseIsSaidOfIt() {
        Set<MarketId> listed = new HashSet<>();
        for (FeedMessage message : hear()) {
            if (message instanceof MarketListed listing) {
                listed.add(listing.market());
            } else if (message instanceof FeedMessage.OfMarket ofMarket) {
                assertThat(listed).contains(ofMarket.market());
            }
        }
        assertThat(listed).isNotEmpty();
    }

    @Test
    protected void aMarketIsSettledOnce() {
        Set<MarketId> settled = new HashSet<>();
        for (FeedMessage message : hear()) {
            if (message instanceof MarketSettled settlement) {
                assertThat(settled.add(settlement.market()))
                        .as("second settlement of %s", settlement.market())
                        .isTrue();
            }
        }
    }

    @Test
    protected void nextAtIsTheTimeOfTheNextMessageAndStandsUntilItIsTaken() {
        try (MarketFeed feed = open()) {
            for (int count = 0; count < HEARD && !feed.ended(); count++) {
                Instant due = feed.nextAt();
                assertThat(feed.nextAt()).isEqualTo(due);
                assertThat(feed.ended()).isFalse();
                assertThat(feed.next().at()).isEqualTo(due);
            }
        }
    }

    @Test
    protected void saysTheSameEveryTime() {
        assertThat(hear()).isEqualTo(hear());
    }

    @Test
    protected void hasNothingMoreToSayAfterItsEnd() {
        try (MarketFeed feed = open()) {
            for (int count = 0; count < HEARD && !feed.ended(); count++) {
                feed.next();
            }
            if (feed.ended()) {
                assertThat(feed.nextAt()).isNull();
                assertThatThrownBy(feed::next).isInstanceOf(IllegalStateException.class);
            }
        }
    }

    @Test
    protected void mayBeClosedTwiceAndBeforeItsEnd() {
        MarketFeed feed = open();
        feed.next();
        feed.close();
        feed.close();
        assertThat(feed.name()).isNotBlank();
    }

    /** What the feed says from its beginning to its end, or for a while. */
    protected final List<FeedMessage> hear() {
        List<FeedMessage> heard = new ArrayList<>();
        try (MarketFeed feed = open()) {
            while (heard.size() < HEARD && !feed.ended() && feed.nextAt() != null) {
                heard.add(feed.next());
            }
        }
        assertThat(heard).isNotEmpty();
        return heard;
    }
}
