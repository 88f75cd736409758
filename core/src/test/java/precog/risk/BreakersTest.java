package precog.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import precog.config.Settings;
import precog.edge.Commitment;
import precog.edge.Desk;
import precog.edge.Edge;
import precog.edge.Exposure;
import precog.value.Category;
import precog.value.ExecutionEnvironment;
import precog.value.MarketId;
import precog.value.Money;
import precog.value.Outcome;

class BreakersTest {
    /** A Saturday, so that the week began five days before. */
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private static final MarketId MARKET = new MarketId("M");
    private static final MarketId OTHER = new MarketId("N");
    private static final String SOURCE = "feed";

    private final Desk desk = new Desk();
    private long nextId;
    private Breakers breakers = fresh();

    private Breakers fresh() {
        Settings settings = desk.settings();
        return new Breakers(ExecutionEnvironment.PAPER, settings.risk(), () -> ++nextId);
    }

    private List<BreakerType> blocking() {
        return breakers.blocking(MARKET, Set.of(SOURCE)).stream()
                .map(BreakerState::type)
                .toList();
    }

    private static Money dollars(String amount) {
        return Money.of(amount);
    }

    private void assertTrips(BreakerType type, Instant now) {
        assertThat(breakers.evaluate(now)).singleElement().satisfies(state -> {
            assertThat(state.type()).isEqualTo(type);
            assertThat(state.tripped()).isTrue();
            assertThat(state.trippedAt()).isEqualTo(now);
            assertThat(state.eventId()).isEqualTo(nextId);
        });
        assertThat(breakers.evaluate(now)).isEmpty();
    }

    private void assertClearsItself(BreakerType type, Instant now) {
        assertThat(breakers.evaluate(now.minusMillis(1))).isEmpty();
        assertThat(breakers.evaluate(now)).singleElement().satisfies(state -> {
            assertThat(state.type()).isEqualTo(type);
            assertThat(state.tripped()).isFalse();
            assertThat(state.resolvedAt()).isEqualTo(now);
        });
        assertThat(blocking()).isEmpty();
    }

    private void assertResetByHand(BreakerType type, Instant now) {
        assertThat(breakers.evaluate(now)).isEmpty();
        assertThat(blocking()).containsExactly(type);
        assertThat(breakers.reset(type, "reset", "ann", now).done()).isFalse();
        Breakers.ResetAnswer answer = breakers.reset(type, "RESET", "ann", now);
        assertThat(answer.changed()).singleElement().satisfies(state -> {
            assertThat(state.tripped()).isFalse();
            assertThat(state.resolution()).contains("ann");
        });
        assertThat(breakers.evaluate(now)).isEmpty();
        assertThat(blocking()).isEmpty();
    }

    @Example
    void aDayMayLoseFiveHundred() {
        breakers.marked(dollars("-200"), dollars("10000"));
        breakers.realized(dollars("-100"), NOON.minusSeconds(7_200));
        breakers.realized(dollars("-199.99"), NOON.minusSeconds(3_600));
        assertThat(breakers.evaluate(NOON)).isEmpty();
        breakers.marked(dollars("-200.01"), dollars("10000"));
        assertTrips(BreakerType.DAILY_LOSS_LIMIT, NOON);
        breakers.marked(Money.ZERO, dollars("10000"));
        assertResetByHand(BreakerType.DAILY_LOSS_LIMIT, NOON.plusSeconds(1));
        breakers.realized(dollars("-199"), NOON.plusSeconds(3_600));
        breakers.realized(dollars("-199"), NOON.plusSeconds(7_200));
        assertThat(breakers.evaluate(NOON.plusSeconds(7_200))).isEmpty();
    }

    @Example
    void aSmallBankrollMayLoseATenth() {
        breakers.marked(dollars("-99.99"), dollars("1000"));
        assertThat(breakers.evaluate(NOON)).isEmpty();
        breakers.marked(dollars("-100"), dollars("1000"));
        assertTrips(BreakerType.DAILY_LOSS_LIMIT, NOON);
    }

