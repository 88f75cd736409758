package precog.kalshi.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import precog.kalshi.rest.RestAnswer.Done;
import precog.kalshi.rest.RestAnswer.Lost;
import precog.kalshi.rest.RestAnswer.Refused;

class AnswerReaderTest {
    private final AnswerReader reader = new AnswerReader();

    private RestAnswer read(int status, String body) {
        return reader.read(status, body.getBytes(UTF_8));
    }

    @Test
    void everyShapeOfRefusalIsRead() {
        assertThat(read(
                        400,
                        "{\"error\":{\"code\":\"invalid_order\",\"message\":\"bad\",\"details\":\"post only cross\"}}"))
                .isEqualTo(new Refused(400, "invalid_order", "bad, post only cross"));
        assertThat(read(400, "{\"code\":\"bad_request\",\"message\":\"cannot decode\",\"details\":\"count\"}"))
                .isEqualTo(new Refused(400, "bad_request", "cannot decode, count"));
        assertThat(read(400, "{\"msg\":\"Parameter validation failed: limit\"}"))
                .isEqualTo(new Refused(400, "http_400", "Parameter validation failed: limit"));
        assertThat(read(429, "{\"error\":\"too many requests\"}"))
                .isEqualTo(new Refused(429, "too_many_requests", "too many requests"));
        assertThat(read(429, "{\"error\":{\"code\":\"too_many_requests\",\"message\":\"slow down\"}}"))
                .isEqualTo(new Refused(429, "too_many_requests", "slow down"));
        assertThat(read(403, "<html>no</html>")).isEqualTo(new Refused(403, "http_403", ""));
        assertThat(read(409, "{\"error\":{\"code\":\"ORDER_ALREADY_EXISTS\"}}"))
                .isEqualTo(new Refused(409, "order_already_exists", ""));
    }

    @ParameterizedTest
    @CsvSource({"500", "502", "503", "504", "408", "302"})
    void aFailureOnItsSideProvesNothing(int status) {
        assertThat(read(status, "{\"order_id\":\"1\"}")).isInstanceOf(Lost.class);
        assertThat(read(status, "<html>")).isInstanceOf(Lost.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"order_id\":\"1\"", "[1]", "\"done\"", "<html>", "null", "{\"a\":1}}"})
    void aBrokenAnswerProvesNothingEither(String body) {
        assertThat(read(200, body)).isInstanceOf(Lost.class);
    }

    @Test
    void anEmptyAnswerIsOne() {
        assertThat(read(204, "")).isInstanceOf(Done.class);
        assertThat(read(200, " \n")).isInstanceOf(Done.class);
    }

    @Test
    void whatAStrangerWroteIsOneShortLine() {
        RestAnswer answer =
                read(400, "{\"error\":{\"code\":\"x\",\"message\":\"a\\nb\\u001b[31m" + "c".repeat(1000) + "\"}}");
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.message())
                                .startsWith("a b [31mccc")
                                .hasSizeLessThan(310)
                                .doesNotContain("\n"));
    }
}
