package precog.config;

import static precog.config.Setting.duration;

import java.time.Duration;

/**
 * How long an alerted edge waits for its decision.
 *
 * @param countdown how long a price shown may be approved before it is priced again
 * @param quiet how long an edge that was approved or rejected is not alerted again
 */
public record DecisionSettings(Duration countdown, Duration quiet) {
    static DecisionSettings read(SettingSheet in) {
        return new DecisionSettings(
                in.take(duration(
                        "decision.countdown", "30 s", "5 s", "10 min", "How long a price shown may be approved.")),
                in.take(duration(
                        "decision.quiet",
                        "10 min",
                        "0 s",
                        "1 d",
                        "How long an edge stays away once it was approved or rejected.")));
    }
}
