package precog.config;

import static precog.config.Setting.duration;
import static precog.config.Setting.share;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * How often a position is looked at, beside every price event that could change a decision.
 *
 * @param urgentPoints a gain within this share of the stop loss or target is urgent
 * @param urgentTrail a bid within this share above an active trailing stop is urgent
 * @param urgentBefore time to the expected expiration under which a position is urgent
 */
public record MonitorSettings(
        Duration interval,
        Duration urgentInterval,
        BigDecimal urgentPoints,
        BigDecimal urgentTrail,
        Duration urgentBefore) {
    static MonitorSettings read(SettingSheet in) {
        MonitorSettings settings = new MonitorSettings(
                in.take(duration("monitor.interval", "30 s", "1 s", "10 min", "How often a position is checked.")),
                in.take(duration(
                        "monitor.urgent.interval", "5 s", "1 s", "1 min", "How often an urgent position is checked.")),
                in.take(share(
                        "monitor.urgent.points",
                        "0.02",
                        "0",
                        "0.50",
                        "A gain or loss this near to the stop or the target makes a position urgent.")),
                in.take(share(
                        "monitor.urgent.trail",
                        "0.02",
                        "0",
                        "0.50",
                        "A bid this near to an active trailing stop makes a position urgent.")),
                in.take(duration(
                        "monitor.urgent.before",
                        "10 min",
                        "0 s",
                        "1 d",
                        "Less time than this to the expected expiration makes a position urgent.")));
        in.require(
                settings.urgentInterval.compareTo(settings.interval) <= 0,
                "monitor.urgent.interval",
                "at most monitor.interval");
        return settings;
    }
}
