package precog.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import precog.feed.FeeTerms;
import precog.feed.GameReport;
import precog.feed.GameStatus;
import precog.feed.MarketStatus;
import precog.value.Category;
import precog.value.EventId;
import precog.value.GameId;
import precog.value.Money;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Probability;
import precog.value.Quantity;

class EdgeDetectorTest {
    private final Desk desk = new Desk();

    @Test
    void theEdgeOfAnAskIsWhatIsBelievedLessCostAndSlippage() {
        // Implied (0.50 + 0.52) / 2 = 0.51; believed 0.64 − 0.1 × 0.13 = 0.627. One contract at 0.52 costs
        // 0.52 + ceil(0.07 × 0.52 × 0.48) = 0.537472, to the $0.0001 0.5375. Many share the rounding.
        desk.noBids = List.of(Desk.level("0.48", "5000"));
        Edge edge = desk.edge();
        assertThat(edge.marketImplied()).isEqualTo(Probability.of("0.51"));
        assertThat(edge.ask()).isEqualTo(Price.of("0.52"));
        assertThat(edge.netEdge()).isEqualByComparingTo("0.0845");
        assertThat(edge.action()).isEqualTo(RecommendedAction.ALERT);
        assertThat(edge.checks()).allMatch(Check::passed);
    }

    @Test
    void theStakeIsPartOfKellyCappedByThePosition() {
        // f* = (0.64 − 0.537472) / (1 − 0.537472) = 0.2216; a quarter of it of 10,000 is 554, the cap 500.
        desk.noBids = List.of(Desk.level("0.48", "5000"));
        Edge edge = desk.edge();
        assertThat(edge.kelly()).isEqualByComparingTo("0.2216");
        assertThat(edge.quantity()).isEqualTo(Quantity.of(930));
        assertThat(edge.stake()).isBetween(Money.of("499.46"), Money.ofDollars(500));
        assertThat(edge.limit()).isEqualTo(Price.of("0.52"));
    }

    @Test
    void thePriceIsTheAverageOfTheLevelsTaken() {
        desk.noBids = List.of(Desk.level("0.48", "100"), Desk.level("0.47", "100"));
        Edge edge = desk.edge();
        assertThat(edge.quantity()).isEqualTo(Quantity.of(200));
        assertThat(edge.price()).isEqualTo(Price.of("0.525"));
        assertThat(edge.limit()).isEqualTo(Price.of("0.53"));
        // 100 × 0.07 × 0.52 × 0.48 + 100 × 0.07 × 0.53 × 0.47 = 1.7472 + 1.7437
        assertThat(edge.fee()).isEqualTo(Money.of("3.4909"));
        assertThat(edge.stake()).isEqualTo(Money.of("108.4909"));
        // 0.627 − 108.4909 / 200 − 0.005 = 0.07954 rounded down
        assertThat(edge.netEdge()).isEqualByComparingTo("0.0795");
        assertThat(edge.roi()).isEqualByComparingTo("0.1466");
    }

    @Test
    void noLevelIsTakenWhoseOwnEdgeIsUnderTheMinimum() {
        // At 0.60: 0.627 − 0.60 − 0.0168 − 0.005 < 0.05.
        desk.set("stake.maximum", "5000").set("stake.bankroll_share", "0.25").set("stake.kelly.nfl", "1");
        Edge edge = desk.edge();
        assertThat(edge.limit()).isEqualTo(Price.of("0.53"));
        assertThat(edge.quantity()).isEqualTo(Quantity.of(1000));
    }

    @Test
    void buyingNoIsSeenFromItsOwnSide() {
        desk.probability = "0.36";
        desk.lower = "0.32";
        desk.upper = "0.40";
        Edge edge = desk.edge(Outcome.NO);
        assertThat(edge.probability()).isEqualTo(Probability.of("0.64"));
        assertThat(edge.marketImplied()).isEqualTo(Probability.of("0.49"));
        assertThat(edge.ask()).isEqualTo(Price.of("0.50"));
        // believed 0.64 − 0.1 × 0.15 = 0.625; cost 0.50 + 0.0175; 0.625 − 0.5175 − 0.005
        assertThat(edge.netEdge()).isEqualByComparingTo("0.1025");
        assertThat(edge.action()).isEqualTo(RecommendedAction.ALERT);
    }

