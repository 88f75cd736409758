package precog.polymarket;

import java.net.URI;
import precog.line.AddressRule;

/**
 * Where the venue is.
 *
 * @param markets root of the service that lists markets and events
 * @param books root of the service of books and prices
 * @param stream address of the WebSocket of books
 */
public record PolymarketHosts(URI markets, URI books, URI stream) {
    /** The public services. */
    public static final PolymarketHosts PUBLIC = new PolymarketHosts(
            URI.create("https://gamma-api.polymarket.com"),
            URI.create("https://clob.polymarket.com"),
            URI.create("wss://ws-subscriptions-clob.polymarket.com/ws/market"));

    public PolymarketHosts {
        AddressRule.checked(markets);
        AddressRule.checked(books);
        AddressRule.checked(stream);
    }
}
