package precog.pairing;

import org.jspecify.annotations.Nullable;

/**
 * An outcome of the other venue that a person said resolves as our YES does, and how it stands now.
 *
 * @param counterpart the other market as last read; null before it was
 * @param quote its prices; null before any came
 */
public record Pairing(
        Judgement judgement,
        @Nullable Counterpart counterpart,
        @Nullable TokenQuote quote,
        Doubt doubt) {
    /** Why the word of then may not hold any more. */
    public enum Doubt {
        NONE,
        /** The other venue's rules have not been read since the start. */
        UNREAD,
        /** Our market's rules are not those that were read. */
        OUR_RULES,
        /** The other venue's are not. */
        THEIR_RULES,
        BOTH_RULES
    }

    /** Whether somebody has to read the rules again before the prices may be held against each other. */
    public boolean toConfirmAgain() {
        return switch (doubt) {
            case NONE, UNREAD -> false;
            case OUR_RULES, THEIR_RULES, BOTH_RULES -> true;
        };
    }
}