    @Example
    void yesterdayIsNotToday() {
        breakers.marked(Money.ZERO, dollars("10000"));
        breakers.realized(dollars("-600"), Instant.parse("2026-11-20T23:59:59Z"));
        assertThat(breakers.evaluate(NOON)).isEmpty();
    }

    @Example
    void aDailyLossFlattensWhereThatIsSet() {
        desk.set("risk.loss.daily_flatten", "on");
        breakers = fresh();
        breakers.marked(dollars("-500"), dollars("10000"));
        assertThat(breakers.flattening()).isFalse();
        breakers.evaluate(NOON);
        assertThat(breakers.flattening()).isTrue();
    }

    @Example
    void noResetForgetsAnOpenLoss() {
        breakers.marked(dollars("-500"), dollars("10000"));
        breakers.evaluate(NOON);
        Breakers.ResetAnswer answer = breakers.reset(BreakerType.DAILY_LOSS_LIMIT, "RESET", "ann", NOON);
        assertThat(answer.done()).isFalse();
        assertThat(answer.message()).contains("−$500.00");
        assertThat(blocking()).containsExactly(BreakerType.DAILY_LOSS_LIMIT);
    }

    @Example
    void noResetLiftsTheHardCapOfTheDay() {
        breakers.marked(Money.ZERO, dollars("100000"));
        for (int hour = 1; hour <= 4; hour++) {
            breakers.realized(dollars("-500"), NOON.minusSeconds(3_600L * hour));
        }
        breakers.evaluate(NOON);
        assertThat(breakers.reset(BreakerType.DAILY_LOSS_LIMIT, "RESET", "ann", NOON)
                        .message())
                .contains("hard cap");
        Instant tomorrow = NOON.plus(Duration.ofDays(1));
        assertThat(breakers.reset(BreakerType.DAILY_LOSS_LIMIT, "RESET", "ann", tomorrow)
                        .done())
                .isTrue();
    }

    @Example
    void aWeekMayLoseFifteenHundred() {
        breakers.marked(Money.ZERO, dollars("100000"));
        breakers.realized(dollars("-9000"), Instant.parse("2026-11-15T23:00:00Z")); // last week's Sunday
        breakers.realized(dollars("-1499.99"), Instant.parse("2026-11-16T00:00:00Z"));
        assertThat(breakers.evaluate(NOON)).isEmpty();
        breakers.realized(dollars("-0.01"), NOON);
        assertTrips(BreakerType.WEEKLY_LOSS_LIMIT, NOON);
        assertResetByHand(BreakerType.WEEKLY_LOSS_LIMIT, NOON.plusSeconds(1));
    }

    @Example
    void aRapidLossIsOneWithinFifteenMinutes() {
        breakers.marked(Money.ZERO, dollars("10000"));
        breakers.realized(dollars("-100"), NOON.minus(Duration.ofMinutes(15)));
        breakers.realized(dollars("-100"), NOON);
        assertThat(breakers.evaluate(NOON)).isEmpty();
        breakers.realized(dollars("-100"), NOON);
        assertTrips(BreakerType.RAPID_LOSS, NOON);
        assertResetByHand(BreakerType.RAPID_LOSS, NOON.plusSeconds(1));
    }

    @Example
    void fiveLosingClosesRunningTrip() {
        for (int close = 0; close < 4; close++) {
            breakers.positionClosed(dollars("-1"), NOON);
        }
        breakers.positionClosed(Money.ZERO, NOON);
        for (int close = 0; close < 4; close++) {
            breakers.positionClosed(dollars("-1"), NOON);
        }
        assertThat(breakers.evaluate(NOON)).isEmpty();
        breakers.positionClosed(dollars("-1"), NOON);
        assertTrips(BreakerType.CONSECUTIVE_LOSSES, NOON);
        assertResetByHand(BreakerType.CONSECUTIVE_LOSSES, NOON.plusSeconds(1));
    }

