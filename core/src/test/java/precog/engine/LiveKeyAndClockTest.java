package precog.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import precog.edge.Check;
import precog.edge.Rule;
import precog.kalshi.fake.Side;
import precog.kalshi.live.ExchangeCheck.Finding;
import precog.kalshi.live.ExchangeCheck.Verdict;

/** Row 27: a key or a clock that the exchange does not accept is found at the start, in words that say what to do. */
@ExtendWith(Chance.class)
class LiveKeyAndClockTest {
    private static Finding find(LiveRig rig, String what) throws InterruptedException {
        return rig.check().stream()
                .filter(finding -> finding.what().equals(what))
                .findFirst()
                .orElseThrow();
    }

    private static void quote(LiveRig rig) {
        rig.kalshi().venue().quote(LiveRig.MARKET, Side.BID, rig.at("0.4600"), "500.00");
        rig.kalshi().venue().quote(LiveRig.MARKET, Side.ASK, rig.at("0.4800"), "500.00");
    }

    /** Trading is off, and the market is shown all the same, its book by REST. */
    private static void showsAndDoesNotTrade(LiveRig rig) {
        rig.awaitThat("it is told", () -> rig.alerted("The exchange refuses this desk's calls"));
        rig.awaitThat(
                "the market is shown",
                () -> rig.market(LiveRig.MARKET) != null
                        && Objects.requireNonNull(rig.market(LiveRig.MARKET)).bookValid());
        Answer answer = rig.buy(rig.at("0.4700"), "1.00");
        assertThat(answer.refusals()).extracting(Check::rule).contains(Rule.MODE);
    }

    @ParameterizedTest
    @ValueSource(ints = {-60, 60})
    void row27AClockThatIsWrongTurnsTradingOffAndLeavesThePrices(int seconds) throws InterruptedException {
        try (LiveRig rig = new LiveRig(Duration.ofSeconds(seconds))) {
            quote(rig);
            rig.open();
            showsAndDoesNotTrade(rig);
            assertThat(find(rig, "Clock").verdict()).isEqualTo(Verdict.BAD);
            assertThat(find(rig, "Clock").words())
                    .contains(seconds < 0 ? "behind" : "ahead of")
                    .contains("set its clock");
        }
    }

    @Test
    void row27AKeyThatIsNotKnownTurnsTradingOffAndLeavesThePrices() throws InterruptedException {
        try (LiveRig rig = new LiveRig()) {
            quote(rig);
            rig.kalshi().account().revoke(LiveRig.KEY);
            rig.open();
            showsAndDoesNotTrade(rig);
            assertThat(find(rig, "Key").verdict()).isEqualTo(Verdict.BAD);
            assertThat(find(rig, "Key").words()).contains("does not know the key");
        }
    }

    @Test
    void row27WhereAllIsWellTheCheckSaysSo() throws InterruptedException {
        try (LiveRig rig = new LiveRig()) {
            assertThat(rig.check()).extracting(Finding::verdict).containsOnly(Verdict.GOOD);
        }
    }
}
