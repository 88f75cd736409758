package precog.line;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Set;

/** What addresses of outside services are taken: keys and prices travel encrypted, except within this machine itself. */
public final class AddressRule {
    private static final Set<String> SECURE = Set.of("https", "wss");
    private static final Set<String> PLAIN = Set.of("http", "ws");

    private AddressRule() {}

    /**
     * Gives the address back.
     *
     * @throws IllegalArgumentException with a sentence where it is in the clear or names no host
     */
    public static URI checked(URI address) {
        String scheme = address.getScheme();
        boolean allowed = address.getHost() != null
                && scheme != null
                && (SECURE.contains(scheme) || (PLAIN.contains(scheme) && isThisMachine(address.getHost())));
        if (!allowed) {
            throw new IllegalArgumentException(
                    address + " is no address to trust: it has to begin with https:// or wss:// and name a host.");
        }
        return address;
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
