package precog.desk.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import precog.alert.Severity;
import precog.desk.scripted.ScriptedWorkstation;
import precog.engine.Command;

class AlertsModelTest {
    private final ScriptedWorkstation workstation = new ScriptedWorkstation();
    private final AlertsModel model = new AlertsModel("ann");

    @Test
    void theGravestComesFirstAndAcknowledgedOnesLast() {
        model.take(workstation.snapshot());
        assertThat(sorted())
                .extracting(row -> row.alert().severity())
                .containsExactly(Severity.CRITICAL, Severity.HIGH, Severity.MEDIUM, Severity.LOW);

        workstation.submit(model.acknowledge(sorted().getFirst())).join();
        model.take(workstation.snapshot());

        assertThat(sorted().getLast().alert().severity()).isEqualTo(Severity.CRITICAL);
        assertThat(model.fresh()).isEqualTo(3);
    }

    @Test
    void resolvesWithAStoredCode() {
        model.take(workstation.snapshot());

        assertThat(model.resolve(sorted().getFirst(), AlertsModel.Resolution.FALSE_POSITIVE))
                .isEqualTo(new Command.ResolveAlert(31, "false_positive", null, "ann"));
    }

    private List<AlertRow> sorted() {
        return model.rows().stream().sorted(AlertsModel.ORDER).toList();
    }
}
