package precog.desk.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import precog.alert.Alert;
import precog.alert.Severity;
import precog.value.ExecutionEnvironment;

class NewsTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final News news = new News();

    @Test
    void whatIsSnoozedIsNewsAgainOnceItsTimeIsOver() {
        news.among(List.of(alert(5, Severity.HIGH, 1, false)), NOON);
        List<Alert> repeated = List.of(alert(5, Severity.HIGH, 2, false).snoozed(NOON.plusSeconds(60)));
        assertThat(news.among(repeated, NOON)).isEmpty();

        List<Alert> again = List.of(alert(5, Severity.HIGH, 3, false).snoozed(NOON.plusSeconds(60)));
        assertThat(news.among(again, NOON.plusSeconds(60))).hasSize(1);
    }

    private static Alert alert(long id, Severity severity, int repeats, boolean resolved) {
        return new Alert(
                id,
                ExecutionEnvironment.PAPER,
                "breaker",
                severity,
                "risk",
                "risk",
                "subject",
                "Something happened.",
                "print" + id,
                repeats,
                NOON,
                NOON,
                null,
                null,
                null,
                resolved ? NOON : null,
                null,
                null,
                null);
    }

    @Test
    void whatWasThereAtTheFirstLookIsNoNews() {
        assertThat(news.among(List.of(alert(1, Severity.CRITICAL, 1, false)), NOON))
                .isEmpty();
    }

    @Test
    void aNewAlertAndARepeatAreNewsTheLoudestLast() {
        news.among(List.of(alert(1, Severity.HIGH, 1, false), alert(2, Severity.LOW, 1, false)), NOON);
        List<Alert> now = List.of(
                alert(3, Severity.MEDIUM, 1, false),
                alert(1, Severity.HIGH, 2, false),
                alert(2, Severity.LOW, 1, false));

        assertThat(news.among(now, NOON)).extracting(Alert::id).containsExactly(3L, 1L);
        assertThat(news.among(now, NOON)).isEmpty();
    }

    @Test
    void whatIsResolvedIsNoNews() {
        news.among(List.of(), NOON);
        assertThat(news.among(List.of(alert(4, Severity.HIGH, 1, true)), NOON)).isEmpty();
    }
}
