package precog.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static precog.order.Orders.MARKET;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import precog.edge.Confidence;
import precog.feed.FeeTerms;
import precog.feed.FeedMessage.MarketSettled;
import precog.feed.Level;
import precog.feed.SettlementResult;
import precog.order.ExchangeReport;
import precog.order.ExchangeReport.AccountReported;
import precog.order.ExchangeReport.OfOrder;
import precog.order.Order;
import precog.order.OrderLife;
import precog.order.OrderUpdate;
import precog.order.Orders;
import precog.order.TimeInForce;
import precog.order.Trade;
import precog.position.Position;
import precog.settlement.SettlementRule;
import precog.value.Action;
import precog.value.Category;
import precog.value.Money;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;

/**
 * A random market, random orders and a resolution: the account of the exchange, our trades and our positions tell the
 * same money and the same contracts, to the last digit, and no fill is worse than its limit.
 */
class PaperMoneyTest {
    private static final Money START = Money.ofDollars(1_000);

    @Property(tries = 150, seed = "20261121")
    void moneyAndContractsAreConserved(@ForAll Random random) {
        Session session = new Session(random);
        for (int step = 0; step < 120; step++) {
            session.step();
            session.balance();
        }
        session.settle();
        session.balance();
        assertThat(session.openCost()).isEqualTo(Money.ZERO);
    }

    @Property(tries = 30, seed = "20261121")
    void theSameSessionGivesTheSameReports(@ForAll int seed) {
        assertThat(reports(seed)).isEqualTo(reports(seed));
    }

    private static List<ExchangeReport> reports(int seed) {
        Session session = new Session(new Random(seed));
        for (int step = 0; step < 60; step++) {
            session.step();
        }
        return session.heard;
    }

    /** One trader before one random market. */
    private static final class Session {
        private final Random random;
        private final PaperVenue venue = new PaperVenue(PaperAccount.of(START), FeeTerms.QUADRATIC_WITH_MAKER_FEES);
        private final Map<String, Order> orders = new HashMap<>();
        private final Map<Outcome, Position> positions = new HashMap<>();
        private final List<Position> over = new ArrayList<>();
        private final Set<String> applied = new HashSet<>();
        private final List<ExchangeReport> heard = new ArrayList<>();
        private Money cash = START;
        private int mid = 50;

        Session(Random random) {
            this.random = random;
            book();
        }

        void step() {
            venue.pass(Duration.ofMillis(random.nextInt(3_000)));
            switch (random.nextInt(6)) {
                case 0 -> book();
                case 1 -> venue.delta(side(), price(mid - random.nextInt(6)), size(40));
                case 2 -> venue.soldYes(price(mid - random.nextInt(5)), size(30));
                case 3 -> venue.boughtYes(price(mid + random.nextInt(5)), size(30));
                case 4 -> submit();
                default ->
                    orders.values().stream()
                            .filter(order -> !order.state().isDone())
                            .findFirst()
                            .ifPresent(order -> venue.exchange.cancel(order, venue.now()));
            }
            hear();
        }

        private void submit() {
            Outcome outcome = side();
            Position held = positions.get(outcome);
            boolean sells = held != null && random.nextBoolean();
            int at = (outcome == Outcome.YES ? mid : 100 - mid) + random.nextInt(9) - 4;
            TimeInForce life = TimeInForce.values()[random.nextInt(3)];
            Order order = Orders.order(
                    orders.size() + 1L, outcome, sells ? Action.SELL : Action.BUY, size(25), price(at), life, false);
            orders.put(order.clientOrderId(), OrderLife.sent(order, venue.now()).order());
            venue.exchange.submit(order, venue.now());
            if (random.nextInt(4) == 0) {
                venue.exchange.submit(order, venue.now());
            }
        }

        private void hear() {
            for (ExchangeReport report : venue.answers()) {
                heard.add(report);
                if (report instanceof OfOrder ofOrder) {
                    apply(ofOrder);
                }
            }
        }

