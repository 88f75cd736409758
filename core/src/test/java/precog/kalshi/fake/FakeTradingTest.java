package precog.kalshi.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import precog.kalshi.fake.PlainClient.Reply;
import tools.jackson.databind.JsonNode;

/** Orders against the book: what trades, what rests, what it costs, what is left. */
class FakeTradingTest {
    private static final String TICKER = "KXTEST-26NOV22AB-A";

    private final FakeKalshi kalshi = FakeKalshi.start();
    private final PlainClient client = new PlainClient(kalshi, InstantSource.system());

    @BeforeEach
    void list() {
        kalshi.account().deposit("1000.00");
        kalshi.venue().market(TICKER).title("A or B?", "A", "B").list();
    }

    @AfterEach
    void close() {
        client.close();
        kalshi.close();
    }

    private BigDecimal cash() {
        return kalshi.account().cash();
    }

    @Test
    void anOrderRestsTradesInParts() throws Exception {
        Reply reply = client.order("c1", TICKER, "bid", "10.00", "0.4700");
        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.json().path("remaining_count").asString()).isEqualTo("10.00");
        assertThat(reply.json().has("average_fill_price")).isFalse();

        assertThat(kalshi.venue().take(TICKER, Side.ASK, "0.4700", "4.00")).isEqualByComparingTo("4");
        JsonNode order = client.get(
                        "/portfolio/orders/" + reply.json().path("order_id").asString())
                .json()
                .path("order");
        assertThat(order.path("status").asString()).isEqualTo("resting");
        assertThat(order.path("fill_count_fp").asString()).isEqualTo("4.00");
        assertThat(order.path("maker_fees_dollars").asString()).isEqualTo("0.0000");
        assertThat(cash()).isEqualByComparingTo("998.12");
        assertThat(kalshi.account().position(TICKER)).isEqualByComparingTo("4");

