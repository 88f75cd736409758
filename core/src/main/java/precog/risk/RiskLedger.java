package precog.risk;

import static precog.risk.BreakerReading.EVERYTHING;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import precog.config.HardCaps;
import precog.config.RiskSettings;
import precog.config.RiskSettings.Tally;
import precog.edge.Edge;
import precog.edge.Exposure;
import precog.edge.Rule;
import precog.edge.Shown;
import precog.value.MarketId;
import precog.value.Money;
import precog.value.Outcome;

/** Everything the breakers measure, and the reading of each against its limit. */
final class RiskLedger {
    private record Contract(MarketId market, Outcome outcome) {}

    private record Ages(Duration price, @Nullable Duration game) {}

    private final Losses losses = new Losses();
    private final Recent failedCalls = new Recent();
    private final Recent orders = new Recent();
    private final Recent entries = new Recent();
    private final Recent failedWrites = new Recent();
    private final Map<String, Recent> badReadings = new TreeMap<>();
    private final Map<MarketId, Ages> held = new TreeMap<>();
    private final Map<Contract, Instant> anomalies = new LinkedHashMap<>();
    private List<BreakerReading> limitReadings = List.of();
    private RiskSettings.@Nullable Limits readLimits;
    private Exposure exposure = new Exposure(Money.ZERO, Money.ZERO, List.of());

    Losses losses() {
        return losses;
    }

    void callFailed(Instant at) {
        failedCalls.add(at);
    }

    void orderSent(Instant at) {
        orders.add(at);
    }

    void entryMade(Instant at) {
        entries.add(at);
    }

    void writeFailed(Instant at) {
        failedWrites.add(at);
    }

    void badReading(String source, Instant at) {
        badReadings.computeIfAbsent(source, _ -> new Recent()).add(at);
    }

    void held(MarketId market, Duration priceAge, @Nullable Duration gameAge) {
        held.put(market, new Ages(priceAge, gameAge));
    }

    void notHeld(MarketId market) {
        held.remove(market);
    }

    /** Takes note of an edge on fresh data; an old price or score makes any number of large edges and means nothing. */
    void edgeSeen(Edge edge, RiskSettings settings) {
        boolean large = edge.netEdge().compareTo(settings.anomaly().edge().decimal()) >= 0;
        if (large && edge.passes(Rule.PRICE_AGE) && edge.passes(Rule.GAME_AGE)) {
            anomalies.put(new Contract(edge.market(), edge.outcome()), edge.at());
        }
    }

    void exposed(Exposure now) {
        if (!exposure.equals(now)) {
            exposure = now;
            limitReadings = List.of();
        }
    }

    /** These compare every commitment with every other, so they are kept until either side changes. */
    private List<BreakerReading> limitReadings(RiskSettings.Limits limits) {
        if (limitReadings.isEmpty() || !limits.equals(readLimits)) {
            limitReadings = new LimitReadings(exposure, limits).all();
            readLimits = limits;
        }
        return limitReadings;
    }

    /** Forgets what a breaker that a person reset has counted so far. */
    void reset(BreakerType type, Instant at) {
        switch (type) {
            case EDGE_ANOMALY -> anomalies.values().removeIf(seen -> !seen.isAfter(at));
            case DATABASE_ERRORS -> failedWrites.clear();
            default -> losses.reset(type, at);
        }
    }

    /** The reading of every breaker but the kill switch, in their order. */
    List<BreakerReading> readings(RiskSettings settings, Instant now) {
        List<BreakerReading> readings = new ArrayList<>(lossReadings(settings.losses(), now));
        readings.add(calls(settings, now));
        held.forEach((market, ages) -> readings.addAll(staleness(market, ages, settings.staleness())));
        badReadings.forEach((source, times) -> readings.add(quality(source, times, settings, now)));
        readings.add(anomaly(settings.anomaly(), now));
        readings.add(activity("orders", orders, settings.activity().orders(), now));
        readings.add(activity("entries", entries, settings.activity().entriesHour(), now));
        readings.add(activity("entries", entries, settings.activity().entriesDay(), now));
        readings.addAll(limitReadings(settings.limits()));
        readings.add(tally(
                BreakerType.DATABASE_ERRORS,
                EVERYTHING,
                "failed writes",
                failedWrites,
                settings.databaseErrors(),
                now));
        return readings;
    }

