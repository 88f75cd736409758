package precog.exit;

import static org.assertj.core.api.Assertions.assertThat;
import static precog.exit.ExitCondition.CIRCUIT_BREAKER;
import static precog.exit.ExitCondition.EARLY_EXIT;
import static precog.exit.ExitCondition.EDGE_DISAPPEARED;
import static precog.exit.ExitCondition.LIQUIDITY_DRIED_UP;
import static precog.exit.ExitCondition.PARTIAL_EXIT_TARGET;
import static precog.exit.ExitCondition.PROFIT_TARGET;
import static precog.exit.ExitCondition.REBALANCE;
import static precog.exit.ExitCondition.STOP_LOSS;
import static precog.exit.ExitCondition.TIME_BASED_URGENT;
import static precog.exit.ExitCondition.TRAILING_STOP;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import precog.config.GivenSetting;
import precog.config.Origin;
import precog.config.Settings;
import precog.edge.Confidence;
import precog.exit.ExitWatch.Reading;
import precog.order.ExchangeReport.Filled;
import precog.position.Position;
import precog.position.TrailingStopRule;
import precog.value.ExecutionEnvironment;
import precog.value.Money;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;

class ExitConditionsTest {
    private static final Settings STANDARD = Settings.standard(ExecutionEnvironment.PAPER);
    private static final Settings WITHOUT_STAGES = given("exit.partial_exit_target.enabled", "off");

    private final ExitConditions conditions = new ExitConditions(STANDARD.exit());

    private static Settings given(String key, String value) {
        return Settings.of(
                ExecutionEnvironment.PAPER,
                List.of(new GivenSetting(key, value, new Origin.UserFile("settings.properties", 1))));
    }

    private static boolean triggered(ExitConditions conditions, ExitSituation now, ExitCondition condition) {
        return conditions.read(now).stream()
                .filter(reading -> reading.condition() == condition)
                .findFirst()
                .orElseThrow()
                .triggered();
    }

    private boolean triggered(ExitSituation now, ExitCondition condition) {
        return triggered(conditions, now, condition);
    }

    @Test
    void readsAllTenEveryTimeInTheOrderThatBreaksTies() {
        List<Reading> readings = conditions.read(
                Held.of(Outcome.YES, "0.6000", 100, Confidence.HIGH).quoted("0.6000", "0.6100"));
        assertThat(readings)
                .extracting(Reading::condition)
                .containsExactlyElementsOf(
                        Stream.of(ExitCondition.values()).limit(10).toList());
        assertThat(readings).noneMatch(Reading::triggered);
    }

    @ParameterizedTest
    @CsvSource({
        "HIGH, 0.5100, true",
        "HIGH, 0.5200, false",
        "MEDIUM, 0.5200, true",
        "MEDIUM, 0.5300, false",
        "LOW, 0.5500, true",
        "LOW, 0.5600, false"
    })
    void stopsAtTheLossItsConfidenceAllows(Confidence confidence, String bid, boolean expected) {
        for (Outcome outcome : Outcome.values()) {
            Held held = Held.of(outcome, "0.6000", 100, confidence);
            assertThat(triggered(held.quoted(bid, "0.6200"), STOP_LOSS)).isEqualTo(expected);
        }
    }

    @Test
    void withoutABidNothingThatNeedsAPriceFires() {
        Held held = Held.of(Outcome.YES, "0.6000", 100, Confidence.LOW);
        assertThat(conditions.read(held.quoted(null, "0.6000"))).noneMatch(Reading::triggered);
    }

    @Test
    void flattensOnDemandWhateverThePrice() {
        ExitSituation now = Held.of(Outcome.NO, "0.6000", 100, Confidence.HIGH)
                .situation("0.7000", "0.7100", 500, null, true, false, null);
        Reading winner = ExitConditions.winner(conditions.read(now)).orElseThrow();
        assertThat(winner.condition()).isEqualTo(CIRCUIT_BREAKER);
        assertThat(winner.quantity()).isEqualTo(Quantity.of(100));
    }

