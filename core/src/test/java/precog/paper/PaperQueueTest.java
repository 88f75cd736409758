package precog.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static precog.order.Orders.buy;
import static precog.paper.PaperVenue.level;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import precog.feed.FeeTerms;
import precog.feed.FeedMessage.BookInvalidated;
import precog.order.ExchangeReport;
import precog.order.ExchangeReport.Filled;
import precog.order.Orders;
import precog.order.TimeInForce;
import precog.value.Action;
import precog.value.Money;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;

/** What an order meets: each displayed contract once, and the queue at its price. */
class PaperQueueTest {
    private PaperVenue venue;

    /** YES bids 10 at .47 and 20 at .46; offers 10 at .50 and 20 at .51. */
    @BeforeEach
    void open() {
        venue = PaperVenue.standard();
    }

    private List<Filled> fills() {
        return fills(venue.answers());
    }

    private static List<Filled> fills(List<ExchangeReport> reports) {
        return reports.stream()
                .filter(Filled.class::isInstance)
                .map(Filled.class::cast)
                .toList();
    }

    private Quantity filled() {
        return fills().stream().map(Filled::quantity).reduce(Quantity.ZERO, Quantity::plus);
    }

    @Test
    void displayedContractsAreSoldOnce() {
        assertThat(fills(venue.submit(buy(1, "8", "0.50")))).hasSize(1);
        assertThat(fills(venue.submit(buy(2, "8", "0.50"))))
                .extracting(Filled::quantity)
                .containsExactly(Quantity.of(2));
        assertThat(fills(venue.submit(buy(3, "8", "0.50")))).isEmpty();
    }

    @Test
    void whatIsAddedToALevelCanBeTakenAndWhatWasTakenCannot() {
        venue.submit(Orders.order(1, Outcome.YES, Action.BUY, "10", "0.50", TimeInForce.IMMEDIATE_OR_CANCEL, false));
        venue.delta(Outcome.NO, "0.50", "3");
        assertThat(fills(venue.submit(buy(2, "10", "0.50"))))
                .extracting(Filled::quantity)
                .containsExactly(Quantity.of(3));
    }

    @Test
    void aCancelAtALevelDoesNotGiveBackWhatWasTaken() {
        venue.submit(buy(1, "6", "0.50"));
        venue.delta(Outcome.NO, "0.50", "-4");
        // 6 are displayed, and 6 of what was displayed are ours.
        assertThat(fills(venue.submit(buy(2, "5", "0.50")))).isEmpty();
    }

    @Test
    void aTradeThatTookOurContractsFromTheDisplayFreesTheRest() {
        venue.submit(buy(1, "6", "0.50"));
        venue.boughtYes("0.50", "4");
        venue.delta(Outcome.NO, "0.50", "-4");
        // The 4 that traded were the front, which we had taken: of the 6 displayed 2 are ours.
        assertThat(fills(venue.submit(buy(2, "10", "0.50"))))
                .extracting(Filled::quantity)
                .containsExactly(Quantity.of(4));
    }

    @Test
    void aSnapshotDoesNotGiveBackWhatWasTaken() {
        venue.submit(buy(1, "10", "0.50"));
        venue.book(List.of(level("0.47", "10")), List.of(level("0.50", "10")));
        assertThat(fills(venue.submit(buy(2, "5", "0.50")))).isEmpty();
    }

    @Test
    void anOrderMeetsTheBookOfItsArrivalNotOfItsSending() {
        venue.exchange.submit(buy(1, "5", "0.50"), venue.now());
        venue.pass(Duration.ofMillis(100));
        venue.delta(Outcome.NO, "0.50", "-10");
        assertThat(fills()).isEmpty();
    }

    @Test
    void reportsTakeTheirTimeBothWays() {
        venue.exchange.submit(buy(1, "5", "0.50"), venue.now());
        assertThat(venue.exchange.nextAt()).isEqualTo(venue.now().plusMillis(240));
    }

    @Test
    void tradesMoveTheQueueAndFillWhatTheyReach() {
        venue.submit(buy(1, "5", "0.47"));
        venue.soldYes("0.47", "8");
        assertThat(filled()).isEqualTo(Quantity.ZERO);
        venue.soldYes("0.47", "5");
        assertThat(fills()).singleElement().satisfies(fill -> {
            assertThat(fill.quantity()).isEqualTo(Quantity.of(3));
            assertThat(fill.price()).isEqualTo(Price.of("0.47"));
            assertThat(fill.taker()).isFalse();
            assertThat(fill.fee()).isEqualTo(Money.ZERO);
        });
    }

