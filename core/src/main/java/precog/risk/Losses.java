package precog.risk;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import precog.value.Money;

/**
 * Results as the loss breakers see them. A day begins at midnight UTC, a week on Monday. After a reset by hand a
 * breaker counts only what is realized from then on; open losses and the hard cap of the day are never forgotten.
 */
final class Losses {
    private static final Duration LONGEST = Duration.ofDays(8);

    private record Result(Money pnl, Instant at) {}

    private final Deque<Result> results = new ArrayDeque<>();
    private final Deque<Result> closes = new ArrayDeque<>();
    private final Map<BreakerType, Instant> resets = new EnumMap<>(BreakerType.class);
    private Money open = Money.ZERO;
    private Money bankroll = Money.ZERO;

    void realized(Money pnl, Instant at) {
        results.addLast(new Result(pnl, at));
        while (results.getFirst().at().isBefore(at.minus(LONGEST))) {
            results.removeFirst();
        }
    }

    /** A position was closed; only the losing ones since the last that did not lose are kept. */
    void closed(Money pnl, Instant at) {
        if (!pnl.isNegative()) {
            closes.clear();
        } else {
            closes.addLast(new Result(pnl, at));
        }
    }

    void marked(Money openPnl, Money newBankroll) {
        open = openPnl;
        bankroll = newBankroll;
    }

    void reset(BreakerType type, Instant at) {
        resets.put(type, at);
    }

    Money open() {
        return open;
    }

    Money bankroll() {
        return bankroll;
    }

    /** Result of the whole day, realized and open, whatever was reset. */
    Money wholeDay(Instant now) {
        return sum(startOf(today(now)), Instant.MIN).plus(open);
    }

    /** Result of the day, realized since the last reset, and open. */
    Money day(Instant now) {
        return sum(startOf(today(now)), resetOf(BreakerType.DAILY_LOSS_LIMIT)).plus(open);
    }

    /** Realized result of the week. */
    Money week(Instant now) {
        LocalDate monday = today(now).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return sum(startOf(monday), resetOf(BreakerType.WEEKLY_LOSS_LIMIT));
    }

    /** Realized result within the window that ends at {@code now}. */
    Money rapid(Duration window, Instant now) {
        return sum(now.minus(window).plusNanos(1), resetOf(BreakerType.RAPID_LOSS));
    }

    int losingCloses() {
        Instant reset = resetOf(BreakerType.CONSECUTIVE_LOSSES);
        return (int) closes.stream().filter(close -> close.at().isAfter(reset)).count();
    }

    private Instant resetOf(BreakerType type) {
        return resets.getOrDefault(type, Instant.MIN);
    }

    private Money sum(Instant from, Instant after) {
        return results.stream()
                .filter(result -> !result.at().isBefore(from) && result.at().isAfter(after))
                .map(Result::pnl)
                .reduce(Money.ZERO, Money::plus);
    }

    private static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
