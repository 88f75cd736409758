package precog.desk.games;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import precog.analytics.ScoreRecord;
import precog.desk.chart.ChartData;
import precog.desk.grid.Freshness;
import precog.desk.live.LiveView;
import precog.desk.markets.MarketRows;
import precog.desk.scripted.ScriptedWorkstation;
import precog.engine.DeskListener;
import precog.engine.DeskSnapshot;
import precog.feed.FeedMessage.TradePrinted;
import precog.feed.GameReport;
import precog.market.MarketView;

class GameRowsTest {
    private static final Instant START = ScriptedWorkstation.START;

    private final ScriptedWorkstation workstation = new ScriptedWorkstation();
    private final MarketRows markets = new MarketRows();
    private final GameRows rows = new GameRows(markets);

    GameRowsTest() {
        workstation.listen(new Straight(List.of(markets, rows)));
    }

    /** Hands everything on at once, as the bridge does conflated. */
    private record Straight(List<LiveView> views) implements DeskListener {
        @Override
        public void market(MarketView market) {
            views.forEach(view -> view.market(market));
        }

        @Override
        public void game(GameReport game) {
            views.forEach(view -> view.game(game));
        }

        @Override
        public void trade(TradePrinted trade) {
            views.forEach(view -> view.trade(trade));
        }

        @Override
        public void desk(DeskSnapshot desk) {
            views.forEach(view -> view.desk(desk));
        }
    }

    private GameRow row(int at) {
        return rows.all().stream()
                .filter(row -> row.id().equals(workstation.game(at).id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aGameKnowsItsMarketsItsChanceAndItsClock() {
        GameRow row = row(1);

        assertThat(row.teams()).isEqualTo("Buffalo Bills at Kansas City Chiefs");
        assertThat(row.score()).isEqualTo("3 – 10");
        assertThat(row.phase(START)).isEqualTo("Q3 8:49");
        assertThat(row.possession()).isEqualTo("Kansas City Chiefs");
        assertThat(row.markets()).hasSize(2);
        assertThat(row.modelOfHome())
                .isEqualTo(workstation
                                .snapshot()
                                .estimates()
                                .get(row.markets().getFirst().id())
                                .probability()
                                .units()
                        / 10_000.0);
        assertThat(row.held()).isEqualTo("300 YES Kansas City Chiefs");
    }

    @Test
    void whatTheScoreSourceGivesStandsBesideModelAndMarketWhileTheGameIsInPlay() {
        GameRow row = row(1);
        workstation.step();

        assertThat(row.benchmarkOfHome()).isEqualTo(0.7412);
        assertThat(row.situation()).isEqualTo("down 2nd & 7");
        assertThat(GameCharts.winProbability(row, START.plusSeconds(9), ZoneId.of("UTC"))
                        .inWords())
                .contains("Kansas City Chiefs, score source 74.1 %");
        assertThat(row(2).benchmarkOfHome()).as("a game that has not begun").isNaN();
    }

    @Test
    void everyScoreIsKeptOnceWithItsMomentAndTheChanceMovesOn() {
        GameRow row = row(1);
        workstation.step();
        workstation.score(1, 7);
        workstation.step();

        assertThat(row.history().scores())
                .containsExactly(new ScoreRecord(START, 10, 3), new ScoreRecord(START.plusSeconds(1), 17, 3));
        ChartData scores = GameCharts.score(row, START.plusSeconds(9), ZoneId.of("UTC"));
        assertThat(scores.inWords())
                .isEqualTo("Score. Sun 22 Nov 2026 20:31:07 to Sun 22 Nov 2026 20:31:16. Last: Kansas City Chiefs 17,"
                        + " Buffalo Bills 3. Between 3 and 17.");
    }

    @Test
    void aGameInPlayOfWhichNothingIsHeardFades() {
        GameRow live = row(1);
        GameRow coming = row(2);

        assertThat(live.freshness(START.plusSeconds(20))).isEqualTo(Freshness.FRESH);
        assertThat(live.freshness(START.plusSeconds(40))).isEqualTo(Freshness.AGEING);
        assertThat(live.freshness(START.plusSeconds(400))).isEqualTo(Freshness.STALE);
        assertThat(coming.freshness(START.plusSeconds(400))).isEqualTo(Freshness.FRESH);
        workstation.step();
        workstation.score(1, 0);
        assertThat(live.heardAt()).as("a report that confirms").isEqualTo(START.plusSeconds(1));
    }

    @Test
    void theBoardIsPutInOrderByPhaseByChanceOrByEdge() {
        List<GameRow> byPhase = sorted(GameOrder.LIVE);
        assertThat(byPhase).isSortedAccordingTo(Comparator.comparingInt(GameRow::rank));
        assertThat(byPhase.getFirst().report().status().inPlay()).isTrue();

        List<GameRow> closest = sorted(GameOrder.CLOSEST);
        assertThat(Math.abs(closest.getFirst().modelOfHome() - 0.5))
                .isLessThanOrEqualTo(Math.abs(closest.get(1).modelOfHome() - 0.5));
        assertThat(closest).isSortedAccordingTo(Comparator.comparingInt(GameRow::rank));

        List<GameRow> byEdge = sorted(GameOrder.EDGE);
        assertThat(byEdge.getFirst().edge())
                .isNotNull()
                .isGreaterThanOrEqualTo(byEdge.get(1).edge());
        assertThat(byEdge.getLast().edge()).isNull();
    }

    private List<GameRow> sorted(GameOrder order) {
        return rows.all().stream().sorted(order.comparator()).toList();
    }

    @Test
    void theFilterLooksAtPhaseLeagueAndWords() {
        GameFilter live = new GameFilter(List.of(), null, true, false, false);
        assertThat(rows.all().stream().filter(live))
                .isNotEmpty()
                .allMatch(row -> row.report().status().inPlay());
        assertThat(rows.all().stream().filter(new GameFilter(List.of(), "NBA", true, true, true)))
                .hasSize(3);
        assertThat(rows.all().stream().filter(new GameFilter(List.of("bills", "nfl"), null, true, true, true)))
                .containsExactly(row(1));
    }

    @Test
    void aLongGameStaysInViewAtACoarserGrain() {
        GameHistory history = new GameHistory();
        for (int second = 0; second < 20_000; second++) {
            history.chance(new GameHistory.Chance(START.plusSeconds(second), 0.3 + second % 7 / 10.0, 0.4, Double.NaN));
        }

        assertThat(history.chances()).hasSizeBetween(200, 400);
        assertThat(history.chances().getFirst().at()).isEqualTo(START);
        assertThat(history.chances().getLast().at()).isAfter(START.plusSeconds(19_800));
    }
}
