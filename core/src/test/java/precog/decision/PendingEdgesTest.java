package precog.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static precog.decision.Offered.Step.ALERTED;
import static precog.decision.Offered.Step.CONFIRMED;
import static precog.decision.Offered.Step.EXPIRED;
import static precog.decision.Offered.Step.IGNORED;
import static precog.decision.Offered.Step.QUIET;
import static precog.decision.Offered.Step.REPRICED;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import precog.edge.Check;
import precog.edge.Desk;
import precog.edge.Edge;
import precog.edge.EdgeDetector;
import precog.edge.Rule;
import precog.edge.Valuation;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;

class PendingEdgesTest {
    private static final Instant NOW = Desk.NOW;

    private final Desk desk = new Desk();
    private long nextDecision;
    private long nextEdge;
    private final PendingEdges pending = new PendingEdges(desk.settings().decision(), () -> ++nextDecision);

    /** The edge of the desk's market as it would be found {@code seconds} later. */
    private Edge edge(long seconds) {
        Valuation now = desk.valuation();
        Valuation later = new Valuation(
                now.market(),
                now.estimate(),
                now.game(),
                now.exposure(),
                now.strategy(),
                now.environment(),
                NOW.plusSeconds(seconds));
        return new EdgeDetector(
                        desk.settings().edge(),
                        desk.settings().stake(),
                        desk.settings().exit())
                .detect(later, Outcome.YES, 1, () -> ++nextEdge)
                .orElseThrow();
    }

    private void askIs(String yesAsk) {
        desk.noBids = List.of(Desk.level(Price.of(yesAsk).complement().toString(), "5000"));
    }

    private Response approve(Edge edge, Edge now) {
        return pending.approve(edge.id(), null, null, "ann", now, now.at());
    }

    private static List<Rule> refusals(Response response) {
        assertThat(response).isInstanceOf(Response.Refused.class);
        return ((Response.Refused) response).checks().stream().map(Check::rule).toList();
    }

    private static ApprovedEntry approved(Response response) {
        assertThat(response).isInstanceOf(Response.Approved.class);
        return ((Response.Approved) response).entry();
    }

    @Test
    void anAlertedEdgeWaitsForItsCountdown() {
        Edge edge = edge(0);
        assertThat(pending.offer(edge).step()).isEqualTo(ALERTED);
        assertThat(pending.waiting()).singleElement().satisfies(waiting -> {
            assertThat(waiting.edge()).isEqualTo(edge);
            assertThat(waiting.expiresAt()).isEqualTo(NOW.plusSeconds(30));
        });
        assertThat(pending.due(NOW.plusSeconds(29))).isEmpty();
        assertThat(pending.due(NOW.plusSeconds(30))).hasSize(1);
    }

    @Test
    void anApprovalIsWhatWasShown() {
        Edge shown = edge(0);
        pending.offer(shown);
        ApprovedEntry entry = approved(approve(shown, edge(5)));
        assertThat(entry.limit()).isEqualTo(shown.limit());
        assertThat(entry.quantity()).isEqualTo(shown.quantity());
        Decision decision = entry.decision();
        assertThat(decision.id()).isEqualTo(1);
        assertThat(decision.edgeId()).isEqualTo(shown.id());
        assertThat(decision.verdict()).isEqualTo(Verdict.APPROVED);
        assertThat(decision.by()).isEqualTo("ann");
        assertThat(decision.price()).isEqualTo(shown.ask());
        assertThat(pending.waiting()).isEmpty();
    }

    @Test
    void theTraderMayTakeAnotherSizeAndLimit() {
        Edge shown = edge(0);
        pending.offer(shown);
        ApprovedEntry entry = approved(
                pending.approve(shown.id(), Quantity.of(7), Price.of("0.52"), "ann", edge(1), NOW.plusSeconds(1)));
        assertThat(entry.quantity()).isEqualTo(Quantity.of(7));
        assertThat(entry.limit()).isEqualTo(Price.of("0.52"));
        assertThat(entry.decision().limit()).isEqualTo(Price.of("0.52"));
    }

    @Test
    void approvedTwiceIsOneDecision() {
        Edge shown = edge(0);
        pending.offer(shown);
        approved(approve(shown, edge(1)));
        assertThat(pending.offer(edge(2)).step()).isEqualTo(QUIET);
        assertThat(refusals(approve(shown, edge(2)))).containsExactly(Rule.ALREADY_DECIDED);
        assertThat(refusals(pending.reject(shown.id(), "ann", "price_moved", null, NOW)))
                .containsExactly(Rule.ALREADY_DECIDED);
        assertThat(nextDecision).isEqualTo(1);
    }

    @Test
    void afterItsCountdownAnEdgeIsPricedAgainBeforeItIsApproved() {
        Edge shown = edge(0);
        pending.offer(shown);
        assertThat(refusals(approve(shown, edge(30)))).containsExactly(Rule.DECISION_IN_TIME);
        assertThat(pending.offer(edge(30)).step()).isEqualTo(CONFIRMED);
        assertThat(approved(approve(shown, edge(59))).shown()).isEqualTo(shown);
    }

