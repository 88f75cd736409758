package precog.risk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import precog.config.RiskSettings;
import precog.config.StakeSettings;
import precog.edge.Check;
import precog.edge.Commitment;
import precog.edge.Exposure;
import precog.edge.Rule;
import precog.edge.Shown;
import precog.feed.MarketListing;
import precog.value.Category;
import precog.value.Money;

/**
 * The one choke point every order passes. An entry is allowed where every rule lets it through; all are asked and kept.
 * An exit is asked only whether it can be an order at all (environment, tick, quantity, contracts held): the other
 * rules are kept with it and never stop it. A cancel is no order and needs no verdict.
 */
public final class RiskGate {
    private final RiskSettings risk;
    private final StakeSettings stake;

    public RiskGate(RiskSettings risk, StakeSettings stake) {
        this.risk = risk;
        this.stake = stake;
    }

    /** The verdict on an order, with key {@code id}. */
    public RiskVerdict judge(long id, OrderRequest request, Standing standing) {
        List<Check> checks = new ArrayList<>(orderChecks(request, standing));
        List<Check> entry = new ArrayList<>(deskChecks(request, standing));
        if (request.opens()) {
            entry.addAll(limitChecks(request, standing.exposure()));
            if (standing.collateral() != null) {
                entry.add(standing.collateral().covers(request.worstCase()));
            }
            checks.addAll(entry);
        } else {
            entry.stream().map(RiskGate::waived).forEach(checks::add);
        }
        boolean allowed = checks.stream().allMatch(Check::passed);
        return new RiskVerdict(
                id,
                request.environment(),
                request.market().listing().id(),
                request.outcome(),
                request.action(),
                request.limit(),
                request.quantity(),
                allowed,
                checks,
                request.edgeId(),
                allowed ? request.orderId() : null,
                standing.at());
    }

    private static Check waived(Check check) {
        return check.passed()
                ? check
                : new Check(check.rule(), true, check.observed() + ", exits pass", check.required());
    }

    /** What every order must be, exits included. */
    private static List<Check> orderChecks(OrderRequest request, Standing standing) {
        List<Check> checks = new ArrayList<>();
        checks.add(new Check(
                Rule.ENVIRONMENT,
                request.environment() == standing.environment(),
                request.environment().name(),
                standing.environment().name()));
        checks.add(new Check(
                Rule.TICK,
                request.market().listing().ticks().accepts(request.limit()),
                request.limit().toString(),
                "a tick of " + request.market().listing().ticks().name() + ", above 0 and below 1"));
        checks.add(new Check(
                Rule.QUANTITY, request.quantity().isPositive(), request.quantity() + " contracts", "more than 0.00"));
        if (!request.opens()) {
            checks.add(new Check(
                    Rule.HOLDING,
                    request.quantity().compareTo(request.held()) <= 0,
                    request.quantity() + " contracts",
                    request.held() + " or less"));
        }
        return checks;
    }

    /** Whether the desk and the market are in a state to open anything. */
    private List<Check> deskChecks(OrderRequest request, Standing standing) {
        Duration age = Duration.between(request.market().quote().at(), standing.at());
        Duration oldest = risk.staleness().price();
        return List.of(
                new Check(Rule.MODE, standing.entriesAllowed(), standing.mode(), "a mode that takes entries"),
                breakers(Rule.KILL_SWITCH, standing, state -> state.type() == BreakerType.MANUAL, "off"),
                breakers(Rule.BREAKER, standing, state -> state.type() != BreakerType.MANUAL, "none tripped"),
                new Check(
                        Rule.MARKET_OPEN,
                        request.market().status().trades(),
                        Shown.word(request.market().status()),
                        "open"),
                new Check(
                        Rule.PRICE_AGE,
                        request.market().bookValid() && age.compareTo(oldest) <= 0,
                        request.market().bookValid() ? Shown.time(age) : "no price",
                        Shown.time(oldest) + " or less"),
                new Check(
                        Rule.UNRESOLVED_ORDER,
                        !standing.unresolved(),
                        standing.unresolved() ? "one whose fate is unknown" : "none",
                        "none"));
    }

    private static Check breakers(Rule rule, Standing standing, Predicate<BreakerState> asked, String required) {
        List<BreakerState> tripped = standing.blocking().stream().filter(asked).toList();
        String observed = tripped.stream()
                .map(state -> state.type().words() + ", " + state.observed())
                .collect(Collectors.joining(", "));
        return new Check(rule, tripped.isEmpty(), tripped.isEmpty() ? required : observed, required);
    }

    /** The limits as they would stand with the order filled whole at its limit. */
    private List<Check> limitChecks(OrderRequest request, Exposure exposure) {
        MarketListing listing = request.market().listing();
        Commitment asked = new Commitment(listing, request.outcome(), request.worstCase(), false);
        List<Commitment> all = new ArrayList<>(exposure.commitments());
        all.add(asked);
        Exposure then = new Exposure(exposure.cash(), exposure.bankroll(), all);
        RiskSettings.Limits limits = risk.limits();
        Predicate<Commitment> onEvent = commitment -> commitment.event().equals(listing.event());
        Category category = listing.category();
        return List.of(
                atMost(
                        Rule.POSITION_SIZE,
                        then.on(listing.id(), request.outcome()),
                        stake.positionCap(exposure.bankroll())),
                exposure.sameEventLock(listing, request.outcome()),
                atMost(Rule.OPEN_POSITIONS, then.positions(_ -> true), limits.positions()),
                atMost(Rule.TOTAL_EXPOSURE, then.total(), limits.total()),
                atMost(Rule.EVENT_EXPOSURE, then.total(onEvent), limits.event()),
                atMost(Rule.EVENT_POSITIONS, then.positions(onEvent), limits.eventPositions()),
                atMost(
                        Rule.CORRELATED_EXPOSURE,
                        then.total(commitment -> commitment.isOnSlateOf(listing)),
                        limits.correlated()),
                atMost(
                        Rule.CATEGORY_EXPOSURE,
                        then.total(commitment -> commitment.category() == category),
                        limits.of(category)),
                atMost(Rule.BALANCE, asked.worstCase(), exposure.cash()));
    }

    private static Check atMost(Rule rule, Money found, Money most) {
        return new Check(rule, found.compareTo(most) <= 0, Shown.dollars(found), Shown.dollars(most) + " or less");
    }

    private static Check atMost(Rule rule, int found, int most) {
        return new Check(rule, found <= most, Integer.toString(found), most + " or less");
    }
}
