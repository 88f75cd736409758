package precog.desk.edges;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import precog.desk.scripted.ScriptedWorkstation;
import precog.engine.Command;
import precog.value.Quantity;

class EdgesModelTest {
    private final ScriptedWorkstation workstation = new ScriptedWorkstation();
    private long nanos;
    private final EdgesModel model = new EdgesModel("ann", () -> nanos);

    @BeforeEach
    void takeTheScript() {
        take();
        later(EdgesModel.GUARD);
    }

    private void take() {
        model.take(workstation.snapshot());
    }

    private void later(Duration length) {
        nanos += length.toNanos();
    }

    private EdgeRow selected() {
        return Objects.requireNonNull(model.selected());
    }

    private List<Long> shown() {
        return model.rows().stream().map(row -> row.edge().id()).toList();
    }

    @Test
    void approvesTheSelectedEdgeAsProposed() {
        model.move(1);

        assertThat(model.approve(selected())).isEqualTo(new Command.Approve(102, null, null, "ann"));
    }

    @Test
    void approvesTheSizeTheTraderChoseInTenthsOfTheProposal() {
        model.resize(-2);

        assertThat(model.approve(selected()))
                .isEqualTo(new Command.Approve(101, Quantity.of(212 - 2 * 21), null, "ann"));
    }

    @Test
    void aSizeNeverFallsUnderOneContract() {
        model.resize(-50);

        assertThat(model.approve(selected())).isEqualTo(new Command.Approve(101, Quantity.of(1), null, "ann"));
    }

    @Test
    void rejectsWithACodeAndWithANoteOnlyWhereOneWasTyped() {
        assertThat(model.reject(selected(), RejectReason.TOO_THIN, "  "))
                .isEqualTo(new Command.Reject(101, "too_thin", null, "ann"));
        assertThat(model.reject(selected(), RejectReason.OTHER, " quarterback hurt "))
                .isEqualTo(new Command.Reject(101, "other", "quarterback hurt", "ann"));
    }

    @Test
    void aRowKeepsItsSelectionAndSizeWhileItsEdgeIsPricedAgain() {
        EdgeRow row = selected();
        model.resize(1);
        workstation.step();
        model.take(workstation.snapshot());

        assertThat(model.selected()).isSameAs(row);
        assertThat(model.approve(selected())).isEqualTo(new Command.Approve(101, Quantity.of(233), null, "ann"));
    }

    @Test
    void theNextEdgeIsSelectedWhereTheSelectedOneIsGone() {
        model.move(1);
        workstation.submit(new Command.Reject(102, "news", null, "ann")).join();
        model.take(workstation.snapshot());

        assertThat(selected().edge().id()).isEqualTo(103);
    }

    @Test
    void aSnoozedEdgeIsHidden() {
        assertThat(model.snooze(selected())).isEqualTo(new Command.Snooze(101, Duration.ofMinutes(5), "ann"));
        workstation.submit(model.snooze(selected())).join();
        model.take(workstation.snapshot());

        assertThat(shown()).containsExactly(102L, 103L, 104L);
    }

    @Test
    void aNewEdgeComesLastAndMovesNothing() {
        model.move(1);
        EdgeRow row = selected();
        workstation.offer(105, 22);
        take();

        assertThat(shown()).containsExactly(101L, 102L, 103L, 104L, 105L);
        assertThat(selected()).isSameAs(row);
        assertThat(model.guarded()).isFalse();
    }

    @Test
    void aDecisionLeavesTheListAtOnceThoughTheEngineHasNotAnsweredYet() {
        model.decide(selected());
        take();

        assertThat(shown()).containsExactly(102L, 103L, 104L);
        assertThat(selected().edge().id()).isEqualTo(102);
    }

    @Test
    void anEdgeWhoseDecisionWasRefusedIsShownAgain() {
        EdgeRow row = selected();
        model.decide(row);
        model.undecide(row);
        take();

        assertThat(shown()).containsExactly(102L, 103L, 104L, 101L);
        assertThat(selected().edge().id()).isEqualTo(102);
    }

    @Test
    void aDecidedEdgeThatIsAlertedAnewIsShown() {
        model.decide(selected());
        workstation.expire(101);
        take();
        workstation.offer(106, 0);
        take();

        assertThat(shown()).containsExactly(102L, 103L, 104L, 106L);
    }

    @Test
    void nothingIsDecidedForAMomentAfterTheSelectionMovedByItself() {
        workstation.expire(101);
        take();

        assertThat(selected().edge().id()).isEqualTo(102);
        assertThat(model.guarded()).isTrue();
        later(EdgesModel.GUARD.minusNanos(1));
        assertThat(model.guarded()).isTrue();
        later(Duration.ofNanos(1));
        assertThat(model.guarded()).isFalse();
    }

    @Test
    void theTradersOwnMoveNeedsNoWaiting() {
        model.move(1);

        assertThat(model.guarded()).isFalse();
    }

    @Test
    void aPriceThatChangedUnderTheFingerIsNotAgreedTo() {
        workstation.reprice(101, 201);
        take();

        assertThat(model.approve(selected()))
                .as("the version that was read")
                .isEqualTo(new Command.Approve(101, null, null, "ann"));
        later(EdgesModel.GUARD);
        assertThat(model.approve(selected())).isEqualTo(new Command.Approve(201, null, null, "ann"));
    }

    @Test
    void aPriceThatNeverRestsIsAgreedToAsItWasAMomentAgo() {
        for (long version = 201; version < 210; version++) {
            workstation.reprice(version == 201 ? 101 : version - 1, version);
            take();
            later(EdgesModel.GUARD.dividedBy(4));
        }

        assertThat(model.approve(selected())).isEqualTo(new Command.Approve(206, null, null, "ann"));
    }

    @Test
    void theNextEdgeIsTheNextOnTheScreenInWhateverOrderItShows() {
        List<EdgeRow> backwards = model.rows().reversed();
        model.shownAs(backwards);
        model.select(backwards.get(1));
        model.move(1);
        assertThat(selected().edge().id()).isEqualTo(102);

        model.decide(selected());
        assertThat(selected().edge().id()).isEqualTo(101);
    }

    @Test
    void everyReasonHasADigitOnBothPartsOfTheKeyboard() {
        for (RejectReason reason : RejectReason.values()) {
            assertThat(RejectReason.of(KeyCode.valueOf("DIGIT" + reason.digit())))
                    .contains(reason);
            assertThat(RejectReason.of(KeyCode.valueOf("NUMPAD" + reason.digit())))
                    .contains(reason);
        }
        assertThat(RejectReason.of(KeyCode.DIGIT0)).isEmpty();
        assertThat(RejectReason.of(KeyCode.A)).isEmpty();
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
