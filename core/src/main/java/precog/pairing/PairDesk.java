package precog.pairing;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import precog.feed.FeedMessage;
import precog.feed.LiveSource;
import precog.feed.MarketListing;
import precog.line.Fetched;
import precog.line.Fetched.Got;
import precog.line.Fetched.Missed;
import precog.line.Loops;
import precog.pairing.Pairing.Doubt;
import precog.value.MarketId;

/**
 * Keeps the pairs, follows the prices of those that are alike, and reads their rules again and again.
 *
 * <p>The engine is told how the connection does and nothing else. A price that goes into no decision would only make the
 * engine's input longer, and a session played again would have to carry it to stay the same; so the prices go past the
 * engine to the screen, are in no recording, and a session played again shows none.
 */
public final class PairDesk implements Pairs, LiveSource {
    private static final Logger LOG = LoggerFactory.getLogger(PairDesk.class);
    private static final Duration REREAD = Duration.ofMinutes(1);
    private static final Duration ABOUT = Duration.ofDays(1);
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final PairsFile file;
    private final OtherVenue venue;
    private final Loops loops;
    private final Map<String, Counterpart> read = new ConcurrentHashMap<>();

    /** Something that is asked of the other venue. */
    private interface Question<T> {
        T ask() throws InterruptedException;
    }

    /** The pairs kept in {@code file}, with prices of {@code venue}, which is closed with it. */
    public PairDesk(PairsFile file, OtherVenue venue) {
        this.file = file;
        this.venue = venue;
        loops = new Loops(venue.name());
    }

    @Override
    public boolean isOn() {
        return true;
    }

    @Override
    public String venue() {
        return venue.name();
    }

    @Override
    public String name() {
        return venue.name();
    }

    @Override
    public void start(Consumer<FeedMessage> out) {
        follow();
        venue.start(out::accept);
        loops.every(REREAD, RETRY, this::reread);
    }

    private void follow() {
        venue.follow(file.alike().stream().map(Judgement::token).collect(Collectors.toSet()));
    }

    /** Reads what every pair says now; whether all could be read. */
    private boolean reread() throws InterruptedException {
        boolean all = true;
        for (Judgement judgement : file.alike()) {
            all &= fetch(judgement.counterpart()) instanceof Got<Counterpart>;
        }
        return all;
    }

    private Fetched<Counterpart> fetch(String id) throws InterruptedException {
        Fetched<Counterpart> fetched = venue.market(id);
        switch (fetched) {
            case Got<Counterpart>(Counterpart counterpart) -> read.put(id, counterpart);
            case Missed<Counterpart> missed ->
                LOG.debug("Market {} of {} could not be read. {}", id, venue.name(), missed.reason());
        }
        return fetched;
    }

    @Override
    public Optional<Pairing> of(MarketListing ours) {
        return file.alike(ours.id()).map(judgement -> {
            Counterpart now = read.get(judgement.counterpart());
            return new Pairing(judgement, now, venue.quote(judgement.token()), doubt(judgement, ours, now));
        });
    }

    private static Doubt doubt(Judgement judgement, MarketListing ours, @Nullable Counterpart now) {
        boolean oursChanged = !ours.rules().equals(judgement.ourRules());
        boolean theirsChanged = now != null && !saysTheSame(judgement, now);
        if (oursChanged) {
            return theirsChanged ? Doubt.BOTH_RULES : Doubt.OUR_RULES;
        }
        return theirsChanged ? Doubt.THEIR_RULES : now == null ? Doubt.UNREAD : Doubt.NONE;
    }

    /** What is asked and what the outcome is called are as much part of the rules as their text. */
    private static boolean saysTheSame(Judgement judgement, Counterpart now) {
        return now.rules().equals(judgement.theirRules())
                && now.question().equals(judgement.question())
                && now.token(judgement.token())
                        .filter(token -> token.outcome().equals(judgement.outcome()))
                        .isPresent();
    }

    @Override
    public List<Judgement> judged(MarketId market) {
        return file.of(market);
    }

    @Override
    public CompletableFuture<List<Counterpart>> search(String words) {
        return begin(() -> value(venue.search(words)).stream()
                .sorted(Comparator.comparing(counterpart -> !counterpart.trading()))
                .toList());
    }

    @Override
    public CompletableFuture<List<Counterpart>> ending(Instant about) {
        return begin(() -> value(venue.ending(about.minus(ABOUT), about.plus(ABOUT))));
    }

    @Override
    public CompletableFuture<Counterpart> read(String counterpart) {
        return begin(() -> value(fetch(counterpart)));
    }

    private static <T> T value(Fetched<T> fetched) {
        return switch (fetched) {
            case Got<T>(T value) -> value;
            case Missed<T> missed -> throw new IllegalStateException(missed.reason());
        };
    }

    @Override
    public CompletableFuture<Judgement> judge(Judgement judgement) {
        return keep(() -> file.keep(judgement), judgement);
    }

    @Override
    public CompletableFuture<Judgement> withdraw(Judgement judgement) {
        return keep(() -> file.remove(judgement), judgement);
    }

    private CompletableFuture<Judgement> keep(Runnable change, Judgement judgement) {
        return begin(() -> {
            change.run();
            follow();
            fetch(judgement.counterpart());
            return judgement;
        });
    }

    private <T> CompletableFuture<T> begin(Question<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        loops.once(() -> {
            try {
                answer.complete(question.ask());
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            } finally {
                answer.completeExceptionally(new IllegalStateException("The desk is being closed."));
            }
        });
        return answer;
    }

    @Override
    public void close() {
        loops.close();
        venue.close();
    }
}
