package precog.desk.pair;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import precog.feed.MarketListing;
import precog.pairing.Counterpart;
import precog.pairing.Counterpart.Token;
import precog.pairing.Judgement;
import precog.pairing.Judgement.Verdict;

/** What a person has in front of them and what they have said of it so far; nothing is chosen for them. */
final class PairChoice {
    /** Words of a question that say nothing about what is asked. */
    private static final Set<String> EMPTY_WORDS =
            Set.of("will", "the", "a", "an", "at", "vs", "in", "on", "of", "to", "be", "game", "win", "winner", "who");

    private static final int MOST_WORDS = 5;

    private @Nullable MarketListing ours;
    private @Nullable Counterpart theirs;
    private @Nullable Token token;
    private boolean read;

    /** Begins with a market of ours. */
    void about(MarketListing listing) {
        ours = listing;
        take(null);
    }

    @Nullable
    MarketListing ours() {
        return ours;
    }

    @Nullable
    Counterpart theirs() {
        return theirs;
    }

    /** Puts a market of the other venue beside it, of which nothing is said yet. */
    void take(@Nullable Counterpart counterpart) {
        theirs = counterpart;
        token = null;
        read = false;
    }

    /** The outcome that is said to pay when YES does; null for none. */
    void outcome(@Nullable Token outcome) {
        token = outcome;
    }

    /** Whether the rules of both are said to have been read. */
    void read(boolean said) {
        read = said;
    }

    /** What is missing before anything can be said, in words; empty where nothing is. */
    String missing() {
        if (theirs == null) {
            return "Choose a market of the other venue to read its rules beside ours.";
        }
        if (theirs.rules().isEmpty() || ours == null || ours.rules().isEmpty()) {
            return "One of the two says no rules, so nobody can say that both resolve alike.";
        }
        if (token == null) {
            return "Choose the outcome there that should pay when YES pays here.";
        }
        return read ? "" : "Read the rules of both, and say that you have.";
    }

    /**
     * What was said, to be kept; null where something is missing.
     *
     * @param note why; may be empty
     */
    @Nullable
    Judgement judgement(Verdict verdict, String note, String by, Instant at) {
        return ours == null || theirs == null || token == null || !missing().isEmpty()
                ? null
                : new Judgement(
                        ours.id(),
                        theirs.id(),
                        token.id(),
                        verdict,
                        theirs.question(),
                        token.outcome(),
                        ours.rules(),
                        theirs.rules(),
                        note.strip(),
                        by,
                        at);
    }

    /** What somebody said of the market beside ours; null where nobody did. */
    @Nullable
    Judgement said(List<Judgement> judged) {
        Counterpart shown = theirs;
        return shown == null
                ? null
                : judged.stream()
                        .filter(judgement -> judgement.counterpart().equals(shown.id()))
                        .findFirst()
                        .orElse(null);
    }

    /** Words that a market like ours would be found by: a suggestion, which decides nothing. */
    static String suggestion(MarketListing listing) {
        return Arrays.stream(listing.title().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{Nd}.]+"))
                .filter(word -> word.length() > 1 && !EMPTY_WORDS.contains(word))
                .limit(MOST_WORDS)
                .collect(Collectors.joining(" "));
    }
}
