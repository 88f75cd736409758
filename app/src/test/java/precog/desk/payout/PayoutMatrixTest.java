package precog.desk.payout;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import precog.desk.scripted.ScriptedWorkstation;
import precog.feed.MarketListing;
import precog.feed.MarketListing.GameLink;
import precog.feed.MarketListing.Selection;
import precog.market.Fees;
import precog.order.Order;
import precog.order.OrderPurpose;
import precog.order.TimeInForce;
import precog.position.Position;
import precog.value.Action;
import precog.value.Category;
import precog.value.EventId;
import precog.value.ExecutionEnvironment;
import precog.value.GameId;
import precog.value.MarketId;
import precog.value.Money;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;

class PayoutMatrixTest {
    private static final EventId EVENT = new EventId("SYN-EVENT");
    private static final String TITLE = "Owls at Lanterns: winner?";
    private static final Instant NOW = ScriptedWorkstation.START;

    private final MarketListing template = new ScriptedWorkstation().market(0).listing();
    private final Position someonesPosition =
            new ScriptedWorkstation().snapshot().positions().getFirst();

    private MarketListing market(String id, String subtitle, Category category, @Nullable Selection selection) {
        return new MarketListing(
                new MarketId(id),
                "simulated",
                "SYN",
                EVENT,
                category,
                TITLE,
                subtitle,
                "Synthetic.",
                "the test",
                template.openTime(),
                template.expectedExpiration(),
                template.closeTime(),
                template.ticks(),
                template.status(),
                selection == null ? null : new GameLink(new GameId("SYN-GAME"), selection),
                template.fees());
    }

    private Position position(MarketListing market, Outcome outcome, int contracts, int entryCents, int feeCents) {
        Order entry = order(1, market, outcome, Action.BUY, contracts, entryCents);
        return Position.opened(
                1,
                entry,
                new precog.order.ExchangeReport.Filled(
                        NOW,
                        entry.clientOrderId(),
                        "F1",
                        Price.of(new BigDecimal(entryCents).movePointLeft(2)),
                        Quantity.of(contracts),
                        Money.of(new BigDecimal(feeCents).movePointLeft(2)),
                        true,
                        NOW),
                market.category(),
                someonesPosition.confidence(),
                null,
                null,
                "test");
    }

    private static Order order(
            long id, MarketListing market, Outcome outcome, Action action, int contracts, int cents) {
        return Order.intent(
                id,
                "c-" + id,
                ExecutionEnvironment.PAPER,
                "simulated",
                market.id(),
                EVENT,
                outcome,
                action,
                Price.of(new BigDecimal(cents).movePointLeft(2)),
                Quantity.of(contracts),
                TimeInForce.GOOD_TILL_CANCELED,
                false,
                OrderPurpose.MANUAL,
                null,
                null,
                null,
                NOW);
    }

    @Test
    void aGameHasTwoOutcomesWhereItCannotEndLevel() {
        MarketListing home = market("SYN-H", "Lanterns", Category.NBA, Selection.HOME);
        MarketListing away = market("SYN-A", "Owls", Category.NBA, Selection.AWAY);
        PayoutMatrix matrix = PayoutMatrix.of(
                List.of(home, away),
                List.of(position(home, Outcome.YES, 100, 60, 150)),
                List.of(order(2, away, Outcome.YES, Action.BUY, 50, 30)));

        assertThat(matrix.rows())
                .extracting(PayoutMatrix.Row::outcome)
                .containsExactly("winner Owls", "winner Lanterns");
        Money fee = Fees.direct(away.fees())
                .charge(Action.BUY, Price.of("0.3000"), Quantity.of(50), Fees.Liquidity.MAKER)
                .fee();
        assertThat(matrix.rows())
                .extracting(PayoutMatrix.Row::held)
                .containsExactly(Money.of("-61.50"), Money.of("38.50"));
        assertThat(matrix.rows())
                .extracting(PayoutMatrix.Row::filled)
                .containsExactly(
                        Money.of("-26.50").minus(fee), Money.of("23.50").minus(fee));
        assertThat(matrix.refunded()).isEqualTo(Money.of("-1.50"));
    }

