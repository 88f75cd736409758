package precog.desk.edges;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import precog.decision.Decision;
import precog.decision.Verdict;
import precog.desk.markets.MarketRow;
import precog.desk.markets.MarketRows;
import precog.desk.text.Figures;
import precog.edge.Edge;
import precog.engine.DeskSnapshot;
import precog.engine.DeskSnapshot.Pending;
import precog.order.Order;
import precog.settlement.Settlement;
import precog.value.Outcome;
import precog.value.Price;

/**
 * A decision somebody took, and what became of it.
 *
 * @param became what the order behind it came to, in words
 * @param worth own bid now, or what a contract paid in the end; null where nobody bids
 * @param paid whether {@code worth} is what it paid
 * @param edge net edge of buying it now, dollars a contract; null where no model has an opinion on it
 */
record DecidedRow(
        Decision decision,
        String became,
        @Nullable Price worth,
        boolean paid,
        @Nullable BigDecimal edge) {
    /** The decisions of a snapshot, newest first; rows that are the same stay the same. */
    static List<DecidedRow> of(DeskSnapshot desk, MarketRows markets, List<DecidedRow> before) {
        Map<DecidedRow, DecidedRow> known = new HashMap<>();
        before.forEach(row -> known.put(row, row));
        List<DecidedRow> rows = new ArrayList<>();
        for (Decision decision : desk.decisions()) {
            if (decision.verdict() != Verdict.EXPIRED) {
                rows.add(of(decision, desk, markets));
            }
        }
        rows.replaceAll(row -> known.getOrDefault(row, row));
        return rows;
    }

    private static DecidedRow of(Decision decision, DeskSnapshot desk, MarketRows markets) {
        Price paid = desk.settlements().stream()
                .filter(settlement -> settlement.market().equals(decision.market()))
                .map(Settlement::yesValue)
                .filter(Objects::nonNull)
                .findFirst()
                .map(yes -> decision.outcome() == Outcome.YES ? yes : yes.complement())
                .orElse(null);
        MarketRow market = markets.row(decision.market());
        Price bid = market == null ? null : market.view().quote().bid(decision.outcome());
        return new DecidedRow(
                decision,
                decision.verdict() == Verdict.APPROVED ? order(decision, desk) : reason(decision),
                paid == null ? bid : paid,
                paid != null,
                edgeNow(decision, desk));
    }

    private static String order(Decision decision, DeskSnapshot desk) {
        Optional<Order> order = desk.orders().stream()
                .filter(each -> Objects.equals(each.decisionId(), decision.id()))
                .findFirst();
        if (order.isPresent()) {
            return filled(order.get());
        }
        return desk.verdicts().stream()
                .filter(verdict -> !verdict.allowed() && Objects.equals(verdict.edgeId(), decision.edgeId()))
                .flatMap(verdict -> verdict.refusals().stream())
                .findFirst()
                .map(check -> "Refused: " + check.sentence())
                .orElse("Its order is no longer listed; see all decisions.");
    }

    private static String filled(Order order) {
        String state = switch (order.state()) {
            case FILLED -> "Filled";
            case INTENT, SUBMITTED, RESTING, PARTIALLY_FILLED -> "Working, filled";
            case UNKNOWN -> "Unresolved, filled";
            case CANCELED, REJECTED, EXPIRED -> "Ended, filled";
        };
        String of = order.filled().equals(order.quantity())
                ? Figures.quantity(order.filled())
                : Figures.quantity(order.filled()) + " of " + Figures.quantity(order.quantity());
        return state + " " + of + (order.averagePrice() == null ? "" : " at " + Figures.price(order.averagePrice()));
    }

    private static String reason(Decision decision) {
        return Stream.of(code(decision.reasonCode()), decision.note())
                .filter(Objects::nonNull)
                .reduce((code, note) -> code + ": " + note)
                .orElse("");
    }

    /** A coded reason in the words it was chosen by. */
    private static @Nullable String code(@Nullable String code) {
        return Stream.of(RejectReason.values())
                .filter(reason -> reason.code().equals(code))
                .map(RejectReason::words)
                .findFirst()
                .orElse(code);
    }

    private static @Nullable BigDecimal edgeNow(Decision decision, DeskSnapshot desk) {
        return Stream.concat(desk.edges().stream().map(Pending::edge), desk.ignored().stream())
                .filter(edge -> edge.market().equals(decision.market()) && edge.outcome() == decision.outcome())
                .map(Edge::netEdge)
                .findFirst()
                .orElse(null);
    }

    /** Price units a contract is worth more now than was asked then; null where either is not known. */
    @Nullable
    Integer since() {
        return worth == null || decision.price() == null
                ? null
                : worth.units() - decision.price().units();
    }
}
