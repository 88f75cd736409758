package precog.pairing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A market of the other venue, as that venue lists it.
 *
 * @param id the venue's own id
 * @param slug its name in the venue's addresses; may be empty
 * @param event what it is one question of; may be empty
 * @param question what is asked
 * @param rules how it resolves, in the venue's words; empty where it says nothing
 * @param ends when it should be over; null where the venue does not say
 * @param trading whether orders are taken now
 * @param tokens its outcomes, each of which is traded by itself
 */
public record Counterpart(
        String id,
        String slug,
        String event,
        String question,
        String rules,
        @Nullable Instant ends,
        boolean trading,
        List<Token> tokens,
        TakerFee fee) {
    public Counterpart {
        tokens = List.copyOf(tokens);
    }

    /**
     * An outcome that pays $1 if it comes about.
     *
     * @param id what its book is asked for by
     * @param outcome its name, such as {@code Yes} or that of a team
     */
    public record Token(String id, String outcome) {}

    /** One of its outcomes; none where the market has no such token. */
    public Optional<Token> token(String token) {
        return tokens.stream().filter(one -> one.id().equals(token)).findFirst();
    }
}
