package precog.polymarket.stream;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import precog.polymarket.book.StreamFrame;

/** Takes what the stream says, on the threads of its connections. */
public interface StreamListener {
    /** What one message said, in its order. */
    void told(List<StreamFrame> frames, Instant at);

    /** A connection was lost: what it said of these outcomes is not known to hold any more. */
    void lost(Collection<String> tokens);
}