    @Test
    void aPricePastTheLimitIsNeverTaken() {
        askIs("0.52");
        Edge shown = edge(0);
        pending.offer(shown);
        askIs("0.53");
        assertThat(refusals(approve(shown, edge(5)))).containsExactly(Rule.LIMIT_PRICE);
        Edge repriced = edge(6);
        assertThat(pending.offer(repriced).step()).isEqualTo(REPRICED);
        assertThat(refusals(approve(shown, edge(7)))).containsExactly(Rule.LIMIT_PRICE);
        assertThat(approved(approve(repriced, edge(8))).limit()).isEqualTo(Price.of("0.53"));
    }

    @Test
    void aVersionShownBeforeMayBeApprovedAtItsOwnTermsUntilItsCountdownEnds() {
        askIs("0.53");
        Edge first = edge(0);
        pending.offer(first);
        askIs("0.52");
        Edge second = edge(10);
        pending.offer(second);
        assertThat(refusals(approve(first, edge(30)))).containsExactly(Rule.DECISION_IN_TIME);
        ApprovedEntry entry = approved(approve(first, edge(29)));
        assertThat(entry.limit()).isEqualTo(Price.of("0.53"));
        assertThat(refusals(approve(second, edge(29)))).containsExactly(Rule.ALREADY_DECIDED);
    }

    @Test
    void aRejectionIsOfTheVersionThatWasOnScreen() {
        Edge first = edge(0);
        pending.offer(first);
        askIs("0.53");
        pending.offer(edge(1));
        assertThat(pending.reject(first.id(), "ann", "stale", null, NOW.plusSeconds(2)))
                .isInstanceOfSatisfying(
                        Response.Decided.class,
                        decided -> assertThat(decided.decision().edgeId()).isEqualTo(first.id()));
        assertThat(pending.waiting()).isEmpty();
    }

    @Test
    void theGatesAreAskedAgainOnApproval() {
        Edge shown = edge(0);
        pending.offer(shown);
        desk.openInterest = "5";
        assertThat(refusals(approve(shown, edge(5)))).containsExactly(Rule.OPEN_INTEREST);
        assertThat(refusals(pending.approve(shown.id(), null, null, "ann", null, NOW)))
                .containsExactly(Rule.EDGE_STILL_THERE);
        assertThat(refusals(pending.approve(shown.id(), Quantity.ZERO, null, "ann", shown, NOW)))
                .containsExactly(Rule.QUANTITY);
        assertThat(pending.waiting()).hasSize(1);
    }

    @Test
    void anEdgeUnderTheMinimumExpires() {
        Edge shown = edge(0);
        pending.offer(shown);
        desk.probability = "0.55";
        Offered offered = pending.offer(edge(5));
        assertThat(offered.step()).isEqualTo(EXPIRED);
        Decision expiry = offered.decision();
        assertThat(expiry).isNotNull();
        assertThat(expiry.verdict()).isEqualTo(Verdict.EXPIRED);
        assertThat(expiry.reasonCode()).isEqualTo("minimum_edge");
        assertThat(refusals(approve(shown, edge(6)))).containsExactly(Rule.DECISION_IN_TIME);
        assertThat(pending.offer(edge(7)).step()).isEqualTo(IGNORED);
        desk.probability = "0.64";
        assertThat(pending.offer(edge(8)).step()).isEqualTo(ALERTED);
    }

    @Test
    void whatCannotBePricedAgainExpires() {
        pending.offer(edge(0));
        PendingEdge due = pending.due(NOW.plusSeconds(30)).getFirst();
        pending.offer(edge(30));
        assertThat(pending.expire(due, NOW.plusSeconds(30))).isEmpty();
        Decision expiry = pending.expire(due, NOW.plusSeconds(60)).orElseThrow();
        assertThat(expiry.reasonCode()).isEqualTo("edge_still_there");
        assertThat(pending.waiting()).isEmpty();
    }

    @Test
    void aRejectedEdgeStaysAwayForAWhile() {
        Edge shown = edge(0);
        pending.offer(shown);
        Response response = pending.reject(shown.id(), "ann", "do_not_trust", "injury news", NOW.plusSeconds(1));
        assertThat(response).isInstanceOfSatisfying(Response.Decided.class, decided -> {
            assertThat(decided.decision().verdict()).isEqualTo(Verdict.REJECTED);
            assertThat(decided.decision().reasonCode()).isEqualTo("do_not_trust");
            assertThat(decided.decision().note()).isEqualTo("injury news");
        });
        assertThat(pending.offer(edge(10)).step()).isEqualTo(QUIET);
        desk.priceAge = Duration.ofSeconds(-550);
        assertThat(pending.offer(edge(601)).step()).isEqualTo(ALERTED);
    }

    @Test
    void aSnoozedEdgeIsHiddenAndGoesOnBeingPriced() {
        Edge shown = edge(0);
        pending.offer(shown);
        assertThat(pending.snooze(shown.id(), "ann", NOW.plusSeconds(300), NOW)).isInstanceOf(Response.Decided.class);
        pending.offer(edge(20));
        assertThat(pending.waiting()).singleElement().satisfies(waiting -> {
            assertThat(waiting.snoozedUntil()).isEqualTo(NOW.plusSeconds(300));
            assertThat(waiting.expiresAt()).isEqualTo(NOW.plusSeconds(50));
        });
        assertThat(approved(approve(shown, edge(21))).shown()).isEqualTo(shown);
    }
}
