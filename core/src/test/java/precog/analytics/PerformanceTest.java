package precog.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import precog.analytics.Breakdown.By;
import precog.analytics.Breakdown.Slice;
import precog.decision.Verdict;
import precog.position.PositionStatus;
import precog.value.Category;
import precog.value.ExecutionEnvironment;
import precog.value.MarketId;
import precog.value.Money;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Probability;
import precog.value.Quantity;

/** What records add up to, on small synthetic ones reckoned by hand. */
class PerformanceTest {
    private static final Instant NOON = Instant.parse("2026-01-10T12:00:00Z");

    /** 100 contracts bought at 0.50: $50 paid. */
    private static PositionRecord position(long id, String realized, @Nullable Long strategy, PositionStatus status) {
        boolean open = status == PositionStatus.OPEN;
        return new PositionRecord(
                id,
                new MarketId("SYN-" + id),
                "Synthetic",
                Category.NBA,
                Outcome.YES,
                status,
                Price.of("0.5000"),
                Quantity.of(100),
                open ? Quantity.of(100) : Quantity.ZERO,
                Money.of("2.00"),
                Money.of(realized),
                null,
                open ? null : "stop_loss",
                NOON,
                open ? null : NOON.plus(Duration.ofHours(id)),
                strategy,
                null,
                null);
    }

    private static List<PositionRecord> closed(long strategy, int wins, int losses) {
        return Stream.concat(
                        IntStream.range(0, wins).mapToObj(id -> position(id, "10", strategy, PositionStatus.CLOSED)),
                        IntStream.range(0, losses).mapToObj(id -> position(id, "-10", strategy, PositionStatus.CLOSED)))
                .toList();
    }

    private static StrategyVersion strategy(long id, Map<String, String> config) {
        return new StrategyVersion(id, "entry", "v1." + id, "entry", null, "active", config, null, NOON, null, null);
    }

    @Test
    void countsClosedPositionsWithFeesAndAnInterval() {
        Performance performance = Performance.of(List.of(
                position(1, "10", 1L, PositionStatus.CLOSED),
                position(2, "-5", 1L, PositionStatus.SETTLED),
                position(3, "0", 1L, PositionStatus.CLOSED),
                position(4, "-2", 1L, PositionStatus.OPEN)));

        assertThat(performance.closed()).isEqualTo(3);
        assertThat(performance.wins()).isEqualTo(1);
        assertThat(performance.profit()).isEqualTo(Money.ofDollars(5));
        assertThat(performance.fees()).isEqualTo(Money.ofDollars(6));
        assertThat(performance.roi()).isCloseTo(5 / 150.0, within(1e-12));
        assertThat(performance.mean()).isEqualTo(Money.of("1.666667"));
        assertThat(performance.returns().mean()).isCloseTo((0.2 - 0.1) / 3, within(1e-12));
        assertThat(performance.returns().deviation()).isCloseTo(0.15275252316519466, within(1e-12));
        assertThat(performance.winInterval().lower()).isBetween(0.0, 1 / 3.0);
    }

    @Test
    void nothingClosedIsNoFigureAndNoZero() {
        Performance none = Performance.of(List.of(position(1, "-2", null, PositionStatus.OPEN)));
        assertThat(none.closed()).isZero();
        assertThat(none.roi()).isNaN();
        assertThat(none.winRate()).isNaN();
        assertThat(none.returns().margin()).isNaN();
    }

    @Test
    void putsPositionsApartByTheirMarks() {
        List<PositionRecord> positions = List.of(
                position(1, "10", 7L, PositionStatus.CLOSED),
                position(13, "-5", null, PositionStatus.CLOSED),
                position(2, "1", 7L, PositionStatus.OPEN));
        assertThat(Breakdown.of(positions, By.STRATEGY, id -> "strategy " + id, id -> ""))
                .extracting(Slice::key)
                .containsExactly("by hand", "strategy 7");
        assertThat(Breakdown.of(positions, By.DAY, id -> "", id -> ""))
                .extracting(Slice::key)
                .containsExactly("2026-01-10", "2026-01-11");
        assertThat(Breakdown.of(positions, By.PRICE_BAND, id -> "", id -> ""))
                .singleElement()
                .satisfies(slice -> {
                    assertThat(slice.key()).isEqualTo("0.50 to 0.60");
                    assertThat(slice.performance().closed()).isEqualTo(2);
                });
        assertThat(Breakdown.of(positions, By.EXIT, id -> "", id -> ""))
                .extracting(Slice::key)
                .containsExactly("stop loss");
    }

