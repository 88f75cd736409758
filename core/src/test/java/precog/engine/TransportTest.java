package precog.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class TransportTest {
    private static final Instant START = Instant.parse("2026-01-04T18:00:00Z");

    private final List<Double> shown = new ArrayList<>();
    private final Transport transport = new Transport(new Pace(InstantSource.fixed(Instant.EPOCH), 5), shown::add);

    private CompletableFuture<Answer> seek(int second, int nowSecond) {
        CompletableFuture<Answer> reply = new CompletableFuture<>();
        transport.seek(START.plusSeconds(second), START.plusSeconds(nowSecond), reply);
        return reply;
    }

    @Test
    void goesAsFastAsItCanAndThenOnAsBefore() {
        CompletableFuture<Answer> reply = seek(60, 0);
        assertThat(transport.nanosUntil(START.plusSeconds(50))).isZero();

        transport.look(START.plusSeconds(60), START.plusSeconds(59));
        assertThat(reply).isNotDone();
        transport.look(START.plusSeconds(61), START.plusSeconds(60));

        assertThat(reply).isCompletedWithValueMatching(Answer::done);
        assertThat(shown).containsExactly(Pace.MAX, 5.0);
        assertThat(transport.nanosUntil(START.plusSeconds(65))).isEqualTo(1_000_000_000L);
    }

    @Test
    void doesNotGoBack() {
        assertThat(seek(60, 60)).isCompletedWithValueMatching(answer -> !answer.done());
        assertThat(shown).isEmpty();
    }

    @Test
    void aSpeedEndsTheWayThere() {
        CompletableFuture<Answer> reply = seek(60, 0);

        transport.speed(0, START.plusSeconds(10));

        assertThat(reply).isDone();
        transport.look(null, START.plusSeconds(70));
        assertThat(shown).containsExactly(Pace.MAX, 0.0);
    }

    @Test
    void aSecondTargetKeepsTheSpeedOfBefore() {
        CompletableFuture<Answer> first = seek(60, 0);
        CompletableFuture<Answer> second = seek(90, 10);
        assertThat(first).isDone();

        transport.look(START.plusSeconds(91), START.plusSeconds(90));

        assertThat(second).isDone();
        assertThat(shown).last().isEqualTo(5.0);
    }

    @Test
    void standsStillAtTheEndAndSaysWhy() {
        CompletableFuture<Answer> reply = seek(60, 0);

        transport.end(START.plusSeconds(30));

        assertThat(reply).isDone();
        assertThat(shown).last().isEqualTo(0.0);
        assertThat(transport.speed(1, START.plusSeconds(30)).done()).isFalse();
        assertThat(seek(60, 30)).isCompletedWithValueMatching(answer -> !answer.done());
        assertThat(transport.speed(0, START.plusSeconds(30)).done()).isTrue();
    }
}
