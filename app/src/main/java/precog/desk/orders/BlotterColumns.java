package precog.desk.orders;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import precog.decision.Decision;
import precog.decision.Verdict;
import precog.desk.grid.Column;
import precog.desk.grid.Freshness;
import precog.desk.grid.Tone;
import precog.desk.markets.MarketRows;
import precog.desk.text.Figures;
import precog.engine.QueuePlace;
import precog.feed.FeeTerms;
import precog.market.Fees;
import precog.position.Position;
import precog.settlement.Settlement;
import precog.value.MarketId;
import precog.value.ModelRef;
import precog.value.Money;
import precog.value.Quantity;

/** The columns of each blotter. */
final class BlotterColumns {
    /** The column that takes the width the others leave. */
    static final String MARKET = "market";

    private final MarketRows markets;

    BlotterColumns(MarketRows markets) {
        this.markets = markets;
    }

    List<Column<OrderRow>> orders() {
        return List.of(
                Column.time("created", "Created UTC", row -> row.order().createdAt(), "When its intent was written."),
                Column.<OrderRow>words(
                                "state", "State", 122, OrderRow::state, "Unresolved: the exchange did not answer.")
                        .toned(OrderRow::tone),
                market(row -> row.order().market()),
                Column.words(
                        "purpose",
                        "Purpose",
                        76,
                        row -> Figures.words(row.order().purpose()),
                        "Why it exists."),
                Column.words(
                        "side",
                        "Side",
                        86,
                        row -> Figures.words(row.order().action()) + " "
                                + row.order().outcome(),
                        "What it does."),
                FigureColumns.price("limit", "Limit", row -> row.order().limit(), "Worst own price."),
                FigureColumns.quantity(
                        "quantity", "Contracts", row -> row.order().quantity()),
                FigureColumns.quantity("filled", "Filled", row -> row.order().filled()),
                Column.<OrderRow>figures(
                                "ahead",
                                "Ahead",
                                72,
                                row -> Figures.quantity(ahead(row)),
                                row -> units(ahead(row)),
                                "Contracts of others before it in the queue, as the exchange last said; live only.")
                        .alive(row -> Freshness.of(toldAt(row), markets.now())),
                FigureColumns.price(
                        "average", "Average", row -> row.order().averagePrice(), "Average own price of its fills."),
                FigureColumns.money("fees", "Fees", row -> row.order().fees(), "What the exchange charged so far."),
                Column.words(
                        "works", "Works", 150, row -> Figures.words(row.order().timeInForce()), "How long it works."),
                delay("sent", "Sent", row -> row.order().sentAt(), "From its intent to the wire."),
                delay(
                        "acknowledged",
                        "Acknowl.",
                        row -> row.order().acknowledgedAt(),
                        "From its intent to the answer."));
    }

    private static @Nullable Quantity ahead(OrderRow row) {
        QueuePlace place = row.place();
        return place == null ? null : place.ahead();
    }

    private static long units(@Nullable Quantity quantity) {
        return quantity == null ? Column.UNKNOWN : quantity.units();
    }

    private static @Nullable Instant toldAt(OrderRow row) {
        QueuePlace place = row.place();
        return place == null ? null : place.at();
    }

    List<Column<Fill>> fills() {
        return List.of(
                Column.time("at", "Time UTC", fill -> fill.trade().at(), "When it reached the desk."),
                market(fill -> fill.trade().market()),
                Column.words(
                        "side",
                        "Side",
                        86,
                        fill -> Figures.words(fill.trade().action()) + " "
                                + fill.trade().outcome(),
                        "What it did."),
                FigureColumns.price("price", "Price", fill -> fill.trade().price(), "Own price."),
                FigureColumns.quantity(
                        "quantity", "Contracts", fill -> fill.trade().quantity()),
                FigureColumns.fee("fee", "Fee", fill -> fill.trade().fee(), "What the exchange charged."),
                FigureColumns.fee(
                        "estimate", "Estimate", fill -> fill.trade().feeEstimate(), "The fee our model expects."),
                FigureColumns.<Fill>signedFee(
                                "difference",
                                "Fee diff.",
                                fill -> fill.trade().feeDifference(),
                                "What the exchange charged beyond the estimate; up to $0.0001 is rounding.")
                        .toned(BlotterColumns::feeTone),
                FigureColumns.signed(
                        "cash", "Cash", fill -> fill.trade().cash(), "Change of the account, fee included."),
                Column.words("taker", "As", 60, fill -> fill.trade().taker() ? "taker" : "maker", "Took or rested."),
                FigureColumns.moment("sent", "Sent UTC", Fill::sentAt, "When its order left for the exchange."),
                FigureColumns.moment(
                        "acknowledged",
                        "Acknowl. UTC",
                        Fill::acknowledgedAt,
                        "When the exchange answered for its order."),
                FigureColumns.moment(
                        "venue",
                        "Venue UTC",
                        fill -> fill.trade().venueAt(),
                        "When it happened, by the venue's clock."),
                Column.<Fill>figures(
                                "news",
                                "News",
                                66,
                                fill -> fill.news().toMillis() + " ms",
                                fill -> fill.news().toMillis(),
                                "From the venue's time of the fill to when it was known here.")
                        .toned(fill -> Tone.MUTED),
                Column.figures(
                        "edge",
                        "Edge then",
                        80,
                        fill -> Figures.edge(fill.trade().edgeAtExecution()),
                        fill -> fill.trade().edgeAtExecution() == null
                                ? Column.UNKNOWN
                                : fill.trade()
                                        .edgeAtExecution()
                                        .movePointRight(6)
                                        .longValue(),
                        "Net edge at the moment of the fill."),
                Column.words("model", "Model", 150, BlotterColumns::model, "The model version it is attributed to."),
                Column.figures(
                        "order",
                        "Order",
                        66,
                        fill -> "" + fill.trade().orderId(),
                        fill -> fill.trade().orderId(),
                        "The order it filled."));
    }