    private List<BreakerReading> lossReadings(RiskSettings.Losses settings, Instant now) {
        String rapid = "realized in " + Shown.time(settings.rapidWindow());
        return List.of(
                loss(BreakerType.DAILY_LOSS_LIMIT, "today, realized and open", losses.day(now), daily(settings)),
                hardCap(now),
                loss(BreakerType.WEEKLY_LOSS_LIMIT, "realized this week", losses.week(now), settings.weekly()),
                loss(BreakerType.RAPID_LOSS, rapid, losses.rapid(settings.rapidWindow(), now), settings.rapid()),
                BreakerReading.of(
                        BreakerType.CONSECUTIVE_LOSSES,
                        EVERYTHING,
                        "losing closes in a row",
                        losses.losingCloses(),
                        settings.consecutive(),
                        null));
    }

    /** What a reset does not forget. */
    List<BreakerReading> lasting(RiskSettings settings, Instant now) {
        return List.of(
                loss(BreakerType.DAILY_LOSS_LIMIT, "open result", losses.open(), daily(settings.losses())),
                hardCap(now));
    }

    private BreakerReading hardCap(Instant now) {
        return loss(BreakerType.DAILY_LOSS_LIMIT, "today, hard cap", losses.wholeDay(now), HardCaps.DAILY_LOSS);
    }

    private Money daily(RiskSettings.Losses settings) {
        Money share = Money.of(
                losses.bankroll().decimal().multiply(settings.dailyShare()).setScale(4, RoundingMode.FLOOR));
        boolean shareFirst = share.compareTo(Money.ZERO) > 0 && share.compareTo(settings.daily()) < 0;
        return shareFirst ? share : settings.daily();
    }

    private static BreakerReading loss(BreakerType type, String measure, Money result, Money limit) {
        Money lost = result.isNegative() ? result.negate() : Money.ZERO;
        return new BreakerReading(
                type,
                EVERYTHING,
                measure,
                Shown.dollars(result),
                Shown.dollars(limit.negate()),
                BreakerReading.used(lost.decimal(), limit.decimal()),
                lost.compareTo(limit) >= 0,
                null);
    }

    private BreakerReading calls(RiskSettings settings, Instant now) {
        return tally(BreakerType.API_FAILURES, EVERYTHING, "failed calls", failedCalls, settings.apiFailures(), now)
                .clearing(failedCalls.lastPlus(settings.apiHealth()));
    }

    private static BreakerReading quality(String source, Recent times, RiskSettings settings, Instant now) {
        return tally(BreakerType.DATA_QUALITY, source, "bad readings", times, settings.badReadings(), now)
                .clearing(times.lastPlus(settings.dataRest()));
    }

    private static BreakerReading activity(String what, Recent times, Tally tally, Instant now) {
        return tally(BreakerType.ACTIVITY, EVERYTHING, what, times, tally, now).clearing(times.clearsAt(tally, now));
    }

    private BreakerReading anomaly(RiskSettings.Anomaly settings, Instant now) {
        Instant start = now.minus(settings.tally().window());
        anomalies.values().removeIf(seen -> !seen.isAfter(start));
        return BreakerReading.of(
                BreakerType.EDGE_ANOMALY,
                EVERYTHING,
                "contracts with an edge of " + settings.edge() + " or more in "
                        + Shown.time(settings.tally().window()),
                anomalies.size(),
                settings.tally().count(),
                null);
    }

    private static BreakerReading tally(
            BreakerType type, String scope, String what, Recent times, Tally tally, Instant now) {
        String measure = what + " in " + Shown.time(tally.window());
        return BreakerReading.of(type, scope, measure, times.count(tally.window(), now), tally.count(), null);
    }

    private static List<BreakerReading> staleness(MarketId market, Ages ages, RiskSettings.Staleness settings) {
        List<BreakerReading> readings = new ArrayList<>();
        readings.add(age(market, "age of the price", ages.price(), settings.price()));
        if (ages.game() != null) {
            readings.add(age(market, "age of the game state", ages.game(), settings.game()));
        }
        return readings;
    }

    /** Data are stale beyond the limit, not at it. */
    private static BreakerReading age(MarketId market, String measure, Duration age, Duration limit) {
        return new BreakerReading(
                BreakerType.DATA_STALE,
                market.value(),
                measure,
                Shown.time(age),
                Shown.time(limit),
                BreakerReading.used(BigDecimal.valueOf(age.toMillis()), BigDecimal.valueOf(limit.toMillis())),
                age.compareTo(limit) > 0,
                null);
    }
}
