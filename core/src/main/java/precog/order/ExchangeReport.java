package precog.order;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import precog.value.MarketId;
import precog.value.Money;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;

/** What an exchange answers. Any order of arrival, any number of times: applying one twice changes nothing. */
public sealed interface ExchangeReport {
    /** When it reached us. */
    Instant at();

    /** A report about one order. */
    sealed interface OfOrder extends ExchangeReport {
        String clientOrderId();
    }

    /** The exchange has the order. */
    record Acknowledged(Instant at, String clientOrderId, String exchangeOrderId, Instant venueAt) implements OfOrder {}

    /** The exchange certainly does not have the order. */
    record Rejected(Instant at, String clientOrderId, String code, String reason) implements OfOrder {}

    /**
     * Contracts traded.
     *
     * @param fillId the exchange's id of the fill
     * @param price own-side price
     * @param fee what the exchange charged
     * @param taker whether it took liquidity
     */
    record Filled(
            Instant at,
            String clientOrderId,
            String fillId,
            Price price,
            Quantity quantity,
            Money fee,
            boolean taker,
            Instant venueAt)
            implements OfOrder {}

    /** No longer working; fills so far stand, and a late one may still come. */
    record Canceled(Instant at, String clientOrderId, String code, String reason, Instant venueAt) implements OfOrder {}

    /**
     * The exchange has the order with these terms, after a change.
     *
     * @param number of the {@link Amendment}
     * @param quantity contracts in all, those filled included
     */
    record Amended(Instant at, String clientOrderId, int number, Price limit, Quantity quantity, Instant venueAt)
            implements OfOrder {}

    /** The exchange certainly did not change the order: it has it as it was. */
    record AmendRefused(Instant at, String clientOrderId, int number, String code, String reason) implements OfOrder {}

    /** Asked, the exchange shows the order without the change. One such answer proves nothing. */
    record NotAmended(Instant at, String clientOrderId, int number) implements OfOrder {}

    /** No answer, or one that proves nothing. */
    record Unanswered(Instant at, String clientOrderId, String reason) implements OfOrder {}

    /** Asked for an order, the exchange does not know it. One such answer proves nothing. */
    record NotFound(Instant at, String clientOrderId) implements OfOrder {}

    /**
     * The account as the exchange sees it, for reconciliation; complete or not sent at all.
     *
     * @param cash over all parts of the exchange
     * @param cashByShard of each part, where it has parts; cash in one cannot be spent in another
     */
    record AccountReported(
            Instant at,
            Money cash,
            Map<Integer, Money> cashByShard,
            List<Holding> holdings,
            List<String> workingClientOrderIds)
            implements ExchangeReport {
        public AccountReported {
            cashByShard = Map.copyOf(cashByShard);
            holdings = List.copyOf(holdings);
            workingClientOrderIds = List.copyOf(workingClientOrderIds);
        }
    }

    /**
     * Where orders stand in their queues.
     *
     * @param ahead contracts of others before each, by client order id
     */
    record QueuesReported(Instant at, Map<String, Quantity> ahead) implements ExchangeReport {
        public QueuesReported {
            ahead = Map.copyOf(ahead);
        }
    }

    /**
     * Contracts held of one outcome.
     *
     * @param cost what they cost together, by the exchange's word; null where it does not say
     */
    record Holding(
            MarketId market,
            Outcome outcome,
            Quantity quantity,
            @Nullable Money cost) {
        /** A holding whose cost is not told. */
        public Holding(MarketId market, Outcome outcome, Quantity quantity) {
            this(market, outcome, quantity, null);
        }
    }

    /** A call failed in a way that says nothing about any order. */
    record CallFailed(
            Instant at,
            String call,
            String reason,
            @Nullable Integer status) implements ExchangeReport {}
}
