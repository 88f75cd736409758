package precog.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static precog.pairing.SyntheticPair.NOW;
import static precog.pairing.SyntheticPair.RULES;
import static precog.pairing.SyntheticPair.judgement;
import static precog.pairing.SyntheticPair.listing;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import precog.feed.FeedMessage.ConnectionReported;
import precog.line.Fetched;
import precog.pairing.Counterpart.Token;
import precog.pairing.Judgement.Verdict;
import precog.pairing.Pairing.Doubt;
import precog.value.Price;
import precog.value.Quantity;

/** What is said of pairs, followed, read again and doubted. */
@Timeout(60)
class PairDeskTest {
    private static final Judgement ALIKE = judgement("71", "710001", Verdict.ALIKE, NOW);

    @TempDir
    private Path folder;

    private final Venue venue = new Venue();
    private PairDesk desk;

    /** Another venue in memory. */
    private static final class Venue implements OtherVenue {
        private final Map<String, Counterpart> markets = new HashMap<>();
        private final Set<String> followed = new HashSet<>();

        synchronized void list(String id, String question, String rules, boolean trading) {
            markets.put(
                    id,
                    new Counterpart(
                            id,
                            "slug",
                            "event",
                            question,
                            rules,
                            null,
                            trading,
                            List.of(new Token(id + "0001", "Chiefs"), new Token(id + "0002", "Bills")),
                            new TakerFee(new BigDecimal("0.05"), true)));
        }

        synchronized Set<String> followed() {
            return Set.copyOf(followed);
        }

        @Override
        public String name() {
            return "Elsewhere";
        }

        @Override
        public void start(Consumer<ConnectionReported> health) {}

        @Override
        public synchronized Fetched<List<Counterpart>> search(String words) {
            return new Fetched.Got<>(List.copyOf(markets.values()));
        }

        @Override
        public Fetched<List<Counterpart>> ending(Instant from, Instant to) {
            return search(from + " " + to);
        }

        @Override
        public synchronized Fetched<Counterpart> market(String id) {
            Counterpart found = markets.get(id);
            return found == null ? new Fetched.Missed<>(404, "", "There is no such market.") : new Fetched.Got<>(found);
        }

        @Override
        public synchronized void follow(Set<String> tokens) {
            followed.clear();
            followed.addAll(tokens);
        }

        @Override
        public synchronized @Nullable TokenQuote quote(String token) {
            return followed.contains(token)
                    ? new TokenQuote(
                            Price.of("0.46"),
                            Quantity.of(1),
                            Price.of("0.48"),
                            Quantity.of(1),
                            null,
                            null,
                            NOW,
                            true,
                            null)
                    : null;
        }

        @Override
        public void close() {}
    }

    @BeforeEach
    void open() {
        venue.list("71", "Chiefs vs. Bills", "Who wins, overtime included.", true);
        desk = new PairDesk(new PairsFile(folder.resolve("pairs.csv")), venue);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Pairing pairing(String rules) {
        return desk.of(listing(rules)).orElseThrow();
    }

    @Test
    void nothingIsEverPairedThatNobodySaid() {
        desk.start(message -> {});
        assertThat(desk.of(listing(RULES))).isEmpty();
        assertThat(venue.followed()).isEmpty();
    }

    @Test
    void whatIsAlikeIsFollowedAndWhatIsTakenBackIsNot() {
        desk.judge(ALIKE).join();
        assertThat(venue.followed()).containsExactly("710001");
        assertThat(pairing(RULES).doubt()).isEqualTo(Doubt.NONE);
        assertThat(pairing(RULES).quote()).isNotNull();
        desk.withdraw(ALIKE).join();
        assertThat(venue.followed()).isEmpty();
        assertThat(desk.of(listing(RULES))).isEmpty();
    }

    @Test
    void whatIsSaidToBeOtherwiseIsKeptAndNotFollowed() {
        desk.judge(judgement("71", "710002", Verdict.DIFFERENT, NOW)).join();
        assertThat(venue.followed()).isEmpty();
        assertThat(desk.judged(ALIKE.market())).hasSize(1);
    }

    @Test
    void rulesThatChangedHaveToBeReadAgain() {
        desk.judge(ALIKE).join();
        assertThat(pairing(RULES + " Not in a tie.").doubt()).isEqualTo(Doubt.OUR_RULES);
        venue.list("71", "Chiefs vs. Bills", "Who leads at half-time.", true);
        desk.read("71").join();
        assertThat(pairing(RULES).doubt()).isEqualTo(Doubt.THEIR_RULES);
        assertThat(pairing(RULES).toConfirmAgain()).isTrue();
        assertThat(pairing("x").doubt()).isEqualTo(Doubt.BOTH_RULES);
    }

    @Test
    void anotherQuestionIsAnotherMarketWhateverItsRulesSay() {
        desk.judge(ALIKE).join();
        venue.list("71", "Chiefs vs. Jets", "Who wins, overtime included.", true);
        desk.read("71").join();
        assertThat(pairing(RULES).doubt()).isEqualTo(Doubt.THEIR_RULES);
    }

    @Test
    void afterAStartTheRulesAreUnreadUntilTheyAreRead() throws InterruptedException {
        desk.judge(ALIKE).join();
        desk.close();
        desk = new PairDesk(new PairsFile(folder.resolve("pairs.csv")), venue);
        assertThat(pairing(RULES).doubt()).isEqualTo(Doubt.UNREAD);
        desk.start(message -> {});
        assertThat(venue.followed()).containsExactly("710001");
        while (pairing(RULES).doubt() == Doubt.UNREAD) {
            Thread.sleep(5);
        }
        assertThat(pairing(RULES).doubt()).isEqualTo(Doubt.NONE);
    }

    @Test
    void whatTradesIsFoundFirstAndWhatFailsSaysWhy() {
        venue.list("72", "Over", "", false);
        assertThat(desk.search("chiefs").join()).extracting(Counterpart::id).containsExactly("71", "72");
        assertThatThrownBy(() -> desk.read("99").join()).hasMessageContaining("There is no such market.");
    }
}
