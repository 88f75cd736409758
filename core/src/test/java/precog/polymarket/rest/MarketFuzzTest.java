package precog.polymarket.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import precog.line.Fetched;
import precog.line.Fetched.Got;
import precog.pairing.Counterpart;
import precog.polymarket.fake.FakeMarket;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Damaged records of markets: each is read into something that makes sense or left out, never an exception. {@code
 * -Dprecog.fuzz.tries=1000000} for a long run.
 */
class MarketFuzzTest {
    private static final int TRIES = Integer.getInteger("precog.fuzz.tries", 20_000);

    /** Characters that change what a record says, not only whether it can be read. */
    private static final String TELLING = "0123456789.-\"{}[],:e\\";

    private final MarketReader reader = new MarketReader();
    private final JsonMapper json = new JsonMapper();
    private final Random random = new Random(20_261_122);

    @Test
    void damagedMarketsAreLeftOutOrMakeSense() {
        String whole = FakeMarket.of("71", "Chiefs vs. Bills", "Who wins.").told();
        long understood = 0;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            JsonNode answer;
            try {
                answer = json.readTree(damaged(whole));
            } catch (JacksonException e) {
                continue;
            }
            List<Counterpart> listed = reader.all(List.of(answer));
            Fetched<Counterpart> one = new Got<>(answer).map(reader::market);
            if (one instanceof Got<Counterpart>(Counterpart market)) {
                understood++;
                assertThat(market.question()).isNotBlank().doesNotContain("\n");
                assertThat(market.tokens()).isNotEmpty();
                assertThat(market.fee().rate()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
                assertThat(listed).as("alone or in a list").containsExactly(market);
            }
        }
        assertThat(understood).isPositive();
    }

    private byte[] damaged(String whole) {
        byte[] body = whole.getBytes(UTF_8);
        for (int change = random.nextInt(4); change > 0; change--) {
            body[random.nextInt(body.length)] = (byte)
                    (random.nextBoolean() ? random.nextInt(256) : TELLING.charAt(random.nextInt(TELLING.length())));
        }
        return body;
    }
}
