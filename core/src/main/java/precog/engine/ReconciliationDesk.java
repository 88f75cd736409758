package precog.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import precog.alert.AlertLog.Notice;
import precog.alert.Severity;
import precog.journal.Fact;
import precog.order.ExchangeReport.AccountReported;
import precog.order.ExchangeReport.Holding;
import precog.order.Order;
import precog.order.OrderState;
import precog.position.Position;
import precog.settlement.Account;
import precog.value.Action;
import precog.value.MarketId;
import precog.value.Money;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;

/**
 * Compares the books here with the exchange's, at the start and every minute. A difference counts when two answers
 * running show it, because one may have crossed a fill on its way; then the exchange is right, and a person is told.
 */
final class ReconciliationDesk {
    private static final Duration RHYTHM = Duration.ofSeconds(60);

    /** More than any fee a contract: 0.07 × 0.5 × 0.5, rounded up to the cent. */
    private static final Price DEAREST_FEE = Price.of("0.0200");

    private record Contract(MarketId market, Outcome outcome) {}

    private final Ledger ledger;
    private final OrderDesk orders;
    private final AdoptionDesk adoption;
    private final CollateralDesk collateral;
    private List<Holding> last = List.of();
    private Set<String> suspected = Set.of();
    private Instant nextAt = Instant.MIN;
    private boolean agreed;
    private boolean blocked;

    ReconciliationDesk(Ledger ledger, OrderDesk orders, AdoptionDesk adoption, CollateralDesk collateral) {
        this.ledger = ledger;
        this.orders = orders;
        this.adoption = adoption;
        this.collateral = collateral;
    }

    /** Whether the exchange has answered since the start and holds what we hold: no entry goes out before. */
    boolean agrees() {
        return agreed && !blocked;
    }

    /** The connection was lost: entries wait until the books were compared again. */
    void doubt() {
        agreed = false;
        nextAt = Instant.MIN;
    }

    void tick() {
        if (!ledger.now().isBefore(nextAt)) {
            nextAt = ledger.now().plus(agreed ? RHYTHM : Duration.ofSeconds(5));
            ledger.effect(new Effect.InquireAccount());
        }
    }

    void apply(AccountReported report) {
        if (underWay()) {
            nextAt = ledger.now().plus(Duration.ofSeconds(1));
            agreed |= ledger.state().blotter.working().isEmpty();
            return;
        }
        collateral.apply(report);
        Map<String, Runnable> differences = new LinkedHashMap<>();
        boolean sameContracts = compareHoldings(report, differences);
        compareOrders(report, differences);
        if (sameContracts) {
            // Cash of contracts that one side does not know of is not this account's to move yet.
            compareCash(report, differences);
        }
        for (Map.Entry<String, Runnable> difference : differences.entrySet()) {
            if (suspected.contains(difference.getKey())) {
                difference.getValue().run();
            }
        }
        boolean again = !suspected.containsAll(differences.keySet());
        suspected = new HashSet<>(differences.keySet());
        blocked = !sameContracts;
        agreed = true;
        if (again) {
            nextAt = ledger.now().plus(Duration.ofSeconds(5));
        }
    }

    /** Whether something is on its way that one side has counted and the other not: comparing proves nothing then. */
    private boolean underWay() {
        boolean unanswered = ledger.state().blotter.working().stream()
                .anyMatch(order -> order.state() == OrderState.INTENT
                        || order.state() == OrderState.SUBMITTED
                        || order.state() == OrderState.UNKNOWN
                        || order.pendingAmendment() != null);
        boolean unpaid = ledger.state().holdings.open().stream()
                .anyMatch(position -> ledger.state().resolution(position.market()) != null);
        return unanswered || unpaid;
    }

    private void compareCash(AccountReported report, Map<String, Runnable> differences) {
        Account account = ledger.state().account();
        boolean less = report.cash().compareTo(account.cash().minus(reserved())) < 0;
        if (!less && report.cash().compareTo(account.cash()) <= 0) {
            return;
        }
        Money difference = report.cash().minus(account.cash());
        differences.put("cash " + difference, () -> {
            ledger.record(new Fact.AccountFact(new Account(
                    account.environment(), account.platform(), account.startingCash(), report.cash(), ledger.now())));
            tell(
                    "cash",
                    Severity.HIGH,
                    "The exchange says the account holds $" + report.cash() + ", the books here said $" + account.cash()
                            + ". The exchange's figure is used now; look for a transfer or a fee.");
        });
    }

