package precog.kalshi.rest;

import java.net.URI;
import precog.line.AddressRule;

/**
 * Where the venue is.
 *
 * @param name what the desk calls it, such as {@code kalshi} or {@code kalshi-demo}; keys are kept under it
 * @param rest root of the REST interface, its path included
 * @param stream address of the WebSocket
 */
public record KalshiHosts(String name, URI rest, URI stream) {
    /** Real money. */
    public static final KalshiHosts PRODUCTION = new KalshiHosts(
            "kalshi",
            URI.create("https://external-api.kalshi.com/trade-api/v2"),
            URI.create("wss://external-api-ws.kalshi.com/trade-api/ws/v2"));

    /** The venue's own practice exchange, with accounts and keys of its own. */
    public static final KalshiHosts DEMO = new KalshiHosts(
            "kalshi-demo",
            URI.create("https://external-api.demo.kalshi.co/trade-api/v2"),
            URI.create("wss://external-api-ws.demo.kalshi.co/trade-api/ws/v2"));

    public KalshiHosts {
        AddressRule.checked(rest);
        AddressRule.checked(stream);
    }
}
