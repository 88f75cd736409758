package precog.desk.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import precog.desk.risk.ExposureRow.By;
import precog.desk.scripted.ScriptedWorkstation;
import precog.engine.AtStake;
import precog.engine.Command;
import precog.engine.DeskSnapshot;
import precog.value.Money;

class ExposureRowTest {
    private final ScriptedWorkstation workstation = new ScriptedWorkstation();

    private List<ExposureRow> by(By by) {
        return ExposureRow.of(workstation.snapshot(), by, name -> name);
    }

    private static Money worst(List<ExposureRow> rows) {
        return rows.stream().map(ExposureRow::worstCase).reduce(Money.ZERO, Money::plus);
    }

    @Test
    void howeverItIsPutTogetherItAddsUpToTheSame() {
        DeskSnapshot desk = workstation.snapshot();
        Money all =
                desk.atStake().stream().map(one -> one.commitment().worstCase()).reduce(Money.ZERO, Money::plus);
        Money open = desk.atStake().stream().map(AtStake::openPnl).reduce(Money.ZERO, Money::plus);

        for (By each : By.values()) {
            assertThat(worst(by(each))).isEqualTo(all);
            assertThat(by(each).stream().map(ExposureRow::openPnl).reduce(Money.ZERO, Money::plus))
                    .isEqualTo(open);
            assertThat(by(each).stream().mapToInt(ExposureRow::positions).sum()).isEqualTo(3);
            assertThat(by(each).stream().mapToInt(ExposureRow::working).sum()).isEqualTo(2);
        }
    }

    @Test
    void eachHasTheLimitOfItsKind() {
        assertThat(by(By.EVENT)).allMatch(row -> row.limit().equals(Money.ofDollars(1_500)));
        assertThat(by(By.LEAGUE))
                .filteredOn(row -> row.name().equals("NFL"))
                .singleElement()
                .satisfies(row -> assertThat(row.limit()).isEqualTo(Money.ofDollars(6_000)));
        assertThat(by(By.STRATEGY)).extracting(ExposureRow::name).contains("value v1.0", "by hand");
    }

    @Test
    void aLimitThatIsLoweredIsUsedMore() {
        ExposureRow before = by(By.EVENT).getFirst();

        workstation
                .submit(new Command.SetSetting("risk.limit.event", "150", "careful", null, "ann"))
                .join();

        assertThat(before.used()).isLessThan(by(By.EVENT).getFirst().used());
        assertThat(by(By.EVENT).getFirst().limit()).isEqualTo(Money.ofDollars(150));
    }
}
