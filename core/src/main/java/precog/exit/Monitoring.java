package precog.exit;

import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import precog.config.ExitSettings;
import precog.config.MonitorSettings;
import precog.position.TrailingStop;
import precog.value.Price;

/** How soon a position is looked at again. */
public record Monitoring(MonitorSettings rhythm, ExitSettings exits) {
    /** Time until the next check. */
    public Duration interval(ExitSituation now, boolean exitWorking) {
        return isUrgent(now, exitWorking) ? rhythm.urgentInterval() : rhythm.interval();
    }

    /** Whether a decision is near: at the stop, the target or the trail, at the end, or an exit order is out. */
    public boolean isUrgent(ExitSituation now, boolean exitWorking) {
        return exitWorking
                || Duration.between(now.now(), ExitConditions.end(now)).compareTo(rhythm.urgentBefore()) < 0
                || nearStopOrTarget(now)
                || nearTrail(now);
    }

    private boolean nearStopOrTarget(ExitSituation now) {
        BigDecimal gain = now.position().pnlPercent();
        if (gain == null) {
            return false;
        }
        BigDecimal stop = now.position().confidence().of(exits.stopLoss()).negate();
        BigDecimal target = now.position().confidence().of(exits.profitTarget());
        return isNear(gain, stop) || isNear(gain, target);
    }

    private boolean isNear(BigDecimal gain, BigDecimal level) {
        return gain.subtract(level).abs().compareTo(rhythm.urgentPoints()) <= 0;
    }

    private boolean nearTrail(ExitSituation now) {
        TrailingStop stop = now.position().trailingStop();
        @Nullable Price bid = ExitConditions.bid(now);
        if (stop == null || bid == null) {
            return false;
        }
        BigDecimal reach = stop.stopPrice().decimal().multiply(BigDecimal.ONE.add(rhythm.urgentTrail()));
        return bid.decimal().compareTo(reach) <= 0;
    }
}
