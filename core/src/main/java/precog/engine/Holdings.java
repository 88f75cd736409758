package precog.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import precog.order.Trade;
import precog.position.Position;
import precog.settlement.Settlement;
import precog.value.EventId;
import precog.value.MarketId;
import precog.value.Money;
import precog.value.Outcome;

/** Every position as last known, and when what was realized. */
final class Holdings {
    /** A change of the realized result; fees count when they are paid. */
    record Realized(Instant at, Money amount) {}

    private final Map<Long, Position> positions = new LinkedHashMap<>();
    private final Map<Long, Position> open = new LinkedHashMap<>();
    private final List<Realized> realized = new ArrayList<>();
    private final List<Realized> closes = new ArrayList<>();
    private Money total = Money.ZERO;
    private Money undated = Money.ZERO;

    /** A trade or settlement comes behind the position it changed, and gives the change its time. */
    void put(Trade trade) {
        date(trade.at());
    }

    void put(Settlement settlement) {
        date(settlement.at());
    }

    private void date(Instant at) {
        if (!undated.equals(Money.ZERO)) {
            realized.add(new Realized(at, undated));
            undated = Money.ZERO;
        }
    }

    void put(Position position) {
        Position before = positions.put(position.id(), position);
        if (position.isOpen()) {
            open.put(position.id(), position);
        } else {
            open.remove(position.id());
        }
        Money change = position.realizedPnl().minus(before == null ? Money.ZERO : before.realizedPnl());
        undated = undated.plus(change);
        if (before != null && before.isOpen() && !position.isOpen()) {
            Instant at = position.closedAt() == null ? position.checkedAt() : position.closedAt();
            closes.add(new Realized(at, position.realizedPnl()));
        }
        total = total.plus(change);
    }

    @Nullable
    Position position(long id) {
        return positions.get(id);
    }

    /** Whether nothing is left of a position, or it is not known. */
    boolean isClosed(long id) {
        Position position = positions.get(id);
        return position == null || !position.isOpen();
    }

    /** The open position of one outcome; there is at most one. */
    @Nullable
    Position open(MarketId market, Outcome outcome) {
        for (Position position : open.values()) {
            if (position.market().equals(market) && position.outcome() == outcome) {
                return position;
            }
        }
        return null;
    }

    /** Open positions, oldest first; a copy, so that they can be changed on the way. */
    List<Position> open() {
        return List.copyOf(open.values());
    }

    Stream<Position> open(MarketId market) {
        return open().stream().filter(position -> position.market().equals(market));
    }

    Stream<Position> open(EventId event) {
        return open().stream().filter(position -> position.event().equals(event));
    }

    boolean holds(MarketId market) {
        return open.values().stream().anyMatch(position -> position.market().equals(market));
    }

    Collection<Position> all() {
        return Collections.unmodifiableCollection(positions.values());
    }

    /** Realized on all positions so far, fees counted. */
    Money realized() {
        return total;
    }

    /** Changes of the realized result but for the first so many. */
    List<Realized> realizedAfter(int count) {
        return List.copyOf(realized.subList(count, realized.size()));
    }

    /** What each position that ended realized over its life, but for the first so many. */
    List<Realized> closesAfter(int count) {
        return List.copyOf(closes.subList(count, closes.size()));
    }

    /** Realized since a moment. */
    Money realizedSince(Instant since) {
        Money sum = Money.ZERO;
        for (int i = realized.size() - 1; i >= 0 && !realized.get(i).at().isBefore(since); i--) {
            sum = sum.plus(realized.get(i).amount());
        }
        return sum;
    }

    /** Realized since midnight UTC. */
    Money dayRealized(Instant now) {
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        return realizedSince(today.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** Unrealized on open positions at their marks; one without a mark counts as worth nothing. */
    Money unrealized() {
        Money sum = Money.ZERO;
        for (Position position : open.values()) {
            Money own = position.unrealizedPnl();
            sum = sum.plus(own == null ? position.cost().negate() : own);
        }
        return sum;
    }

    /** What the contracts held cost, without fees. */
    Money cost() {
        return open.values().stream().map(Position::cost).reduce(Money.ZERO, Money::plus);
    }
}
