package precog.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import precog.feed.MarketListing.Selection;
import precog.value.Category;
import precog.value.Money;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;

class StakeTest {
    private static final Money FIVE_HUNDRED = Money.ofDollars(500);

    /** A book deep enough at one price, and a bankroll whose stake stays under the caps. */
    private static Desk deep() {
        Desk desk = new Desk();
        desk.noBids = List.of(Desk.level("0.48", "100000"));
        desk.bankroll = "2000";
        desk.set("stake.bankroll_share", "0.25");
        return desk;
    }

    private static Money stake(Desk desk) {
        return desk.edge().stake();
    }

    /** Whole contracts leave less than one contract of the money unused. */
    private static void assertStake(Desk desk, String expected) {
        Money wanted = Money.of(expected);
        assertThat(stake(desk)).isBetween(wanted.minus(Money.of("0.5375")), wanted);
    }

    @Example
    void aQuarterOfKelly() {
        // 2,000 × 0.25 × 0.2216
        assertStake(deep(), "110.80");
    }

    @Example
    void thePartOfKellyDependsOnTheCategory() {
        Desk desk = deep();
        desk.category = Category.NBA;
        assertStake(desk, "97.504"); // × 0.22
        desk.category = Category.POLITICS;
        desk.set("edge.minimum.politics", "0.05");
        assertStake(desk, "66.48"); // × 0.15
    }

    @Example
    void aWideSpreadCutsAQuarter() {
        Desk desk = deep();
        desk.yesBids = List.of(Desk.level("0.48", "5000"));
        assertStake(desk, "110.80"); // 0.04 is not yet wide
        desk.yesBids = List.of(Desk.level("0.47", "5000"));
        assertStake(desk, "83.10");
    }

    @Example
    void lowConfidenceCutsTwoFifths() {
        Desk desk = deep();
        desk.sampleSize = 10;
        assertStake(desk, "66.48");
    }

    @Example
    void aWideIntervalCutsTwoPerCentForEachHundredth() {
        Desk desk = deep();
        desk.upper = "0.74"; // 0.14 wide: 8 %
        assertStake(desk, "101.936");
    }

    @Example
    void exposureOnTheSameEventHalvesTheStake() {
        Desk desk = deep();
        Desk other = new Desk();
        other.market = "NFL-KC-BUF-SPREAD";
        desk.commitments.add(other.commitment(Outcome.YES, "50"));
        assertStake(desk, "55.40");
    }

    @Example
    void exposureOnTheSameSlateCutsByItsCorrelation() {
        Desk desk = deep();
        Desk other = new Desk();
        other.market = "NFL-NYJ-MIA-NYJ";
        other.event = "NFL-NYJ-MIA";
        desk.commitments.add(other.commitment(Outcome.YES, "50"));
        assertStake(desk, "94.18"); // 0.5 × 0.3 off
        desk.commitments.clear();
        other.untilExpiration = Duration.ofDays(3);
        desk.commitments.add(other.commitment(Outcome.YES, "50"));
        assertStake(desk, "110.80");
    }

    @Example
    void aStakeUnderTheMinimumIsNone() {
        Desk desk = deep();
        desk.bankroll = "170"; // 9.42
        assertThat(desk.edge().quantity()).isEqualTo(Quantity.ZERO);
        assertThat(desk.edge().passes(Rule.STAKE)).isFalse();
    }

    @Example
    void whatIsHeldAlreadyTakesUpTheRoom() {
        Desk desk = new Desk();
        desk.commitments.add(desk.commitment(Outcome.YES, "450"));
        assertThat(stake(desk)).isBetween(Money.of("49"), Money.ofDollars(50));
    }

    @Example
    void noConfigurationLiftsTheHardCapOfAPosition() {
        Desk desk = new Desk();
        desk.noBids = List.of(Desk.level("0.48", "1000000"));
        desk.cash = "1000000";
        desk.bankroll = "1000000";
        desk.set("stake.maximum", "5000").set("stake.bankroll_share", "0.25").set("stake.kelly.nfl", "1");
        assertThat(stake(desk)).isBetween(Money.of("4999"), Money.ofDollars(5_000));
    }

    @Example
    void aPositionThatNoResultPaysTogetherIsLocked() {
        Desk home = new Desk();
        Desk away = new Desk();
        away.market = "NFL-KC-BUF-BUF";
        away.selection = Selection.AWAY;
        home.commitments.add(away.commitment(Outcome.YES, "50"));
        assertThat(home.edge().passes(Rule.SAME_EVENT)).isFalse();
        home.commitments.clear();
        home.commitments.add(away.commitment(Outcome.NO, "50"));
        assertThat(home.edge().passes(Rule.SAME_EVENT)).isTrue();
    }

    @Example
    void aDrawPaysBothNoSidesOnlyWhereItIsAResult() {
        Desk home = new Desk();
        Desk away = new Desk();
        away.selection = Selection.AWAY;
        away.market = "OTHER";
        assertThat(away.commitment(Outcome.NO, "50").opposes(home.listing(), Outcome.NO))
                .isTrue();
        home.category = Category.EPL;
        away.category = Category.EPL;
        assertThat(away.commitment(Outcome.NO, "50").opposes(home.listing(), Outcome.NO))
                .isFalse();
    }

    @Property(tries = 300)
    void aStakeNeverPassesItsCapsNorWhatTheBookHolds(
            @ForAll @IntRange(min = 5, max = 99) int probability,
            @ForAll @IntRange(min = 0, max = 30_000) int first,
            @ForAll @IntRange(min = 0, max = 300_000) int second,
            @ForAll @IntRange(min = 0, max = 60_000) int bankroll,
            @ForAll @IntRange(min = 0, max = 3_000) int cash,
            @ForAll @IntRange(min = 0, max = 600) int held) {
        Desk desk = new Desk();
        desk.probability = "0." + (probability < 10 ? "0" : "") + probability;
        desk.noBids = List.of(
                Desk.level("0.48", new Quantity(first + 1).toString()),
                Desk.level("0.45", new Quantity(second + 1).toString()));
        desk.bankroll = Integer.toString(bankroll);
        desk.cash = Integer.toString(cash);
        if (held > 0) {
            desk.commitments.add(desk.commitment(Outcome.YES, Integer.toString(held)));
        }
        Edge edge = desk.edge();
        Money room = Money.of(Price.of("0.05"), Quantity.of(bankroll));
        Money cap = room.compareTo(FIVE_HUNDRED) < 0 ? room : FIVE_HUNDRED;
        Money worst = Money.of(edge.limit(), edge.quantity()).plus(edge.fee());
        assertThat(edge.quantity().units() % Quantity.ONE_CONTRACT).isZero();
        assertThat(edge.quantity().units()).isLessThanOrEqualTo(first + second + 2L);
        if (edge.quantity().isPositive()) {
            assertThat(edge.stake()).isGreaterThanOrEqualTo(Money.ofDollars(10));
            assertThat(worst).isLessThanOrEqualTo(Money.ofDollars(cash));
            assertThat(worst.plus(Money.ofDollars(held))).isLessThanOrEqualTo(cap);
            double kelly = bankroll * 0.25 * edge.kelly().doubleValue();
            assertThat(edge.stake().asDouble()).isLessThanOrEqualTo(kelly + 1e-6);
        } else {
            assertThat(edge.stake()).isEqualTo(Money.ZERO);
            assertThat(edge.action()).isEqualTo(RecommendedAction.IGNORE);
        }
    }
}
