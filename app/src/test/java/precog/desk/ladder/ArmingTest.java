package precog.desk.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import precog.desk.scripted.ScriptedWorkstation;
import precog.market.MarketView;

class ArmingTest {
    private static final Duration OLDEST = Duration.ofSeconds(120);

    private final ScriptedWorkstation workstation = new ScriptedWorkstation();
    private final MarketView market = workstation.market(2);
    private final Instant now = ScriptedWorkstation.START;
    private final Arming arming = new Arming();

    @Test
    void isArmedByHandAndDisarmsUnused() {
        assertThat(arming.armed()).isFalse();
        arming.arm(conditions(market, now));
        for (int second = 1; second < Arming.IDLE_SECONDS; second++) {
            arming.second();
        }
        assertThat(arming.armed()).isTrue();
        assertThat(arming.left()).isEqualTo(1);

        arming.used();
        arming.second();
        assertThat(arming.armed()).as("a use begins the time anew").isTrue();
        for (int second = 0; second < Arming.IDLE_SECONDS; second++) {
            arming.second();
        }
        assertThat(arming.armed()).isFalse();
        assertThat(arming.why()).isEqualTo("Disarmed: not used for 30 s.");
    }

    @Test
    void disarmsWhenTheWindowLosesTheFocus() {
        disarms(new Arming.Conditions(market, now, OLDEST, false, false), "the window is not in front");
    }

    @Test
    void disarmsWithTheKillSwitch() {
        disarms(new Arming.Conditions(market, now, OLDEST, true, true), "the kill switch is on");
    }

    @Test
    void disarmsOnAStalePrice() {
        Instant later = now.plus(OLDEST).plusSeconds(60);
        disarms(conditions(market, later), "the price is");
    }

    @Test
    void disarmsOnABookThatCannotBeTrusted() {
        disarms(conditions(invalid(market), now), "the book cannot be trusted");
    }

    @Test
    void disarmsWhenAnotherMarketIsShown() {
        disarms(conditions(workstation.market(4), now), "another market");
    }

    private void disarms(Arming.Conditions then, String reason) {
        arming.arm(conditions(market, now));
        arming.look(conditions(market, now));
        assertThat(arming.armed()).isTrue();

        arming.look(then);
        assertThat(arming.armed()).isFalse();
        assertThat(arming.why()).startsWith("Disarmed: ").contains(reason);
    }

    @Test
    void isNotArmedAtAllWhereSomethingStandsAgainstIt() {
        arming.arm(conditions(invalid(market), now));

        assertThat(arming.armed()).isFalse();
        assertThat(arming.why()).isEqualTo("Cannot be armed: the book cannot be trusted.");
    }

    private static Arming.Conditions conditions(MarketView market, Instant now) {
        return new Arming.Conditions(market, now, OLDEST, false, true);
    }

    private static MarketView invalid(MarketView view) {
        return new MarketView(
                view.listing(),
                view.status(),
                view.quote(),
                view.depth(),
                view.lastPrice(),
                view.openingPrice(),
                view.volume(),
                view.volume24h(),
                view.openInterest(),
                view.priceAt(),
                false,
                null);
    }
}
