package precog.config;

import static precog.config.Setting.count;
import static precog.config.Setting.duration;
import static precog.config.Setting.money;
import static precog.config.Setting.price;
import static precog.config.Setting.share;
import static precog.config.Setting.toggle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import precog.value.Category;
import precog.value.Money;
import precog.value.Price;

/** Where trading stops. Losses are positive amounts. */
public record RiskSettings(
        Losses losses,
        Tally apiFailures,
        Duration apiHealth,
        Staleness staleness,
        Tally badReadings,
        Duration dataRest,
        Anomaly anomaly,
        Activity activity,
        Tally databaseErrors,
        Limits limits,
        boolean killFlattens) {
    /**
     * Losses at which entries stop.
     *
     * @param daily loss of a day, realized and unrealized, at which entries stop; {@code dailyShare} the same as a
     *     share of the bankroll, whichever comes first
     * @param dailyFlattens whether it closes every position as well
     * @param rapid loss within {@code rapidWindow}
     * @param consecutive losing closes in a row
     */
    public record Losses(
            Money daily,
            BigDecimal dailyShare,
            boolean dailyFlattens,
            Money weekly,
            Money rapid,
            Duration rapidWindow,
            int consecutive) {}

    /** So many within a time. */
    public record Tally(int count, Duration window) {}

    /** Greatest ages of the price and the game state of a market that is held. */
    public record Staleness(Duration price, Duration game) {}

    /** Edges of at least {@code edge} on so many different contracts within a time. */
    public record Anomaly(Price edge, Tally tally) {}

    /** How busy the desk may be. */
    public record Activity(Tally orders, Tally entriesHour, Tally entriesDay) {}

    /**
     * Limits of worst-case exposure, resting orders included.
     *
     * @param categoryShare part of {@code total} that one league or field may take
     */
    public record Limits(
            int positions,
            Money total,
            Money event,
            int eventPositions,
            Money correlated,
            ByCategory<BigDecimal> categoryShare) {
        /** What one league or field may have at stake. */
        public Money of(Category category) {
            return Money.of(total.decimal().multiply(categoryShare.of(category)).setScale(4, RoundingMode.FLOOR));
        }
    }

    static RiskSettings read(SettingSheet in) {
        return new RiskSettings(
                losses(in),
                tally(in, "risk.api_failures", 5, "5 min", "failed calls"),
                in.take(duration(
                        "risk.api_failures.health", "300 s", "10 s", "1 h", "Time without a failure that ends it.")),
                new Staleness(
                        in.take(duration(
                                "risk.stale.price",
                                "120 s",
                                "1 s",
                                "1 h",
                                "A held market with an older price raises an alert and takes no entries.")),
                        in.take(duration(
                                "risk.stale.game",
                                "60 s",
                                "1 s",
                                "1 h",
                                "A held market with an older game state does as well."))),
                tally(in, "risk.data_quality", 3, "10 min", "bad readings of one source"),
                in.take(duration(
                        "risk.data_quality.rest", "600 s", "10 s", "1 d", "How long that source is left out.")),
                new Anomaly(
                        in.take(price(
                                "risk.anomaly.edge", "0.30", "0.10", "1", "An edge as large as this is an anomaly.")),
                        tally(in, "risk.anomaly", 3, "10 min", "contracts with such edges")),
                new Activity(
                        tally(in, "risk.activity.orders", 20, "5 min", "orders"),
                        tally(in, "risk.activity.entries_hour", 10, "1 h", "entries"),
                        tally(in, "risk.activity.entries_day", 50, "1 d", "entries")),
                tally(in, "risk.database_errors", 3, "1 min", "failed writes"),
                limits(in),
                in.take(toggle("risk.kill.flatten", false, "Whether the kill switch closes every position as well.")));
    }

    private static Losses losses(SettingSheet in) {
        return new Losses(
                in.take(money("risk.loss.daily", "500", "1", "2000", "Loss of a day that stops entries.")),
                in.take(share("risk.loss.daily_share", "0.10", "0.001", "1", "The same as a share of the bankroll.")),
                in.take(toggle("risk.loss.daily_flatten", false, "Whether that closes every position as well.")),
                in.take(money("risk.loss.weekly", "1500", "1", "14000", "Loss of a week that stops entries.")),
                in.take(money("risk.loss.rapid", "200", "1", "2000", "Loss within a short time that stops entries.")),
                in.take(duration("risk.loss.rapid.window", "15 min", "1 min", "1 d", "That short time.")),
                in.take(count("risk.loss.consecutive", 5, 1, 100, "Losing closes in a row that stop entries.")));
    }

    private static Limits limits(SettingSheet in) {
        return new Limits(
                in.take(count(
                        "risk.limit.positions", 20, 1, 1_000, "Positions open at once, resting entries included.")),
                in.take(money("risk.limit.total", "10000", "10", "1000000", "Worst case of everything open.")),
                in.take(money("risk.limit.event", "1500", "10", "100000", "Worst case on one event.")),
                in.take(count("risk.limit.event_positions", 3, 1, 100, "Positions on one event.")),
                in.take(money("risk.limit.correlated", "3000", "10", "1000000", "Worst case that moves together.")),
                in.takeEach(
                        RiskSettings::standardShare,
                        share("risk.limit.share", "0.2", "0", "1", "Part of the total that one league may take.")));
    }

    private static Tally tally(SettingSheet in, String name, int count, String window, String what) {
        return new Tally(
                in.take(count(
                        name + ".count", count, 1, 10_000, "So many " + what + " within the window stop entries.")),
                in.take(duration(
                        name + ".window", window, "1 s", "7 d", "The window in which " + what + " are counted.")));
    }

    private static String standardShare(Category category) {
        return switch (category) {
            case NFL -> "0.6";
            case NBA -> "0.4";
            case MLB -> "0.3";
            default -> "0.2";
        };
    }
}