    @Test
    void theTrailFiresAtItsStopAndNotAbove() {
        Held held = Held.of(Outcome.YES, "0.6000", 100, Confidence.HIGH);
        Position trailed = held.position().marked(Price.of("0.8000")).trailed(TrailingStopRule.STANDARD);
        assertThat(trailed.trailingStop().stopPrice()).isEqualTo(Price.of("0.7840"));
        assertThat(triggered(held.with(trailed).quoted("0.7800", "0.8000"), TRAILING_STOP))
                .isTrue();
        assertThat(triggered(held.with(trailed).quoted("0.7900", "0.8000"), TRAILING_STOP))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "9, 0.5900, false, true",
        "11, 0.5900, false, false",
        "9, 0.6000, false, false",
        "4, 0.6100, false, true",
        "4, 0.6100, true, false",
        "4, 0.5900, true, true"
    })
    void timeRunsOutSoonerForLosers(long minutes, String bid, boolean hold, boolean expected) {
        Held held = Held.of(Outcome.YES, "0.6000", 100, Confidence.HIGH).at(Duration.ofMinutes(minutes));
        Held holding = held.with(held.position().withHoldToSettlement(hold));
        assertThat(triggered(holding.quoted(bid, "0.6200"), TIME_BASED_URGENT)).isEqualTo(expected);
    }

    @Test
    void thinBooksFireOnlyAfterThreeChecksRunning() {
        Held held = Held.of(Outcome.YES, "0.6000", 100, Confidence.HIGH);
        assertThat(conditions.isThin(held.quoted("0.6000", "0.6300"))).isFalse();
        assertThat(conditions.isThin(held.quoted("0.6000", "0.6400"))).isTrue();
        assertThat(conditions.isThin(held.quoted("0.6000", "0.6100", 99, null))).isTrue();
        assertThat(conditions.isThin(held.quoted(null, "0.6100"))).isTrue();
        Position two = held.position().checked(true, held.now()).checked(true, held.now());
        assertThat(triggered(held.with(two).quoted("0.6000", "0.6400"), LIQUIDITY_DRIED_UP))
                .isFalse();
        Position three = two.checked(true, held.now());
        assertThat(triggered(held.with(three).quoted("0.6000", "0.6400"), LIQUIDITY_DRIED_UP))
                .isTrue();
        assertThat(triggered(
                        held.with(three.checked(false, held.now())).quoted("0.6000", "0.6100"), LIQUIDITY_DRIED_UP))
                .isFalse();
    }

    @Test
    void sellsHalfThenAQuarterOfTheOriginal() {
        Held held = Held.of(Outcome.YES, "0.6000", 100, Confidence.HIGH);
        assertThat(triggered(held.quoted("0.6800", "0.6900"), PARTIAL_EXIT_TARGET))
                .isFalse();
        assertThat(stage(held, "0.6900")).isEqualTo(Quantity.of(50));

        Held half = held.with(sold(held.position(), 50));
        assertThat(conditions.stagesTaken(half.position())).isEqualTo(1);
        assertThat(triggered(half.quoted("0.7400", "0.7500"), PARTIAL_EXIT_TARGET))
                .isFalse();
        assertThat(stage(half, "0.7500")).isEqualTo(Quantity.of(25));

        Held partly = held.with(sold(held.position(), 30));
        assertThat(stage(partly, "0.6900")).as("what a stage still lacks").isEqualTo(Quantity.of(20));

        Held done = held.with(sold(held.position(), 75));
        assertThat(conditions.stagesTaken(done.position())).isEqualTo(2);
        assertThat(triggered(done.quoted("0.9000", "0.9100"), PARTIAL_EXIT_TARGET))
                .isFalse();
    }

    private Quantity stage(Held held, String bid) {
        Reading winner = ExitConditions.winner(conditions.read(held.quoted(bid, "0.9900", 500, null)))
                .filter(reading -> reading.condition() == PARTIAL_EXIT_TARGET)
                .orElseThrow();
        return winner.quantity();
    }

    private static Position sold(Position position, long contracts) {
        Filled fill = new Filled(
                Held.NOON, "x", "f2", Price.of("0.6900"), Quantity.of(contracts), Money.of("0.1000"), true, Held.NOON);
        return position.sold(fill, "partial_exit_target", "MEDIUM");
    }

    @ParameterizedTest
    @CsvSource({"HIGH, 0.7500, 0.7400", "MEDIUM, 0.7200, 0.7100", "LOW, 0.6900, 0.6800"})
    void theProfitTargetIsForPositionsWithoutStages(Confidence confidence, String at, String below) {
        ExitConditions plain = new ExitConditions(WITHOUT_STAGES.exit());
        Held held = Held.of(Outcome.YES, "0.6000", 100, confidence);
        assertThat(triggered(plain, held.quoted(at, "0.8000"), PROFIT_TARGET)).isTrue();
        assertThat(triggered(plain, held.quoted(below, "0.8000"), PROFIT_TARGET))
                .isFalse();
        assertThat(triggered(held.quoted("0.9000", "0.9100"), PROFIT_TARGET)).isFalse();
    }

    @Test
    void holdingIsWorthTheProbabilityLessTheBidLessTheExitFee() {
        // 100 contracts sold at 0.60 pay a fee of 0.07 × 100 × 0.60 × 0.40 = 1.68, 0.0168 each.
        Held held = Held.of(Outcome.YES, "0.6000", 100, Confidence.HIGH);
        ExitSituation none = held.quoted("0.6000", "0.6100", 500, "0.6167");
        assertThat(ExitConditions.edgeOfHolding(none)).isEqualByComparingTo(new BigDecimal("-0.0001"));
        assertThat(triggered(none, EDGE_DISAPPEARED)).isTrue();
        assertThat(triggered(none, EARLY_EXIT)).isFalse();

        ExitSituation little = held.quoted("0.6000", "0.6100", 500, "0.6300");
        assertThat(triggered(little, EDGE_DISAPPEARED)).isFalse();
        assertThat(triggered(little, EARLY_EXIT)).isTrue();

        ExitSituation enough = held.quoted("0.6000", "0.6100", 500, "0.6368");
        assertThat(triggered(enough, EARLY_EXIT)).isFalse();
        assertThat(triggered(held.quoted("0.6000", "0.6100"), EDGE_DISAPPEARED))
                .as("no opinion, no exit")
                .isFalse();
    }

    @Test
    void makesRoomForABetterEdgeOnlyWhereSwitchedOn() {
        ExitSituation now = Held.of(Outcome.YES, "0.6000", 100, Confidence.HIGH)
                .situation("0.6200", "0.6300", 500, "0.6800", false, true, "0.1000");
        assertThat(triggered(now, REBALANCE)).isFalse();
        ExitConditions on =
                new ExitConditions(given("exit.rebalance.enabled", "on").exit());
        assertThat(triggered(on, now, REBALANCE)).isTrue();
        ExitSituation rich = Held.of(Outcome.YES, "0.6000", 100, Confidence.HIGH)
                .situation("0.6200", "0.6300", 500, "0.6800", false, false, "0.1000");
        assertThat(triggered(on, rich, REBALANCE)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void theHighestPriorityWins(Outcome outcome) {
        Held held = Held.of(outcome, "0.6000", 100, Confidence.HIGH).at(Duration.ofMinutes(3));
        List<Reading> readings = conditions.read(held.quoted("0.4000", "0.6000", 500, "0.3000"));
        assertThat(readings.stream().filter(Reading::triggered).map(Reading::condition))
                .contains(STOP_LOSS, TIME_BASED_URGENT, EDGE_DISAPPEARED);
        assertThat(ExitConditions.winner(readings).orElseThrow().condition()).isEqualTo(STOP_LOSS);
    }

    @Test
    void aPositionNearADecisionIsUrgent() {
        Monitoring monitoring = new Monitoring(STANDARD.monitor(), STANDARD.exit());
        Held held = Held.of(Outcome.YES, "0.6000", 100, Confidence.HIGH);
        assertThat(monitoring.interval(held.quoted("0.6000", "0.6100"), false)).isEqualTo(Duration.ofSeconds(30));
        assertThat(monitoring.interval(held.quoted("0.5200", "0.6100"), false)).isEqualTo(Duration.ofSeconds(5));
        assertThat(monitoring.interval(held.quoted("0.6000", "0.6100"), true)).isEqualTo(Duration.ofSeconds(5));
        assertThat(monitoring.isUrgent(held.at(Duration.ofMinutes(9)).quoted("0.6000", "0.6100"), false))
                .isTrue();
        Position trailed = held.position().marked(Price.of("0.8000")).trailed(TrailingStopRule.STANDARD);
        assertThat(monitoring.isUrgent(held.with(trailed).quoted("0.7900", "0.8000"), false))
                .isTrue();
        assertThat(monitoring.isUrgent(held.with(trailed).quoted("0.8100", "0.8200"), false))
                .isFalse();
    }
}
