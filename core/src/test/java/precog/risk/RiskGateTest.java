package precog.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import precog.config.Settings;
import precog.edge.Check;
import precog.edge.Desk;
import precog.edge.Rule;
import precog.feed.MarketStatus;
import precog.value.Action;
import precog.value.Category;
import precog.value.ExecutionEnvironment;
import precog.value.Money;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;

class RiskGateTest {
    /** An order that passes, with one thing at a time made different by each test. */
    static final class Asked {
        final Desk desk = new Desk();
        ExecutionEnvironment environment = ExecutionEnvironment.PAPER;
        Action action = Action.BUY;
        String limit = "0.50";
        String quantity = "100";
        String held = "0";
        boolean entriesAllowed = true;
        boolean unresolved;

        Collateral collateral = parts("0.00", "10000.00");

        final List<BreakerState> blocking = new ArrayList<>();

        RiskVerdict verdict() {
            Settings settings = desk.settings();
            OrderRequest request = new OrderRequest(
                    11,
                    environment,
                    desk.view(),
                    Outcome.YES,
                    action,
                    Price.of(limit),
                    Quantity.of(quantity),
                    Quantity.of(held),
                    5L);
            Standing standing = new Standing(
                    ExecutionEnvironment.PAPER,
                    "PAPER",
                    entriesAllowed,
                    desk.exposure(),
                    collateral,
                    blocking,
                    unresolved,
                    Desk.NOW);
            return new RiskGate(settings.risk(), settings.stake()).judge(3, request, standing);
        }

        /** Commits money elsewhere, on markets and events of their own. */
        void elsewhere(int count, Category category, Duration expires, String worstCase) {
            for (int index = 0; index < count; index++) {
                Desk other = new Desk();
                other.market = category + "-" + desk.commitments.size();
                other.event = other.market + "-EVENT";
                other.category = category;
                other.untilExpiration = expires.plusDays(2L * desk.commitments.size());
                desk.commitments.add(other.commitment(Outcome.YES, worstCase));
            }
        }

        /** Commits money on further markets of the same event, which pay with this one. */
        void onEvent(int count, String worstCase) {
            for (int index = 0; index < count; index++) {
                Desk other = new Desk();
                other.market = "SAME-EVENT-" + index;
                desk.commitments.add(other.commitment(Outcome.YES, worstCase));
            }
        }

        void breaker(BreakerType type) {
            blocking.add(new BreakerState(
                    1,
                    ExecutionEnvironment.PAPER,
                    type,
                    "*",
                    true,
                    false,
                    "seen",
                    "limit",
                    Desk.NOW,
                    null,
                    null,
                    null));
        }
    }

    static Stream<Arguments> faults() {
        Duration week = Duration.ofDays(7);
        return Stream.of(
                fault(Rule.ENVIRONMENT, asked -> asked.environment = ExecutionEnvironment.LIVE),
                fault(Rule.TICK, asked -> asked.limit = "0.505"),
                fault(Rule.TICK, asked -> asked.limit = "0"),
                fault(Rule.TICK, asked -> asked.limit = "1"),
                fault(Rule.QUANTITY, asked -> asked.quantity = "0"),
                fault(Rule.QUANTITY, asked -> asked.quantity = "-1"),
                fault(Rule.MODE, asked -> asked.entriesAllowed = false),
                fault(Rule.KILL_SWITCH, asked -> asked.breaker(BreakerType.MANUAL)),
                fault(Rule.BREAKER, asked -> asked.breaker(BreakerType.RAPID_LOSS)),
                fault(Rule.MARKET_OPEN, asked -> asked.desk.status = MarketStatus.CLOSED),
                fault(Rule.PRICE_AGE, asked -> asked.desk.priceAge = Duration.ofSeconds(121)),
                fault(Rule.PRICE_AGE, asked -> asked.desk.yesBids = List.of(Desk.level("0.60", "10"))),
                fault(Rule.UNRESOLVED_ORDER, asked -> asked.unresolved = true),
                fault(Rule.POSITION_SIZE, asked -> asked.quantity = "1000"),
                fault(Rule.SAME_EVENT, asked -> asked.desk.commitments.add(asked.desk.commitment(Outcome.NO, "10"))),
                fault(Rule.OPEN_POSITIONS, asked -> asked.elsewhere(20, Category.NBA, week, "10")),
                fault(Rule.TOTAL_EXPOSURE, asked -> {
                    asked.elsewhere(2, Category.NBA, week, "1950");
                    asked.elsewhere(2, Category.NFL, week, "2950");
                    asked.elsewhere(1, Category.MLB, week, "190");
                }),
                fault(Rule.EVENT_EXPOSURE, asked -> asked.onEvent(2, "730")),
                fault(Rule.EVENT_POSITIONS, asked -> asked.onEvent(3, "10")),
                fault(Rule.CORRELATED_EXPOSURE, asked -> {
                    Desk other = new Desk();
                    other.event = "SAME-SLATE";
                    other.market = "SAME-SLATE-A";
                    asked.desk.commitments.add(other.commitment(Outcome.YES, "2950"));
                }),
                fault(Rule.CATEGORY_EXPOSURE, asked -> asked.elsewhere(3, Category.NFL, week, "1990")),
                fault(Rule.BALANCE, asked -> asked.desk.cash = "51.74"),
                fault(Rule.COLLATERAL, asked -> asked.collateral = parts("960.00", "40.00")));
    }

