package precog.desk.edges;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import precog.desk.scripted.ScriptedWorkstation;
import precog.engine.Command;
import precog.value.Quantity;

class EdgesModelTest {
    private final ScriptedWorkstation workstation = new ScriptedWorkstation();
    private final EdgesModel model = new EdgesModel("ann");

    @BeforeEach
    void takeTheScript() {
        model.take(workstation.snapshot());
    }

    @Test
    void approvesTheSelectedEdgeAsProposed() {
        model.move(1);

        assertThat(model.approve()).isEqualTo(new Command.Approve(102, null, null, "ann"));
    }

    @Test
    void approvesTheSizeTheTraderChoseInTenthsOfTheProposal() {
        model.resize(-2);

        assertThat(model.approve()).isEqualTo(new Command.Approve(101, Quantity.of(212 - 2 * 21), null, "ann"));
    }

    @Test
    void aSizeNeverFallsUnderOneContract() {
        model.resize(-50);

        assertThat(model.approve()).isEqualTo(new Command.Approve(101, Quantity.of(1), null, "ann"));
    }

    @Test
    void rejectsWithACodeAndWithANoteOnlyWhereOneWasTyped() {
        assertThat(model.reject(RejectReason.TOO_THIN, "  "))
                .isEqualTo(new Command.Reject(101, "too_thin", null, "ann"));
        assertThat(model.reject(RejectReason.OTHER, " quarterback hurt "))
                .isEqualTo(new Command.Reject(101, "other", "quarterback hurt", "ann"));
    }

    @Test
    void aRowKeepsItsSelectionAndSizeWhileItsEdgeIsPricedAgain() {
        EdgeRow row = model.selected();
        model.resize(1);
        workstation.step();
        model.take(workstation.snapshot());

        assertThat(model.selected()).isSameAs(row);
        assertThat(model.approve()).isEqualTo(new Command.Approve(101, Quantity.of(233), null, "ann"));
    }

    @Test
    void theNextEdgeIsSelectedWhereTheSelectedOneIsGone() {
        model.move(1);
        workstation.submit(new Command.Reject(102, "news", null, "ann")).join();
        model.take(workstation.snapshot());

        assertThat(model.selected()).isNotNull();
        assertThat(model.selected().edge().id()).isEqualTo(103);
    }

    @Test
    void aSnoozedEdgeIsHidden() {
        assertThat(model.snooze()).isEqualTo(new Command.Snooze(101, Duration.ofMinutes(5), "ann"));
        workstation.submit(model.snooze()).join();
        model.take(workstation.snapshot());

        assertThat(model.rows()).extracting(row -> row.edge().id()).containsExactly(102L, 103L, 104L);
    }

    @Test
    void whatWasLeftNamesTheRuleTheNumberAndWhatWouldPass() {
        var left = LeftRow.of(workstation.snapshot(), java.util.List.of());

        assertThat(left)
                .extracting(LeftRow::what)
                .containsExactly("Order refused", "Edge ignored", "Edge ignored", "Edge ignored");
        assertThat(left.getFirst().rule().sentence())
                .isEqualTo("Exposure on the event: $1,612.00, needs at most $1,500.00");
    }
}
