package precog.engine;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import precog.kalshi.fake.FakeFaults;
import precog.kalshi.fake.FakeStreamFaults;
import precog.kalshi.fake.Match;
import precog.kalshi.fake.Payout;
import precog.position.Position;

/** What goes wrong in a day, and the markets that come and go in it. */
final class DayTrouble {
    /** So many looks, of twenty milliseconds each, between two troubles, on average. */
    private static final int APART = 40;

    private final LiveRig rig;
    private final Flood flood;
    private final Random random;
    private final Map<String, Integer> counts = new TreeMap<>();
    private final Deque<Runnable> after = new ArrayDeque<>();
    private int markets;
    private int calm;

    /** Something that goes wrong. */
    private record Trouble(String name, Runnable deed) {}

    private final List<Trouble> all;

    DayTrouble(LiveRig rig, Flood flood, Random random) {
        this.rig = rig;
        this.flood = flood;
        this.random = random;
        FakeFaults calls = rig.kalshi().faults();
        FakeStreamFaults stream = rig.kalshi().streamFaults();
        all = List.of(
                new Trouble("line cut", stream::cutAll),
                new Trouble("line closed", () -> stream.closeAll(1001, "going away")),
                new Trouble("frame lost", () -> stream.lose("orderbook_delta", 1)),
                new Trouble("number skipped", () -> stream.skipNumber("orderbook_delta", 1)),
                new Trouble("frames swapped", () -> stream.reorder("orderbook_delta", 1)),
                new Trouble("frame twice", () -> stream.duplicate("*", 3)),
                new Trouble("fill lost", () -> stream.lose("fill", 1)),
                new Trouble("fill twice", () -> stream.duplicate("fill", 1)),
                new Trouble("order news lost", () -> stream.lose("user_order", 1)),
                new Trouble("garbage", () -> stream.inject("{\"type\":\"orderbook_delta\",\"sid\":1,\"se")),
                new Trouble("novelty", () -> stream.inject("{\"type\":\"novelty\",\"sid\":77,\"seq\":1,\"msg\":{}}")),
                new Trouble("answer lost", () -> calls.loseAnswer(Match.CREATE, 1)),
                new Trouble("order lost", () -> calls.loseRequest(Match.CREATE, 1)),
                new Trouble("answer late", () -> calls.delay(Match.CREATE, 2, Duration.ofMillis(random.nextInt(400)))),
                new Trouble("502 after an order", () -> calls.failAfter(Match.CREATE, 1, 502)),
                new Trouble("500 after a cancel", () -> calls.failAfter(Match.CANCEL, 1, 500)),
                new Trouble("cancel's answer lost", () -> calls.loseAnswer(Match.CANCEL, 1)),
                new Trouble("too many reads", () -> calls.refuse(Match.of("GET", "/markets/**"), 3, 429)),
                new Trouble("account unreadable", () -> calls.refuse(Match.of("GET", "/portfolio/**"), 3, 503)),
                new Trouble("order hidden", () -> calls.hideNewOrders(1)),
                new Trouble("fill crosses cancel", () -> calls.fillAtNextCancel("1.00", Duration.ofMillis(50))),
                new Trouble("trading paused", this::pauseTrading),
                new Trouble("market paused", this::pauseMarket),
                new Trouble("market paid", this::payMarket));
    }

    /** A market opens and others begin to trade it. */
    void openMarket() {
        String ticker = "KXNFLGAME-26NOV22D%03d-A".formatted(++markets);
        rig.kalshi()
                .venue()
                .market(ticker)
                .closes(rig.clock().instant().plus(Duration.ofDays(15)))
                .expects(rig.clock().instant().plus(Duration.ofHours(12)))
                .list();
        flood.begin(ticker, random.nextInt(25, 75));
    }

    /** Now and then something goes wrong, and what went wrong a while ago is put right. */
    void strike() {
        calm++;
        if (calm % (2 * APART) == 0 && !after.isEmpty()) {
            after.removeFirst().run();
        }
        if (random.nextInt(APART) == 0) {
            Trouble trouble = all.get(random.nextInt(all.size()));
            counts.merge(trouble.name(), 1, Integer::sum);
            trouble.deed().run();
        }
        if (calm % 500 == 0) {
            rig.kalshi().forgetRequests();
        }
    }

    private void pauseTrading() {
        rig.kalshi().venue().pauseTrading();
        after.addLast(rig.kalshi().venue()::resume);
    }

    private void pauseMarket() {
        if (flood.markets().size() < 3) {
            return;
        }
        String market = flood.markets().get(random.nextInt(flood.markets().size()));
        int bid = flood.bid(market);
        flood.end(market);
        rig.kalshi().venue().pause(market);
        after.addLast(() -> {
            rig.kalshi().venue().open(market);
            flood.begin(market, bid);
        });
    }

    private void payMarket() {
        if (flood.markets().size() < 3) {
            return;
        }
        String market = rig.desk().positions().stream()
                .filter(Position::isOpen)
                .map(position -> position.market().value())
                .filter(flood.markets()::contains)
                .findFirst()
                .orElse(flood.markets().getFirst());
        flood.end(market);
        rig.kalshi()
                .venue()
                .settle(
                        market,
                        switch (random.nextInt(4)) {
                            case 0 -> Payout.scalar("0.5000");
                            case 1, 2 -> Payout.yes();
                            default -> Payout.no();
                        });
        openMarket();
    }

    /** Everything goes right from now on. */
    void end() {
        rig.kalshi().faults().clear();
        rig.kalshi().streamFaults().clear();
        after.forEach(Runnable::run);
        after.clear();
        rig.kalshi().venue().resume();
    }

    /** How often what went wrong. */
    String told() {
        return counts.toString();
    }
}
