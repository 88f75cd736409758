package precog.desk.edges;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import precog.decision.Verdict;
import precog.desk.markets.MarketRows;
import precog.desk.scripted.ScriptedWorkstation;
import precog.engine.DeskSnapshot;

class DecidedRowTest {
    private final ScriptedWorkstation workstation = new ScriptedWorkstation();
    private final DeskSnapshot desk = workstation.snapshot();
    private final MarketRows markets = new MarketRows();

    private List<DecidedRow> rows() {
        for (int at = 0; at < 26; at++) {
            markets.market(workstation.market(at));
        }
        return DecidedRow.of(desk, markets, List.of());
    }

    private DecidedRow row(long decision) {
        return rows().stream()
                .filter(row -> row.decision().id() == decision)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatExpiredIsNobodysDecision() {
        assertThat(rows())
                .extracting(row -> row.decision().verdict())
                .containsExactly(Verdict.APPROVED, Verdict.REJECTED, Verdict.APPROVED);
    }

    @Test
    void anApprovalTellsWhatItsOrderCameTo() {
        assertThat(row(33).became()).startsWith("Filled 300 at 0.");
        assertThat(row(35).became()).isEqualTo("Its order is no longer listed; see all decisions.");
    }

    @Test
    void aRejectionTellsItsReason() {
        assertThat(row(34).became()).isEqualTo("There is news: Starter is out");
    }

    @Test
    void thePriceSinceIsWhatASaleWouldBringNowLessWhatWasAskedThen() {
        var decision = row(34).decision();
        var bid = workstation.market(14).quote().bid(decision.outcome());

        assertThat(row(34).worth()).isEqualTo(bid);
        assertThat(row(34).since()).isEqualTo(bid.units() - decision.price().units());
        assertThat(row(34).paid()).isFalse();
    }
}