    @Example
    void failedCallsBlockUntilThreeHundredSecondsOfHealth() {
        breakers.callFailed(NOON.minusSeconds(300));
        for (int call = 0; call < 4; call++) {
            breakers.callFailed(NOON.minusSeconds(call));
        }
        assertThat(breakers.evaluate(NOON)).isEmpty();
        breakers.callFailed(NOON);
        assertTrips(BreakerType.API_FAILURES, NOON);
        breakers.callFailed(NOON.plusSeconds(200));
        assertThat(breakers.evaluate(NOON.plusSeconds(301))).isEmpty();
        assertClearsItself(BreakerType.API_FAILURES, NOON.plusSeconds(500));
    }

    @Example
    void staleDataOfAMarketHeldBlockThatMarketAlone() {
        breakers.held(MARKET, Duration.ofSeconds(120), Duration.ofSeconds(60));
        assertThat(breakers.evaluate(NOON)).isEmpty();
        breakers.held(MARKET, Duration.ofSeconds(10), Duration.ofSeconds(61));
        assertTrips(BreakerType.DATA_STALE, NOON);
        assertThat(blocking()).containsExactly(BreakerType.DATA_STALE);
        assertThat(breakers.blocking(OTHER, Set.of(SOURCE))).isEmpty();
        breakers.held(MARKET, Duration.ofSeconds(121), null);
        assertThat(breakers.evaluate(NOON)).isEmpty();
        breakers.held(MARKET, Duration.ZERO, null);
        assertThat(breakers.evaluate(NOON)).extracting(BreakerState::tripped).containsExactly(false);
        breakers.held(MARKET, Duration.ofSeconds(121), null);
        breakers.evaluate(NOON);
        breakers.notHeld(MARKET);
        assertThat(breakers.evaluate(NOON)).extracting(BreakerState::tripped).containsExactly(false);
    }

    @Example
    void badReadingsBlockTheirSourceForTenMinutes() {
        breakers.badReading(SOURCE, NOON);
        breakers.badReading(SOURCE, NOON);
        breakers.badReading("another", NOON);
        assertThat(breakers.evaluate(NOON)).isEmpty();
        breakers.badReading(SOURCE, NOON);
        assertTrips(BreakerType.DATA_QUALITY, NOON);
        assertThat(blocking()).containsExactly(BreakerType.DATA_QUALITY);
        assertThat(breakers.blocking(MARKET, Set.of("another"))).isEmpty();
        assertThat(breakers.blocking(MARKET, Set.of("another", SOURCE))).isNotEmpty();
        assertClearsItself(BreakerType.DATA_QUALITY, NOON.plusSeconds(600));
    }

    private Edge largeEdge(String market) {
        Desk large = new Desk();
        large.market = market;
        large.probability = "0.92";
        Edge edge = large.edge();
        assertThat(edge.netEdge()).isGreaterThan(new BigDecimal("0.30"));
        return edge;
    }

    @Example
    void largeEdgesOnThreeContractsAreAnAnomaly() {
        for (int repeat = 0; repeat < 5; repeat++) {
            breakers.edgeSeen(largeEdge("A"));
        }
        breakers.edgeSeen(largeEdge("B"));
        breakers.edgeSeen(desk.edge()); // under 0.30
        Desk stale = new Desk();
        stale.probability = "0.92";
        stale.priceAge = Duration.ofMinutes(5);
        breakers.edgeSeen(stale.edge());
        assertThat(breakers.evaluate(Desk.NOW)).isEmpty();
        breakers.edgeSeen(largeEdge("C"));
        assertTrips(BreakerType.EDGE_ANOMALY, Desk.NOW);
        assertResetByHand(BreakerType.EDGE_ANOMALY, Desk.NOW.plusSeconds(1));
    }

