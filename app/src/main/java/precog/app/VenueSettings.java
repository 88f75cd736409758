package precog.app;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import precog.config.SettingsException;
import precog.kalshi.rest.KalshiHosts;
import precog.line.AddressRule;
import precog.polymarket.PolymarketHosts;

/**
 * Where the exchange and the scores are, and what of them is followed: the file {@code venue.properties} of the data
 * folder, or the defaults where there is none.
 *
 * @param series the exchange's tickers of the series whose markets are followed
 * @param scores root of the score service
 * @param other where the venue is whose markets stand beside; null where none should
 */
public record VenueSettings(
        KalshiHosts hosts,
        List<String> series,
        URI scores,
        @Nullable PolymarketHosts other) {
    static final String FILE = "venue.properties";

    /** Games of the leagues the desk has ratings for, and a few series that show whether others are worth it. */
    private static final List<String> STANDARD_SERIES = List.of(
            "KXNFLGAME",
            "KXNCAAFGAME",
            "KXNBAGAME",
            "KXNCAAMBGAME",
            "KXWNBAGAME",
            "KXMLBGAME",
            "KXNHLGAME",
            "KXEPLGAME",
            "KXLIGUE1GAME",
            "KXMLSGAME",
            "KXATPMATCH",
            "KXWTAMATCH",
            "KXFED");

    private static final URI SCORES = URI.create("https://site.api.espn.com/apis/site/v2/sports");
    private static final String OTHER = "polymarket";
    private static final String OTHER_BOOKS = "polymarket.books";
    private static final String OTHER_STREAM = "polymarket.stream";
    private static final Set<String> KEYS =
            Set.of("rest", "stream", "series", "scores", OTHER, OTHER_BOOKS, OTHER_STREAM);

    public VenueSettings {
        series = List.copyOf(series);
    }

    /**
     * Reads a data folder's settings of the venue.
     *
     * @param demo whether the exchange's own practice exchange is meant
     * @throws SettingsException with file, line and key where something is wrong
     */
    public static VenueSettings of(Path folder, boolean demo) {
        GivenFile given = new GivenFile(folder.resolve(FILE), KEYS);
        KalshiHosts standard = demo ? KalshiHosts.DEMO : KalshiHosts.PRODUCTION;
        URI rest = given.read("rest", standard.rest(), VenueSettings::address);
        URI stream = given.read("stream", standard.stream(), VenueSettings::address);
        List<String> series = given.read("series", STANDARD_SERIES, VenueSettings::tickers);
        URI scores = given.read("scores", SCORES, VenueSettings::address);
        PolymarketHosts other = other(given);
        given.check();
        return new VenueSettings(new KalshiHosts(standard.name(), rest, stream), series, scores, other);
    }

    /** An empty address switches the other venue off. */
    private static @Nullable PolymarketHosts other(GivenFile given) {
        if (given.isEmpty(OTHER)) {
            return null;
        }
        PolymarketHosts standard = PolymarketHosts.PUBLIC;
        return new PolymarketHosts(
                given.read(OTHER, standard.markets(), VenueSettings::address),
                given.read(OTHER_BOOKS, standard.books(), VenueSettings::address),
                given.read(OTHER_STREAM, standard.stream(), VenueSettings::address));
    }

    private static URI address(String text) {
        return AddressRule.checked(URI.create(text));
    }

    private static List<String> tickers(String text) {
        List<String> tickers = Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(ticker -> !ticker.isEmpty())
                .toList();
        if (tickers.isEmpty() || !tickers.stream().allMatch(ticker -> ticker.matches("[A-Z0-9]+"))) {
            throw new IllegalArgumentException("tickers of series, such as KXNFLGAME, with commas between");
        }
        return tickers;
    }
}
