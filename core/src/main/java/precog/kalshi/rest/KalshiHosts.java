package precog.kalshi.rest;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Set;

/**
 * Where the venue is.
 *
 * @param name what the desk calls it, such as {@code kalshi} or {@code kalshi-demo}; keys are kept under it
 * @param rest root of the REST interface, its path included
 * @param stream address of the WebSocket
 */
public record KalshiHosts(String name, URI rest, URI stream) {
    // Before the hosts, which are checked as they are made.
    private static final Set<String> SECURE = Set.of("https", "wss");
    private static final Set<String> PLAIN = Set.of("http", "ws");

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
        check(rest);
        check(stream);
    }

    /** Refuses an address in the clear: keys and prices travel encrypted, except within this machine itself. */
    public static void check(URI address) {
        String scheme = address.getScheme();
        boolean allowed = address.getHost() != null
                && scheme != null
                && (SECURE.contains(scheme) || (PLAIN.contains(scheme) && isThisMachine(address.getHost())));
        if (!allowed) {
            throw new IllegalArgumentException(
                    address + " is no address to trust: it has to begin with https:// or " + "wss:// and name a host.");
        }
    }

    private static boolean isThisMachine(String host) {
        try {
            return host.equals("localhost")
                    || (isNumeric(host) && InetAddress.getByName(host).isLoopbackAddress());
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Names are not looked up: what a name server says must not decide whether to encrypt. */
    private static boolean isNumeric(String host) {
        return host.chars().allMatch(c -> Character.digit(c, 16) >= 0 || c == '.' || c == ':' || c == '[' || c == ']');
    }
}