    /** Only a difference that rounding does not explain stands out. */
    private static Tone feeTone(Fill fill) {
        Money difference = fill.trade().feeDifference();
        long most = Fees.direct(FeeTerms.QUADRATIC).tolerance().micros();
        return difference != null && Math.abs(difference.micros()) > most ? Tone.WARNING : Tone.MUTED;
    }

    private static String model(Fill fill) {
        ModelRef model = fill.trade().model();
        return model == null ? "by hand" : Figures.version(model.name(), model.version());
    }

    List<Column<Position>> positions() {
        return List.of(
                Column.time("opened", "Opened UTC", Position::openedAt, "When its first fill came."),
                Column.<Position>words(
                                "status", "Status", 76, one -> Figures.words(one.status()), "Where it is in its life.")
                        .toned(one -> one.isOpen() ? Tone.ACCENT : Tone.MUTED),
                market(Position::market),
                Column.words("side", "Side", 54, one -> one.outcome().toString(), "The outcome held."),
                FigureColumns.quantity("held", "Held", Position::quantity),
                FigureColumns.quantity("bought", "Bought", Position::bought),
                FigureColumns.price("entry", "Entry", Position::entryPrice, "Average own price of all buys."),
                FigureColumns.price("mark", "Bid", Position::mark, "What it could be sold for now, own side."),
                FigureColumns.price("exit", "Exit", Position::exitPrice, "Average own price of all sales."),
                FigureColumns.money("cost", "Cost", Position::cost, "What the contracts held cost, without fees."),
                FigureColumns.money("fees", "Fees", Position::fees, "All fees paid on it so far."),
                FigureColumns.maybeSigned("open", "Open P&L", Position::unrealizedPnl, "Value at the bid less cost."),
                FigureColumns.signed(
                        "realized", "Realized", Position::realizedPnl, "Of what was sold or settled, less all fees."),
                Column.words(
                        "reason",
                        "Closed by",
                        150,
                        one -> one.exitReason() == null ? "" : one.exitReason().replace('_', ' '),
                        "The condition that closed it."));
    }

    List<Column<Decision>> decisions() {
        return List.of(
                Column.time("at", "Time UTC", Decision::at, "When it was decided."),
                Column.<Decision>words("verdict", "Decision", 90, one -> Figures.words(one.verdict()), "What was said.")
                        .toned(one -> one.verdict() == Verdict.APPROVED ? Tone.ACCENT : Tone.MUTED),
                market(Decision::market),
                Column.words("side", "Side", 54, one -> one.outcome().toString(), "The side the edge was on."),
                FigureColumns.price("price", "Price then", Decision::price, "Own ask at that moment."),
                Column.figures(
                        "edge",
                        "Net edge",
                        80,
                        one -> Figures.edge(one.netEdge()),
                        one -> one.netEdge().movePointRight(6).longValue(),
                        "Net edge per contract at that moment."),
                FigureColumns.quantity("quantity", "Approved", Decision::quantity),
                FigureColumns.price("limit", "Limit", Decision::limit, "Worst own price approved."),
                Column.words("by", "By", 90, Decision::by, "Who decided."),
                Column.words("reason", "Reason", 280, BlotterColumns::reason, "The coded reason, and the note."),
                Column.figures(
                        "edge-id", "Edge", 70, one -> "" + one.edgeId(), Decision::edgeId, "The edge decided on."));
    }

    private static String reason(Decision decision) {
        String code = decision.reasonCode() == null ? "" : decision.reasonCode().replace('_', ' ');
        return decision.note() == null ? code : code.isEmpty() ? decision.note() : code + " · " + decision.note();
    }

    List<Column<Settlement>> settlements() {
        return List.of(
                Column.time("at", "Time UTC", Settlement::at, "When it was paid."),
                market(Settlement::market),
                Column.words(
                        "result",
                        "Result",
                        76,
                        one -> one.yesValue() == null ? "void" : Figures.words(one.result()),
                        "What the market resolved to."),
                FigureColumns.price(
                        "yes", "YES paid", Settlement::yesValue, "What a YES contract paid; a void market refunds."),
                Column.words("side", "Held", 54, one -> one.outcome().toString(), "The side held."),
                FigureColumns.quantity("quantity", "Contracts", Settlement::quantity),
                FigureColumns.money("payout", "Payout", Settlement::payout, "Cash received."),
                FigureColumns.signed("pnl", "P&L", Settlement::pnl, "Payout less what the contracts cost."),
                Column.words(
                        "venue-id",
                        "Exchange's id",
                        150,
                        Settlement::settlementId,
                        "Under which the exchange has it."));
    }

    private <R> Column<R> market(Function<R, MarketId> market) {
        return Column.words(MARKET, "Market", 260, row -> markets.name(market.apply(row)), "The market.");
    }

    private static Column<OrderRow> delay(
            String id, String title, Function<OrderRow, @Nullable Instant> then, String meaning) {
        return Column.<OrderRow>figures(
                        id,
                        title,
                        74,
                        row -> millis(row, then) == Column.UNKNOWN ? Figures.NONE : millis(row, then) + " ms",
                        row -> millis(row, then),
                        meaning)
                .toned(row -> Tone.MUTED);
    }

    private static long millis(OrderRow row, Function<OrderRow, @Nullable Instant> then) {
        Instant at = then.apply(row);
        return at == null
                ? Column.UNKNOWN
                : Duration.between(row.order().createdAt(), at).toMillis();
    }
}
