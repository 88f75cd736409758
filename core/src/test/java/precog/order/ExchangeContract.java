package precog.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static precog.order.Orders.MARKET;
import static precog.order.Orders.buy;
import static precog.order.Orders.sell;
import static precog.order.TimeInForce.FILL_OR_KILL;
import static precog.order.TimeInForce.GOOD_TILL_CANCELED;
import static precog.order.TimeInForce.IMMEDIATE_OR_CANCEL;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import precog.order.ExchangeReport.AccountReported;
import precog.order.ExchangeReport.Acknowledged;
import precog.order.ExchangeReport.Canceled;
import precog.order.ExchangeReport.Filled;
import precog.order.ExchangeReport.Holding;
import precog.order.ExchangeReport.NotFound;
import precog.order.ExchangeReport.OfOrder;
import precog.order.ExchangeReport.Rejected;
import precog.value.Action;
import precog.value.ExecutionEnvironment;
import precog.value.Money;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;

/** What every {@link Exchange} does, whatever is behind it. */
public abstract class ExchangeContract {
    /**
     * An exchange with $1,000 and one open market, {@link Orders#listing()}, whose book shows YES bids of 10 at .47 and
     * 20 at .46, and YES offers of 10 at .50 and 20 at .51.
     */
    public interface Venue extends AutoCloseable {
        Exchange exchange();

        Instant now();

        /** Lets everything asked so far be answered; returns the answers in the order they came. */
        List<ExchangeReport> answers();

        @Override
        void close();
    }

    private Venue venue;

    protected abstract Venue open();

    @BeforeEach
    void openVenue() {
        venue = open();
    }

    @AfterEach
    void closeVenue() {
        venue.close();
    }

    private List<ExchangeReport> submit(Order order) {
        venue.exchange().submit(order, venue.now());
        return venue.answers();
    }

    private AccountReported account() {
        venue.exchange().inquireAccount(venue.now());
        return (AccountReported) venue.answers().getLast();
    }

    /** The order after these reports, each of which must be legal. */
    private static Order after(Order intent, List<ExchangeReport> reports) {
        Order order = intent.state() == OrderState.INTENT
                ? OrderLife.sent(intent, intent.createdAt()).order()
                : intent;
        Set<String> fills = new HashSet<>();
        for (ExchangeReport report : reports) {
            if (report instanceof OfOrder ofOrder && ofOrder.clientOrderId().equals(intent.clientOrderId())) {
                OrderUpdate update = OrderLife.apply(order, ofOrder, fills);
                assertThat(update).isNotInstanceOfAny(OrderUpdate.Illegal.class, OrderUpdate.OverFilled.class);
                order = update.order();
                if (update instanceof OrderUpdate.Traded traded) {
                    fills.add(traded.fill().fillId());
                }
            }
        }
        return order;
    }

