package precog.pairing;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import precog.feed.FeedMessage.ConnectionReported;
import precog.line.Fetched;

/** A venue whose public data stands beside our own. Calls that fetch block and belong on virtual threads. */
public interface OtherVenue extends AutoCloseable {
    /** What people call it, such as {@code Polymarket}. */
    String name();

    /**
     * Begins to listen; returns at once.
     *
     * @param health takes how the connection does, from any thread
     */
    void start(Consumer<ConnectionReported> health);

    /** Markets that words, an address or a part of one lead to. */
    Fetched<List<Counterpart>> search(String words) throws InterruptedException;

    /** Markets that trade now and should end within a span of time; where there are very many, the first of them. */
    Fetched<List<Counterpart>> ending(Instant from, Instant to) throws InterruptedException;

    /** A market as it is listed now. */
    Fetched<Counterpart> market(String id) throws InterruptedException;

    /** From now on the books of these outcomes are known, and no others. */
    void follow(Set<String> tokens);

    /** The top of an outcome's book; null before it was first known. Answers at once, from any thread. */
    @Nullable
    TokenQuote quote(String token);

    /** Ends; nothing is said afterwards. */
    @Override
    void close();
}
