package precog.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import precog.value.Money;

class StrategyDraftTest {
    private static final StrategyVersion OLD = version("v1.0", "active");
    private static final List<StrategyVersion> KNOWN =
            List.of(OLD, version("v1.10", "draft"), version("v1.9", "draft"));

    private static StrategyVersion version(String version, String status) {
        return new StrategyVersion(
                1,
                "edge_entry",
                version,
                "entry",
                null,
                status,
                Map.of("entry", "alerted edges"),
                null,
                Instant.EPOCH,
                null,
                null);
    }

    private static List<String> problems(String version, Map<String, String> config) {
        return new StrategyDraft(OLD, version, config, "", "ann")
                .problems(KNOWN).stream().map(StrategyDraft.Problem::sentence).toList();
    }

    @Test
    void theNextVersionFollowsTheNewestOfItsNameByNumber() {
        assertThat(StrategyDraft.next(OLD, KNOWN)).containsExactly("v1.11", "v2.0");
    }

    @Test
    void aFieldThatIsASettingHasItsTypeAndRange() {
        assertThat(problems("v1.11", Map.of("entry", "alerted edges", "edge.minimum.nfl", "0.0700")))
                .isEmpty();
        assertThat(problems("v1.11", Map.of("edge.minimum.nfl", "much")))
                .singleElement()
                .asString()
                .startsWith("edge.minimum.nfl = much is refused: allowed is ");
    }

    @Test
    void whatIsEmptyTheSameOrNotAboveTheNewestIsRefused() {
        assertThat(problems("v1.11", Map.of("entry", " ")))
                .containsExactly("entry is empty: give it a value, or take it out.");
        assertThat(problems("v1.11", OLD.config()))
                .singleElement()
                .asString()
                .startsWith("Nothing differs from edge_entry v1.0");
        assertThat(problems("v1.2", Map.of("entry", "other")))
                .containsExactly("version = v1.2 is refused: it must be of the form v1.2 and above v1.10.");
        assertThat(problems("1.11", Map.of("entry", "other"))).hasSize(1);
    }

    private static StrategyMove move(String from, StrategyStatus to, int closed, String profit) {
        Performance evidence = new Performance(
                closed, 0, Money.ofDollars(closed), Money.of(profit), Money.ZERO, Measured.of(List.of()));
        return new StrategyMove(version("v1.0", from), to, evidence);
    }

    @Test
    void aLifeGoesOnlyAlongItsSteps() {
        assertThat(move("draft", StrategyStatus.TESTING, 0, "0").refusal()).isEmpty();
        assertThat(move("testing", StrategyStatus.DRAFT, 0, "0").refusal()).isEmpty();
        assertThat(move("active", StrategyStatus.INACTIVE, 0, "0").refusal()).isEmpty();
        assertThat(move("inactive", StrategyStatus.DEPRECATED, 0, "0").refusal())
                .isEmpty();
        assertThat(move("draft", StrategyStatus.ACTIVE, 99, "9").refusal())
                .contains("edge_entry v1.0 is draft and cannot become active from there.");
        assertThat(move("deprecated", StrategyStatus.ACTIVE, 99, "9").refusal()).isPresent();
    }

    @Test
    void activationNeedsTenPaperTradesThatLostNothing() {
        assertThat(move("testing", StrategyStatus.ACTIVE, 10, "0").refusal()).isEmpty();
        assertThat(move("inactive", StrategyStatus.ACTIVE, 10, "0").refusal()).isEmpty();
        assertThat(move("testing", StrategyStatus.ACTIVE, 9, "5").refusal())
                .contains("edge_entry v1.0 cannot become active: closed paper trades 9, needs at least 10.");
        assertThat(move("testing", StrategyStatus.ACTIVE, 20, "-1").refusal())
                .contains("edge_entry v1.0 cannot become active: return on what they cost -5.00 %, needs 0 % or more.");
        assertThat(move("testing", StrategyStatus.ACTIVE, 0, "0").refusal()).isPresent();
    }
}
