package precog.kalshi.fake;

import java.util.regex.Pattern;

/**
 * Which requests a fault meets.
 *
 * @param method GET, POST, PUT, DELETE or {@code *} for any
 * @param path after {@code /trade-api/v2}, where {@code *} stands for one segment and {@code **} for anything
 * @param laterPages only requests that ask for a page after the first
 * @param mentions only requests that have this in their path, query or body, as a ticker; empty for all
 */
public record Match(String method, String path, boolean laterPages, String mentions) {
    /** Any request. */
    public static final Match ANY = of("*", "**");
    /** A new order. */
    public static final Match CREATE = of("POST", "/portfolio/events/orders");
    /** The cancellation of one order. */
    public static final Match CANCEL = of("DELETE", "/portfolio/events/orders/*");
    /** The change of an order. */
    public static final Match AMEND = of("POST", "/portfolio/events/orders/*/amend");
    /** The list of the account's orders. */
    public static final Match ORDERS = of("GET", "/portfolio/orders");
    /** One order of the account. */
    public static final Match ORDER = of("GET", "/portfolio/orders/*");
    /** The account's fills. */
    public static final Match FILLS = of("GET", "/portfolio/fills");
    /** The account's positions. */
    public static final Match POSITIONS = of("GET", "/portfolio/positions");
    /** The account's balance. */
    public static final Match BALANCE = of("GET", "/portfolio/balance");
    /** Any request that reads. */
    public static final Match READS = of("GET", "**");

    public static Match of(String method, String path) {
        return new Match(method, path, false, "");
    }

    /** The same, but only from the second page on. */
    public Match onLaterPages() {
        return new Match(method, path, true, mentions);
    }

    /** The same, but only where a market or an id is spoken of. */
    public Match mentioning(String text) {
        return new Match(method, path, laterPages, text);
    }

    boolean meets(Call call) {
        return (method.equals("*") || method.equals(call.method()))
                && (!laterPages || !call.query("cursor", "").isEmpty())
                && (call.path() + call.query() + call.body()).contains(mentions)
                && pattern().matcher(call.path()).matches();
    }

    private Pattern pattern() {
        String expression = Pattern.quote(path)
                .replace("**", "\\E.*\\Q")
                .replace("*\\Q", "*\\Q")
                .replaceAll("(?<!\\.)\\*(?!\\*)", "\\\\E[^/]+\\\\Q");
        return Pattern.compile(expression);
    }
}
