package precog.polymarket.rest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import precog.line.Fetched;
import precog.polymarket.book.BookReading;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Asks for whole books. Calls block and belong on virtual threads. */
public final class PolymarketBooks {
    private static final Logger LOG = LoggerFactory.getLogger(PolymarketBooks.class);

    /** Books asked for in one question. */
    public static final int AT_ONCE = 100;

    private final PublicService service;

    /** @param service the one of books and prices */
    public PolymarketBooks(PublicService service) {
        this.service = service;
    }

    /** The books of up to {@link #AT_ONCE} outcomes; those without a book, or with one nobody can read, are left out. */
    public Fetched<List<BookReading>> books(Collection<String> tokens) throws InterruptedException {
        ArrayNode question = JsonNodeFactory.instance.arrayNode();
        tokens.forEach(token -> question.addObject().put("token_id", token));
        return service.post(service.address("books"), question).map(PolymarketBooks::readings);
    }

    private static List<BookReading> readings(JsonNode answer) {
        if (!answer.isArray()) {
            throw new IllegalArgumentException("it is no list of books.");
        }
        List<BookReading> readings = new ArrayList<>();
        for (JsonNode book : answer) {
            try {
                readings.add(BookReading.of(book));
            } catch (IllegalArgumentException e) {
                LOG.debug("A book of Polymarket could not be read: {}", e.getMessage());
            }
        }
        return readings;
    }

    /** Whether the service answers at all. */
    public boolean answers() throws InterruptedException {
        return service.get(service.address("time")) instanceof Fetched.Got<JsonNode>;
    }
}
