package precog.desk.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import precog.desk.scripted.LastSnapshot;
import precog.desk.scripted.ScriptedWorkstation;
import precog.engine.Command;
import precog.risk.BreakerReading;
import precog.risk.BreakerType;

class RiskReportTest {
    private final ScriptedWorkstation workstation = new ScriptedWorkstation();

    @Test
    void aTrippedBreakerSaysSinceWhenWhyAndThatAPersonMustResetIt() {
        BreakerReport losses = breaker(BreakerType.CONSECUTIVE_LOSSES);

        assertThat(losses.byHand()).isTrue();
        assertThat(losses.state()).isEqualTo("■ tripped");
        assertThat(losses.note())
                .isEqualTo("Since 14 m 00 s. Tripped by losing closes in a row: 5 (limit 5)."
                        + " It stays until a person resets it.");
    }

    @Test
    void aBreakerThatResetsItselfSaysWhenAndTakesNoWord() {
        BreakerReport quality = breaker(BreakerType.DATA_QUALITY);

        assertThat(quality.byHand()).isFalse();
        assertThat(quality.state()).isEqualTo("■ tripped for simulated");
        assertThat(quality.note()).endsWith("It resets itself in 6 m 52 s if nothing new comes.");
    }

    @Test
    void anArmedBreakerSaysWhatItWouldDoAndShowsAllItMeasures() {
        BreakerReport activity = breaker(BreakerType.ACTIVITY);

        assertThat(activity.tripped()).isFalse();
        assertThat(activity.note()).isEqualTo("Blocks entries.");
        assertThat(activity.readings())
                .extracting(BreakerReading::measure)
                .containsExactly("orders in 5 min", "entries in 1 h", "entries in 1 d");
    }

    @Test
    void ofOneMeasureInSeveralPlacesTheFullestIsShown() {
        List<BreakerReading> readings = BreakerReport.fullest(
                BreakerType.DATA_STALE, List.of(age("A", "0.10"), age("B", "0.90"), age("C", "0.40")));

        assertThat(readings).extracting(BreakerReading::scope).containsExactly("B");
    }

    @Test
    void aResetByTheTypedWordClearsItAndTheSummary() {
        assertThat(report().summary()).startsWith("2 tripped · exposure $");

        workstation.submit(new Command.ResetBreaker(BreakerType.CONSECUTIVE_LOSSES, "RESET", "ann"));

        assertThat(breaker(BreakerType.CONSECUTIVE_LOSSES).state()).isEqualTo("○ armed");
        assertThat(report().summary()).startsWith("1 tripped · exposure $");
    }

    @Test
    void theKillSwitchSaysBeforehandWhatItWouldCancelAndWhatStays() {
        assertThat(report().kill())
                .isEqualTo(new KillReport(
                        false,
                        "Off. It would cancel 2 working entries (170 contracts, $64.80 held back) and block new ones;"
                                + " 3 positions would stay, exits go on."
                                + " It survives a restart."));
    }

    @Test
    void thePulledKillSwitchSaysWhoPulledItAndWhatIsLeft() {
        workstation.submit(new Command.Kill(true, "ann"));

        assertThat(report().kill())
                .isEqualTo(
                        new KillReport(
                                true,
                                "Pulled by ann 0 s ago. No entries canceled since, 2 still working; 3 positions being closed."));
        assertThat(report().summary()).contains("kill switch on");
    }

    private static BreakerReading age(String market, String used) {
        return new BreakerReading(
                BreakerType.DATA_STALE, market, "age of the price", "1 s", "2 min", new BigDecimal(used), false, null);
    }

    private RiskReport report() {
        return RiskReport.of(LastSnapshot.of(workstation));
    }

    private BreakerReport breaker(BreakerType type) {
        return report().breakers().stream()
                .filter(one -> one.type() == type)
                .findFirst()
                .orElseThrow();
    }
}
