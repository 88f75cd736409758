package precog.kalshi.fake;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Everything the venue knows, behind one lock; the parts below share it. */
final class Exchange {
    /** A stretch of time in which the exchange is closed. */
    record Window(Instant from, Instant to) {
        boolean holds(Instant at) {
            return !at.isBefore(from) && at.isBefore(to);
        }
    }

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private final ReentrantLock lock = new ReentrantLock();
    private final Random random;
    private final Random whim;
    final InstantSource clock;
    final Catalogue catalogue;
    final FeeBook fees = new FeeBook();
    final Ledger ledger = new Ledger();
    final Map<String, AccountOrder> orders = new LinkedHashMap<>();
    final Map<String, AccountOrder> ordersByClientId = new LinkedHashMap<>();
    final FakeFaults faults = new FakeFaults(this);
    final Publisher publisher;
    final Matching matching;
    final OrderEntry entry;
    final OrderGroups groups;
    final RateLimits limits;
    final List<Window> maintenance = new ArrayList<>();
    final Collateral collateral = new Collateral(this);
    final Lifecycle lifecycle;
    boolean exchangeActive = true;
    boolean tradingActive = true;
    /** Whether the schedule pauses trading by itself. */
    boolean followsSchedule;

    @Nullable
    Instant resumes;
    /** The most rows of any page, however many are asked for. */
    int pageSize = 1000;
    /** What is older has moved to the historical endpoints. */
    Instant cutoff = Instant.EPOCH;

    Exchange(long seed, InstantSource clock) {
        random = new Random(seed);
        whim = new Random(seed);
        this.clock = clock;
        catalogue = new Catalogue(this);
        publisher = new Publisher(this);
        groups = new OrderGroups(this);
        matching = new Matching(this);
        entry = new OrderEntry(this);
        limits = new RateLimits(this);
        lifecycle = new Lifecycle(this);
    }

    /** Thursdays from three to five in the morning, New York time. */
    private static boolean isWeeklyMaintenance(Instant at) {
        ZonedDateTime there = at.atZone(NEW_YORK);
        return there.getDayOfWeek() == DayOfWeek.THURSDAY && there.getHour() >= 3 && there.getHour() < 5;
    }

    <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    void locked(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }

    Instant now() {
        return clock.instant();
    }

    String newId() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return UUID.nameUUIDFromBytes(bytes).toString();
    }

    /** Once in {@code n}, by the seed; apart from the identifiers, which do not depend on who listens. */
    boolean oneIn(int n) {
        return whim.nextInt(n) == 0;
    }

    /** A length by the seed, less than another. */
    Duration upTo(Duration longest) {
        return longest.isZero() ? longest : Duration.ofNanos(whim.nextLong(longest.toNanos()));
    }

    /** Does what time alone brings: markets open, close and settle, orders and fee changes fall due. */
    void elapse() {
        if (followsSchedule) {
            tradingActive = !isWeeklyMaintenance(now());
            exchangeActive = maintenance.stream().noneMatch(window -> window.holds(now()));
        }
        lifecycle.elapse();
        entry.expire();
        fees.elapse(now()).forEach(publisher::feeChange);
    }
}
