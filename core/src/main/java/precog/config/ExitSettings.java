package precog.config;

import static precog.config.Setting.count;
import static precog.config.Setting.duration;
import static precog.config.Setting.price;
import static precog.config.Setting.share;
import static precog.config.Setting.toggle;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import precog.value.ExecutionEnvironment;
import precog.value.Price;

/**
 * When a position is left. Gains and losses are shares of the own entry price: 0.15 is 15 %.
 *
 * @param enabled which conditions are watched
 * @param stopLoss loss, as a positive share, at which the stop fires
 * @param profitTarget gain at which a position without partial stages is left
 * @param losingBefore time to the expected expiration under which a losing position is left
 * @param anyBefore time under which every position is left that is not held to settlement
 * @param spread own spread above which the market counts as dried up
 * @param dryChecks checks running that must find it dried up
 * @param stages partial exits in their order
 * @param earlyEdge edge of holding, per contract, under which an early exit is due
 * @param rebalanceGain how much better, per contract, the edge waiting must be
 */
public record ExitSettings(
        Enabled enabled,
        ByConfidence stopLoss,
        ByConfidence profitTarget,
        Duration losingBefore,
        Duration anyBefore,
        Price spread,
        int dryChecks,
        List<Stage> stages,
        Price earlyEdge,
        Price rebalanceGain,
        Trailing trailing) {
    public ExitSettings {
        stages = List.copyOf(stages);
    }

    /** Which conditions are watched. Stop loss and circuit breaker are always on in live mode. */
    public record Enabled(
            boolean stopLoss,
            boolean circuitBreaker,
            boolean trailingStop,
            boolean timeBasedUrgent,
            boolean liquidityDriedUp,
            boolean partialExitTarget,
            boolean profitTarget,
            boolean edgeDisappeared,
            boolean earlyExit,
            boolean rebalance) {}

    /**
     * One partial exit.
     *
     * @param gain gain at which it is due
     * @param sell share of the original quantity it sells
     */
    public record Stage(BigDecimal gain, BigDecimal sell) {}

    /**
     * The trailing stop: {@code stop = peak × (1 − d)} with d = distance − tighten × (gain − activation) / per, at
     * least floor.
     *
     * @param activation gain at which it becomes active
     * @param distance distance under the peak at activation, as a share of it
     * @param tighten how much nearer it comes for each further gain of {@code per}
     * @param floor smallest distance
     */
    public record Trailing(
            BigDecimal activation, BigDecimal distance, BigDecimal tighten, BigDecimal per, BigDecimal floor) {}

    static ExitSettings read(SettingSheet in, ExecutionEnvironment environment) {
        ExitSettings settings = new ExitSettings(
                enabled(in),
                byConfidence(
                        in,
                        "exit.stop_loss",
                        "Loss of a position, as a share of its entry price, that stops it",
                        "0.15",
                        "0.12",
                        "0.08"),
                byConfidence(
                        in,
                        "exit.profit_target",
                        "Gain at which a position without partial stages is sold",
                        "0.25",
                        "0.20",
                        "0.15"),
                in.take(duration(
                        "exit.time.losing",
                        "10 min",
                        "0 s",
                        "1 d",
                        "A losing position is sold when less time than this is left to the expected expiration.")),
                in.take(duration(
                        "exit.time.any",
                        "5 min",
                        "0 s",
                        "1 d",
                        "Every position not held to settlement is sold when less time than this is left.")),
                in.take(price(
                        "exit.liquidity.spread",
                        "0.03",
                        "0.01",
                        "0.50",
                        "A wider own spread counts as a market drying up.")),
                in.take(count(
                        "exit.liquidity.checks",
                        3,
                        1,
                        100,
                        "So many checks running must find the market dried up before the position is sold.")),
                stages(in),
                in.take(price(
                        "exit.early.edge",
                        "0.02",
                        "0.00",
                        "0.20",
                        "A position is sold early when holding it is worth less than this per contract.")),
                in.take(price(
                        "exit.rebalance.gain",
                        "0.05",
                        "0.01",
                        "0.50",
                        "A winning position makes room for an alerted edge that is better by this per contract.")),
                trailing(in));
        check(in, settings, environment);
        return settings;
    }

    private static Enabled enabled(SettingSheet in) {
        return new Enabled(
                watch(in, "stop_loss", true, "the stop loss"),
                watch(in, "circuit_breaker", true, "flattening breakers"),
                watch(in, "trailing_stop", true, "the trailing stop"),
                watch(in, "time_based_urgent", true, "the time left"),
                watch(in, "liquidity_dried_up", true, "a market drying up"),
                watch(in, "partial_exit_target", true, "the stages of partial exits"),
                watch(in, "profit_target", true, "the profit target"),
                watch(in, "edge_disappeared", true, "an edge of holding that is gone"),
                watch(in, "early_exit", true, "an edge of holding that is nearly gone"),
                watch(in, "rebalance", false, "a better use of the capital"));
    }

    private static boolean watch(SettingSheet in, String condition, boolean standard, String what) {
        return in.take(
                toggle("exit." + condition + ".enabled", standard, "Whether positions are sold for " + what + "."));
    }

    private static ByConfidence byConfidence(
            SettingSheet in, String name, String effect, String high, String medium, String low) {
        return new ByConfidence(
                in.take(share(name + ".high", high, "0.01", "1", effect + ", where confidence was high.")),
                in.take(share(name + ".medium", medium, "0.01", "1", effect + ", where confidence was medium.")),
                in.take(share(name + ".low", low, "0.01", "1", effect + ", where confidence was low.")));
    }

    private static List<Stage> stages(SettingSheet in) {
        return List.of(stage(in, 1, "0.15", "0.50"), stage(in, 2, "0.25", "0.25"));
    }

    private static Stage stage(SettingSheet in, int number, String gain, String sell) {
        String name = "exit.stage." + number;
        return new Stage(
                in.take(share(name + ".gain", gain, "0.01", "10", "Gain at which partial exit " + number + " is due.")),
                in.take(share(
                        name + ".sell",
                        sell,
                        "0",
                        "1",
                        "Share of the original contracts that partial exit " + number + " sells; 0 leaves it out.")));
    }

    private static Trailing trailing(SettingSheet in) {
        return new Trailing(
                in.take(share(
                        "exit.trailing.activation",
                        "0.10",
                        "0.01",
                        "10",
                        "Gain at which the trailing stop becomes active.")),
                in.take(share(
                        "exit.trailing.distance",
                        "0.05",
                        "0.01",
                        "0.50",
                        "Distance of the stop under the peak when it becomes active, as a share of the peak.")),
                in.take(share(
                        "exit.trailing.tighten",
                        "0.01",
                        "0",
                        "0.50",
                        "How much nearer the stop comes to the peak for each further step of gain.")),
                in.take(share(
                        "exit.trailing.per",
                        "0.05",
                        "0.01",
                        "1",
                        "The step of gain beyond activation that tightens the stop once.")),
                in.take(share(
                        "exit.trailing.floor",
                        "0.02",
                        "0.005",
                        "0.50",
                        "The stop never comes nearer to the peak than this share of it.")));
    }

    private static void check(SettingSheet in, ExitSettings settings, ExecutionEnvironment environment) {
        boolean live = environment == ExecutionEnvironment.LIVE;
        in.require(
                !live || settings.enabled.stopLoss,
                "exit.stop_loss.enabled",
                "the stop loss cannot be off in live mode");
        in.require(
                !live || settings.enabled.circuitBreaker,
                "exit.circuit_breaker.enabled",
                "circuit breakers cannot be off in live mode");
        in.require(
                settings.anyBefore.compareTo(settings.losingBefore) <= 0, "exit.time.any", "at most exit.time.losing");
        in.require(
                settings.stages.stream()
                                .map(Stage::sell)
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .compareTo(BigDecimal.ONE)
                        <= 0,
                "exit.stage.2.sell",
                "both stages together sell at most 1");
        in.require(
                settings.stages.getFirst().gain.compareTo(settings.stages.getLast().gain) < 0,
                "exit.stage.2.gain",
                "more than exit.stage.1.gain");
        in.require(
                settings.trailing.floor.compareTo(settings.trailing.distance) <= 0,
                "exit.trailing.floor",
                "at most exit.trailing.distance");
    }
}
