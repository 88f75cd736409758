package precog.desk.positions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import precog.desk.scripted.ScriptedWorkstation;
import precog.engine.Command;
import precog.value.Quantity;

class PositionsModelTest {
    private final ScriptedWorkstation workstation = new ScriptedWorkstation();

    @Test
    void closingAllOfItNamesNoQuantity() {
        PositionsModel model = new PositionsModel("ann");
        model.take(workstation.snapshot());
        PositionRow row = model.rows().getFirst();

        assertThat(model.close(row, Quantity.of(300))).isEqualTo(new Command.ClosePosition(41, null, "ann"));
        assertThat(model.close(row, Quantity.of(150)))
                .isEqualTo(new Command.ClosePosition(41, Quantity.of(150), "ann"));
        assertThat(model.hold(row)).isEqualTo(new Command.HoldToSettlement(41, true, "ann"));
    }
}
