package precog.risk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import precog.config.RiskSettings;
import precog.edge.Edge;
import precog.edge.Exposure;
import precog.value.ExecutionEnvironment;
import precog.value.MarketId;
import precog.value.Money;

/**
 * All breakers and the kill switch, owned by one thread. It is told what happens, and on {@link #evaluate} says which
 * breakers tripped or reset themselves since; each change is a fact to be made durable before its effect.
 */
public final class Breakers {
    /** What a person must type to reset a breaker. */
    public static final String RESET_WORD = "RESET";

    private record Key(BreakerType type, String scope) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byType = type.compareTo(other.type);
            return byType != 0 ? byType : scope.compareTo(other.scope);
        }
    }

    /**
     * What came of a reset.
     *
     * @param changed the breakers it reset; empty where it was refused
     */
    public record ResetAnswer(boolean done, String message, List<BreakerState> changed) {
        public ResetAnswer {
            changed = List.copyOf(changed);
        }
    }

    private final ExecutionEnvironment environment;
    private final LongSupplier eventIds;
    private final RiskLedger ledger = new RiskLedger();
    private final Map<Key, BreakerState> tripped = new TreeMap<>();
    private RiskSettings settings;

    /** @param eventIds gives each tripping its key */
    public Breakers(ExecutionEnvironment environment, RiskSettings settings, LongSupplier eventIds) {
        this.environment = environment;
        this.settings = settings;
        this.eventIds = eventIds;
    }

    /** Takes over changed settings; they count from the next evaluation. */
    public void configure(RiskSettings changed) {
        settings = changed;
    }

    /** Contracts left a position, by a fill or a settlement, with this result, fees counted. */
    public void realized(Money pnl, Instant at) {
        ledger.losses().realized(pnl, at);
    }

    /** A position was closed for good with this result over its whole life. */
    public void positionClosed(Money pnl, Instant at) {
        ledger.losses().closed(pnl, at);
    }

    /** What the open positions are up or down now, and the bankroll that the daily share is of. */
    public void marked(Money openPnl, Money bankroll) {
        ledger.losses().marked(openPnl, bankroll);
    }

    /** What is at stake now. */
    public void exposed(Exposure exposure) {
        ledger.exposed(exposure);
    }

    /** An order was sent, entry or exit. */
    public void orderSent(Instant at) {
        ledger.orderSent(at);
    }

    /** An order that opens was sent. */
    public void entryMade(Instant at) {
        ledger.entryMade(at);
    }

    /** A call of the exchange failed. */
    public void callFailed(Instant at) {
        ledger.callFailed(at);
    }

    /** A source said something that cannot be: an empty or crossed book, an edge too good to be true. */
    public void badReading(String source, Instant at) {
        ledger.badReading(source, at);
    }

    /** An edge was found. */
    public void edgeSeen(Edge edge) {
        ledger.edgeSeen(edge, settings);
    }

    /** A write to the database failed. */
    public void storeFailed(Instant at) {
        ledger.writeFailed(at);
    }

    /**
     * How old the data of a market are on which something is held.
     *
     * @param gameAge null where its game is not in play
     */
    public void held(MarketId market, Duration priceAge, @Nullable Duration gameAge) {
        ledger.held(market, priceAge, gameAge);
    }

    /** Nothing is held on the market any more. */
    public void notHeld(MarketId market) {
        ledger.notHeld(market);
    }

    /** Trips and resets what the time and what happened call for; the changes, each a fact. */
    public List<BreakerState> evaluate(Instant now) {
        Map<Key, List<BreakerReading>> readings = new LinkedHashMap<>();
        for (BreakerReading reading : ledger.readings(settings, now)) {
            readings.computeIfAbsent(new Key(reading.type(), reading.scope()), _ -> new ArrayList<>())
                    .add(reading);
        }
        List<BreakerState> changed = new ArrayList<>();
        for (BreakerState state : List.copyOf(tripped.values())) {
            Key key = new Key(state.type(), state.scope());
            boolean rested = state.resetsAt() == null || !now.isBefore(state.resetsAt());
            if (state.type().resetsByItself() && rested && isOver(readings.getOrDefault(key, List.of()), now)) {
                changed.add(resolve(key, "its cause is over", now));
            }
        }
        readings.forEach((key, of) -> {
            BreakerReading over =
                    of.stream().filter(BreakerReading::over).findFirst().orElse(null);
            if (over != null && !tripped.containsKey(key)) {
                changed.add(trip(over, now));
            }
        });
        return changed;
    }

    private static boolean isOver(List<BreakerReading> readings, Instant now) {
        return readings.stream()
                .allMatch(reading ->
                        !reading.over() && (reading.clearsAt() == null || !now.isBefore(reading.clearsAt())));
    }

    private BreakerState trip(BreakerReading reading, Instant now) {
        boolean flattens = reading.type() == BreakerType.DAILY_LOSS_LIMIT
                && settings.losses().dailyFlattens();
        BreakerState state = new BreakerState(
                eventIds.getAsLong(),
                environment,
                reading.type(),
                reading.scope(),
                true,
                flattens,
                reading.measure() + ": " + reading.observed(),
                reading.limit(),
                now,
                null,
                reading.type().resetsByItself() ? reading.clearsAt() : null,
                null);
        tripped.put(new Key(reading.type(), reading.scope()), state);
        return state;
    }

    /**
     * Turns the kill switch on, or makes it flatten as well where it is on already. Where the settings say so it always
     * flattens.
     *
     * @return the kill switch as it stands now
     */
    public BreakerState kill(boolean flatten, String by, Instant now) {
        Key key = new Key(BreakerType.MANUAL, BreakerReading.EVERYTHING);
        BreakerState before = tripped.get(key);
        BreakerState state = new BreakerState(
                before == null ? eventIds.getAsLong() : before.eventId(),
                environment,
                BreakerType.MANUAL,
                BreakerReading.EVERYTHING,
                true,
                flatten || settings.killFlattens() || (before != null && before.flattens()),
                before == null ? "pulled by " + by : before.observed(),
                "off",
                before == null ? now : before.trippedAt(),
                null,
                null,
                null);
        tripped.put(key, state);
        return state;
    }

    /**
     * Resets a breaker by hand. Refused where the word is wrong, where it is not tripped, where it resets itself, and
     * where a reset cannot forget what it measures: an open loss, and the hard cap of the day.
     */
    public ResetAnswer reset(BreakerType type, String word, String by, Instant now) {
        Key key = new Key(type, BreakerReading.EVERYTHING);
        if (!word.equals(RESET_WORD)) {
            return refused("Type " + RESET_WORD + " to reset a breaker.");
        }
        if (type.resetsByItself()) {
            return refused("This breaker resets itself when its cause is over.");
        }
        if (!tripped.containsKey(key)) {
            return refused("This breaker is not tripped.");
        }
        for (BreakerReading reading : ledger.lasting(settings, now)) {
            if (reading.type() == type && reading.over()) {
                return refused("It would trip again at once: " + reading.measure() + " is " + reading.observed()
                        + ", the limit " + reading.limit() + ".");
            }
        }
        ledger.reset(type, now);
        return new ResetAnswer(true, "Reset.", List.of(resolve(key, "reset by " + by, now)));
    }

    private static ResetAnswer refused(String message) {
        return new ResetAnswer(false, message, List.of());
    }

    private BreakerState resolve(Key key, String resolution, Instant now) {
        BreakerState state = Objects.requireNonNull(tripped.remove(key), "Only a tripped breaker is resolved.");
        return new BreakerState(
                state.eventId(),
                environment,
                state.type(),
                state.scope(),
                false,
                false,
                state.observed(),
                state.limit(),
                state.trippedAt(),
                now,
                null,
                resolution);
    }

    /** Takes over the last state of each breaker from before a restart: what was tripped still is. */
    public void restore(List<BreakerState> states) {
        for (BreakerState state : states) {
            if (state.tripped()) {
                tripped.put(new Key(state.type(), state.scope()), state);
            } else if (state.resolvedAt() != null && !state.type().resetsByItself()) {
                ledger.reset(state.type(), state.resolvedAt());
            }
        }
    }

    /** Whether the kill switch is on. */
    public boolean killed() {
        return tripped.containsKey(new Key(BreakerType.MANUAL, BreakerReading.EVERYTHING));
    }

    /** Whether every position is to be closed. */
    public boolean flattening() {
        return tripped.values().stream().anyMatch(BreakerState::flattens);
    }

    /**
     * The tripped breakers that stop an entry.
     *
     * @param sources where the data of the market come from, as given to {@link #badReading}
     */
    public List<BreakerState> blocking(MarketId market, Set<String> sources) {
        return tripped.values().stream()
                .filter(state -> state.type().blocksEntries())
                .filter(state -> switch (state.type()) {
                    case DATA_STALE -> state.scope().equals(market.value());
                    case DATA_QUALITY -> sources.contains(state.scope());
                    default -> true;
                })
                .toList();
    }

    /** What is tripped, in the order of the types. */
    public List<BreakerState> tripped() {
        return List.copyOf(tripped.values());
    }

    /** Every measure against its limit, tripped or not, in the order of the types: the rows of the risk screen. */
    public List<BreakerReading> utilisation(Instant now) {
        return ledger.readings(settings, now);
    }
}