    @Example
    void largeEdgesFarApartAreNoAnomaly() {
        breakers.edgeSeen(largeEdge("A"));
        breakers.edgeSeen(largeEdge("B"));
        assertThat(breakers.evaluate(Desk.NOW.plus(Duration.ofMinutes(10)))).isEmpty();
        breakers.edgeSeen(largeEdge("C"));
        assertThat(breakers.evaluate(Desk.NOW.plus(Duration.ofMinutes(10)))).isEmpty();
    }

    @Example
    void twentyOrdersInFiveMinutesAreTooMany() {
        for (int order = 0; order < 20; order++) {
            assertThat(breakers.evaluate(NOON)).isEmpty();
            breakers.orderSent(NOON.plusSeconds(order));
        }
        Instant last = NOON.plusSeconds(19);
        assertTrips(BreakerType.ACTIVITY, last);
        assertClearsItself(BreakerType.ACTIVITY, NOON.plusSeconds(300));
    }

    @Example
    void tenEntriesInAnHourAreTooMany() {
        for (int entry = 0; entry < 10; entry++) {
            assertThat(breakers.evaluate(NOON.plusSeconds(entry))).isEmpty();
            breakers.entryMade(NOON.plusSeconds(entry));
        }
        assertTrips(BreakerType.ACTIVITY, NOON.plusSeconds(9));
        assertClearsItself(BreakerType.ACTIVITY, NOON.plusSeconds(3_600));
    }

    @Example
    void fiftyEntriesInADayAreTooMany() {
        for (int entry = 0; entry < 50; entry++) {
            Instant at = NOON.plus(Duration.ofMinutes(10L * entry));
            assertThat(breakers.evaluate(at)).isEmpty();
            breakers.entryMade(at);
        }
        assertTrips(BreakerType.ACTIVITY, NOON.plus(Duration.ofMinutes(490)));
        assertClearsItself(BreakerType.ACTIVITY, NOON.plus(Duration.ofDays(1)));
    }

    @Example
    void aLimitUsedUpShowsAndBlocksNothingByItself() {
        List<Commitment> commitments = new ArrayList<>();
        for (int position = 0; position < 20; position++) {
            Desk other = new Desk();
            other.market = "M" + position;
            other.event = "E" + position;
            other.untilExpiration = Duration.ofDays(position);
            commitments.add(other.commitment(Outcome.YES, "10"));
        }
        breakers.exposed(new Exposure(dollars("1000"), dollars("10000"), commitments));
        assertTrips(BreakerType.POSITION_LIMIT, NOON);
        assertThat(blocking()).isEmpty();
        breakers.exposed(new Exposure(dollars("1000"), dollars("10000"), commitments.subList(0, 19)));
        assertThat(breakers.evaluate(NOON)).extracting(BreakerState::tripped).containsExactly(false);
    }

    @Example
    void threeFailedWritesInAMinuteStopNewOrders() {
        breakers.storeFailed(NOON.minusSeconds(60));
        breakers.storeFailed(NOON);
        breakers.storeFailed(NOON);
        assertThat(breakers.evaluate(NOON)).isEmpty();
        breakers.storeFailed(NOON);
        assertTrips(BreakerType.DATABASE_ERRORS, NOON);
        assertResetByHand(BreakerType.DATABASE_ERRORS, NOON.plusSeconds(1));
    }

    @Example
    void theKillSwitchSurvivesARestartAndNeedsAPerson() {
        BreakerState killed = breakers.kill(false, "ann", NOON);
        assertThat(breakers.killed()).isTrue();
        assertThat(breakers.flattening()).isFalse();
        BreakerState flattening = breakers.kill(true, "bob", NOON.plusSeconds(5));
        assertThat(flattening.eventId()).isEqualTo(killed.eventId());
        assertThat(flattening.trippedAt()).isEqualTo(NOON);
        assertThat(breakers.flattening()).isTrue();

        breakers = fresh();
        breakers.restore(List.of(flattening));
        assertThat(breakers.killed()).isTrue();
        assertThat(breakers.flattening()).isTrue();
        assertResetByHand(BreakerType.MANUAL, NOON.plus(Duration.ofDays(3)));
        assertThat(breakers.killed()).isFalse();
    }

