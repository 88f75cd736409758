package precog.desk.ladder;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import precog.desk.text.Figures;
import precog.market.MarketView;
import precog.value.MarketId;

/**
 * Whether a click on the ladder trades. It is armed by hand for one market, and disarms by itself: after a time without
 * use, and whenever what the trader sees may no longer be what is there.
 */
final class Arming {
    /** Seconds without a click or a key on the ladder after which it disarms: a walk to the printer, not a thought. */
    static final int IDLE_SECONDS = 30;

    private @Nullable MarketId market;
    private int idle;
    private String why = "";

    /**
     * What arming depends on.
     *
     * @param now engine time
     * @param oldest age above which the risk gate takes a price for stale
     * @param inFront whether the window has the focus and the ladder is on it
     */
    record Conditions(MarketView market, Instant now, Duration oldest, boolean killed, boolean inFront) {
        /** What stands against it, in words; empty where nothing does. */
        Optional<String> against() {
            if (killed) {
                return Optional.of("the kill switch is on");
            }
            if (!inFront) {
                return Optional.of("the window is not in front");
            }
            if (!market.status().trades()) {
                return Optional.of("the market does not trade");
            }
            if (!market.bookValid() || market.priceAt() == null) {
                return Optional.of("the book cannot be trusted");
            }
            Duration age = Duration.between(market.priceAt(), now);
            return age.compareTo(oldest) > 0
                    ? Optional.of("the price is " + Figures.span(age) + " old")
                    : Optional.empty();
        }
    }

    boolean armed() {
        return market != null;
    }

    /** Why it is not armed any more, or could not be; empty where it was never tried. */
    String why() {
        return why;
    }

    /** Seconds left before it disarms unused. */
    int left() {
        return IDLE_SECONDS - idle;
    }

    /** Arms it for a market, unless something stands against that. */
    void arm(Conditions now) {
        idle = 0;
        Optional<String> against = now.against();
        market = against.isPresent() ? null : now.market().listing().id();
        why = against.map(words -> "Cannot be armed: " + words + ".").orElse("");
    }

    void disarm(String reason) {
        if (armed()) {
            market = null;
            why = "Disarmed: " + reason + ".";
        }
    }

    /** The trader used the ladder. */
    void used() {
        idle = 0;
    }

    /** A second of real time went by. */
    void second() {
        if (armed() && ++idle >= IDLE_SECONDS) {
            disarm("not used for " + IDLE_SECONDS + " s");
        }
    }

    /** Things stand like this now: disarms where something stands against it. */
    void look(Conditions now) {
        if (armed() && !now.market().listing().id().equals(market)) {
            disarm("another market is shown");
        }
        now.against().ifPresent(this::disarm);
    }
}