        private void apply(OfOrder report) {
            Order order = orders.get(report.clientOrderId());
            OrderUpdate update = OrderLife.apply(order, report, applied);
            assertThat(update).isNotInstanceOfAny(OrderUpdate.OverFilled.class, OrderUpdate.Illegal.class);
            orders.put(order.clientOrderId(), update.order());
            if (update instanceof OrderUpdate.Traded traded) {
                applied.add(traded.fill().fillId());
                book(traded);
            }
        }

        private void book(OrderUpdate.Traded traded) {
            Order order = traded.order();
            Price price = traded.fill().price();
            assertThat(
                            order.action() == Action.BUY
                                    ? price.compareTo(order.limit())
                                    : order.limit().compareTo(price))
                    .isLessThanOrEqualTo(0);
            cash = cash.plus(Trade.of(1, order, 1, traded.fill(), null, null).cash());
            @Nullable Position held = positions.get(order.outcome());
            Position after = held == null
                    ? Position.opened(
                            1, order, traded.fill(), Category.NFL, Confidence.HIGH, null, null, "a random entry")
                    : order.action() == Action.BUY
                            ? held.bought(traded.fill())
                            : held.sold(traded.fill(), "MANUAL", "HIGH");
            if (after.isOpen()) {
                positions.put(order.outcome(), after);
            } else {
                positions.remove(order.outcome());
                over.add(after);
            }
        }

        void settle() {
            Instant now = venue.now();
            MarketSettled settled = switch (random.nextInt(4)) {
                case 0 -> resolved(now, SettlementResult.YES, Price.ONE);
                case 1 -> resolved(now, SettlementResult.NO, Price.ZERO);
                case 2 -> resolved(now, SettlementResult.SCALAR, Price.of("0.37"));
                default -> resolved(now, SettlementResult.VOID, null);
            };
            venue.show(settled);
            hear();
            for (Position position : positions.values()) {
                SettlementRule.Settled ended = SettlementRule.settle(position, settled, 1);
                assertThat(ended).isNotNull();
                cash = cash.plus(ended.settlement().payout());
                over.add(ended.position());
            }
            positions.clear();
        }

        private static MarketSettled resolved(Instant at, SettlementResult result, @Nullable Price value) {
            return new MarketSettled(at, MARKET, "S1", result, value, "{}");
        }

        void balance() {
            venue.exchange.inquireAccount(venue.now());
            List<ExchangeReport> answers = venue.answers();
            AccountReported account = (AccountReported) answers.getLast();
            assertThat(account.cash()).isEqualTo(cash);
            for (Outcome outcome : Outcome.values()) {
                Position held = positions.get(outcome);
                assertThat(account.holdings().stream()
                                .filter(holding -> holding.outcome() == outcome)
                                .map(ExchangeReport.Holding::quantity))
                        .isEqualTo(held == null ? List.of() : List.of(held.quantity()));
            }
            Money realized = Money.ZERO;
            for (Position position : over) {
                realized = realized.plus(position.realizedPnl());
            }
            for (Position position : positions.values()) {
                realized = realized.plus(position.realizedPnl());
            }
            assertThat(cash.plus(openCost()).minus(realized)).isEqualTo(START);
            assertThat(cash.isNegative()).isFalse();
        }

        Money openCost() {
            return positions.values().stream().map(Position::cost).reduce(Money.ZERO, Money::plus);
        }

        private void book() {
            mid = Math.clamp(mid + random.nextInt(5) - 2, 12, 88);
            List<Level> yes = new ArrayList<>();
            List<Level> no = new ArrayList<>();
            for (int depth = 1; depth <= 4; depth++) {
                yes.add(PaperVenue.level(price(mid - depth), size(30)));
                no.add(PaperVenue.level(price(100 - mid - depth), size(30)));
            }
            venue.book(yes, no);
        }

        private Outcome side() {
            return random.nextBoolean() ? Outcome.YES : Outcome.NO;
        }

        private static String price(int cents) {
            return new Price(Math.clamp(cents, 1, 99) * 100).toString();
        }

        private String size(int most) {
            return new Quantity(1 + random.nextInt(100 * most)).toString();
        }
    }
}
