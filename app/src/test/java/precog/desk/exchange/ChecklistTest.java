package precog.desk.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import precog.analytics.PositionRecord;
import precog.config.Settings;
import precog.desk.archive.ExchangeAccess.Finding;
import precog.desk.archive.ExchangeAccess.Standing;
import precog.desk.archive.ExchangeAccess.Verdict;
import precog.desk.exchange.Step.State;
import precog.desk.scripted.ScriptedArchive;
import precog.engine.Mode;
import precog.engine.VenueAccount;
import precog.value.ExecutionEnvironment;
import precog.value.Money;

/** Which step stands how, and what keeps a confirmation from being given. */
class ChecklistTest {
    private static final List<Finding> ALL_GOOD = List.of(
            new Finding("Host", Verdict.GOOD, "It answers."),
            new Finding("Clock", Verdict.GOOD, "It agrees."),
            new Finding("Key", Verdict.GOOD, "It is accepted."),
            new Finding("Limits", Verdict.MIND, "They cannot be read."),
            new Finding("Stream", Verdict.GOOD, "It opens."));

    private final Checklist list = new Checklist();

    private static Standing standing(String keyId, boolean confirmed) {
        return new Standing("kalshi", keyId, confirmed, "THE PHRASE", "live.properties", "paper desk", "live desk");
    }

    private void ready(Mode mode) {
        list.stands(standing("k-1", false));
        list.take(mode, Settings.standard(ExecutionEnvironment.PAPER), VenueAccount.NONE);
        list.record(positions());
        list.begin();
        list.found(ALL_GOOD);
        list.read(true);
    }

    private static List<PositionRecord> positions() {
        return ScriptedArchive.office().archive().positions().join();
    }

    private State state(Step step) {
        return list.look(step).state();
    }

    @Test
    void nothingIsKnownBeforeItIsRead() {
        assertThat(Step.values()).allMatch(step -> state(step) == State.OPEN);
        list.failed("The file venue.properties cannot be read.");
        assertThat(list.look(Step.KEY))
                .isEqualTo(new Checklist.Look(State.BAD, "The file venue.properties cannot be read."));
        assertThat(list.blocked()).contains(Step.KEY);
    }

    @Test
    void everyStepThatIsNotGoodSaysWhatToDoAndKeepsTheConfirmationAway() {
        list.stands(standing(null, false));
        assertThat(list.look(Step.KEY).words()).contains("Bring one in");
        assertThat(list.look(Step.HOST).words()).contains("Run the check");
        list.stands(standing("k-1", false));
        assertThat(list.blocked()).contains(Step.HOST);
        list.begin();
        assertThat(list.look(Step.STREAM).words()).isEqualTo("Being tried …");
        list.found(List.of(new Finding("Host", Verdict.BAD, "It does not answer.")));
        assertThat(state(Step.HOST)).isEqualTo(State.BAD);
        assertThat(list.look(Step.STREAM).words()).contains("rests on what is not good above");
        assertThat(list.blocked()).contains(Step.HOST);
        list.begin();
        list.found(ALL_GOOD);
        assertThat(list.blocked()).contains(Step.LIMITS);
        list.take(Mode.PAPER_LIVE_DATA, Settings.standard(ExecutionEnvironment.PAPER), VenueAccount.NONE);
        list.read(true);
        assertThat(list.blocked()).contains(Step.PAPER);
        list.record(List.of());
        assertThat(list.blocked()).isEmpty();
        assertThat(list.look(Step.CONFIRM).words()).contains("Type the phrase");
    }

    @Test
    void anotherKeyIsNoLongerTheOneThatWasChecked() {
        ready(Mode.PAPER_LIVE_DATA);
        assertThat(list.blocked()).isEmpty();
        list.stands(standing("k-2", false));
        assertThat(list.blocked()).contains(Step.HOST);
    }

    @Test
    void aCheckWithNoKeyAllowsNothing() {
        list.stands(standing(null, false));
        list.take(Mode.PAPER_SIMULATED, Settings.standard(ExecutionEnvironment.PAPER), VenueAccount.NONE);
        list.record(List.of());
        list.read(true);
        list.found(ALL_GOOD);
        assertThat(list.blocked()).contains(Step.KEY);
    }

    @Test
    void thePaperRecordSaysTradesReturnAndDaysAndWhoseItIs() {
        ready(Mode.PAPER_LIVE_DATA);
        long closed = positions().stream().filter(PositionRecord::closed).count();
        assertThat(list.look(Step.PAPER).words())
                .startsWith(closed + " positions closed in ")
                .contains(" days: ", "of what they cost.");
        list.record(List.of());
        assertThat(list.look(Step.PAPER).words())
                .startsWith("No position is closed yet.")
                .contains("10 closed");
        assertThat(state(Step.PAPER)).isEqualTo(State.MIND);
        list.take(Mode.PAPER_SIMULATED, Settings.standard(ExecutionEnvironment.PAPER), VenueAccount.NONE);
        assertThat(list.look(Step.PAPER).words()).contains("no live market", "paper desk");
    }

    @Test
    void theLimitsInForceAreThoseOfTheDesk() {
        ready(Mode.PAPER_LIVE_DATA);
        assertThat(list.limits())
                .extracting(value -> value.setting().key())
                .contains("stake.maximum", "risk.loss.daily", "risk.limit.total");
        assertThat(list.look(Step.LIMITS).words()).contains("$500.00", "$10,000.00");
    }

    @Test
    void onceConfirmedItSaysHowTheLiveDeskIsStartedAndThatThisOneStaysWhatItIs() {
        ready(Mode.PAPER_LIVE_DATA);
        list.stands(standing("k-1", true));
        assertThat(list.look(Step.CONFIRM).words()).contains("live desk");
        assertThat(list.about()).contains("sends no order, whatever is confirmed here");
        list.take(Mode.LIVE, Settings.standard(ExecutionEnvironment.LIVE), VenueAccount.NONE);
        assertThat(list.about()).contains("kill switch");
    }

    @Test
    void aLiveDeskSaysWhereItsCashIs() {
        list.stands(standing("k-1", true));
        Settings settings = Settings.standard(ExecutionEnvironment.LIVE);
        list.take(Mode.LIVE, settings, new VenueAccount(Map.of(0, Money.ofDollars(960)), Map.of()));
        assertThat(list.about()).doesNotContain("exchange 0");
        VenueAccount parts = new VenueAccount(Map.of(3, Money.ofDollars(40), 0, Money.ofDollars(960)), Map.of());
        assertThat(list.take(Mode.LIVE, settings, parts)).isTrue();
        assertThat(list.about()).contains("Its cash: $960.00 on exchange 0, $40.00 on exchange 3.");
    }
}