    @Test
    void noVersionWinsOnFewPositionsHoweverFarApart() {
        List<PositionRecord> positions = new ArrayList<>(closed(1, 30, 0));
        positions.addAll(closed(2, 0, 30));
        StrategyContest contest = StrategyContest.of(
                strategy(1, Map.of("a", "1", "b", "2")), strategy(2, Map.of("a", "1", "b", "3", "c", "4")), positions);
        assertThat(contest.sentence()).contains("No winner can be named: 30 and 30 closed positions");
        assertThat(contest.differences())
                .containsExactly(
                        new StrategyContest.Difference("b", "2", "3"), new StrategyContest.Difference("c", null, "4"));
    }

    @Test
    void aVersionWinsOnBothTestsInOneDirection() {
        List<PositionRecord> positions = new ArrayList<>(closed(1, 140, 60));
        positions.addAll(closed(2, 100, 100));
        StrategyContest contest = StrategyContest.of(strategy(1, Map.of()), strategy(2, Map.of()), positions);
        assertThat(contest.winGap().mean()).isCloseTo(0.2, within(1e-12));
        assertThat(contest.winGap().error()).isCloseTo(Math.sqrt(0.6 * 0.4 * 0.01), within(1e-12));
        assertThat(contest.sentence())
                .endsWith("entry v1.1 is better: win rate and return both differ at the 5 % level.");

        List<PositionRecord> even = new ArrayList<>(closed(1, 104, 100));
        even.addAll(closed(2, 100, 100));
        assertThat(StrategyContest.of(strategy(1, Map.of()), strategy(2, Map.of()), even)
                        .sentence())
                .contains("No winner:");
        assertThat(StrategyContest.of(strategy(1, Map.of()), strategy(3, Map.of()), even)
                        .sentence())
                .contains("entry v1.3 has closed no position yet");
    }

    @Test
    void drawdownIsMeasuredFromTheHighestWorthSoFar() {
        EquityCurve curve = EquityCurve.of(List.of(
                new EquityPoint(NOON, Money.ofDollars(100), null, null),
                new EquityPoint(NOON.plusSeconds(1), Money.ofDollars(120), null, null),
                new EquityPoint(NOON.plusSeconds(2), Money.ofDollars(90), null, null),
                new EquityPoint(NOON.plusSeconds(3), Money.ofDollars(110), null, null)));
        assertThat(curve.deepest()).isCloseTo(0.25, within(1e-12));
        assertThat(curve.points().getLast().below()).isEqualTo(Money.ofDollars(10));
    }

    @Test
    void aModelIsHeldAgainstThePriceOnlyWhereThereWasOne() {
        List<Forecast> forecasts = new ArrayList<>();
        for (int number = 0; number < 40; number++) {
            forecasts.add(new Forecast(
                    new MarketId("SYN-" + number / 2),
                    NOON,
                    Probability.of("0.9000"),
                    number < 30 ? Probability.of("0.6000") : null,
                    number % 10 != 0));
        }
        Calibration calibration = Calibration.of(forecasts);
        assertThat(calibration.model().predictions()).isEqualTo(40);
        assertThat(calibration.market().predictions()).isEqualTo(30);
        assertThat(calibration.markets()).isEqualTo(20);
        assertThat(calibration.both().brier()).isCloseTo(0.09, within(1e-12));
        assertThat(calibration.market().brier()).isCloseTo(0.9 * 0.16 + 0.1 * 0.36, within(1e-12));
        assertThat(calibration.sentence()).contains("closer to what happened");
        assertThat(Calibration.of(forecasts.subList(0, 10)).sentence()).contains("too few");
        assertThat(Calibration.of(List.of()).sentence()).contains("Nothing to hold it against");
    }

