package precog.desk.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import precog.desk.archive.Playback.Stretch;
import precog.engine.Command;
import precog.engine.Request;

class TimelineTest {
    private static final Instant FROM = Instant.parse("2026-11-15T18:00:00Z");

    private final Timeline timeline = new Timeline(new Stretch(
            FROM,
            at(3600),
            List.of(
                    new Request(10, at(60), new Command.Approve(7, null, null, "ann")),
                    new Request(20, at(90), new Command.AcknowledgeAlert(3, null, "ann")),
                    new Request(30, at(120), new Command.Reject(8, "price_moved", null, "ann")))));

    private static Instant at(int second) {
        return FROM.plusSeconds(second);
    }

    @Test
    void onlyWhatMattersToTheMoneyIsMarked() {
        assertThat(timeline.marks())
                .extracting(Timeline.Mark::words)
                .containsExactly("edge 7 approved", "edge 8 rejected (price moved)");
        assertThat(timeline.ahead(at(61))).isEqualTo(1);
        assertThat(timeline.after(at(121))).isEmpty();
    }

    @Test
    void oneGoesToShortlyBeforeAndOnFromThere() {
        Instant beforeFirst = at(60).minus(Timeline.LEAD);
        assertThat(timeline.next(FROM).orElseThrow().before()).isEqualTo(beforeFirst);
        assertThat(timeline.next(beforeFirst).orElseThrow().words()).startsWith("edge 8");
        assertThat(timeline.next(at(118))).isEmpty();
    }

    @Test
    void oneGoesBackToTheOneBeforeNotToWhereOneIs() {
        Instant beforeSecond = at(120).minus(Timeline.LEAD);
        assertThat(timeline.previous(beforeSecond).orElseThrow().words()).startsWith("edge 7");
        assertThat(timeline.previous(at(200)).orElseThrow().words()).startsWith("edge 8");
        assertThat(timeline.previous(at(30))).isEmpty();
    }

    @Test
    void momentsAreSecondsOfTheStretch() {
        assertThat(timeline.seconds()).isEqualTo(3600);
        assertThat(timeline.moment(timeline.seconds(at(77)))).isEqualTo(at(77));
        assertThat(timeline.within(at(-5))).isEqualTo(FROM);
        assertThat(timeline.within(at(4000))).isEqualTo(at(3600));
    }
}