    /** The venue tells of a trade and of the level it took from on two channels, in either order. */
    @Test
    void aReductionAndItsTradeCountOnceInEitherOrder() {
        venue.submit(buy(1, "5", "0.47"));
        venue.delta(Outcome.YES, "0.47", "-4");
        venue.soldYes("0.47", "4");
        venue.soldYes("0.47", "4");
        venue.delta(Outcome.YES, "0.47", "-4");
        venue.pass(Duration.ofSeconds(5));
        // 2 are still before us.
        venue.soldYes("0.47", "3");
        assertThat(filled()).isEqualTo(Quantity.of(1));
    }

    @Test
    void cancelsAreSharedBetweenThoseBeforeAndBehind() {
        venue.submit(buy(1, "5", "0.47"));
        venue.delta(Outcome.YES, "0.47", "10");
        venue.delta(Outcome.YES, "0.47", "-8");
        venue.pass(Duration.ofSeconds(5));
        // 10 of 20 were before us, so 4 of the 8 that left: 6 remain.
        venue.soldYes("0.47", "8");
        assertThat(filled()).isEqualTo(Quantity.of(2));
    }

    @Test
    void nobodyIsBeforeUsWhoIsNotDisplayed() {
        venue.submit(buy(1, "5", "0.47"));
        venue.delta(Outcome.YES, "0.47", "-9");
        venue.pass(Duration.ofSeconds(5));
        venue.soldYes("0.47", "3");
        assertThat(filled()).isEqualTo(Quantity.of(2));
    }

    @Test
    void aTradeThatLeftTheDisplayBeforeWeCameDoesNotMoveUs() {
        venue.exchange.submit(buy(1, "5", "0.47"), venue.now());
        venue.pass(Duration.ofMillis(50));
        venue.delta(Outcome.YES, "0.47", "-4");
        venue.pass(Duration.ofMillis(100));
        venue.soldYes("0.47", "4");
        venue.soldYes("0.47", "7");
        // 6 were displayed when we came; the first trade was over by then.
        assertThat(filled()).isEqualTo(Quantity.of(1));
    }

    @Test
    void aTradeAtAWorsePriceWouldHaveMetUsFirst() {
        venue.submit(buy(1, "5", "0.47"));
        venue.soldYes("0.46", "3");
        assertThat(filled()).isEqualTo(Quantity.of(3));
    }

    @Test
    void oneTradeIsSharedByOurOrdersInTheirOrder() {
        venue.submit(buy(1, "4", "0.48"));
        venue.submit(buy(2, "4", "0.48"));
        venue.soldYes("0.48", "6");
        assertThat(fills())
                .extracting(Filled::clientOrderId, Filled::quantity)
                .containsExactly(tuple("order-1", Quantity.of(4)), tuple("order-2", Quantity.of(2)));
    }

    @Test
    void tradesOfTheOtherSideDoNotReachUs() {
        venue.submit(buy(1, "5", "0.48"));
        venue.boughtYes("0.48", "50");
        assertThat(filled()).isEqualTo(Quantity.ZERO);
    }

    @Test
    void offersThatComeWithinOurLimitFillUsAtOurPriceOnce() {
        venue.submit(buy(1, "5", "0.48"));
        venue.delta(Outcome.NO, "0.53", "3");
        assertThat(fills()).singleElement().satisfies(fill -> {
            assertThat(fill.price()).isEqualTo(Price.of("0.48"));
            assertThat(fill.quantity()).isEqualTo(Quantity.of(3));
            assertThat(fill.taker()).isFalse();
        });
        venue.delta(Outcome.NO, "0.40", "3");
        assertThat(filled()).isEqualTo(Quantity.ZERO);
    }

    @Test
    void makersPayWhereTheSeriesSaysSo() {
        PaperVenue charging = new PaperVenue(PaperAccount.of(Money.ofDollars(100)), FeeTerms.QUADRATIC_WITH_MAKER_FEES);
        charging.book(List.of(), List.of());
        charging.submit(buy(1, "100", "0.50"));
        charging.soldYes("0.50", "100");
        assertThat(fills(charging.answers())).extracting(Filled::fee).containsExactly(Money.of("0.4375"));
    }

    @Test
    void aBookThatCannotBeTrustedFillsNobody() {
        venue.show(new BookInvalidated(venue.now(), Orders.MARKET, "sequence gap"));
        assertThat(fills(venue.submit(buy(1, "5", "0.50")))).isEmpty();
        // Its place is the back of the queue of the next book.
        venue.book(List.of(level("0.50", "7")), List.of(level("0.49", "9")));
        venue.soldYes("0.50", "8");
        assertThat(filled()).isEqualTo(Quantity.of(1));
    }

    @Test
    void aCrossedBookFillsNobody() {
        venue.delta(Outcome.NO, "0.60", "10");
        assertThat(fills(venue.submit(buy(1, "5", "0.50")))).isEmpty();
    }
}
