package precog.polymarket.rest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import precog.line.Fetched;
import precog.line.Fetched.Got;
import precog.line.Fetched.Missed;
import precog.pairing.Counterpart;
import tools.jackson.databind.JsonNode;

/** Finds markets in the venue's lists. Calls block and belong on virtual threads. */
public final class PolymarketMarkets {
    /** The last part of an address at the venue's site, or the same typed alone: words with dashes between. */
    private static final Pattern SLUG = Pattern.compile(
            "(?:https?://(?:www\\.)?polymarket\\.com/(?:[^?#]*/)?)?([a-z0-9]+(?:-[a-z0-9]+)+)/?(?:[?#].*)?");

    private static final String PAGE = "100";

    /** Pages read of one list: as many markets as a person will look through, and an end for a list that has none. */
    private static final int MOST_PAGES = 5;

    private final PublicService service;
    private final MarketReader reader = new MarketReader();

    /** @param service the one that lists markets */
    public PolymarketMarkets(PublicService service) {
        this.service = service;
    }

    /** The market with an id. */
    public Fetched<Counterpart> market(String id) throws InterruptedException {
        return service.get(service.address("markets", id)).map(reader::market);
    }

    /** What an address leads to, else what the venue finds to the words. */
    public Fetched<List<Counterpart>> search(String words) throws InterruptedException {
        Matcher slug = SLUG.matcher(words.strip().toLowerCase(Locale.ROOT));
        if (slug.matches()) {
            Fetched<List<Counterpart>> named = named(slug.group(1));
            if (!(named instanceof Missed<List<Counterpart>> missed && missed.status() == 404)) {
                return named;
            }
        }
        HttpUrl.Builder address = service.address("public-search").addQueryParameter("q", words.strip());
        return service.get(address).map(answer -> {
            List<Counterpart> found = new ArrayList<>(reader.all(answer.path("events")));
            found.addAll(reader.all(answer.path("markets")));
            return found;
        });
    }

    private Fetched<List<Counterpart>> named(String slug) throws InterruptedException {
        Fetched<JsonNode> event = service.get(service.address("events", "slug", slug));
        if (event instanceof Missed<JsonNode> missed && missed.status() == 404) {
            return service.get(service.address("markets", "slug", slug)).map(market -> List.of(reader.market(market)));
        }
        return event.map(one -> reader.all(List.of(one)));
    }

    /** Markets that trade now and should end within a span of time; the first few hundred. */
    public Fetched<List<Counterpart>> ending(Instant from, Instant to) throws InterruptedException {
        List<Counterpart> found = new ArrayList<>();
        Set<String> cursors = new HashSet<>();
        String cursor = "";
        for (int page = 0; page < MOST_PAGES; page++) {
            HttpUrl.Builder address = service.address("markets", "keyset")
                    .addQueryParameter("limit", PAGE)
                    .addQueryParameter("closed", "false")
                    .addQueryParameter("end_date_min", from.toString())
                    .addQueryParameter("end_date_max", to.toString());
            if (!cursor.isEmpty()) {
                address.addQueryParameter("after_cursor", cursor);
            }
            Fetched<JsonNode> answer = service.get(address);
            if (answer instanceof Missed<JsonNode> missed) {
                return missed.as();
            }
            JsonNode list = ((Got<JsonNode>) answer).value();
            found.addAll(reader.all(list.path("markets")));
            cursor = list.path("next_cursor").asString("");
            if (cursor.isEmpty() || !cursors.add(cursor)) {
                break;
            }
        }
        return new Got<>(found);
    }
}
