package precog.polymarket.book;

import java.util.ArrayList;
import java.util.List;
import precog.line.PlainText;
import precog.polymarket.book.StreamFrame.Best;
import precog.polymarket.book.StreamFrame.Book;
import precog.polymarket.book.StreamFrame.Change;
import precog.polymarket.book.StreamFrame.Ignored;
import precog.polymarket.book.StreamFrame.Malformed;
import precog.polymarket.book.StreamFrame.Pong;
import precog.polymarket.book.StreamFrame.Resolved;
import precog.polymarket.book.StreamFrame.TickChanged;
import precog.polymarket.book.StreamFrame.Traded;
import precog.value.Price;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the frames of the stream: an object or an array of them, each of the kind its {@code event_type} says. */
public final class FrameReader {
    private static final int LONGEST_REASON = 120;

    private final JsonMapper json = new JsonMapper();

    /** What a frame says, in its order. A part that cannot be read is told as such and does not take the others along. */
    public List<StreamFrame> read(String text) {
        if (text.strip().equals("PONG")) {
            return List.of(new Pong());
        }
        List<StreamFrame> frames = new ArrayList<>();
        try {
            JsonNode root = json.readTree(text);
            if (root.isArray()) {
                root.forEach(event -> event(event, frames));
            } else {
                event(root, frames);
            }
        } catch (JacksonException e) {
            frames.add(new Malformed("It is not JSON."));
        }
        return frames;
    }

    private static void event(JsonNode event, List<StreamFrame> frames) {
        try {
            switch (event.path("event_type").asString("")) {
                case "book" -> frames.add(new Book(BookReading.of(event)));
                case "price_change" -> changes(event, frames);
                case "best_bid_ask" ->
                    frames.add(new Best(
                            BookFields.text(event, "asset_id"),
                            BookFields.optionalPrice(event, "best_bid"),
                            BookFields.optionalPrice(event, "best_ask"),
                            BookFields.time(event, "timestamp")));
                case "last_trade_price" ->
                    frames.add(new Traded(
                            BookFields.text(event, "asset_id"),
                            BookFields.price(event, "price"),
                            BookFields.time(event, "timestamp")));
                case "tick_size_change" ->
                    frames.add(new TickChanged(
                            BookFields.text(event, "asset_id"), BookFields.price(event, "new_tick_size")));
                case "market_resolved" -> resolved(event, frames);
                default -> frames.add(new Ignored());
            }
        } catch (IllegalArgumentException e) {
            frames.add(new Malformed(
                    PlainText.line(event.path("event_type").asString("") + ": " + e.getMessage(), LONGEST_REASON)));
        }
    }

    private static void changes(JsonNode event, List<StreamFrame> frames) {
        for (JsonNode change : event.path("price_changes")) {
            try {
                frames.add(change(event, change));
            } catch (IllegalArgumentException e) {
                frames.add(new Malformed(PlainText.line("price_change: " + e.getMessage(), LONGEST_REASON)));
            }
        }
    }

    private static Change change(JsonNode event, JsonNode change) {
        String side = change.path("side").asString("");
        if (!side.equals("BUY") && !side.equals("SELL")) {
            throw new IllegalArgumentException("side is neither BUY nor SELL.");
        }
        return new Change(
                BookFields.text(change, "asset_id"),
                side.equals("BUY"),
                BookFields.price(change, "price"),
                BookFields.size(change, "size"),
                BookFields.optionalPrice(change, "best_bid"),
                BookFields.optionalPrice(change, "best_ask"),
                change.hasNonNull("best_bid") && change.hasNonNull("best_ask"),
                BookFields.time(event, "timestamp"));
    }

    /** The winner pays 1; every other outcome of the market that is named pays nothing. */
    private static void resolved(JsonNode event, List<StreamFrame> frames) {
        String winner = BookFields.text(event, "winning_asset_id");
        frames.add(new Resolved(winner, Price.ONE));
        for (JsonNode token : event.path("assets_ids")) {
            if (!token.asString("").equals(winner) && !token.asString("").isBlank()) {
                frames.add(new Resolved(token.asString(), Price.ZERO));
            }
        }
    }
}