        Reply cancelled = client.delete(
                "/portfolio/events/orders/" + reply.json().path("order_id").asString() + "?market_ticker=" + TICKER);
        assertThat(cancelled.status()).isEqualTo(200);
        assertThat(cancelled.json().path("reduced_by").asString()).isEqualTo("6.00");
        assertThat(cancelled.json().has("client_order_id")).isFalse();
        assertThat(kalshi.account().order("c1").orElseThrow().status()).isEqualTo("canceled");
    }

    @Test
    void bestPriceFirstAndAtAPriceTheOldestFirst() throws Exception {
        kalshi.venue().quote(TICKER, Side.ASK, "0.5000", "5.00");
        String first = kalshi.venue().quote(TICKER, Side.ASK, "0.4800", "3.00");
        kalshi.venue().quote(TICKER, Side.ASK, "0.4800", "3.00");

        Reply reply = client.order("c1", TICKER, "bid", "4.00", "0.5000");

        assertThat(reply.json().path("average_fill_price").asString()).isEqualTo("0.4800");
        assertThat(kalshi.venue().cancel(TICKER, first)).isFalse();
        assertThat(client.get("/markets/" + TICKER + "/orderbook")
                        .json()
                        .path("orderbook_fp")
                        .path("no_dollars")
                        .toString())
                .isEqualTo("[[\"0.5000\",\"5.00\"],[\"0.5200\",\"2.00\"]]");
    }

    @ParameterizedTest
    @CsvSource({
        "1.00, 0.50, 0.0175, 0.02",
        "1.00, 0.52, 0.0175, 0.02",
        "1.00, 0.99, 0.0007, 0.01",
        "10.00, 0.10, 0.0630, 0.07",
        "100.00, 0.05, 0.3325, 0.34",
        "100.00, 0.50, 1.7500, 1.75"
    })
    void takersPayTheTableOfFees(String count, String price, String direct, String cents) throws Exception {
        for (String precision : new String[] {"0.0001", "0.01"}) {
            kalshi.account().precision(precision);
            BigDecimal before = cash();
            kalshi.venue().quote(TICKER, Side.ASK, price, count);
            assertThat(client.order("c" + precision, TICKER, "bid", count, price + "00")
                            .status())
                    .isEqualTo(201);

            String fee = precision.equals("0.01") ? cents : direct;
            BigDecimal cost = new BigDecimal(count).multiply(new BigDecimal(price));
            assertThat(before.subtract(cash())).isEqualByComparingTo(cost.add(new BigDecimal(fee)));
            assertThat(client.get("/portfolio/fills?limit=1")
                            .json()
                            .path("fills")
                            .path(0)
                            .path("fee_cost")
                            .asString())
                    .isEqualTo(new BigDecimal(fee).setScale(6).toPlainString());
        }
    }

    @Test
    void makersPayAQuarterWhereTheSeriesSaysSo() throws Exception {
        kalshi.venue().series("KXTEST").fee("quadratic_with_maker_fees", "1").list();
        client.order("c1", TICKER, "bid", "100.00", "0.5000");
        kalshi.venue().take(TICKER, Side.ASK, "0.5000", "100.00");
        assertThat(cash()).isEqualByComparingTo("949.5625");
    }

    @Test
    void sellingMoreThanIsHeldTurnsYesIntoNo() throws Exception {
        kalshi.venue().quote(TICKER, Side.ASK, "0.4000", "10.00");
        client.order("c1", TICKER, "bid", "10.00", "0.4000");
        kalshi.venue().quote(TICKER, Side.BID, "0.6000", "15.00");
        BigDecimal before = cash();

        client.order("c2", TICKER, "ask", "15.00", "0.6000");

        // 10 sold at .60, 5 NO bought at .40, fee .07 × 15 × .6 × .4 = .252
        assertThat(cash().subtract(before)).isEqualByComparingTo("3.748");
        assertThat(kalshi.account().position(TICKER)).isEqualByComparingTo("-5");
        assertThat(kalshi.account().realized(TICKER)).isEqualByComparingTo("2");
        JsonNode row = client.get("/portfolio/positions")
                .json()
                .path("market_positions")
                .path(0);
        assertThat(row.path("position_fp").asString()).isEqualTo("-5.00");
        assertThat(row.path("market_exposure_dollars").asString()).isEqualTo("2.0000");
    }

    @Test
    void timeInForceDecidesWhatBecomesOfTheRest() throws Exception {
        kalshi.venue().quote(TICKER, Side.ASK, "0.5000", "3.00");

        Reply killed = client.order("c1", TICKER, "bid", "4.00", "0.5000", "time_in_force", "fill_or_kill");
        assertThat(killed.status()).isEqualTo(409);
        assertThat(killed.code()).isEqualTo("fill_or_kill_insufficient_resting_volume");
        assertThat(kalshi.account().order("c1").orElseThrow().status()).isEqualTo("canceled");
        assertThat(client.order("c1", TICKER, "bid", "3.00", "0.5000").code()).isEqualTo("order_already_exists");

        Reply taken = client.order("c2", TICKER, "bid", "4.00", "0.5000", "time_in_force", "immediate_or_cancel");
        assertThat(taken.json().path("fill_count").asString()).isEqualTo("3.00");
        assertThat(taken.json().path("remaining_count").asString()).isEqualTo("0.00");

        Reply none = client.order("c3", TICKER, "bid", "4.00", "0.5000", "time_in_force", "immediate_or_cancel");
        assertThat(none.status()).isEqualTo(201);
        assertThat(none.json().path("fill_count").asString()).isEqualTo("0.00");
        assertThat(none.json().path("remaining_count").asString()).isEqualTo("0.00");
    }

    @Test
    void anOrderThatMeetsItsOwnTradesNothingAndLeavesTheOtherAlone() throws Exception {
        client.order("c1", TICKER, "bid", "5.00", "0.5000");
        Reply reply = client.order("c2", TICKER, "ask", "5.00", "0.4000");
        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.json().path("fill_count").asString()).isEqualTo("0.00");
        assertThat(reply.json().path("remaining_count").asString()).isEqualTo("0.00");
        assertThat(kalshi.account().order("c1").orElseThrow().status()).isEqualTo("resting");

        client.order("c3", TICKER, "ask", "5.00", "0.4000", "self_trade_prevention_type", "maker");
        assertThat(kalshi.account().order("c1").orElseThrow().status()).isEqualTo("canceled");
        assertThat(kalshi.account().order("c3").orElseThrow().status()).isEqualTo("resting");
    }

    @Test
    void whatIsNotAllowedIsRefusedInTheVenuesWords() throws Exception {
        kalshi.venue().quote(TICKER, Side.ASK, "0.5000", "3.00");
        assertThat(client.order("c1", TICKER, "bid", "1.00", "0.4750").code()).isEqualTo("invalid_price");
        assertThat(client.order("c2", TICKER, "bid", "1.00", "1.0000").code()).isEqualTo("invalid_price");
        assertThat(client.order("c3", TICKER, "bid", "1.005", "0.4700").code()).isEqualTo("invalid_order_size");
        assertThat(client.order("c4", TICKER, "bid", "0.00", "0.4700").code()).isEqualTo("invalid_order_size");
        assertThat(client.order("c5", TICKER, "bid", "9999.00", "0.4700").code())
                .isEqualTo("insufficient_balance");
        assertThat(client.order("c6", "KXNONE-1-A", "bid", "1.00", "0.4700").status())
                .isEqualTo(404);
        assertThat(client.order("c7", TICKER, "bid", "1.00", "0.5000", "post_only", "true")
                        .json()
                        .path("error")
                        .path("details")
                        .asString())
                .isEqualTo("post only cross");
        assertThat(client.order("c8", TICKER, "bid", "1.00", "0.4000", "reduce_only", "true")
                        .code())
                .isEqualTo("invalid_order");
        Reply number = client.post(
                "/portfolio/events/orders",
                PlainClient.terms("c9", TICKER, "bid", "1.00", "0.40").put("count", 1));
        assertThat(number.status()).isEqualTo(400);
        assertThat(number.json().path("code").asString()).isEqualTo("bad_request");
        assertThat(kalshi.account().orders()).isEmpty();
    }

    @Test
    void aClientOrderIdIsTakenForever() throws Exception {
        Reply first = client.order("c1", TICKER, "bid", "1.00", "0.4000");
        client.delete(
                "/portfolio/events/orders/" + first.json().path("order_id").asString());
        Reply again = client.order("c1", TICKER, "bid", "1.00", "0.4000");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("order_already_exists");
        assertThat(kalshi.createRequests("c1")).isEqualTo(2);
        assertThat(kalshi.account().orders()).hasSize(1);
    }

    @Test
    void fractionsOfAContractTradeAndRoundingComesBack() throws Exception {
        kalshi.venue().quote(TICKER, Side.ASK, "0.5500", "0.03");
        client.order("c1", TICKER, "bid", "0.03", "0.5500");
        // .03 × .55 = .0165; fee .07 × .03 × .2475 = .00051975, up to .00052, aligned to .0006
        assertThat(cash()).isEqualByComparingTo("999.9829");
        assertThat(kalshi.account().position(TICKER)).isEqualByComparingTo("0.03");
    }
}