    @Test
    void hindsightTellsWhatHappenedToEachVerdict() {
        List<Hindsight> lines = Hindsight.of(List.of(
                decision(1, Verdict.APPROVED, "0.5500", "1.0000"),
                decision(2, Verdict.APPROVED, "0.4500", "0.0000"),
                decision(3, Verdict.REJECTED, "0.5200", null)));
        assertThat(lines).extracting(Hindsight::verdict).containsExactly(Verdict.APPROVED, Verdict.REJECTED);
        Hindsight approved = lines.getFirst();
        assertThat(approved.settled()).isEqualTo(2);
        assertThat(approved.came()).isEqualTo(1);
        assertThat(approved.moved().mean()).isCloseTo(0, within(1e-12));
        assertThat(approved.result().mean()).isCloseTo(0, within(1e-12));
        assertThat(approved.model().brier()).isCloseTo((0.16 + 0.36) / 2, within(1e-12));
        Hindsight rejected = lines.getLast();
        assertThat(rejected.settled()).isZero();
        assertThat(rejected.moved().mean()).isCloseTo(0.02, within(1e-12));
        assertThat(rejected.result().n()).isZero();
    }

    @Test
    void aDayIsHandedOverFromItsRecordsAlone() {
        HandOver day = HandOver.of(
                LocalDate.of(2026, 1, 10),
                List.of(
                        position(1, "10", null, PositionStatus.CLOSED),
                        position(13, "-5", null, PositionStatus.CLOSED),
                        position(2, "-2", null, PositionStatus.OPEN)),
                List.of(decision(1, Verdict.APPROVED, "0.5", null), decision(2, Verdict.EXPIRED, "0.5", null)),
                List.of(new Note(
                        1,
                        ExecutionEnvironment.PAPER,
                        Note.Subject.TRADE,
                        7,
                        "chased it",
                        List.of("late"),
                        "ann",
                        NOON)));

        assertThat(day.opened()).hasSize(3);
        assertThat(day.closed()).extracting(PositionRecord::id).containsExactly(1L);
        assertThat(day.open())
                .as("closed the day after")
                .extracting(PositionRecord::id)
                .containsExactly(13L, 2L);
        assertThat(day.text())
                .startsWith("Saturday 10 January 2026 (UTC)")
                .contains("Opened 3 positions for $150.00. Closed 1 position: realized $10.00")
                .contains("Closed by: stop loss 1.")
                .contains("Decisions: approved 1, expired 1.")
                .contains("ann on trade 7: chased it [late]");
    }

    @Test
    void ownApprovalsAreHeldAgainstAllThatTheModelOffered() {
        List<DecisionRecord> decisions = new ArrayList<>();
        for (int id = 0; id < 40; id++) {
            decisions.add(decision(id, Verdict.APPROVED, "0.5000", id < 36 ? "1.0000" : "0.0000"));
            decisions.add(decision(100 + id, Verdict.REJECTED, "0.5000", id < 12 ? "1.0000" : "0.0000"));
        }
        decisions.add(decision(200, Verdict.APPROVED, "0.5000", null));
        decisions.add(decision(201, Verdict.SNOOZED, "0.5000", "1.0000"));
        OwnJudgement own = OwnJudgement.of(decisions);

        assertThat(own.approved())
                .isEqualTo(new OwnJudgement.Part(40, own.approved().said(), 36));
        assertThat(own.approved().said()).isCloseTo(0.6, within(1e-9));
        assertThat(own.offered().edges()).isEqualTo(80);
        assertThat(own.offered().came()).isEqualTo(48);
        assertThat(own.tenths())
                .singleElement()
                .extracting(OwnJudgement.Tenth::number)
                .isEqualTo(6);
        assertThat(own.sentence())
                .startsWith(
                        "Of what you approved the model said 60 % and 90 % came true (77 to 96); of all it offered it"
                                + " said 60 % and 60 % came true.")
                .endsWith("What you choose comes true more often than the model says.");
        assertThat(OwnJudgement.of(decisions.subList(0, 2)).sentence())
                .isEqualTo("Of what you approved 1 market has resolved; one's own judgement shows from 30 on.");
    }

    private static DecisionRecord decision(long id, Verdict verdict, String later, @Nullable String settled) {
        return new DecisionRecord(
                id,
                NOON,
                new MarketId("SYN-" + id),
                "Synthetic",
                Outcome.YES,
                verdict,
                "ann",
                Price.of("0.5000"),
                new BigDecimal("0.0600"),
                null,
                null,
                null,
                Probability.of("0.6000"),
                null,
                Price.of(later),
                settled == null ? null : Price.of(settled));
    }
}