    @Test
    void aDrawIsAnOutcomeWhereTheLeagueHasThem() {
        MarketListing home = market("SYN-H", "Lanterns", Category.EPL, Selection.HOME);
        MarketListing away = market("SYN-A", "Owls", Category.EPL, Selection.AWAY);
        MarketListing draw = market("SYN-D", "Draw", Category.EPL, Selection.DRAW);
        List<MarketListing> event = List.of(home, away, draw);

        assertThat(PayoutMatrix.of(
                                event,
                                List.of(position(home, Outcome.YES, 10, 40, 0), position(away, Outcome.YES, 10, 40, 0)),
                                List.of())
                        .rows())
                .extracting(PayoutMatrix.Row::outcome)
                .containsExactly("winner Owls", "level", "winner Lanterns");
        assertThat(PayoutMatrix.of(event, List.of(position(home, Outcome.YES, 10, 40, 0)), List.of())
                        .rows())
                .as("outcomes that pay alike are one")
                .extracting(PayoutMatrix.Row::outcome)
                .containsExactly("winner not Lanterns", "winner Lanterns");
    }

    @Test
    void winnerAndSpreadAreOneMarginAndTheTotalIsAnotherFigure() {
        MarketListing home = market("SYN-1", "Lanterns", Category.NBA, Selection.HOME);
        MarketListing away = market("SYN-2", "Owls", Category.NBA, Selection.AWAY);
        MarketListing spread = market("SYN-3", "Lanterns wins by over 3.5 points", Category.NBA, null);
        MarketListing total = market("SYN-4", "Over 210.5 points scored", Category.NBA, null);
        PayoutMatrix matrix = PayoutMatrix.of(
                List.of(home, away, spread, total),
                Stream.of(home, spread, total)
                        .map(market -> position(market, Outcome.YES, 10, 50, 0))
                        .toList(),
                List.of());

        assertThat(matrix.apart()).isFalse();
        assertThat(matrix.rows())
                .extracting(row -> row.outcome() + " " + row.held().decimal().intValue())
                .containsExactlyInAnyOrder(
                        "up to 210.5, winner Owls -15",
                        "above 210.5, winner Owls -5",
                        "up to 210.5, Lanterns by up to 3.5 -5",
                        "above 210.5, Lanterns by up to 3.5 5",
                        "up to 210.5, Lanterns by more than 3.5 5",
                        "above 210.5, Lanterns by more than 3.5 15");
    }

    @Test
    void bandsOfWholeNumbersLeaveNothingBetweenThem() {
        MarketListing low = market("SYN-1", "47° or below", Category.WEATHER, null);
        MarketListing middle = market("SYN-2", "48° to 49°", Category.WEATHER, null);
        MarketListing high = market("SYN-3", "50° or above", Category.WEATHER, null);
        PayoutMatrix matrix = PayoutMatrix.of(
                List.of(low, middle, high),
                Stream.of(low, middle, high)
                        .map(market -> position(market, Outcome.YES, 10, 30, 0))
                        .toList(),
                List.of());

        assertThat(matrix.rows())
                .as("exactly one of three pays")
                .hasSize(3)
                .allMatch(row -> row.held().equals(Money.of("1.00")));
    }

    @Test
    void wordsThatAreNotUnderstoodStandForThemselves() {
        MarketListing one = market("SYN-1", "The Long Season", Category.ENTERTAINMENT, null);
        MarketListing other = market("SYN-2", "The Short Winter", Category.ENTERTAINMENT, null);
        PayoutMatrix matrix = PayoutMatrix.of(
                List.of(one, other),
                List.of(position(one, Outcome.YES, 10, 30, 0), position(other, Outcome.NO, 10, 30, 0)),
                List.of());

        assertThat(matrix.apart()).isTrue();
        assertThat(matrix.rows())
                .extracting(PayoutMatrix.Row::outcome)
                .containsExactlyInAnyOrder(
                        "not The Long Season, not The Short Winter",
                        "The Long Season, not The Short Winter",
                        "not The Long Season, The Short Winter",
                        "The Long Season, The Short Winter");
    }

    @Test
    void withNothingAtStakeThereIsNothingToShow() {
        assertThat(PayoutMatrix.of(List.of(market("SYN-1", "Owls", Category.NBA, Selection.AWAY)), List.of(), List.of())
                        .rows())
                .isEmpty();
    }

