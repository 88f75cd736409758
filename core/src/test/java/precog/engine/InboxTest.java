package precog.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import precog.engine.Command.CancelOrder;
import precog.feed.FeedMessage;
import precog.feed.FeedMessage.BookDelta;
import precog.feed.FeedMessage.BookSnapshot;
import precog.feed.FeedMessage.MarketListed;
import precog.feed.Level;
import precog.market.Markets;
import precog.order.ExchangeReport;
import precog.order.ExchangeReport.NotFound;
import precog.value.MarketId;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;

class InboxTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void moneyAndCommandsAreNeverDroppedHoweverMuchMarketDataWaits() {
        Inbox inbox = new Inbox(10);
        for (int i = 0; i < 1_000; i++) {
            inbox.post(delta(i, "A", 50, 1));
            inbox.post(new NotFound(NOON, "order " + i));
            inbox.post(new CancelOrder(i, "trader"));
        }

        assertThat(inbox.takeCommands()).hasSize(1_000);
        List<ExchangeReport> reports = new ArrayList<>();
        for (ExchangeReport report = inbox.takeReport(); report != null; report = inbox.takeReport()) {
            reports.add(report);
        }
        assertThat(reports)
                .hasSize(1_000)
                .isSortedAccordingTo((one, other) -> Integer.compare(number(one), number(other)));
        assertThat(inbox.depth()).isLessThanOrEqualTo(20);
        assertThat(inbox.conflated()).isPositive();
    }

    private static int number(ExchangeReport report) {
        return Integer.parseInt(((NotFound) report).clientOrderId().substring("order ".length()));
    }

    @Test
    void theConflatedBookIsTheBookThatWentIn() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            Inbox inbox = new Inbox(8);
            Markets whole = listed();
            for (int i = 0; i < 400; i++) {
                FeedMessage message = any(random, i);
                whole.apply((FeedMessage.OfMarket) message);
                inbox.post(message);
            }
            Markets conflated = listed();
            for (FeedMessage message = inbox.takeMarket(); message != null; message = inbox.takeMarket()) {
                conflated.apply((FeedMessage.OfMarket) message);
            }
            for (String name : List.of("A", "B")) {
                MarketId id = ScriptedWorld.market(name);
                assertThat(conflated.find(id).view(50).depth())
                        .as("seed %d", seed)
                        .isEqualTo(whole.find(id).view(50).depth());
            }
            assertThat(inbox.conflated()).isPositive();
        }
    }

    private static Markets listed() {
        Markets markets = new Markets();
        for (String name : List.of("A", "B")) {
            ScriptedWorld.Feed feed = new ScriptedWorld().list(name, 0).feed(ScriptedWorld.START.minusSeconds(1));
            markets.apply((MarketListed) feed.next());
            markets.apply(new BookSnapshot(NOON, ScriptedWorld.market(name), List.of(), List.of()));
        }
        return markets;
    }

    private static FeedMessage any(Random random, int number) {
        String market = random.nextBoolean() ? "A" : "B";
        int cents = 40 + random.nextInt(5);
        if (random.nextInt(40) == 0) {
            Level level = new Level(new Price(cents * 100), Quantity.of(500));
            return new BookSnapshot(at(number), ScriptedWorld.market(market), List.of(level), List.of());
        }
        return delta(number, market, cents, 1 + random.nextInt(5));
    }

    private static BookDelta delta(int number, String market, int cents, int change) {
        return new BookDelta(
                at(number), ScriptedWorld.market(market), Outcome.YES, new Price(cents * 100), Quantity.of(change));
    }

    private static Instant at(int number) {
        return NOON.plus(Duration.ofMillis(number));
    }
}
