package precog.desk.scripted;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import precog.feed.MarketListing;
import precog.pairing.Counterpart;
import precog.pairing.Counterpart.Token;
import precog.pairing.Judgement;
import precog.pairing.Judgement.Verdict;
import precog.pairing.Pairing;
import precog.pairing.Pairing.Doubt;
import precog.pairing.Pairs;
import precog.pairing.TakerFee;
import precog.pairing.TokenQuote;
import precog.value.MarketId;
import precog.value.Price;
import precog.value.Quantity;

/** Another venue with two markets on one game, whose prices and rules a test sets. */
public final class ScriptedPairs implements Pairs {
    public static final String VENUE = "Polymarket";
    public static final String RULES = "Resolves to the team that wins, overtime included. A tie resolves 50-50.";

    private final Map<String, Counterpart> markets = new ConcurrentHashMap<>();
    private final List<Judgement> judgements = new ArrayList<>();
    private final List<String> sought = new ArrayList<>();
    private TokenQuote quote;

    /** A venue of which nothing is said yet. */
    public ScriptedPairs() {
        list(winner(RULES));
        list(new Counterpart(
                "p2",
                "bills-chiefs-total",
                "Bills at Chiefs",
                "More than 44.5 points?",
                "Resolves Yes where both score more than 44.5 together.",
                ScriptedWorkstation.START.plusSeconds(7_200),
                false,
                List.of(new Token("p21", "Yes"), new Token("p22", "No")),
                TakerFee.UNKNOWN));
        quote = quote(true);
    }

    private static TokenQuote quote(boolean trusted) {
        return new TokenQuote(
                Price.of("0.4500"),
                Quantity.of(1_200),
                Price.of("0.4700"),
                Quantity.of(80),
                Price.of("0.4600"),
                Price.of("0.0100"),
                ScriptedWorkstation.START,
                trusted,
                null);
    }

    /** The market on who wins, with other rules. */
    public static Counterpart winner(String rules) {
        return new Counterpart(
                "p1",
                "bills-chiefs",
                "Bills at Chiefs",
                "Bills vs. Chiefs",
                rules,
                ScriptedWorkstation.START.plusSeconds(7_200),
                true,
                List.of(new Token("p11", "Bills"), new Token("p12", "Chiefs")),
                new TakerFee(new BigDecimal("0.05"), true));
    }

    /** What ann says of the first outcome. */
    public static Judgement judgement(MarketListing ours, Counterpart theirs, Verdict verdict) {
        Token token = theirs.tokens().getFirst();
        return new Judgement(
                ours.id(),
                theirs.id(),
                token.id(),
                verdict,
                theirs.question(),
                token.outcome(),
                ours.rules(),
                theirs.rules(),
                "overtime counts at both",
                "ann",
                ScriptedWorkstation.START);
    }

    /** Lists a market, in place of the one with its id. */
    public void list(Counterpart market) {
        markets.put(market.id(), market);
    }

    /** From now on the prices are the last there were. */
    public synchronized void loseTrust() {
        quote = quote(false);
    }

    /** Everything that was looked for. */
    public synchronized List<String> sought() {
        return List.copyOf(sought);
    }

    /** Everything that is kept. */
    public synchronized List<Judgement> kept() {
        return List.copyOf(judgements);
    }

    @Override
    public boolean isOn() {
        return true;
    }

    @Override
    public String venue() {
        return VENUE;
    }

    @Override
    public synchronized Optional<Pairing> of(MarketListing ours) {
        return judged(ours.id()).stream()
                .filter(judgement -> judgement.verdict() == Verdict.ALIKE)
                .findFirst()
                .map(judgement -> {
                    Counterpart now = markets.get(judgement.counterpart());
                    boolean same = now != null && now.rules().equals(judgement.theirRules());
                    return new Pairing(judgement, now, quote, same ? Doubt.NONE : Doubt.THEIR_RULES);
                });
    }

    @Override
    public synchronized List<Judgement> judged(MarketId market) {
        return judgements.stream()
                .filter(judgement -> judgement.market().equals(market))
                .sorted(Comparator.comparing(Judgement::at).reversed())
                .toList();
    }

    @Override
    public synchronized CompletableFuture<List<Counterpart>> search(String words) {
        sought.add(words);
        return CompletableFuture.completedFuture(markets.values().stream()
                .sorted(Comparator.comparing(Counterpart::id))
                .toList());
    }

    @Override
    public CompletableFuture<List<Counterpart>> ending(Instant about) {
        return search("ending " + about);
    }

    @Override
    public CompletableFuture<Counterpart> read(String counterpart) {
        Counterpart found = markets.get(counterpart);
        return found == null
                ? CompletableFuture.failedFuture(new IllegalStateException("Polymarket has no such market."))
                : CompletableFuture.completedFuture(found);
    }

    @Override
    public synchronized CompletableFuture<Judgement> judge(Judgement judgement) {
        judgements.removeIf(before -> before.market().equals(judgement.market())
                && (before.token().equals(judgement.token())
                        || (judgement.verdict() == Verdict.ALIKE && before.verdict() == Verdict.ALIKE)));
        judgements.add(judgement);
        return CompletableFuture.completedFuture(judgement);
    }

    @Override
    public synchronized CompletableFuture<Judgement> withdraw(Judgement judgement) {
        judgements.remove(judgement);
        return CompletableFuture.completedFuture(judgement);
    }
}
