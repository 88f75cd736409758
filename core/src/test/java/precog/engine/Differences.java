package precog.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import precog.kalshi.fake.FakeAccount;
import precog.kalshi.fake.FakeAccount.OrderView;
import precog.kalshi.fake.FakeKalshi;
import precog.order.Order;
import precog.order.OrderState;
import precog.position.Position;
import precog.value.Money;
import precog.value.Outcome;

/** What the desk's books say otherwise than the exchange's: cash, contracts, orders, fills and their fees. */
final class Differences {
    private static final String OURS = "precog-";

    private final FakeKalshi kalshi;
    private final List<String> found = new ArrayList<>();

    private Differences(FakeKalshi kalshi) {
        this.kalshi = kalshi;
    }

    /** Of a desk that has ended, in words; empty where there are none. */
    static List<String> of(TradingState state, FakeKalshi kalshi) {
        List<Order> orders = List.copyOf(state.blotter.all());
        return between(state.account().cash(), state.holdings.open(), orders, true, kalshi);
    }

    /** Of a desk as it shows itself, which is not every order there ever was. */
    static List<String> of(DeskSnapshot now, FakeKalshi kalshi) {
        List<Position> open = now.positions().stream().filter(Position::isOpen).toList();
        return between(now.account().cash(), open, now.orders(), false, kalshi);
    }

    private static List<String> between(
            Money cash, List<Position> open, List<Order> orders, boolean all, FakeKalshi kalshi) {
        Differences differences = new Differences(kalshi);
        FakeAccount there = kalshi.account();
        differences.same("cash", cash.decimal(), there.cash());
        differences.holdings(open);
        differences.orders(orders, all);
        return differences.found;
    }

    private void same(String what, BigDecimal here, BigDecimal there) {
        if (here.compareTo(there) != 0) {
            found.add(what + ": here " + here.toPlainString() + ", there " + there.toPlainString());
        }
    }

    private void holdings(List<Position> open) {
        Map<String, BigDecimal> held = new TreeMap<>();
        kalshi.account().held().forEach(ticker -> held.put(ticker, BigDecimal.ZERO));
        for (Position position : open) {
            BigDecimal contracts = position.quantity().decimal();
            held.merge(
                    position.market().value(),
                    position.outcome() == Outcome.YES ? contracts : contracts.negate(),
                    BigDecimal::add);
        }
        held.forEach((ticker, contracts) ->
                same("contracts of " + ticker, contracts, kalshi.account().position(ticker)));
    }

    private void orders(List<Order> orders, boolean all) {
        Map<String, OrderView> there = new TreeMap<>();
        kalshi.account().orders().stream()
                .filter(order -> order.clientOrderId().startsWith(OURS))
                .forEach(order -> there.put(order.orderId(), order));
        for (Order order : orders) {
            if (!order.clientOrderId().startsWith(OURS)) {
                continue; // Taken over from elsewhere.
            }
            order(order, there.remove(idThere(order)));
        }
        if (all) {
            there.values().forEach(order -> found.add("not known here: " + order));
        }
    }

    /** The exchange's id: a change gives an order another client order id there. */
    private String idThere(Order order) {
        return order.exchangeOrderId() != null
                ? order.exchangeOrderId()
                : kalshi.account()
                        .order(order.clientOrderId())
                        .map(OrderView::orderId)
                        .orElse("");
    }

    private void order(Order here, @Nullable OrderView there) {
        if (there == null) {
            boolean never = here.state() == OrderState.REJECTED || here.state() == OrderState.INTENT;
            if (!never) {
                found.add("not known there: " + here);
            }
            return;
        }
        String state = switch (here.state()) {
            case RESTING, PARTIALLY_FILLED -> "resting";
            case FILLED -> "executed";
            case CANCELED, EXPIRED -> "canceled";
            case INTENT, SUBMITTED, REJECTED, UNKNOWN -> here.state().name();
        };
        if (!state.equals(there.status())) {
            found.add("order " + here.id() + ": here " + here.state() + ", there " + there.status());
        }
        same("filled of order " + here.id(), here.filled().decimal(), there.filled());
        same("fees of order " + here.id(), here.fees().decimal(), there.fees());
    }
}