    private static Collateral parts(String first, String here) {
        return new Collateral(3, Map.of(0, Money.of(first), 3, Money.of(here)));
    }

    @Test
    void cashOnAnotherPartOfTheExchangeIsSaidToBeThere() {
        Asked asked = new Asked();
        asked.collateral = parts("960.00", "40.00");
        assertThat(asked.verdict().refusals())
                .extracting(Check::sentence)
                .containsExactly("Cash where the market trades: $51.75, needs $40.00 or less: $960.00 of your $1,000.00"
                        + " are on exchange 0; this market trades on exchange 3, where $40.00 are. Move collateral on"
                        + " the exchange's site");
        asked.collateral = parts("1.00", "51.75");
        assertThat(asked.verdict().allowed()).isTrue();
    }

    private static Arguments fault(Rule rule, Consumer<Asked> change) {
        return Arguments.of(rule, change);
    }

    @Test
    void aSoundOrderPassesAndEveryRuleIsKept() {
        RiskVerdict verdict = new Asked().verdict();
        assertThat(verdict.allowed()).isTrue();
        assertThat(verdict.orderId()).isEqualTo(11L);
        assertThat(verdict.edgeId()).isEqualTo(5L);
        assertThat(verdict.checks()).extracting(Check::rule).doesNotHaveDuplicates();
        faults().forEach(fault ->
                assertThat(verdict.checks()).extracting(Check::rule).contains((Rule) fault.get()[0]));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void oneRuleBrokenIsEnoughToRefuseAnEntry(Rule rule, Consumer<Asked> change) {
        Asked asked = new Asked();
        change.accept(asked);
        RiskVerdict verdict = asked.verdict();
        assertThat(verdict.refusals()).extracting(Check::rule).containsExactly(rule);
        assertThat(verdict.allowed()).isFalse();
        assertThat(verdict.orderId()).isNull();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void anExitPassesWhateverStopsAnEntry(Rule rule, Consumer<Asked> change) {
        Asked asked = new Asked();
        change.accept(asked);
        asked.action = Action.SELL;
        asked.held = "1000";
        boolean noOrderAtAll = rule == Rule.ENVIRONMENT || rule == Rule.TICK || rule == Rule.QUANTITY;
        assertThat(asked.verdict().allowed()).isEqualTo(!noOrderAtAll);
    }

    @Test
    void anExitKeepsWhatItWasSparedAndWhy() {
        Asked asked = new Asked();
        asked.action = Action.SELL;
        asked.held = "100";
        asked.breaker(BreakerType.MANUAL);
        assertThat(asked.verdict().checks())
                .filteredOn(check -> check.rule() == Rule.KILL_SWITCH)
                .singleElement()
                .satisfies(check -> assertThat(check.observed()).contains("Kill switch", "exits pass"));
    }

    @Test
    void nobodySellsMoreThanIsHeld() {
        Asked asked = new Asked();
        asked.action = Action.SELL;
        asked.held = "99.99";
        assertThat(asked.verdict().refusals()).extracting(Check::rule).containsExactly(Rule.HOLDING);
    }

    @Test
    void anOrderMayUseALimitUp() {
        Asked asked = new Asked();
        asked.desk.cash = "51.75"; // 100 × 0.50 and the fee of 1.75
        asked.elsewhere(19, Category.NBA, Duration.ofDays(7), "10");
        assertThat(asked.verdict().allowed()).isTrue();
    }

    @Test
    void noConfigurationLiftsTheHardCapOfAPosition() {
        Asked asked = new Asked();
        asked.desk.cash = "1000000";
        asked.desk.bankroll = "1000000";
        asked.desk.set("stake.maximum", "5000").set("stake.bankroll_share", "0.25");
        asked.desk.set("risk.limit.event", "100000").set("risk.limit.correlated", "1000000");
        asked.desk.set("risk.limit.total", "1000000");
        asked.quantity = "9600"; // 4,800 and a fee of 168
        assertThat(asked.verdict().allowed()).isTrue();
        asked.quantity = "9700";
        assertThat(asked.verdict().refusals()).extracting(Check::rule).containsExactly(Rule.POSITION_SIZE);
    }

    @Property(tries = 200)
    void whatIsAllowedKeepsEveryLimit(
            @ForAll @IntRange(min = 1, max = 99) int price,
            @ForAll @IntRange(min = 1, max = 2_000) int contracts,
            @ForAll @IntRange(max = 6_000) int elsewhere,
            @ForAll @IntRange(max = 1_600) int onEvent,
            @ForAll @IntRange(max = 600) int onContract,
            @ForAll @IntRange(max = 1_000) int cash) {
        Asked asked = new Asked();
        asked.limit = new Price(price * 100).toString();
        asked.quantity = Integer.toString(contracts);
        asked.desk.cash = Integer.toString(cash);
        asked.elsewhere(1, Category.NFL, Duration.ofDays(7), Integer.toString(elsewhere));
        asked.onEvent(1, Integer.toString(onEvent));
        asked.desk.commitments.add(asked.desk.commitment(Outcome.YES, Integer.toString(onContract)));
        double worst = contracts * (price / 100.0) + Math.ceil(0.07 * contracts * price * (100 - price)) / 10_000;
        boolean within = worst + onContract <= 500
                && worst + onContract + onEvent <= 1_500
                && worst + onContract + onEvent + elsewhere <= 6_000
                && worst <= cash;
        assertThat(asked.verdict().allowed()).isEqualTo(within);
    }
}