    @Test
    void everyRuleAnswersWhetherItPassesOrNot() {
        Map<Rule, Long> asked =
                desk.edge().checks().stream().collect(Collectors.groupingBy(Check::rule, Collectors.counting()));
        EnumSet<Rule> expected = EnumSet.range(Rule.MARKET_OPEN, Rule.WAY_OUT);
        assertThat(asked.keySet()).isEqualTo(expected);
        assertThat(asked.values()).containsOnly(1L);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault(Rule.MARKET_OPEN, desk -> desk.status = MarketStatus.PAUSED),
                fault(Rule.TWO_SIDED_BOOK, desk -> desk.yesBids = List.of()),
                fault(Rule.PRICE_AGE, desk -> desk.priceAge = Duration.ofSeconds(121)),
                fault(Rule.GAME_AGE, desk -> desk.stateAge = Duration.ofSeconds(61)),
                fault(Rule.PRICE_RANGE, desk -> {
                    desk.yesBids = List.of();
                    desk.noBids = List.of(Desk.level("0.99", "5000"));
                }),
                fault(Rule.SPREAD, desk -> desk.yesBids = List.of(Desk.level("0.46", "400"))),
                fault(
                        Rule.TOP_SIZE,
                        desk -> desk.noBids = List.of(Desk.level("0.48", "9.99"), Desk.level("0.47", "500"))),
                fault(Rule.VOLUME, desk -> desk.volume24h = "99.99"),
                fault(Rule.VOLUME, desk -> desk.volume24h = null),
                fault(Rule.OPEN_INTEREST, desk -> desk.openInterest = "99"),
                fault(Rule.OPEN_INTEREST, desk -> desk.openInterest = null),
                fault(Rule.TIME_TO_CLOSE, desk -> desk.untilExpiration = Duration.ofMinutes(59)),
                fault(Rule.TIME_TO_CLOSE, desk -> desk.untilExpiration = Duration.ofDays(31)),
                fault(
                        Rule.FEE_KNOWN,
                        desk -> desk.fees =
                                new FeeTerms("novel", new BigDecimal("0.07"), BigDecimal.ZERO, BigDecimal.ONE, false)),
                fault(Rule.CONFIDENCE, desk -> desk.sampleSize = 199),
                fault(Rule.MINIMUM_EDGE, desk -> desk.probability = "0.60"),
                fault(Rule.PLAUSIBLE_EDGE, desk -> {
                    desk.probability = "0.99";
                    desk.set("edge.implausible", "0.30");
                }),
                fault(Rule.RATING_HISTORY, desk -> desk.sampleSize = 0),
                fault(Rule.STAKE, desk -> desk.cash = "9"),
                fault(Rule.DEPTH, desk -> desk.noBids = List.of(Desk.level("0.48", "10"))),
                fault(Rule.SAME_EVENT, desk -> desk.commitments.add(desk.commitment(Outcome.NO, "50"))),
                fault(Rule.STOP_ROOM, desk -> {
                    desk.yesBids = List.of(Desk.level("0.16", "5000"));
                    desk.noBids = List.of(Desk.level("0.80", "5000"));
                }),
                fault(Rule.WAY_OUT, desk -> desk.yesBids = List.of(Desk.level("0.48", "5000"))));
    }

    private static Arguments fault(Rule rule, Consumer<Desk> change) {
        return Arguments.of(rule, change);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void oneRuleBrokenIsEnoughToIgnoreAnEdge(Rule rule, Consumer<Desk> change) {
        change.accept(desk);
        Edge edge = desk.edge();
        assertThat(edge.passes(rule)).isFalse();
        assertThat(edge.action()).isEqualTo(RecommendedAction.IGNORE);
        assertThat(edge.refusals()).allMatch(check -> check.sentence().contains("needs"));
    }

    @Test
    void theLimitsThemselvesPass() {
        desk.priceAge = Duration.ofSeconds(120);
        desk.stateAge = Duration.ofSeconds(60);
        desk.volume24h = "100";
        desk.openInterest = "100";
        desk.untilExpiration = Duration.ofHours(1);
        desk.yesBids = List.of(Desk.level("0.49", "5000"));
        assertThat(desk.edge().refusals()).isEmpty();
    }

    @Test
    void aFigureNobodyAsksForMayBeUnknown() {
        desk.volume24h = null;
        desk.openInterest = null;
        desk.set("edge.gate.volume", "0").set("edge.gate.open_interest", "0");
        assertThat(desk.edge().refusals()).isEmpty();
    }

    @Test
    void aSpreadUpToItsOwnLimitPassesWhereNoExitMindsIt() {
        desk.set("exit.liquidity_dried_up.enabled", "off");
        desk.yesBids = List.of(Desk.level("0.47", "5000"));
        assertThat(desk.edge().refusals()).isEmpty();
    }

    @Test
    void noMoreIsBoughtThanHalfOfWhatTheBidsCouldTakeBack() {
        desk.yesBids = List.of(Desk.level("0.50", "81.50"), Desk.level("0.45", "60"));
        assertThat(desk.edge().quantity()).isEqualTo(Quantity.of(70));
        desk.set("stake.bid_share", "1");
        assertThat(desk.edge().quantity()).isEqualTo(Quantity.of(141));
    }

    @Test
    void anEntryThatTheStopWouldSellAtOnceIsLeft() {
        // Bought at 0.20 with confidence high the stop stands at −15 %: a bid of 0.1700 is at it, 0.1701 is not.
        desk.noBids = List.of(Desk.level("0.80", "5000"));
        desk.probability = "0.40";
        desk.lower = "0.38";
        desk.upper = "0.42";
        desk.yesBids = List.of(Desk.level("0.1700", "5000"));
        assertThat(desk.edge().passes(Rule.STOP_ROOM)).isFalse();
        desk.yesBids = List.of(Desk.level("0.1701", "5000"));
        assertThat(desk.edge().passes(Rule.STOP_ROOM)).isTrue();
    }

    @Test
    void anOpinionThatKnowsNothingOfTheGameIsAsOldAsItIsOncePlayBegins() {
        desk.game = game(GameStatus.SCHEDULED);
        assertThat(desk.edge().passes(Rule.GAME_AGE)).isTrue();
        desk.game = game(GameStatus.LIVE);
        assertThat(desk.edge().gameAge()).isEqualTo(Duration.ofMinutes(10));
        assertThat(desk.edge().passes(Rule.GAME_AGE)).isFalse();
    }

    private static GameReport game(GameStatus status) {
        return new GameReport(
                new GameId("g"),
                new EventId("e"),
                Category.NFL,
                2026,
                "KC",
                "Kansas City",
                "BUF",
                "Buffalo",
                false,
                Desk.NOW,
                status,
                0,
                0,
                0,
                "",
                null,
                "",
                null,
                Map.of());
    }

    @Test
    void aMarketWithoutAGameCloses() {
        desk.ofGame = false;
        assertThat(desk.edge().passes(Rule.TIME_TO_CLOSE)).isTrue();
        desk.untilClose = Duration.ofMinutes(30);
        assertThat(desk.edge().passes(Rule.TIME_TO_CLOSE)).isFalse();
    }

    @Test
    void anOutcomeNobodyOffersHasNoEdge() {
        desk.noBids = List.of();
        assertThat(desk.find(Outcome.YES)).isEmpty();
        assertThat(desk.find(Outcome.NO)).isPresent();
    }

    @Test
    void aCrossedBookHasNoEdge() {
        desk.yesBids = List.of(Desk.level("0.55", "400"));
        assertThat(desk.find(Outcome.YES)).isEmpty();
        assertThat(desk.find(Outcome.NO)).isEmpty();
    }

    @Test
    void minimumAndSpreadDependOnTheCategory() {
        desk.probability = "0.62"; // net edge 0.0661 or so
        assertThat(desk.edge().passes(Rule.MINIMUM_EDGE)).isTrue();
        desk.category = Category.TENNIS;
        assertThat(desk.edge().passes(Rule.MINIMUM_EDGE)).isFalse();
        desk.yesBids = List.of(Desk.level("0.46", "400"));
        assertThat(desk.edge().passes(Rule.SPREAD)).isTrue();
        desk.category = Category.POLITICS;
        desk.yesBids = List.of(Desk.level("0.47", "400"));
        assertThat(desk.edge().passes(Rule.SPREAD)).isFalse();
    }

    @Test
    void onlyTheBestEdgesAreExecutedAndOnlyWhereThatIsOn() {
        desk.probability = "0.75";
        assertThat(desk.edge().action()).isEqualTo(RecommendedAction.ALERT);
        desk.set("edge.auto.enabled", "on");
        assertThat(desk.edge().action()).isEqualTo(RecommendedAction.AUTO_EXECUTE);
        desk.sampleSize = 499;
        assertThat(desk.edge().confidence()).isEqualTo(Confidence.MEDIUM);
        assertThat(desk.edge().action()).isEqualTo(RecommendedAction.ALERT);
        desk.sampleSize = 500;
        desk.probability = "0.64";
        assertThat(desk.edge().action()).isEqualTo(RecommendedAction.ALERT);
    }

    @Test
    void confidenceAsksForObservationsAndANarrowInterval() {
        assertThat(desk.edge().confidence()).isEqualTo(Confidence.HIGH);
        desk.upper = "0.70"; // 0.10 wide
        assertThat(desk.edge().confidence()).isEqualTo(Confidence.MEDIUM);
        desk.upper = "0.75"; // 0.15 wide
        assertThat(desk.edge().confidence()).isEqualTo(Confidence.LOW);
    }

    @Test
    void tooGoodToBeTrueIsAboutTheData() {
        assertThat(desk.edge().suspectsData()).isFalse();
        desk.probability = "0.9999";
        desk.yesBids = List.of(Desk.level("0.40", "400"));
        desk.noBids = List.of(Desk.level("0.57", "500"));
        assertThat(desk.edge().netEdge()).isGreaterThan(new BigDecimal("0.40"));
        assertThat(desk.edge().suspectsData()).isTrue();
    }
}