    /** Random books on random lines: at every number the event can decide, one row and only one has its result. */
    @RepeatedTest(200)
    void everyOutcomeByBruteForceIsInExactlyOneRow(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<MarketListing> event = new ArrayList<>();
        for (int at = 0; at < 2 + random.nextInt(5); at++) {
            event.add(market("SYN-" + at, line(random), Category.ECONOMICS, null));
        }
        List<Position> positions = new ArrayList<>();
        List<Order> orders = new ArrayList<>();
        for (MarketListing market : event) {
            Outcome outcome = random.nextBoolean() ? Outcome.YES : Outcome.NO;
            if (random.nextBoolean()) {
                positions.add(position(
                        market, outcome, 1 + random.nextInt(500), 1 + random.nextInt(98), random.nextInt(300)));
            }
            if (random.nextInt(3) == 0) {
                Action action = random.nextBoolean() ? Action.BUY : Action.SELL;
                orders.add(order(
                        orders.size() + 10L, market, outcome, action, 1 + random.nextInt(500), 1 + random.nextInt(98)));
            }
        }
        PayoutMatrix matrix = PayoutMatrix.of(event, positions, orders);
        Map<MarketId, Claim> claims = EventReading.of(event).claims();
        if (matrix.markets().isEmpty()) {
            assertThat(matrix.rows()).isEmpty();
            return;
        }
        List<List<Boolean>> seen = new ArrayList<>();
        for (int quarter = -8; quarter <= 4 * 12; quarter++) {
            BigDecimal value = new BigDecimal(quarter).divide(new BigDecimal(4));
            List<Boolean> pays = matrix.markets().stream()
                    .map(id -> Objects.requireNonNull(claims.get(id)).pays().contains(value))
                    .toList();
            List<PayoutMatrix.Row> rows = matrix.rows().stream()
                    .filter(row -> row.pays().equals(pays))
                    .toList();
            assertThat(rows).as("at %s", value).isNotEmpty();
            rows.forEach(row -> {
                assertThat(row.held()).isEqualTo(byHand(event, positions, List.of(), claims, value));
                assertThat(row.filled()).isEqualTo(byHand(event, positions, orders, claims, value));
                assertThat(row.each().stream().reduce(Money.ZERO, Money::plus)).isEqualTo(row.held());
            });
            if (seen.isEmpty() || !seen.getLast().equals(pays)) {
                seen.add(pays);
            }
        }
        assertThat(matrix.rows())
                .extracting(PayoutMatrix.Row::pays)
                .as("from low to high")
                .isEqualTo(seen);
    }

    private static String line(Random random) {
        int low = random.nextInt(8);
        return switch (random.nextInt(5)) {
            case 0 -> "Above " + low;
            case 1 -> "Below " + low;
            case 2 -> low + " or above";
            case 3 -> low + " or below";
            default -> low + ".5 to " + (low + 1 + random.nextInt(3));
        };
    }

    private static Money byHand(
            List<MarketListing> event,
            List<Position> positions,
            List<Order> orders,
            Map<MarketId, Claim> claims,
            BigDecimal value) {
        BigDecimal sum = BigDecimal.ZERO;
        for (MarketListing market : event) {
            boolean yes = Objects.requireNonNull(claims.get(market.id())).pays().contains(value);
            for (Position position : positions) {
                if (position.market().equals(market.id())) {
                    boolean pays = (position.outcome() == Outcome.YES) == yes;
                    sum = sum.add(pays ? position.quantity().decimal() : BigDecimal.ZERO)
                            .subtract(position.cost().decimal())
                            .subtract(position.fees().decimal());
                }
            }
            for (Order order : orders) {
                if (order.market().equals(market.id())) {
                    boolean pays = (order.outcome() == Outcome.YES) == yes;
                    BigDecimal gain = (pays ? BigDecimal.ONE : BigDecimal.ZERO)
                            .subtract(order.limit().decimal())
                            .multiply(order.quantity().decimal());
                    BigDecimal fee = Fees.direct(market.fees())
                            .charge(order.action(), order.limit(), order.quantity(), Fees.Liquidity.MAKER)
                            .fee()
                            .decimal();
                    sum = sum.add(order.action() == Action.BUY ? gain : gain.negate())
                            .subtract(fee);
                }
            }
        }
        return Money.of(sum);
    }
}
