package precog.desk.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import precog.alert.Severity;
import precog.desk.scripted.ScriptedWorkstation;
import precog.engine.Command;

class AlertsModelTest {
    private final ScriptedWorkstation workstation = new ScriptedWorkstation();
    private final AlertsModel model = new AlertsModel("ann", words -> words);

    @BeforeEach
    void take() {
        model.take(workstation.snapshot());
    }

    private void carryOut(List<Command> commands) {
        commands.forEach(command -> workstation.submit(command).join());
        take();
    }

    @Test
    void theGravestComesFirstAndAcknowledgedOnesLast() {
        assertThat(sorted())
                .extracting(row -> row.alert().severity())
                .containsExactly(Severity.CRITICAL, Severity.HIGH, Severity.MEDIUM, Severity.LOW);

        carryOut(model.acknowledge(List.of(sorted().getFirst()), ""));

        assertThat(sorted().getLast().alert().severity()).isEqualTo(Severity.CRITICAL);
        assertThat(model.count()).isEqualTo("3 new · 4 open");
    }

    @Test
    void severalAreAcknowledgedAtOnceButForThoseAlreadySeen() {
        carryOut(model.acknowledge(List.of(row(31)), ""));

        assertThat(model.acknowledge(model.rows(), "looked at"))
                .containsExactlyInAnyOrder(
                        new Command.AcknowledgeAlert(32, "looked at", "ann"),
                        new Command.AcknowledgeAlert(33, "looked at", "ann"),
                        new Command.AcknowledgeAlert(34, "looked at", "ann"));
    }

    @Test
    void whatIsResolvedBecomesHistoryWithWhoWhenHowAndTheNote() {
        assertThat(model.resolve(List.of(row(31)), Resolution.FALSE_POSITIVE, ""))
                .as("it was not acknowledged")
                .isEmpty();
        carryOut(model.acknowledge(List.of(row(31)), ""));
        List<Command> resolved = model.resolve(List.of(row(31)), Resolution.FALSE_POSITIVE, " all from one fixture ");
        assertThat(resolved)
                .containsExactly(new Command.ResolveAlert(31, "false_positive", "all from one fixture", "ann"));
        carryOut(resolved);
        assertThat(model.count()).isEqualTo("3 new · 3 open");

        model.filter(new AlertFilter(AlertState.RESOLVED, Set.of(), ""));

        assertThat(model.rows()).hasSize(1);
        assertThat(model.standing(row(31))).isEqualTo("False alarm");
        assertThat(model.story(row(31)))
                .isEqualTo("Raised 22 Nov 20:17:07. Seen by ann 22 Nov 20:31:07."
                        + " Resolved by ann 22 Nov 20:31:07: False alarm. Note: all from one fixture");
        assertThat(model.snooze(List.of(row(31)), Duration.ofHours(1))).isEmpty();
    }

    @Test
    void whatIsSnoozedIsPutOffUntilItsTimeIsOver() {
        carryOut(model.snooze(List.of(row(32)), Duration.ofSeconds(2)));
        assertThat(model.rows()).hasSize(3);
        model.filter(new AlertFilter(AlertState.SNOOZED, Set.of(), ""));
        assertThat(model.standing(row(32))).isEqualTo("for 2 s");

        workstation.step();
        workstation.step();
        take();

        assertThat(model.rows()).isEmpty();
        model.filter(AlertFilter.OPEN);
        assertThat(model.rows()).hasSize(4);
    }

    @Test
    void aRepeatedOneSaysHowOftenAndSinceWhen() {
        assertThat(model.story(row(32))).isEqualTo("Raised 3 times, first 22 Nov 20:30:05, last 22 Nov 20:30:36.");
    }

    @Test
    void severitiesAndWordsLeaveOutTheRest() {
        model.filter(new AlertFilter(AlertState.OPEN, Set.of(Severity.HIGH, Severity.LOW), ""));
        assertThat(model.count()).isEqualTo("4 new · 2 of 4 open");

        model.filter(new AlertFilter(AlertState.OPEN, Set.of(), "EXCHANGE order"));
        assertThat(model.rows()).extracting(row -> row.alert().id()).containsExactly(32L);
    }

    @Test
    void whatIsEmptySaysWhy() {
        model.filter(new AlertFilter(AlertState.OPEN, Set.of(), "nothing like it"));
        assertThat(model.none()).startsWith("No alert passes the filter.");

        model.filter(new AlertFilter(AlertState.SNOOZED, Set.of(), "nothing like it"));
        assertThat(model.none()).startsWith("No alert is snoozed.");
    }

    private AlertRow row(long id) {
        return model.rows().stream()
                .filter(row -> row.alert().id() == id)
                .findFirst()
                .orElseThrow();
    }

    private List<AlertRow> sorted() {
        return model.rows().stream().sorted(AlertsModel.ORDER).toList();
    }
}