    @Example
    void theKillSwitchClosesEverythingWhereTheTraderSetItSo() {
        desk.set("risk.kill.flatten", "on");
        breakers = fresh();
        breakers.kill(false, "ann", NOON);
        assertThat(breakers.flattening()).isTrue();
    }

    @Example
    void aResetBeforeARestartStillHolds() {
        breakers.marked(Money.ZERO, dollars("10000"));
        breakers.realized(dollars("-500"), NOON);
        breakers.evaluate(NOON);
        List<BreakerState> after = new ArrayList<>();
        for (BreakerType type : List.of(BreakerType.DAILY_LOSS_LIMIT, BreakerType.RAPID_LOSS)) {
            after.addAll(
                    breakers.reset(type, "RESET", "ann", NOON.plusSeconds(1)).changed());
        }
        assertThat(after).hasSize(2);
        breakers = fresh();
        breakers.marked(Money.ZERO, dollars("10000"));
        breakers.restore(after);
        breakers.realized(dollars("-500"), NOON);
        assertThat(breakers.evaluate(NOON.plusSeconds(2))).isEmpty();
    }

    @Example
    void whatResetsItselfIsNotResetByHand() {
        for (int call = 0; call < 5; call++) {
            breakers.callFailed(NOON);
        }
        breakers.evaluate(NOON);
        assertThat(breakers.reset(BreakerType.API_FAILURES, "RESET", "ann", NOON)
                        .done())
                .isFalse();
        assertThat(breakers.reset(BreakerType.RAPID_LOSS, "RESET", "ann", NOON).done())
                .isFalse();
    }

    @Example
    void everyBreakerButTheKillSwitchIsMeasuredBeforeItTrips() {
        breakers.held(MARKET, Duration.ofSeconds(60), null);
        breakers.badReading(SOURCE, NOON);
        breakers.marked(dollars("-250"), dollars("10000"));
        breakers.exposed(new Exposure(dollars("1"), dollars("1"), List.of(desk.commitment(Outcome.YES, "3000"))));
        List<BreakerReading> readings = breakers.utilisation(NOON);
        assertThat(readings)
                .extracting(BreakerReading::type)
                .containsAll(List.of(BreakerType.values()).subList(0, 11));
        assertThat(readings)
                .filteredOn(reading -> reading.type() == BreakerType.DATA_STALE)
                .extracting(reading -> reading.used().toPlainString())
                .containsExactly("0.50");
        assertThat(readings)
                .filteredOn(reading -> reading.measure().startsWith("today, realized"))
                .singleElement()
                .satisfies(reading -> {
                    assertThat(reading.observed()).isEqualTo("−$250.00");
                    assertThat(reading.limit()).isEqualTo("−$500.00");
                    assertThat(reading.used()).isEqualByComparingTo("0.5");
                });
        assertThat(readings)
                .filteredOn(reading -> reading.measure().equals("share of " + Category.NFL))
                .singleElement()
                .satisfies(reading -> assertThat(reading.used()).isEqualByComparingTo("0.5"));
    }

    @Property(tries = 200)
    void aTallyTripsExactlyWhereItsWindowHoldsTheCount(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 120) Integer> gaps) {
        Breakers tallied = fresh();
        List<Instant> calls = new ArrayList<>();
        Instant now = NOON;
        boolean blocked = false;
        for (int gap : gaps) {
            now = now.plusSeconds(gap);
            calls.add(now);
            tallied.callFailed(now);
            Instant start = now.minusSeconds(300);
            long within = calls.stream().filter(at -> at.isAfter(start)).count();
            tallied.evaluate(now);
            // No pause is 300 s long, so a blocked desk never gets its health back.
            blocked |= within >= 5;
            assertThat(!tallied.blocking(MARKET, Set.of(SOURCE)).isEmpty()).isEqualTo(blocked);
        }
    }
}
