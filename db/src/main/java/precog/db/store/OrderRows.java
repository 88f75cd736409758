package precog.db.store;

import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import precog.db.position.PositionIdentityRow;
import precog.db.trade.OrderEventRow;
import precog.db.trade.OrderRow;
import precog.db.trade.TradeRow;
import precog.order.Order;
import precog.order.Trade;

/** Orders as last known, every state they went through, and their fills. */
final class OrderRows {
    /** Writes the order, and an event where its state, its terms or what it filled is new. */
    void store(StatelessSession session, Order order) {
        ensurePosition(session, order);
        OrderRow before = session.get(OrderRow.class, order.id());
        OrderRow row = row(order);
        if (before == null) {
            session.insert(row);
        } else {
            session.update(row);
        }
        if (before == null || isNews(before, row)) {
            session.insert(event(order));
        }
    }

    private static boolean isNews(OrderRow before, OrderRow row) {
        return !before.state.equals(row.state)
                || !before.filledQuantity.equals(row.filledQuantity)
                || !before.limitPrice.equals(row.limitPrice)
                || !before.quantity.equals(row.quantity);
    }

    /** Writes a fill with the market and game version of its moment. */
    void store(StatelessSession session, Trade trade, @Nullable Long marketRow, @Nullable Long gameState) {
        OrderRow order = session.get(OrderRow.class, trade.orderId());
        TradeRow row = new TradeRow();
        row.tradeId = trade.id();
        row.executionEnvironment = trade.environment();
        row.externalFillId = trade.fillId();
        row.marketId = trade.market().value();
        row.marketRowId = marketRow;
        row.gameStateId = gameState;
        row.platformId = trade.platform();
        row.positionId = trade.positionId();
        row.edgeId = trade.edgeId();
        row.strategyId = trade.strategy() == null ? null : trade.strategy().id();
        row.modelId = trade.model() == null ? null : trade.model().id();
        row.orderId = order == null ? null : order.externalOrderId;
        row.orderRef = trade.orderId();
        row.side = Codes.lower(trade.action());
        row.outcomeSide = Codes.lower(trade.outcome());
        row.price = trade.price();
        row.quantity = trade.quantity();
        row.fees = trade.fee();
        row.feeEstimate = trade.feeEstimate();
        row.isTaker = trade.taker();
        row.edgeAtExecution = trade.edgeAtExecution();
        row.confidenceAtExecution = Codes.lowerOrNull(trade.confidenceAtExecution());
        row.venueTime = trade.venueAt();
        row.createdAt = trade.at();
        session.insert(row);
    }

    /** An order names its position before the position's first version is written. */
    private static void ensurePosition(StatelessSession session, Order order) {
        Long position = order.positionId();
        if (position != null && session.get(PositionIdentityRow.class, position) == null) {
            PositionIdentityRow row = new PositionIdentityRow();
            row.positionId = position;
            row.executionEnvironment = order.environment();
            row.marketId = order.market().value();
            row.side = Codes.lower(order.outcome());
            row.createdAt = order.updatedAt();
            session.insert(row);
        }
    }

    private static OrderRow row(Order order) {
        OrderRow row = new OrderRow();
        row.id = order.id();
        row.executionEnvironment = order.environment();
        row.clientOrderId = order.clientOrderId();
        row.externalOrderId = order.exchangeOrderId();
        row.platformId = order.platform();
        row.marketId = order.market().value();
        row.side = Codes.lower(order.action());
        row.outcomeSide = Codes.lower(order.outcome());
        row.purpose = Codes.lower(order.purpose());
        row.limitPrice = order.limit();
        row.quantity = order.quantity();
        row.timeInForce = Codes.lower(order.timeInForce());
        row.postOnly = order.postOnly();
        row.state = order.state().name();
        row.filledQuantity = order.filled();
        row.filledCost = order.cost();
        row.fees = order.fees();
        row.edgeId = order.edgeId();
        row.decisionId = order.decisionId();
        row.positionId = order.positionId();
        row.refusalCode = order.reasonCode();
        row.refusalText = order.reason();
        row.createdAt = order.createdAt();
        row.sentAt = order.sentAt();
        row.acknowledgedAt = order.acknowledgedAt();
        row.venueTime = order.venueAt();
        row.updatedAt = order.updatedAt();
        return row;
    }

    private static OrderEventRow event(Order order) {
        OrderEventRow row = new OrderEventRow();
        row.executionEnvironment = order.environment();
        row.orderRef = order.id();
        row.state = order.state().name();
        row.filledQuantity = order.filled();
        row.limitPrice = order.limit();
        row.quantity = order.quantity();
        row.reasonCode = order.reasonCode();
        row.reason = order.reason();
        row.venueTime = order.venueAt();
        row.occurredAt = order.updatedAt();
        row.createdAt = order.updatedAt();
        return row;
    }
}
