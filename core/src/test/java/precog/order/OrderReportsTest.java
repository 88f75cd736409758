package precog.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import precog.order.ExchangeReport.Acknowledged;
import precog.order.ExchangeReport.Canceled;
import precog.order.ExchangeReport.Filled;
import precog.order.ExchangeReport.NotFound;
import precog.order.ExchangeReport.OfOrder;
import precog.order.ExchangeReport.Unanswered;
import precog.value.Money;
import precog.value.Price;
import precog.value.Quantity;

/** Reports in any order, doubled, and lost: what is known is exactly what arrived, and the whole story heals it. */
class OrderReportsTest {
    private static final String ID = "order-1";

    /** What came of an order, and which reports contradicted or exceeded it. */
    private static final class Desk {
        private final Set<String> applied = new HashSet<>();
        private final List<OrderUpdate> refused = new ArrayList<>();
        private Order order =
                OrderLife.sent(Orders.buy(1, "10", "0.60"), Orders.START).order();

        void hear(List<OfOrder> reports) {
            for (OfOrder report : reports) {
                OrderUpdate update = OrderLife.apply(order, report, applied);
                switch (update) {
                    case OrderUpdate.Traded traded -> applied.add(traded.fill().fillId());
                    case OrderUpdate.OverFilled _, OrderUpdate.Illegal _ -> refused.add(update);
                    case OrderUpdate.Moved _, OrderUpdate.Ignored _ -> {}
                }
                order = update.order();
                assertThat(order.filled()).isLessThanOrEqualTo(order.quantity());
            }
        }
    }

    @Property(tries = 500, seed = "20261121")
    void whatIsKnownIsWhatArrived(@ForAll Random random, @ForAll @IntRange(min = 1, max = 6) int parts) {
        List<OfOrder> story = story(random, parts, 1_000);
        List<OfOrder> heard = disturbed(story, random);
        Desk desk = new Desk();
        desk.hear(heard);

        assertThat(desk.refused).isEmpty();
        Map<String, Filled> fills = new HashMap<>();
        heard.forEach(report -> {
            if (report instanceof Filled fill) {
                fills.put(fill.fillId(), fill);
            }
        });
        assertThat(desk.order.filled().units())
                .isEqualTo(fills.values().stream()
                        .mapToLong(fill -> fill.quantity().units())
                        .sum());
        assertThat(desk.order.cost()).isEqualTo(total(fills, fill -> Money.of(fill.price(), fill.quantity())));
        assertThat(desk.order.fees()).isEqualTo(total(fills, Filled::fee));
        assertThat(desk.order.state() == OrderState.FILLED)
                .isEqualTo(desk.order.filled().equals(desk.order.quantity()));
        boolean canceled = heard.stream().anyMatch(Canceled.class::isInstance);
        assertThat(desk.order.state().isDone()).isEqualTo(canceled || desk.order.state() == OrderState.FILLED);

        Desk inOrder = new Desk();
        inOrder.hear(story);
        desk.hear(story);
        assertThat(desk.order).isEqualTo(inOrder.order);
    }

    @Property(tries = 200, seed = "20261121")
    void moreThanOrderedIsFlaggedAndNeverBooked(@ForAll Random random, @ForAll @IntRange(min = 1, max = 6) int parts) {
        List<OfOrder> story = story(random, parts, 1_000);
        story.add(fill("too-much", 1_001, random));
        Collections.shuffle(story, random);
        Desk desk = new Desk();
        desk.hear(story);
        assertThat(desk.refused).singleElement().isInstanceOf(OrderUpdate.OverFilled.class);
        assertThat(desk.applied).doesNotContain("too-much");
    }

    /** An acknowledgement, fills of up to {@code units}, and a cancel of what is left. */
    private static List<OfOrder> story(Random random, int parts, int units) {
        List<OfOrder> story = new ArrayList<>();
        story.add(new Acknowledged(Orders.START, ID, "V1", Orders.START));
        int left = units;
        for (int part = 1; part <= parts && left > 0; part++) {
            int size = 1 + random.nextInt(left);
            story.add(fill("f" + part, size, random));
            left -= size;
        }
        if (left > 0 && random.nextBoolean()) {
            story.add(new Canceled(Orders.START, ID, "canceled", "As asked.", Orders.START));
        }
        return story;
    }

    private static Filled fill(String id, int units, Random random) {
        Price price = new Price(100 * (1 + random.nextInt(60)));
        Money fee = new Money(100 * random.nextInt(300));
        return new Filled(Orders.START, ID, id, price, new Quantity(units), fee, true, Orders.START);
    }

    private static List<OfOrder> disturbed(List<OfOrder> story, Random random) {
        List<OfOrder> heard = new ArrayList<>();
        for (OfOrder report : story) {
            for (int times = random.nextInt(4); times > 0; times--) {
                heard.add(report);
            }
        }
        heard.add(new Unanswered(Orders.START, ID, "Timed out."));
        heard.add(new NotFound(Orders.START, ID));
        Collections.shuffle(heard, random);
        return heard;
    }

    private static Money total(Map<String, Filled> fills, Function<Filled, Money> what) {
        return fills.values().stream().map(what).reduce(Money.ZERO, Money::plus);
    }
}
