package precog.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import precog.engine.Command;
import precog.engine.Request;

class TakesTest {
    private static final Request THEN_10 = request(10, 1);
    private static final Request THEN_30 = request(30, 2);
    private static final Request OWN_20 = request(20, 3);
    private static final Request OWN_40 = request(40, 4);

    private final Takes takes = new Takes(List.of(THEN_10, THEN_30));

    /** Asked in the second of its step. */
    private static Request request(long step, long edge) {
        return new Request(step, at(step), new Command.Approve(edge, null, null, "ann"));
    }

    private static Instant at(long second) {
        return Instant.EPOCH.plusSeconds(second);
    }

    @Test
    void whatWasAskedThenIsAskedAgainUntilTheViewerAsks() {
        assertThat(takes.again()).containsExactly(THEN_10, THEN_30);

        takes.take(OWN_20);
        takes.take(OWN_40);

        assertThat(takes.again()).containsExactly(THEN_10, OWN_20, OWN_40);
    }

    @Test
    void whatTheViewerAskedIsKeptHoweverOftenOneGoesBack() {
        takes.take(OWN_20);
        takes.take(OWN_40);

        takes.backTo(at(39));
        assertThat(takes.again()).containsExactly(THEN_10, OWN_20);
        takes.backTo(at(25));
        assertThat(takes.again()).containsExactly(THEN_10, OWN_20);
        takes.backTo(at(19));
        assertThat(takes.again()).containsExactly(THEN_10, THEN_30);
    }

    @Test
    void whoAsksOnTheWayThereAsksInPlaceOfWhatCameAfter() {
        takes.take(OWN_40);

        takes.take(OWN_20);

        assertThat(takes.again()).containsExactly(THEN_10, OWN_20);
    }
}
