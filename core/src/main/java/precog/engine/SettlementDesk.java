package precog.engine;

import java.util.List;
import precog.alert.AlertLog.Notice;
import precog.alert.Severity;
import precog.feed.FeedMessage.MarketSettled;
import precog.journal.Fact;
import precog.position.Position;
import precog.settlement.SettlementRule;
import precog.settlement.SettlementRule.Settled;
import precog.value.MarketId;

/**
 * Pays positions when their market resolves. A market with orders whose end is not known yet waits for them, because a
 * fill from before the end may still be on its way; that a resolution was heard is durable at once.
 */
final class SettlementDesk {
    private final Ledger ledger;
    private final OrderDesk orders;
    private final PositionDesk positions;

    SettlementDesk(Ledger ledger, OrderDesk orders, PositionDesk positions) {
        this.ledger = ledger;
        this.orders = orders;
        this.positions = positions;
    }

    /** Takes in a resolution. */
    void resolved(MarketSettled resolution) {
        MarketId market = resolution.market();
        boolean concerned = ledger.state().holdings.holds(market)
                || ledger.state().blotter.working(market).findAny().isPresent();
        if (concerned && !resolution.equals(ledger.state().resolution(market))) {
            ledger.record(new Fact.ResolutionFact(resolution));
            ledger.state().blotter.working(market).forEach(orders::cancel);
        }
        settle(market);
        recordOutcomes(resolution);
    }

    /** What was left before the end has an outcome too: "was it right to leave?" is asked of the trades later. */
    private void recordOutcomes(MarketSettled resolution) {
        for (Position position : List.copyOf(ledger.state().holdings.all())) {
            if (position.market().equals(resolution.market()) && !position.isOpen() && !isSettled(position)) {
                ledger.record(new Fact.SettlementFact(
                        SettlementRule.afterwards(position, resolution, ledger.next(Serial.SETTLEMENT))));
            }
        }
    }

    private boolean isSettled(Position position) {
        return ledger.state().settlements().stream().anyMatch(known -> known.positionId() == position.id());
    }

    /** Settles what waited for an order that is done now. */
    void settleWaiting() {
        for (Position position : ledger.state().holdings.open()) {
            settle(position.market());
        }
    }

    /** Settles a market's positions where its resolution is known and no order of it can still trade. */
    void settle(MarketId market) {
        MarketSettled resolution = ledger.state().resolution(market);
        if (resolution == null
                || ledger.state().blotter.working(market).findAny().isPresent()) {
            return;
        }
        List<Position> open = ledger.state().holdings.open(market).toList();
        for (Position position : open) {
            Settled settled = SettlementRule.settle(position, resolution, ledger.next(Serial.SETTLEMENT));
            if (settled != null) {
                record(settled);
            }
        }
    }

    private void record(Settled settled) {
        ledger.record(new Fact.PositionFact(settled.position()));
        ledger.record(new Fact.SettlementFact(settled.settlement()));
        positions.cash(settled.settlement().payout());
        ledger.alert(new Notice(
                "settlement",
                Severity.LOW,
                "trading",
                "settlement",
                "position " + settled.position().id(),
                settled.settlement().market() + " resolved "
                        + settled.settlement().result() + ": position "
                        + settled.position().id() + " was paid $"
                        + settled.settlement().payout() + "."));
    }
}
