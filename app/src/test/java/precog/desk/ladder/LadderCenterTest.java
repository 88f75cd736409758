package precog.desk.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import precog.desk.ladder.LadderRows.Rung;
import precog.desk.scripted.ScriptedWorkstation;
import precog.value.Price;

class LadderCenterTest {
    private final ScriptedWorkstation workstation = new ScriptedWorkstation();

    private List<Rung> rungs(LadderCenter center, int market, int count, boolean held) {
        return center.rungs(workstation.market(market), List.of(), null, count, held);
    }

    private Price touch(int market) {
        Price mid = workstation.market(market).quote().mid();
        assertThat(mid).isNotNull();
        return mid;
    }

    @Test
    void anotherMarketIsAnotherLadderHeldOrNot() {
        LadderCenter center = new LadderCenter();
        rungs(center, 4, 21, false);

        assertThat(touch(8))
                .isBetween(
                        rungs(center, 8, 21, true).getLast().price(),
                        rungs(center, 8, 21, true).getFirst().price());
    }

    @Test
    void itStandsStillUnderThePointerAndElseFollowsTheTouch() {
        LadderCenter held = new LadderCenter();
        LadderCenter free = new LadderCenter();
        List<Rung> first = rungs(held, 2, 7, true);
        assertThat(rungs(free, 2, 7, false)).isEqualTo(first);
        Price top = first.getFirst().price();
        boolean drifted = false;
        boolean stood = false;
        for (int second = 0; second < 200; second++) {
            workstation.step();
            List<Rung> follows = rungs(free, 2, 7, false);
            assertThat(rungs(held, 2, 7, true).getFirst().price()).isEqualTo(top);
            assertThat(touch(2))
                    .isBetween(follows.getLast().price(), follows.getFirst().price());
            stood |= second > 0 && follows.getFirst().price().equals(top) && !touch(2).equals(top);
            drifted |= !follows.getFirst().price().equals(top);
        }
        assertThat(stood && drifted)
                .as("the script moves the touch a little and then far")
                .isTrue();
    }

    @Test
    void byHandTheTouchComesToTheMiddleEvenUnderThePointer() {
        LadderCenter center = new LadderCenter();
        Price top = rungs(center, 2, 7, true).getFirst().price();
        while (rungs(new LadderCenter(), 2, 7, true).getFirst().price().equals(top)) {
            workstation.step();
        }
        center.forget();

        assertThat(rungs(center, 2, 7, true)).isEqualTo(rungs(new LadderCenter(), 2, 7, true));
    }
}