    private static <T> List<T> only(Class<T> type, List<ExchangeReport> reports) {
        return reports.stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Test
    void ordersBelowTheOfferRest() {
        List<ExchangeReport> answers = submit(buy(1, "5", "0.48"));
        assertThat(only(Acknowledged.class, answers)).hasSize(1);
        assertThat(after(buy(1, "5", "0.48"), answers).state()).isEqualTo(OrderState.RESTING);
        assertThat(account().workingClientOrderIds()).containsExactly("order-1");
    }

    @Test
    void marketableOrdersTakeTheOffersBestFirstAndPayTheFee() {
        Order order = after(buy(1, "15", "0.51"), submit(buy(1, "15", "0.51")));
        assertThat(order.state()).isEqualTo(OrderState.FILLED);
        // 10 at .50 and 5 at .51.
        assertThat(order.cost()).isEqualTo(Money.of("7.55"));
        // .07 × 10 × .25 = .1750; .07 × 5 × .2499 = .087465, in cash .0875
        assertThat(order.fees()).isEqualTo(Money.of("0.2625"));
    }

    @Test
    void whatIsLeftOfAnOrderRestsAndCanBeCanceled() {
        Order order = buy(1, "15", "0.50");
        List<ExchangeReport> answers = submit(order);
        assertThat(after(order, answers).state()).isEqualTo(OrderState.PARTIALLY_FILLED);
        venue.exchange().cancel(order, venue.now());
        List<ExchangeReport> more = venue.answers();
        Order canceled =
                after(order, Stream.concat(answers.stream(), more.stream()).toList());
        assertThat(canceled.state()).isEqualTo(OrderState.CANCELED);
        assertThat(canceled.filled()).isEqualTo(Quantity.of(10));
        assertThat(account().workingClientOrderIds()).isEmpty();
    }

    @Test
    void immediateOrdersNeverRest() {
        Order order = Orders.order(1, Outcome.YES, Action.BUY, "15", "0.50", IMMEDIATE_OR_CANCEL, false);
        Order done = after(order, submit(order));
        assertThat(done.filled()).isEqualTo(Quantity.of(10));
        assertThat(done.state()).isEqualTo(OrderState.CANCELED);
        assertThat(account().workingClientOrderIds()).isEmpty();
    }

    @Test
    void fillOrKillIsAllOrNothing() {
        Order tooMuch = Orders.order(1, Outcome.YES, Action.BUY, "11", "0.50", FILL_OR_KILL, false);
        assertThat(only(Rejected.class, submit(tooMuch)))
                .extracting(Rejected::code)
                .containsExactly("fill_or_kill_insufficient_resting_volume");
        Order enough = Orders.order(2, Outcome.YES, Action.BUY, "10", "0.50", FILL_OR_KILL, false);
        assertThat(after(enough, submit(enough)).state()).isEqualTo(OrderState.FILLED);
    }

    @Test
    void postOnlyIsRefusedWhereItWouldTakeAndRestsElsewhere() {
        Order crossing = Orders.order(1, Outcome.YES, Action.BUY, "1", "0.50", GOOD_TILL_CANCELED, true);
        assertThat(only(Rejected.class, submit(crossing)))
                .extracting(Rejected::code)
                .containsExactly("invalid_order");
        Order resting = Orders.order(2, Outcome.YES, Action.BUY, "1", "0.49", GOOD_TILL_CANCELED, true);
        assertThat(after(resting, submit(resting)).state()).isEqualTo(OrderState.RESTING);
    }

    @Test
    void noIsBoughtFromThoseWhoBidForYes() {
        Order order = Orders.order(1, Outcome.NO, Action.BUY, "4", "0.53", GOOD_TILL_CANCELED, false);
        Filled fill = only(Filled.class, submit(order)).getFirst();
        assertThat(fill.price()).isEqualTo(Price.of("0.53"));
        assertThat(account().holdings()).containsExactly(new Holding(MARKET, Outcome.NO, Quantity.of(4)));
    }

    @Test
    void oneIdIsOneOrder() {
        Order order = buy(1, "5", "0.48");
        List<ExchangeReport> first = submit(order);
        List<ExchangeReport> second = submit(order);
        assertThat(only(Acknowledged.class, second))
                .extracting(Acknowledged::exchangeOrderId)
                .containsExactly(only(Acknowledged.class, first).getFirst().exchangeOrderId());
        assertThat(account().workingClientOrderIds()).containsExactly("order-1");
    }

    @Test
    void aFilledOrderSentAgainFillsNothingMore() {
        Order order = buy(1, "5", "0.50");
        List<ExchangeReport> first = submit(order);
        List<ExchangeReport> second = submit(order);
        Order after =
                after(order, Stream.concat(first.stream(), second.stream()).toList());
        assertThat(after.filled()).isEqualTo(Quantity.of(5));
        assertThat(account().holdings()).containsExactly(new Holding(MARKET, Outcome.YES, Quantity.of(5)));
    }

    @Test
    void inquiringTellsTheWholeStoryUnderTheSameFillIds() {
        Order order = buy(1, "15", "0.51");
        List<ExchangeReport> told = submit(order);
        venue.exchange().inquire(order, venue.now());
        List<ExchangeReport> again = venue.answers();
        assertThat(only(Filled.class, again))
                .extracting(Filled::fillId)
                .isEqualTo(only(Filled.class, told).stream().map(Filled::fillId).toList());
        assertThat(after(order, again))
                .usingRecursiveComparison()
                .ignoringFields("updatedAt", "acknowledgedAt")
                .isEqualTo(after(order, told));
    }

    @Test
    void ordersItNeverSawAreNotFound() {
        venue.exchange().inquire(buy(1, "5", "0.48"), venue.now());
        assertThat(venue.answers()).singleElement().isInstanceOf(NotFound.class);
    }

    @Test
    void cancelingADoneOrderChangesNothing() {
        Order order = buy(1, "5", "0.50");
        List<ExchangeReport> told = submit(order);
        venue.exchange().cancel(order, venue.now());
        List<ExchangeReport> all =
                Stream.concat(told.stream(), venue.answers().stream()).toList();
        assertThat(only(Canceled.class, all)).isEmpty();
        assertThat(after(order, all).state()).isEqualTo(OrderState.FILLED);
    }

    /** Asks for a change; the order before and after the answers. */
    private Order change(Order before, String limit, String quantity) {
        Order asked = OrderLife.amending(before, Price.of(limit), Quantity.of(quantity), venue.now())
                .order();
        assertThat(asked.pendingAmendment()).isNotNull();
        venue.exchange().amend(asked, venue.now());
        Order after = after(asked, venue.answers());
        assertThat(after.pendingAmendment()).isNull();
        return after;
    }

    private Order resting(Order intent) {
        Order order = after(intent, submit(intent));
        assertThat(order.state().isDone()).isFalse();
        return order;
    }

    @Test
    void aRestingOrderTakesAnotherPriceAndSize() {
        Order after = change(resting(buy(1, "5", "0.48")), "0.49", "7");
        assertThat(after.state()).isEqualTo(OrderState.RESTING);
        assertThat(after.limit()).isEqualTo(Price.of("0.49"));
        assertThat(after.quantity()).isEqualTo(Quantity.of(7));
        assertThat(account().workingClientOrderIds()).containsExactly("order-1");
    }

    @Test
    void aChangeThatMeetsTheBookFillsUpToTheNewSizeInAll() {
        Order after = change(resting(buy(1, "15", "0.50")), "0.51", "18");
        // 10 at .50 before, 8 of the 20 at .51 after
        assertThat(after.state()).isEqualTo(OrderState.FILLED);
        assertThat(after.quantity()).isEqualTo(Quantity.of(18));
        assertThat(after.cost()).isEqualTo(Money.of("9.08"));
        assertThat(account().holdings()).containsExactly(new Holding(MARKET, Outcome.YES, Quantity.of(18)));
    }

    @Test
    void aSmallerOrderStillRests() {
        Order after = change(resting(buy(1, "15", "0.50")), "0.50", "12");
        assertThat(after.state()).isEqualTo(OrderState.PARTIALLY_FILLED);
        assertThat(after.remaining()).isEqualTo(Quantity.of(2));
    }

    @Test
    void aChangeOffTheTickOrBeyondTheCashLeavesTheOrderAsItWas() {
        for (String[] terms : new String[][] {{"0.485", "5"}, {"0.49", "3000"}}) {
            Order after = change(resting(buy(terms[1].length(), "5", "0.48")), terms[0], terms[1]);
            assertThat(after.state()).isEqualTo(OrderState.RESTING);
            assertThat(after.limit()).isEqualTo(Price.of("0.48"));
            assertThat(after.quantity()).isEqualTo(Quantity.of(5));
            assertThat(after.reasonCode()).isIn("invalid_price", "insufficient_balance");
        }
    }

    @Test
    void aChangeThatNeverArrivedIsNotInTheStory() {
        Order asked = OrderLife.amending(resting(buy(1, "5", "0.48")), Price.of("0.49"), Quantity.of(5), venue.now())
                .order();
        venue.exchange().inquire(asked, venue.now());
        assertThat(only(ExchangeReport.NotAmended.class, venue.answers()))
                .singleElement()
                .extracting(ExchangeReport.NotAmended::number)
                .isEqualTo(1);
    }

    @Test
    void aDoneOrderIsNotChanged() {
        Order order = resting(buy(1, "5", "0.48"));
        venue.exchange().cancel(order, venue.now());
        List<ExchangeReport> canceled = venue.answers();
        Order asked = OrderLife.amending(order, Price.of("0.50"), Quantity.of(5), venue.now())
                .order();
        venue.exchange().amend(asked, venue.now());
        Order after = after(
                asked,
                Stream.concat(canceled.stream(), venue.answers().stream()).toList());
        assertThat(after.state()).isEqualTo(OrderState.CANCELED);
        assertThat(account().holdings()).isEmpty();
    }

    @Test
    void theAccountShowsCashAndHoldings() {
        Order bought = after(buy(1, "5", "0.50"), submit(buy(1, "5", "0.50")));
        Order sold = after(sell(2, "2", "0.47"), submit(sell(2, "2", "0.47")));
        Money cash = Money.ofDollars(1_000)
                .minus(bought.cost())
                .minus(bought.fees())
                .plus(sold.cost())
                .minus(sold.fees());
        AccountReported account = account();
        assertThat(account.cash()).isEqualTo(cash);
        assertThat(account.holdings()).containsExactly(new Holding(MARKET, Outcome.YES, Quantity.of(3)));
    }

    @Test
    void pricesOffTheTickAreRejected() {
        assertThat(only(Rejected.class, submit(buy(1, "5", "0.485"))))
                .extracting(Rejected::code)
                .containsExactly("invalid_price");
    }

    @Test
    void whatTheAccountCannotPayIsRejected() {
        assertThat(only(Rejected.class, submit(buy(1, "3000", "0.40"))))
                .extracting(Rejected::code)
                .containsExactly("insufficient_balance");
    }

    @Test
    void ordersOfOtherMoneyAreRefused() {
        ExecutionEnvironment other = venue.exchange().environment() == ExecutionEnvironment.LIVE
                ? ExecutionEnvironment.PAPER
                : ExecutionEnvironment.LIVE;
        Order order = buy(1, "5", "0.48");
        Order foreign = Order.intent(
                1,
                "foreign",
                other,
                order.platform(),
                order.market(),
                order.event(),
                order.outcome(),
                order.action(),
                order.limit(),
                order.quantity(),
                order.timeInForce(),
                false,
                order.purpose(),
                null,
                null,
                null,
                order.createdAt());
        assertThatThrownBy(() -> venue.exchange().submit(foreign, venue.now()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
