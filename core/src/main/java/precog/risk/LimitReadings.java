package precog.risk;

import static precog.risk.BreakerReading.EVERYTHING;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import precog.config.RiskSettings.Limits;
import precog.edge.Commitment;
import precog.edge.Exposure;
import precog.value.Money;

/** How much of each limit of exposure is used: of limits that many things share the fullest one. */
record LimitReadings(Exposure exposure, Limits limits) {
    List<BreakerReading> all() {
        List<BreakerReading> readings = new ArrayList<>();
        readings.add(count("open positions", exposure.positions(_ -> true), limits.positions()));
        readings.add(money("total exposure", exposure.total(), limits.total()));
        readings.add(fullest(
                one -> money("exposure on " + one.event(), total(onEventOf(one)), limits.event()),
                money("exposure on one event", Money.ZERO, limits.event())));
        readings.add(fullest(
                one -> count(
                        "positions on " + one.event(), exposure.positions(onEventOf(one)), limits.eventPositions()),
                count("positions on one event", 0, limits.eventPositions())));
        readings.add(fullest(
                one -> money(
                        "correlated with " + one.event(),
                        total(other -> other.isOnSlateOf(one.listing())),
                        limits.correlated()),
                money("correlated exposure", Money.ZERO, limits.correlated())));
        exposure.commitments().stream()
                .map(Commitment::category)
                .distinct()
                .sorted()
                .map(category -> money(
                        "share of " + category.words(), total(one -> one.category() == category), limits.of(category)))
                .forEach(readings::add);
        return readings;
    }

    private static Predicate<Commitment> onEventOf(Commitment one) {
        return other -> other.event().equals(one.event());
    }

    private Money total(Predicate<Commitment> fits) {
        return exposure.total(fits);
    }

    private BreakerReading fullest(Function<Commitment, BreakerReading> reading, BreakerReading none) {
        Optional<BreakerReading> fullest =
                exposure.commitments().stream().map(reading).max(Comparator.comparing(BreakerReading::used));
        return fullest.orElse(none);
    }

    private static BreakerReading money(String measure, Money observed, Money limit) {
        return BreakerReading.of(BreakerType.POSITION_LIMIT, EVERYTHING, measure, observed, limit);
    }

    private static BreakerReading count(String measure, int observed, int limit) {
        return BreakerReading.of(BreakerType.POSITION_LIMIT, EVERYTHING, measure, observed, limit, null);
    }
}
