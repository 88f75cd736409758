package precog.db.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import precog.db.position.ExitAttemptRow;
import precog.db.position.PositionExitRow;
import precog.db.position.PositionRow;
import precog.db.trade.OrderRow;
import precog.db.type.Validity;
import precog.exit.ExitAttempt;
import precog.exit.PositionExit;
import precog.position.Position;
import precog.position.TrailingStop;
import precog.value.ExecutionEnvironment;

/** Positions version by version, and how they were left. */
final class PositionRows {
    private record Key(ExecutionEnvironment environment, long position) {}

    private final CurrentRows<Key> current = new CurrentRows<>(
            PositionRow.class,
            "id",
            "executionEnvironment, positionId",
            key -> new Key((ExecutionEnvironment) key[0], (Long) key[1]));

    void store(StatelessSession session, Position position) {
        Key key = new Key(position.environment(), position.id());
        Instant at = position.closedAt() == null ? position.checkedAt() : position.closedAt();
        Instant start = current.close(session, key, at);
        PositionRow row = row(position, entryOrder(session, position));
        row.updatedAt = start;
        row.validity = Validity.from(start);
        Long id = (Long) session.insert(row);
        current.opened(key, id, start);
    }

    void store(StatelessSession session, PositionExit exit) {
        PositionExitRow row = new PositionExitRow();
        row.exitId = exit.id();
        row.executionEnvironment = exit.environment();
        row.positionId = exit.positionId();
        row.exitTradeId = exit.tradeId();
        row.exitCondition = Codes.lower(exit.condition());
        row.exitPriority = exit.priority().name();
        row.quantityExited = exit.quantity();
        row.exitPrice = exit.price();
        row.realizedPnl = exit.pnl();
        row.unrealizedPnlAtExit = exit.unrealizedPnlAtExit();
        row.createdAt = exit.at();
        session.insert(row);
    }

    void store(StatelessSession session, ExitAttempt attempt) {
        OrderRow order = session.get(OrderRow.class, attempt.orderId());
        ExitAttemptRow row = new ExitAttemptRow();
        row.attemptId = attempt.id();
        row.executionEnvironment = attempt.environment();
        row.positionId = attempt.positionId();
        row.orderId = order == null ? null : order.externalOrderId;
        row.orderRef = attempt.orderId();
        row.exitCondition = Codes.lower(attempt.condition());
        row.priorityLevel = attempt.priority().name();
        row.orderType = attempt.orderType();
        row.limitPrice = attempt.limit();
        row.fillPrice = attempt.fillPrice();
        row.quantity = attempt.quantity();
        row.quantityFilled = attempt.filled();
        row.attemptNumber = attempt.number();
        row.timeoutSeconds = attempt.timeoutSeconds();
        row.success = attempt.success();
        row.otherConditions = attempt.others();
        row.createdAt = attempt.at();
        session.insert(row);
    }

    void forget() {
        current.forget();
    }

    private static @Nullable String entryOrder(StatelessSession session, Position position) {
        OrderRow order = session.get(OrderRow.class, position.entryOrderId());
        return order == null ? null : order.externalOrderId;
    }

    private static PositionRow row(Position position, @Nullable String entryOrder) {
        PositionRow row = new PositionRow();
        row.positionId = position.id();
        row.executionEnvironment = position.environment();
        row.marketId = position.market().value();
        row.platformId = position.platform();
        row.eventId = position.event().value();
        row.ticker = position.market().value();
        row.side = Codes.lower(position.outcome());
        row.entryPrice = position.entryPrice();
        row.entryTime = position.openedAt();
        row.quantity = position.quantity();
        row.boughtQuantity = position.bought();
        row.cost = position.cost();
        row.fees = position.fees();
        row.status = Codes.lower(position.status());
        row.unrealizedPnl = position.unrealizedPnl();
        row.realizedPnl = position.realizedPnl();
        row.currentPrice = position.mark();
        row.unrealizedPnlPct = position.pnlPercent();
        row.lastUpdate = position.checkedAt();
        row.trailingStopState = trail(position.trailingStop());
        row.trailingStopPrice =
                position.trailingStop() == null ? null : position.trailingStop().stopPrice();
        row.confidenceLevel = Codes.lower(position.confidence());
        row.stagesTaken = position.stagesTaken();
        row.holdToSettlement = position.holdToSettlement();
        row.thinChecks = position.thinChecks();
        row.exitReason = code(position.exitReason());
        row.exitPriority = position.exitPriority();
        row.exitPrice = position.exitPrice();
        row.exitTime = position.closedAt();
        row.reason = position.reason();
        row.closeReason = code(position.exitReason());
        row.initialOrderId = entryOrder;
        row.edgeId = position.edgeId();
        row.strategyId =
                position.strategy() == null ? null : position.strategy().id();
        row.modelId = position.model() == null ? null : position.model().id();
        row.createdAt = position.openedAt();
        return row;
    }

    private static @Nullable String code(@Nullable String condition) {
        return condition == null ? null : condition.toLowerCase(Locale.ROOT);
    }

    /** Each number under the two names that queries know it by. */
    private static @Nullable String trail(@Nullable TrailingStop stop) {
        if (stop == null) {
            return null;
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("active", true);
        fields.put("enabled", true);
        fields.put("activation_price", stop.activationPrice().toString());
        fields.put("peak_price", stop.peakPrice().toString());
        fields.put("highest_price", stop.peakPrice().toString());
        fields.put("current_stop_price", stop.stopPrice().toString());
        fields.put("current_stop", stop.stopPrice().toString());
        fields.put("current_distance", stop.distance().toPlainString());
        fields.put("stop_distance", stop.distance().toPlainString());
        fields.put("configuration", stop.configuration());
        return Codes.json(fields);
    }
}
