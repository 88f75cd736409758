package precog.kalshi.fake;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A request the venue got, whether or not it answered.
 *
 * @param path after {@code /trade-api/v2}; for a stream handshake {@code /ws}
 * @param query every value of every parameter
 * @param headers by lower-case name, without the signature
 */
public record Seen(
        Instant at,
        String method,
        String path,
        Map<String, List<String>> query,
        String body,
        Map<String, String> headers) {}
