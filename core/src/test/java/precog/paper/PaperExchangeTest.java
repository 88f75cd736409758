package precog.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static precog.order.Orders.MARKET;
import static precog.order.Orders.START;
import static precog.order.Orders.buy;
import static precog.order.Orders.sell;
import static precog.paper.PaperVenue.level;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import precog.feed.FeeTerms;
import precog.feed.FeedMessage.MarketSettled;
import precog.feed.FeedMessage.MarketStatusChanged;
import precog.feed.MarketStatus;
import precog.feed.SettlementResult;
import precog.order.ExchangeReport;
import precog.order.ExchangeReport.AccountReported;
import precog.order.ExchangeReport.Acknowledged;
import precog.order.ExchangeReport.Canceled;
import precog.order.ExchangeReport.Filled;
import precog.order.ExchangeReport.NotFound;
import precog.order.ExchangeReport.OfOrder;
import precog.order.ExchangeReport.Rejected;
import precog.order.Order;
import precog.order.OrderLife;
import precog.paper.PaperAccount.Held;
import precog.value.ExecutionEnvironment;
import precog.value.Money;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;

/** The account, the market's life, and a restart. */
class PaperExchangeTest {
    private PaperVenue venue;

    @BeforeEach
    void open() {
        venue = PaperVenue.standard();
    }

    private AccountReported account() {
        venue.exchange.inquireAccount(venue.now());
        return (AccountReported) venue.answers().getLast();
    }

    private void status(MarketStatus status) {
        venue.show(new MarketStatusChanged(venue.now(), MARKET, status));
    }

    private void settle(SettlementResult result, @Nullable String yesValue) {
        venue.show(new MarketSettled(
                venue.now(), MARKET, "S1", result, yesValue == null ? null : Price.of(yesValue), "{}"));
    }

    @Test
    void liveMoneyHasNoPracticeExchange() {
        PaperAccount opening = PaperAccount.of(Money.ofDollars(1));
        assertThatThrownBy(() -> new PaperExchange(ExecutionEnvironment.LIVE, PaperTerms.STANDARD, opening))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = MarketStatus.class,
            names = {"OPEN"},
            mode = EnumSource.Mode.EXCLUDE)
    void onlyOpenMarketsTakeOrders(MarketStatus closed) {
        status(closed);
        assertThat(venue.submit(buy(1, "5", "0.50")))
                .singleElement()
                .satisfies(report -> assertThat(report)
                        .asInstanceOf(type(Rejected.class))
                        .returns("market_not_open", Rejected::code));
    }

    @Test
    void aPauseKeepsOrdersAndLetsThemBeCanceledButItsEndClearsThem() {
        venue.submit(buy(1, "5", "0.48"));
        venue.submit(buy(2, "5", "0.48"));
        status(MarketStatus.PAUSED);
        venue.soldYes("0.48", "50");
        assertThat(venue.answers()).isEmpty();
        venue.exchange.cancel(buy(1, "5", "0.48"), venue.now());
        assertThat(venue.answers()).singleElement().isInstanceOf(Canceled.class);
        status(MarketStatus.OPEN);
        assertThat(venue.answers())
                .singleElement()
                .satisfies(report ->
                        assertThat(((Canceled) report).clientOrderId()).isEqualTo("order-2"));
    }

    @Test
    void theCloseOfAMarketCancelsWhatRests() {
        venue.submit(buy(1, "5", "0.48"));
        status(MarketStatus.CLOSED);
        assertThat(venue.answers())
                .singleElement()
                .satisfies(report -> assertThat(((Canceled) report).code()).isEqualTo("market_closed"));
        assertThat(account().workingClientOrderIds()).isEmpty();
    }

    /** 10 bought at .50 for a fee of .1750 leave 994.8250. */
    @ParameterizedTest
    @CsvSource({"YES, 1, 1004.8250", "NO, 0, 994.8250", "SCALAR, 0.37, 998.5250", "VOID, , 1000"})
    void settlementPaysWhatIsHeldOnce(SettlementResult result, @Nullable String yesValue, String cash) {
        venue.submit(buy(1, "10", "0.50"));
        settle(result, yesValue);
        settle(result, yesValue);
        assertThat(account().cash()).isEqualTo(Money.of(cash));
        assertThat(account().holdings()).isEmpty();
    }

    @Test
    void nothingIsSoldThatIsNotHeldOrIsAlreadyOffered() {
        venue.submit(buy(1, "10", "0.50"));
        venue.submit(sell(2, "7", "0.60"));
        assertThat(venue.submit(sell(3, "4", "0.60")))
                .singleElement()
                .satisfies(report -> assertThat(((Rejected) report).code()).isEqualTo("insufficient_holding"));
        assertThat(venue.submit(sell(4, "3", "0.60"))).singleElement().isInstanceOf(Acknowledged.class);
    }

