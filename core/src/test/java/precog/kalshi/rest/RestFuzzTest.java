package precog.kalshi.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import precog.feed.FeeTerms;
import precog.feed.FeedMessage.BookSnapshot;
import precog.kalshi.MarketRecord;
import precog.kalshi.rest.KalshiAccount.FillRecord;
import precog.kalshi.rest.KalshiAccount.OrderRecord;
import precog.line.Fetched;
import precog.line.Fetched.Got;
import precog.value.MarketId;
import precog.value.Price;
import tools.jackson.databind.JsonNode;

/** Damaged answers: never an exception, and never a price or a quantity that cannot be. Bodies are synthetic. */
class RestFuzzTest {
    private static final int TRIES = Integer.getInteger("precog.fuzz.tries", 20_000);

    private static final List<String> BODIES = List.of(
            "{\"orderbook_fp\":{\"yes_dollars\":[[\"0.4600\",\"10.00\"],[\"0.4700\",\"3.00\"]],\"no_dollars\":[[\"0.5200\",\"1.00\"]]}}",
            "{\"trade_id\":\"t1\",\"order_id\":\"o1\",\"ticker\":\"KXA-1\",\"count_fp\":\"10.00\",\"yes_price_dollars\":\"0.4700\","
                    + "\"fee_cost\":\"0.0175\",\"is_taker\":true,\"created_time\":\"2026-11-21T20:00:00Z\"}",
            "{\"order_id\":\"o1\",\"client_order_id\":\"c1\",\"ticker\":\"KXA-1\",\"status\":\"resting\",\"fill_count_fp\":\"0.00\","
                    + "\"remaining_count_fp\":\"10.00\",\"created_time\":\"2026-11-21T20:00:00Z\"}",
            "{\"ticker\":\"KXA-1\",\"event_ticker\":\"KXA\",\"status\":\"active\",\"open_time\":\"2026-11-20T20:00:00Z\","
                    + "\"close_time\":\"2026-11-23T20:00:00Z\",\"volume_fp\":\"12.00\",\"price_level_structure\":\"linear_cent\","
                    + "\"price_ranges\":[{\"start\":\"0.0000\",\"end\":\"1.0000\",\"step\":\"0.0100\"}],\"result\":\"yes\",\"settlement_ts\":\"2026-11-23T21:00:00Z\"}",
            "{\"error\":{\"code\":\"invalid_order\",\"message\":\"no\",\"details\":\"post only cross\"}}");

    /** Characters that change what a body says, not only whether it can be read. */
    private static final String TELLING = "0123456789.-\"{}[],:e";

    private final AnswerReader answers = new AnswerReader();
    private final Random random = new Random(20261121);
    private long understood;

    @Test
    void damagedAnswersAreRefusedOrMakeSense() {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            byte[] body = damaged(BODIES.get(attempt % BODIES.size()));
            int status = random.nextInt(10) == 0 ? 400 + random.nextInt(120) : 200;
            if (answers.read(status, body) instanceof RestAnswer.Done(int _, JsonNode answer)) {
                read(answer);
            }
        }
        assertThat(understood).isPositive();
    }

    private byte[] damaged(String whole) {
        byte[] body = whole.getBytes(UTF_8);
        for (int change = random.nextInt(3); change > 0; change--) {
            body[random.nextInt(body.length)] = (byte)
                    (random.nextBoolean() ? random.nextInt(256) : TELLING.charAt(random.nextInt(TELLING.length())));
        }
        return random.nextInt(8) == 0 ? Arrays.copyOf(body, random.nextInt(body.length)) : body;
    }

    private void read(JsonNode answer) {
        book(map(answer, node -> BookReader.book(new MarketId("KXA-1"), node.path("orderbook_fp"), Instant.EPOCH)));
        Fetched<FillRecord> fill = map(answer, FillRecord::of);
        if (fill instanceof Got<FillRecord>(FillRecord record)) {
            understood++;
            assertThat(record.yesPrice().units()).isBetween(0, Price.ONE_DOLLAR);
        }
        understood += map(answer, OrderRecord::of) instanceof Got<OrderRecord> ? 1 : 0;
        understood += map(answer, node -> MarketRecord.of(node, node.path("event"), FeeTerms.QUADRATIC))
                        instanceof Got<MarketRecord>
                ? 1
                : 0;
    }

    private void book(Fetched<BookSnapshot> book) {
        if (book instanceof Got<BookSnapshot>(BookSnapshot snapshot)) {
            understood++;
            assertThat(snapshot.yesBids())
                    .allSatisfy(
                            level -> assertThat(level.quantity().isPositive()).isTrue());
        }
    }

    private static <T> Fetched<T> map(JsonNode answer, Function<JsonNode, T> reading) {
        return new Got<>(answer).map(reading);
    }
}
