package precog.polymarket.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import precog.pairing.TokenQuote;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Damages frames and books in thousands of seeded ways: each is read or told to be unreadable, and no book is ever shown
 * as good while its bid and offer meet. {@code -Dprecog.fuzz.tries=1000000} for a long run.
 */
class FrameFuzzTest {
    private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");
    private static final int TRIES = Integer.getInteger("precog.fuzz.tries", 20_000);
    private static final List<String> FRAMES = List.of(
            "{\"event_type\":\"book\",\"asset_id\":\"1\",\"market\":\"0x1\",\"timestamp\":\"1795200000000\",\"hash\":\"0\","
                    + "\"bids\":[{\"price\":\"0.45\",\"size\":\"100\"},{\"price\":\"0.46\",\"size\":\"1.5\"}],"
                    + "\"asks\":[{\"price\":\"0.49\",\"size\":\"7\"},{\"price\":\"0.48\",\"size\":\"40.123456\"}]}",
            "[{\"event_type\":\"price_change\",\"market\":\"0x1\",\"timestamp\":\"1795200000001\",\"price_changes\":["
                    + "{\"asset_id\":\"1\",\"price\":\"0.47\",\"size\":\"30\",\"side\":\"BUY\",\"hash\":\"0\","
                    + "\"best_bid\":\"0.47\",\"best_ask\":\"0.48\"},"
                    + "{\"asset_id\":\"1\",\"price\":\"0.48\",\"size\":\"0\",\"side\":\"SELL\",\"hash\":\"0\","
                    + "\"best_bid\":\"0.47\",\"best_ask\":\"0.49\"}]}]",
            "{\"event_type\":\"last_trade_price\",\"asset_id\":\"1\",\"price\":\"0.456\",\"size\":\"219.217767\","
                    + "\"side\":\"BUY\",\"fee_rate_bps\":\"0\",\"timestamp\":\"1795200000002\"}",
            "{\"event_type\":\"tick_size_change\",\"asset_id\":\"1\",\"old_tick_size\":\"0.01\",\"new_tick_size\":\"0.001\"}",
            "{\"event_type\":\"best_bid_ask\",\"asset_id\":\"1\",\"best_bid\":\"0.46\",\"best_ask\":\"1\","
                    + "\"spread\":\"0.54\",\"timestamp\":\"1795200000003\"}",
            "{\"event_type\":\"market_resolved\",\"winning_asset_id\":\"2\",\"winning_outcome\":\"No\","
                    + "\"assets_ids\":[\"1\",\"2\"],\"timestamp\":\"1795200000004\"}",
            "PONG");

    private final FrameReader reader = new FrameReader();
    private final JsonMapper json = new JsonMapper();

    @Test
    void noDamageBreaksTheReaderOrShowsACrossedBook() {
        Random random = new Random(20_261_122);
        BookShelf shelf = new BookShelf();
        shelf.keep(Set.of("1"), NOW);
        long unreadable = 0;
        for (int tries = 0; tries < TRIES; tries++) {
            String frame = damaged(FRAMES.get(random.nextInt(FRAMES.size())), random);
            List<StreamFrame> read = reader.read(frame);
            unreadable += read.stream()
                    .filter(StreamFrame.Malformed.class::isInstance)
                    .count();
            shelf.apply(read, NOW.plusMillis(tries));
            answer(frame, shelf, tries);
            TokenQuote quote = shelf.quote("1");
            if (quote != null && quote.trusted() && quote.bid() != null && quote.ask() != null) {
                assertThat(quote.bid().isBelow(quote.ask())).as(frame).isTrue();
            }
        }
        assertThat(unreadable).as("damage that shows").isPositive();
    }

    /** The same text as the answer of REST. */
    private void answer(String text, BookShelf shelf, int tries) {
        try {
            shelf.check(List.of(BookReading.of(json.readTree(text))), tries % 2 == 0, NOW.plusMillis(tries));
        } catch (JacksonException | IllegalArgumentException e) {
            assertThat(e.getMessage()).isNotNull();
        }
    }

    private static String damaged(String frame, Random random) {
        byte[] bytes = frame.getBytes(StandardCharsets.UTF_8);
        for (int times = random.nextInt(4); times > 0; times--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] = (byte) "0123456789.-eE\"{}[],:null".charAt(random.nextInt(24));
                case 2 -> {
                    if (at > 0) {
                        bytes = Arrays.copyOf(bytes, at);
                    }
                }
                default -> {
                    int to = random.nextInt(bytes.length);
                    byte kept = bytes[at];
                    bytes[at] = bytes[to];
                    bytes[to] = kept;
                }
            }
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
