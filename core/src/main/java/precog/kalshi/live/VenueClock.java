package precog.kalshi.live;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import precog.feed.FeedMessage;
import precog.feed.FeedMessage.VenueReported;
import precog.feed.VenueState;
import precog.kalshi.MarketRecord;
import precog.kalshi.rest.KalshiMarkets;
import precog.kalshi.rest.KalshiMarkets.Status;
import precog.line.Fetched.Got;
import precog.line.Fetched.Missed;

/** Whether the venue takes orders: what it says of itself, and the pauses it announced. */
final class VenueClock {
    private static final ZoneId VENUE = ZoneId.of("America/New_York");
    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH).withZone(VENUE);
    private static final Duration SCHEDULE = Duration.ofHours(1);

    private final KalshiMarkets markets;
    private final InstantSource clock;
    private final Consumer<FeedMessage> out;
    private final Map<Instant, Instant> windows = new TreeMap<>();
    private @Nullable Instant scheduleReadAt;

    VenueClock(KalshiMarkets markets, InstantSource clock, Consumer<FeedMessage> out) {
        this.markets = markets;
        this.clock = clock;
        this.out = out;
    }

    /** Asks and tells; whether the venue answered. */
    boolean look() throws InterruptedException {
        readSchedule();
        switch (markets.status()) {
            case Missed<Status> _ -> {
                // Silence is the line's trouble, told elsewhere; it is no pause.
                return false;
            }
            case Got<Status>(Status status) -> {
                out.accept(report(status, clock.instant()));
                return true;
            }
        }
    }

    private void readSchedule() throws InterruptedException {
        Instant now = clock.instant();
        if (scheduleReadAt != null && now.isBefore(scheduleReadAt.plus(SCHEDULE))) {
            return;
        }
        if (markets.maintenance() instanceof Got<Map<Instant, Instant>>(Map<Instant, Instant> announced)) {
            windows.clear();
            windows.putAll(announced);
            scheduleReadAt = now;
        }
    }

    private VenueReported report(Status status, Instant now) {
        Map.Entry<Instant, Instant> window = windows.entrySet().stream()
                .filter(pause -> now.isBefore(pause.getValue()))
                .findFirst()
                .orElse(null);
        boolean inside = window != null && !now.isBefore(window.getKey());
        VenueState state = !status.exchange()
                ? VenueState.CLOSED
                : !status.trading() || inside ? VenueState.CANCELS_ONLY : VenueState.OPEN;
        Instant until =
                state == VenueState.OPEN ? null : inside && window != null ? window.getValue() : resumes(status);
        return new VenueReported(now, MarketRecord.PLATFORM, state, until, words(state, until, window, now));
    }

    private static @Nullable Instant resumes(Status status) {
        try {
            return status.resumes().isBlank() ? null : Instant.parse(status.resumes());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static String words(
            VenueState state, @Nullable Instant until, Map.@Nullable Entry<Instant, Instant> next, Instant now) {
        String end = until == null ? "." : " until " + SHOWN.format(until) + " ET.";
        return switch (state) {
            case CLOSED -> "The exchange is paused" + end;
            case CANCELS_ONLY -> "Trading is paused" + end;
            case OPEN ->
                next == null || Duration.between(now, next.getKey()).toDays() > 7
                        ? "The exchange trades."
                        : "The exchange trades. Next pause: " + SHOWN.format(next.getKey()) + " to "
                                + SHOWN.format(next.getValue()) + " ET.";
        };
    }
}
