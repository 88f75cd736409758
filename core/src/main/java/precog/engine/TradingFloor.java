package precog.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import precog.alert.AlertLog.Notice;
import precog.alert.Severity;
import precog.config.Settings;
import precog.decision.ApprovedEntry;
import precog.edge.Edge;
import precog.edge.EdgeDetector;
import precog.engine.DeskSnapshot.Pending;
import precog.market.Market;
import precog.model.FirstOpinion;
import precog.model.ProbabilityModel;
import precog.model.TraderView;
import precog.order.ExchangeReport.Filled;
import precog.order.Order;
import precog.risk.BreakerState;
import precog.risk.OrderRequest;
import precog.risk.RiskGate;
import precog.value.MarketId;
import precog.value.Money;
import precog.value.Outcome;

/** The desks of the engine, each for one stage of a trade, and who tells whom what. */
final class TradingFloor {
    final MarketWatch watch = new MarketWatch();
    final ExposureBook exposure;
    final CollateralDesk collateral;
    final SnapshotDesk snapshots;
    final ViewDesk views;
    final NoteDesk notes;
    final AlertDesk alerts;
    final VenueDesk venue;
    final OrderDesk orders;
    final PositionDesk positions;
    final SettlementDesk settlements;
    final ReconciliationDesk reconciliation;
    final RiskDesk risk;
    private final FeeDesk fees;
    final Gate gate;
    final ExitDesk exits;
    final EntryDesk entries;
    final AmendmentDesk amendments;
    final QueueDesk queues;
    final EdgeDesk edges;
    final DecisionDesk decisions;
    final Automaton automaton;
    final ProbabilityModel model;
    private final EngineParts parts;
    private final Ledger ledger;

    /** @param durable whether facts can be made durable at the moment */
    TradingFloor(EngineParts parts, Ledger ledger, BooleanSupplier durable) {
        this.parts = parts;
        this.ledger = ledger;
        model = new FirstOpinion(parts.model().ref(), List.of(parts.trader(), parts.model()));
        exposure = new ExposureBook(ledger.state());
        collateral = new CollateralDesk(ledger, exposure);
        snapshots = new SnapshotDesk(ledger, watch, exposure, parts.mode());
        views = new ViewDesk(ledger, parts.settings(), this::held, this::use);
        Settings settings = views.settings();
        notes = new NoteDesk(ledger);
        alerts = new AlertDesk(ledger);
        venue = new VenueDesk(ledger, watch, parts.platform());
        orders = new OrderDesk(ledger, parts.exchange(), venue, new OrderNews());
        positions = new PositionDesk(ledger, watch);
        settlements = new SettlementDesk(ledger, orders, positions);
        reconciliation = new ReconciliationDesk(ledger, orders, new AdoptionDesk(ledger, watch, positions), collateral);
        risk = new RiskDesk(ledger, watch, exposure, new RiskNews(), settings.risk());
        fees = new FeeDesk(watch, risk);
        gate = new Gate(
                ledger,
                exposure,
                collateral,
                parts.mode(),
                new GateBlocks(),
                () -> durable.getAsBoolean() && reconciliation.agrees(),
                venue,
                new RiskGate(settings.risk(), settings.stake()));
        exits = new ExitDesk(
                ledger,
                watch,
                new ExitWalks(ledger, watch, venue, new ExitOrders(ledger, gate, orders)),
                new ExitSituations(ledger, watch, new ExitNeeds()),
                settings);
        entries = new EntryDesk(ledger, watch, gate, orders);
        queues = new QueueDesk(ledger);
        amendments = new AmendmentDesk(ledger, watch, gate, venue, orders);
        edges = new EdgeDesk(
                ledger, watch, model, exposure, parts.strategy(), parts.edgePause(), detector(settings), this::found);
        automaton =
                new Automaton(ledger, parts.autoApprove(), settings.decision().quiet());
        decisions = new DecisionDesk(ledger, watch, new DecisionNeeds(), automaton, settings.decision());
    }

    private static EdgeDetector detector(Settings settings) {
        return new EdgeDetector(settings.edge(), settings.stake(), settings.exit());
    }

    /** Settings changed: every desk works by the new ones from now on. */
    private void use(Settings settings) {
        risk.use(settings.risk());
        gate.use(new RiskGate(settings.risk(), settings.stake()));
        exits.use(settings);
        edges.use(detector(settings));
        decisions.use(settings.decision());
    }

    private void held(TraderView view) {
        parts.trader().hold(view);
        lookAgain(view.market());
    }

    private void lookAgain(MarketId id) {
        Market market = watch.market(id);
        if (market != null) {
            edges.changed(market);
        }
    }

    private void found(Edge edge) {
        Market market = watch.market(edge.market());
        risk.edgeSeen(edge, market == null ? parts.platform() : market.listing().platform());
        decisions.found(edge);
    }

    private final class GateBlocks implements Gate.Blocks {
        @Override
        public List<BreakerState> now(OrderRequest request) {
            return of(request, risk::blocking);
        }

        @Override
        public List<BreakerState> lastSeen(OrderRequest request) {
            return of(request, risk::lastBlocking);
        }

        private List<BreakerState> of(OrderRequest request, Function<Market, List<BreakerState>> blocking) {
            Market market = watch.market(request.market().listing().id());
            return market == null ? List.of() : blocking.apply(market);
        }
    }

    private final class OrderNews implements OrderDesk.Followers {
        @Override
        public void filled(Order order, Filled fill) {
            Money estimate = fees.estimate(order, fill);
            Money before = ledger.state().account().cash();
            String wrong = positions.filled(order, fill, estimate);
            collateral.moved(order.market(), ledger.state().account().cash().minus(before));
            if (wrong != null) {
                overFilled(order, wrong);
            } else if (estimate != null) {
                fees.compare(order, fill, estimate);
            }
        }

        @Override
        public void done(Order order) {
            exits.done(order);
            settlements.settle(order.market());
        }

        @Override
        public void overFilled(Order order, String words) {
            risk.halt(words);
            ledger.alert(new Notice(
                    "reconciliation",
                    Severity.CRITICAL,
                    "trading",
                    "orders",
                    "order " + order.id(),
                    words + ". Nothing was applied and entries are blocked: compare the fills with the exchange."));
        }
    }

    private final class RiskNews implements RiskDesk.Followers {
        @Override
        public void cancelEntries() {
            entries.cancelEntries(null, null);
        }

        @Override
        public void flatten() {
            exits.checkAll();
        }
    }

    private final class ExitNeeds implements ExitSituations.Around {
        @Override
        public boolean flattens() {
            return risk.flattening();
        }

        @Override
        public boolean capitalShort() {
            return exposure.exposure().cash().compareTo(views.settings().stake().minimum()) < 0;
        }

        @Override
        public @Nullable Pending bestWaiting() {
            return decisions.best();
        }
    }

    private final class DecisionNeeds implements DecisionDesk.Desks {
        @Override
        public Optional<Edge> edgeNow(Market market, Outcome outcome) {
            return edges.edgeNow(market, outcome);
        }

        @Override
        public Answer enter(ApprovedEntry entry) {
            return entries.enter(entry);
        }

        @Override
        public void ignored(Edge edge) {
            snapshots.ignored(edge);
            parts.history().edge(edge);
        }

        @Override
        public void alerted(Edge edge) {
            snapshots.alerted(edge);
        }
    }
}
