package precog.desk.markets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import precog.desk.scripted.ScriptedWorkstation;
import precog.engine.DeskListener;
import precog.engine.DeskSnapshot;
import precog.feed.FeedMessage.TradePrinted;
import precog.feed.GameReport;
import precog.market.MarketView;
import precog.value.Category;

class MarketFilterTest {
    private final ScriptedWorkstation workstation = new ScriptedWorkstation();
    private final MarketRows rows = new MarketRows();

    @BeforeEach
    void takeTheScript() {
        workstation.listen(new DeskListener() {
            @Override
            public void market(MarketView market) {
                rows.market(market);
            }

            @Override
            public void game(GameReport game) {
                rows.game(game);
            }

            @Override
            public void trade(TradePrinted trade) {}

            @Override
            public void desk(DeskSnapshot snapshot) {
                rows.desk(snapshot);
            }
        });
    }

    @Test
    void everyWordOfASearchMustBeFound() {
        assertThat(passing(search("eagles  DALLAS")))
                .hasSize(2)
                .allMatch(row -> row.name().contains("Eagles"));
        assertThat(passing(search("eagles lakers"))).isEmpty();
        assertThat(passing(search("nba"))).hasSize(6);
    }

    @Test
    void chipsNarrowToEdgesPositionsAndGamesInPlay() {
        assertThat(passing(new MarketFilter(List.of(), null, true, false, false, false)))
                .hasSize(4)
                .allMatch(row -> row.pending() != null);
        assertThat(passing(new MarketFilter(List.of(), null, false, true, false, false)))
                .hasSize(3)
                .allMatch(row -> row.position() != null);
        assertThat(passing(new MarketFilter(List.of(), Category.NFL, false, false, true, false)))
                .hasSize(8);
    }

    @Test
    void aLostBidKeepsItsLastPriceAndSaysSo() {
        MarketView before = workstation.market(4);
        workstation.loseBid(4);
        MarketRow row = rows.row(before.listing().id());

        assertThat(row).isNotNull();
        assertThat(row.bid()).isEqualTo(before.quote().yesBid());
        assertThat(row.bidLost()).isTrue();
        assertThat(row.askLost()).isFalse();
    }

    @Test
    void aRowStaysTheSameObjectAndIsTouchedOnlyByWhatChanged() {
        MarketRow row = rows.row(workstation.market(0).listing().id());
        rows.draining();
        assertThat(rows.touched()).isEmpty();
        workstation.loseBid(0);

        assertThat(rows.touched()).containsExactly(row);
        assertThat(rows.added()).isEmpty();
    }

    private static MarketFilter search(String typed) {
        return new MarketFilter(MarketFilter.words(typed), null, false, false, false, false);
    }

    private Collection<MarketRow> passing(MarketFilter filter) {
        return rows.all().stream().filter(filter).toList();
    }
}
