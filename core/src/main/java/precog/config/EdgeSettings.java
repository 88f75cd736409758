package precog.config;

import static precog.config.Setting.contracts;
import static precog.config.Setting.count;
import static precog.config.Setting.duration;
import static precog.config.Setting.price;
import static precog.config.Setting.share;
import static precog.config.Setting.toggle;

import java.math.BigDecimal;
import java.time.Duration;
import precog.value.Category;
import precog.value.Price;
import precog.value.Quantity;

/**
 * When an edge is worth a trader's attention. Edges are dollars per contract.
 *
 * @param minimum smallest net edge that is alerted
 * @param autoExecute whether edges of high confidence may be executed without asking
 * @param autoMinimum smallest net edge for that
 * @param implausible an edge above this is taken for an error in the data
 * @param shrink part of the model's disagreement with the market that is not believed
 * @param slippage assumed loss against the price seen
 */
public record EdgeSettings(
        ByCategory<Price> minimum,
        boolean autoExecute,
        Price autoMinimum,
        Price implausible,
        BigDecimal shrink,
        Price slippage,
        Grade high,
        Grade medium,
        Gates gates) {
    /**
     * What a confidence asks for.
     *
     * @param sample observations, at least
     * @param width width of the 95 % interval, less than
     */
    public record Grade(int sample, BigDecimal width) {}

    /**
     * What a market must be like.
     *
     * @param volume contracts traded in 24 h, {@code openInterest} contracts open, {@code topSize} contracts offered
     *     at the best price; each at least
     * @param spread widest spread
     * @param earliest time to the close at least, {@code latest} at most
     * @param priceAge age of the price at most, {@code gameAge} that of the game state
     * @param lowest price at least, {@code highest} at most
     */
    public record Gates(
            Quantity volume,
            Quantity openInterest,
            ByCategory<Price> spread,
            Quantity topSize,
            Duration earliest,
            Duration latest,
            Duration priceAge,
            Duration gameAge,
            Price lowest,
            Price highest) {}

    static EdgeSettings read(SettingSheet in) {
        EdgeSettings settings = new EdgeSettings(
                in.takeEach(
                        EdgeSettings::standardMinimum,
                        price("edge.minimum", "0.05", "0.01", "0.50", "Smallest net edge that is alerted.")),
                in.take(toggle("edge.auto.enabled", false, "Whether the best edges are executed without asking.")),
                in.take(price("edge.auto.minimum", "0.15", "0.05", "0.50", "Smallest net edge for that.")),
                in.take(price("edge.implausible", "0.40", "0.10", "1", "A larger edge is taken for a data error.")),
                in.take(share("edge.shrink", "0.10", "0", "0.90", "Part of model less market that is not believed.")),
                in.take(price("edge.slippage", "0.005", "0", "0.10", "Assumed loss against the price seen.")),
                grade(in, "high", 500, "0.10"),
                grade(in, "medium", 200, "0.15"),
                gates(in));
        in.require(
                settings.high.sample >= settings.medium.sample,
                "edge.confidence.high.sample",
                "at least edge.confidence.medium.sample");
        in.require(
                settings.high.width.compareTo(settings.medium.width) <= 0,
                "edge.confidence.high.width",
                "at most edge.confidence.medium.width");
        in.require(
                settings.gates.lowest.isBelow(settings.gates.highest),
                "edge.gate.price.lowest",
                "less than edge.gate.price.highest");
        in.require(
                settings.gates.earliest.compareTo(settings.gates.latest) < 0,
                "edge.gate.close.earliest",
                "less than edge.gate.close.latest");
        return settings;
    }

    private static Grade grade(SettingSheet in, String name, int sample, String width) {
        String key = "edge.confidence." + name;
        return new Grade(
                in.take(count(key + ".sample", sample, 1, 100_000, "Observations that make confidence " + name + ".")),
                in.take(share(
                        key + ".width",
                        width,
                        "0.01",
                        "1",
                        "The 95 % interval is narrower where it is " + name + ".")));
    }

    private static Gates gates(SettingSheet in) {
        return new Gates(
                in.take(contracts(
                        "edge.gate.volume",
                        "100",
                        "0",
                        "1000000",
                        "Contracts traded in 24 h, at least; 0 asks nothing.")),
                in.take(contracts(
                        "edge.gate.open_interest", "100", "0", "1000000", "Contracts open, at least; 0 asks nothing.")),
                in.takeEach(
                        EdgeSettings::standardSpread,
                        price("edge.gate.spread", "0.05", "0.01", "0.50", "Widest spread.")),
                in.take(contracts("edge.gate.top_size", "10", "0", "100000", "Contracts at the best offer, at least.")),
                in.take(duration("edge.gate.close.earliest", "1 h", "0 s", "30 d", "Time left to trade, at least.")),
                in.take(duration("edge.gate.close.latest", "30 d", "1 h", "365 d", "Time left to trade, at most.")),
                in.take(duration("edge.gate.price_age", "120 s", "1 s", "1 h", "Age of the price, at most.")),
                in.take(duration("edge.gate.game_age", "60 s", "1 s", "1 h", "Age of the game state, at most.")),
                in.take(price("edge.gate.price.lowest", "0.02", "0.0001", "0.50", "Price, at least.")),
                in.take(price("edge.gate.price.highest", "0.98", "0.50", "0.9999", "Price, at most.")));
    }

    /** Leagues that the trading rules do not name ask for as much as the strictest team sport, other fields as politics. */
    private static String standardMinimum(Category category) {
        return switch (category) {
            case NFL, NBA, NHL, EPL, LIGUE1 -> "0.05";
            case NCAAF, NCAAB, WNCAAB, WNBA, MLB, MLS -> "0.06";
            case TENNIS -> "0.07";
            case POLITICS, ECONOMICS, WEATHER, ENTERTAINMENT, OTHER -> "0.08";
        };
    }

    private static String standardSpread(Category category) {
        return switch (category) {
            case NCAAF -> "0.06";
            case TENNIS -> "0.07";
            case POLITICS -> "0.04";
            default -> "0.05";
        };
    }
}