    @Test
    void restingOrdersTieUpTheirMoney() {
        venue.submit(buy(1, "2000", "0.40"));
        // 800.00 and its dearest fee, .07 × 2000 × .24 = 33.60, are tied up; 166.40 is free.
        assertThat(venue.submit(buy(2, "400", "0.40")))
                .singleElement()
                .satisfies(report -> assertThat(((Rejected) report).code()).isEqualTo("insufficient_balance"));
        // 391 × .40 = 156.40 and a fee of 6.5688
        assertThat(venue.submit(buy(3, "391", "0.40"))).singleElement().isInstanceOf(Acknowledged.class);
    }

    @Test
    void marketsThatAreNotListedAreRejected() {
        PaperExchange bare =
                new PaperExchange(ExecutionEnvironment.PAPER, PaperTerms.STANDARD, PaperAccount.of(Money.ofDollars(1)));
        bare.submit(buy(1, "1", "0.50"), START);
        assertThat(bare.next())
                .isInstanceOf(Rejected.class)
                .satisfies(report -> assertThat(((Rejected) report).code()).isEqualTo("market_unknown"));
    }

    @Test
    void anOrderForNothingIsRejected() {
        assertThat(venue.submit(buy(1, "0", "0.50")))
                .singleElement()
                .satisfies(report -> assertThat(((Rejected) report).code()).isEqualTo("invalid_order_size"));
    }

    @Test
    void aRestartPutsAcknowledgedOrdersAtTheBackAndKnowsTheAccount() {
        Order resting = heard(buy(1, "5", "0.47"), venue.submit(buy(1, "5", "0.47")));
        Order silent = OrderLife.sent(buy(2, "5", "0.47"), START).order();
        PaperAccount opening = new PaperAccount(
                Money.of("900"),
                List.of(new Held(
                        MARKET, Outcome.YES, Quantity.of(3), Quantity.of(5), Money.of("1.50"), Money.of("0.10"))));
        PaperExchange again = new PaperExchange(ExecutionEnvironment.PAPER, PaperTerms.STANDARD, opening);
        again.recover(List.of(resting, silent), START);
        PaperVenue restarted = new PaperVenue(again, FeeTerms.QUADRATIC);
        restarted.book(List.of(level("0.47", "6")), List.of(level("0.50", "10")));

        again.inquireAccount(restarted.now());
        AccountReported account = (AccountReported) restarted.answers().getLast();
        assertThat(account.cash()).isEqualTo(Money.of("900"));
        assertThat(account.holdings()).containsExactly(new ExchangeReport.Holding(MARKET, Outcome.YES, Quantity.of(3)));
        assertThat(account.workingClientOrderIds()).containsExactly("order-1");

        again.inquire(silent, restarted.now());
        assertThat(restarted.answers()).singleElement().isInstanceOf(NotFound.class);
        restarted.soldYes("0.47", "8");
        assertThat(restarted.answers())
                .singleElement()
                .satisfies(report -> assertThat(((Filled) report).quantity()).isEqualTo(Quantity.of(2)));
    }

    @Test
    void fillIdsGoOnAfterARestart() {
        venue.submit(buy(1, "15", "0.50"));
        Order partly = heard(buy(1, "15", "0.50"), retold(buy(1, "15", "0.50")));
        PaperExchange again = new PaperExchange(
                ExecutionEnvironment.PAPER, PaperTerms.STANDARD, PaperAccount.of(Money.ofDollars(900)));
        again.recover(List.of(partly), START);
        PaperVenue restarted = new PaperVenue(again, FeeTerms.QUADRATIC);
        restarted.book(List.of(), List.of());
        restarted.soldYes("0.50", "5");
        assertThat(restarted.answers())
                .singleElement()
                .satisfies(report -> assertThat(((Filled) report).fillId()).isEqualTo("order-1@15.00"));
    }

    private List<ExchangeReport> retold(Order order) {
        venue.exchange.inquire(order, venue.now());
        return venue.answers();
    }

    private static Order heard(Order intent, List<ExchangeReport> reports) {
        Order order = OrderLife.sent(intent, START).order();
        Set<String> applied = new HashSet<>();
        for (ExchangeReport report : reports) {
            order = OrderLife.apply(order, (OfOrder) report, applied).order();
        }
        return order;
    }

    @Test
    void callsOfTheSameInstantAreWorkedInTheOrderTheyWereMade() {
        venue.exchange.submit(buy(1, "6", "0.50"), venue.now());
        venue.exchange.submit(buy(2, "6", "0.50"), venue.now());
        venue.pass(Duration.ofSeconds(1));
        assertThat(venue.answers().stream().filter(Filled.class::isInstance).map(Filled.class::cast))
                .extracting(Filled::clientOrderId)
                .containsExactly("order-1", "order-2");
    }
}
