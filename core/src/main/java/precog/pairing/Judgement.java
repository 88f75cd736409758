package precog.pairing;

import java.time.Instant;
import precog.value.MarketId;

/**
 * What a person said of a market here and an outcome there, having read the rules of both.
 *
 * @param counterpart id of the other venue's market; {@code token} its outcome that should pay when YES does
 * @param question what is asked there, and {@code outcome} what the outcome is called, as they were then
 * @param ourRules the rules that were read, word for word, so that a change can be seen
 * @param theirRules the same of the other venue
 * @param note why, in the person's words; may be empty
 * @param by who said so
 */
public record Judgement(
        MarketId market,
        String counterpart,
        String token,
        Verdict verdict,
        String question,
        String outcome,
        String ourRules,
        String theirRules,
        String note,
        String by,
        Instant at) {
    /** Whether two markets resolve alike. */
    public enum Verdict {
        ALIKE,
        DIFFERENT
    }

    /** The market and the outcome it is about: of several judgements of the same two the last counts. */
    record Subject(MarketId market, String token) implements Comparable<Subject> {
        @Override
        public int compareTo(Subject other) {
            int byMarket = market.compareTo(other.market);
            return byMarket != 0 ? byMarket : token.compareTo(other.token);
        }
    }

    Subject subject() {
        return new Subject(market, token);
    }
}