    /** A venue may count what resting buys could cost, fees included, as spent already, or not: both are right. */
    private Money reserved() {
        Money reserved = Money.ZERO;
        for (Order order : ledger.state().blotter.working()) {
            if (order.action() == Action.BUY) {
                Quantity most = order.mostRemaining();
                Money dearest = Money.of(DEAREST_FEE, most);
                reserved = reserved.plus(Money.of(order.dearestLimit(), most)).plus(dearest);
            }
        }
        return reserved;
    }

    private boolean compareHoldings(AccountReported report, Map<String, Runnable> differences) {
        Map<Contract, Quantity> here = new LinkedHashMap<>();
        for (Position position : ledger.state().holdings.open()) {
            here.put(new Contract(position.market(), position.outcome()), position.quantity());
        }
        last = report.holdings();
        Map<Contract, Holding> there = new HashMap<>();
        for (Holding holding : report.holdings()) {
            there.put(new Contract(holding.market(), holding.outcome()), holding);
        }
        Set<Contract> all = new LinkedHashSet<>(here.keySet());
        report.holdings().forEach(holding -> all.add(new Contract(holding.market(), holding.outcome())));
        boolean same = true;
        for (Contract contract : all) {
            Quantity ours = here.getOrDefault(contract, Quantity.ZERO);
            Holding held = there.get(contract);
            Quantity theirs = held == null ? Quantity.ZERO : held.quantity();
            if (!ours.equals(theirs)) {
                same = false;
                String what = contract.market() + " " + contract.outcome();
                differences.put("holding " + what + " " + theirs, () -> {
                    if (held == null || !adoption.isForeign(held) || !adoption.adopt(held)) {
                        tellHolding(what, ours, theirs);
                    }
                });
            }
        }
        return same;
    }

    private void tellHolding(String what, Quantity ours, Quantity theirs) {
        tell(
                what,
                Severity.CRITICAL,
                "The exchange holds " + theirs + " contracts of " + what + ", the books here say " + ours
                        + ". Entries stay blocked until both agree: look at the fills there, or take over what the "
                        + "exchange holds.");
    }

    /** A person has looked: what the exchange held when it was last asked is what is held. */
    Answer takeOver(String by) {
        if (!blocked) {
            return Answer.refused("The exchange holds what is held here; there is nothing to take over.");
        }
        int taken = 0;
        for (Holding holding : last) {
            taken += adoption.adopt(holding) ? 1 : 0;
        }
        for (Position position : ledger.state().holdings.open()) {
            boolean gone = last.stream()
                    .noneMatch(holding ->
                            holding.market().equals(position.market()) && holding.outcome() == position.outcome());
            Holding none = new Holding(position.market(), position.outcome(), Quantity.ZERO);
            taken += gone && adoption.adopt(none) ? 1 : 0;
        }
        doubt();
        return taken == 0
                ? Answer.refused("Nothing could be taken over: the markets are not listed here yet, or have no price.")
                : Answer.done(by + " took over what the exchange holds of " + taken + " contracts; the books are "
                        + "compared again.");
    }

    private void compareOrders(AccountReported report, Map<String, Runnable> differences) {
        Set<String> there = new HashSet<>(report.workingClientOrderIds());
        for (Order order : ledger.state().blotter.working()) {
            if (!there.remove(order.clientOrderId())) {
                differences.put("gone " + order.id(), () -> {
                    ledger.effect(new Effect.Inquire(order));
                    tell(
                            "order " + order.id(),
                            Severity.MEDIUM,
                            "Order " + order.id() + " works here but not at the exchange; it is being asked about.");
                });
            }
        }
        for (String id : report.workingClientOrderIds()) {
            if (there.contains(id)) {
                differences.put("stray " + id, () -> stray(id));
            }
        }
    }

    private void stray(String clientOrderId) {
        @Nullable Order known = ledger.state().blotter.byClientId(clientOrderId);
        if (known != null) {
            orders.cancel(known);
        }
        tell(
                "order " + clientOrderId,
                Severity.CRITICAL,
                "Order " + clientOrderId + " works at the exchange but not here"
                        + (known == null ? ". Cancel it there if it is not yours." : "; it is being canceled."));
    }

    private void tell(String subject, Severity severity, String message) {
        ledger.alert(new Notice("reconciliation", severity, "trading", "reconciliation", subject, message));
    }
}
