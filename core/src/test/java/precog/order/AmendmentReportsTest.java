package precog.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import precog.order.ExchangeReport.Acknowledged;
import precog.order.ExchangeReport.AmendRefused;
import precog.order.ExchangeReport.Amended;
import precog.order.ExchangeReport.Filled;
import precog.order.ExchangeReport.NotAmended;
import precog.order.ExchangeReport.OfOrder;
import precog.order.ExchangeReport.Unanswered;
import precog.value.Money;
import precog.value.Price;
import precog.value.Quantity;

/** A change of a working order and its fills, heard in any order, doubled and with answers lost between. */
class AmendmentReportsTest {
    private static final String ID = "order-1";
    private static final Price AFTER = Price.of("0.62");

    private static Order resting() {
        Order sent = OrderLife.sent(Orders.buy(1, "10", "0.60"), Orders.START).order();
        return OrderLife.apply(sent, acknowledged(), Set.of()).order();
    }

    private static Acknowledged acknowledged() {
        return new Acknowledged(Orders.START, ID, "V1", Orders.START);
    }

    private static Order changing(long units) {
        return OrderLife.amending(resting(), AFTER, new Quantity(units), Orders.START)
                .order();
    }

    private static Amended amended(long units) {
        return new Amended(Orders.START, ID, 1, AFTER, new Quantity(units), Orders.START);
    }

    private static AmendRefused refused() {
        return new AmendRefused(Orders.START, ID, 1, "invalid_price", "No.");
    }

    private static Filled fill(String id, long units) {
        return new Filled(
                Orders.START, ID, id, Price.of("0.59"), new Quantity(units), Money.of("0.01"), true, Orders.START);
    }

    @Property(tries = 2000, seed = "20261122")
    void whateverBecameOfTheChangeContractsAndCashAreThoseOfTheFills(
            @ForAll Random random,
            @ForAll boolean made,
            @ForAll @IntRange(min = 1, max = 2_000) int wanted,
            @ForAll @IntRange(min = 0, max = 5) int parts) {
        int size = made ? wanted : 1_000;
        List<OfOrder> heard = new ArrayList<>();
        long filled = 0;
        for (int part = 0; part < parts && filled < size; part++) {
            int units = 1 + random.nextInt((int) (size - filled));
            filled += units;
            heard.add(fill("f" + part, units));
        }
        heard.add(made ? amended(wanted) : refused());
        List<OfOrder> again = new ArrayList<>(heard);
        heard.forEach(report -> Collections.addAll(again, report, acknowledged()));
        again.add(new Unanswered(Orders.START, ID, "Timed out."));
        again.add(new NotAmended(Orders.START, ID, 1));
        Collections.shuffle(again, random);

        Order order = changing(wanted);
        Set<String> applied = new HashSet<>();
        for (OfOrder report : again) {
            OrderUpdate update = OrderLife.apply(order, report, applied);
            assertThat(update).isNotInstanceOfAny(OrderUpdate.OverFilled.class, OrderUpdate.Illegal.class);
            if (update instanceof OrderUpdate.Traded(Order _, Filled fill)) {
                applied.add(fill.fillId());
            }
            order = update.order();
            assertThat(order.filled()).isLessThanOrEqualTo(order.quantity());
            assertThat(order.remaining().units())
                    .isLessThanOrEqualTo(order.mostRemaining().units());
        }
        assertThat(order.filled().units()).isEqualTo(filled);
        assertThat(order.cost()).isEqualTo(Money.of(Price.of("0.59"), new Quantity(filled)));
        assertThat(order.fees().micros()).isEqualTo(10_000L * applied.size());
        assertThat(order.quantity().units()).isEqualTo(size);
        assertThat(order.state() == OrderState.FILLED).isEqualTo(filled == size);
        assertThat(order.pendingAmendment()).isNull();
    }

    @Test
    void anAnswerThatIsLostLeavesTheOrderOpenUntilTheTermsAreTold() {
        Order order = changing(1_500);
        order = OrderLife.apply(order, new Unanswered(Orders.START, ID, "Timed out."), Set.of())
                .order();
        assertThat(order.state()).isEqualTo(OrderState.UNKNOWN);
        order = OrderLife.apply(order, acknowledged(), Set.of()).order();
        order = OrderLife.apply(order, fill("f1", 300), Set.of()).order();
        order = OrderLife.apply(order, new NotAmended(Orders.START, ID, 1), Set.of())
                .order();
        assertThat(order.state()).isEqualTo(OrderState.UNKNOWN);
        assertThat(order.filled()).isEqualTo(Quantity.of(3));
        order = OrderLife.apply(order, amended(1_500), Set.of("f1")).order();
        assertThat(order.state()).isEqualTo(OrderState.PARTIALLY_FILLED);
        assertThat(order.limit()).isEqualTo(AFTER);
        assertThat(order.reasonCode()).isNull();
    }

    @Test
    void aFillThatTheTermsBeforeCouldNotHoldProvesTheChange() {
        Order order =
                OrderLife.apply(changing(1_500), fill("f1", 1_200), Set.of()).order();
        assertThat(order.quantity()).isEqualTo(Quantity.of(15));
        assertThat(order.pendingAmendment()).isNull();
        assertThat(OrderLife.apply(order, refused(), Set.of("f1"))).isInstanceOf(OrderUpdate.Ignored.class);
    }

    @Test
    void oneThatWasFilledWholeBeforeAnIncreaseWasRefusedIsDoneThen() {
        Order order =
                OrderLife.apply(changing(1_500), fill("f1", 1_000), Set.of()).order();
        assertThat(order.state()).isEqualTo(OrderState.PARTIALLY_FILLED);
        order = OrderLife.apply(order, refused(), Set.of("f1")).order();
        assertThat(order.state()).isEqualTo(OrderState.FILLED);
    }

    @Test
    void moreThanEitherTermsIsTooMuch() {
        assertThat(OrderLife.apply(changing(1_500), fill("f1", 1_501), Set.of()))
                .isInstanceOf(OrderUpdate.OverFilled.class);
    }

    @Test
    void anAnswerToAnEarlierChangeSaysNothingOfTheNext() {
        Order order = OrderLife.apply(changing(1_500), amended(1_500), Set.of()).order();
        Order again = OrderLife.amending(order, Price.of("0.60"), Quantity.of(10), Orders.START)
                .order();
        assertThat(OrderLife.apply(again, amended(1_500), Set.of())).isInstanceOf(OrderUpdate.Ignored.class);
        assertThat(again.pendingAmendment()).isNotNull();
    }

    @Test
    void onlyAnOrderThatRestsIsChangedAndOneChangeAtATime() {
        Order sent = OrderLife.sent(Orders.buy(1, "10", "0.60"), Orders.START).order();
        assertThat(OrderLife.amending(sent, AFTER, Quantity.of(5), Orders.START))
                .isInstanceOf(OrderUpdate.Illegal.class);
        assertThat(OrderLife.amending(changing(500), AFTER, Quantity.of(4), Orders.START))
                .isInstanceOf(OrderUpdate.Illegal.class);
    }
}
