package precog.kalshi.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What is listed, how it is read page by page, and how a market lives and ends. */
class FakeMarketsTest {
    private static final String A = "KXTEST-26NOV22AB-A";

    private final ManualClock clock = new ManualClock();
    private final FakeKalshi kalshi = FakeKalshi.start(7, clock);
    private final PlainClient client = new PlainClient(kalshi, clock);

    @BeforeEach
    void list() {
        kalshi.account().deposit("1000.00");
        kalshi.venue().market(A).settlementTimer(Duration.ofMinutes(5)).list();
    }

    @AfterEach
    void close() {
        client.close();
        kalshi.close();
    }

    private JsonNode market() throws Exception {
        return client.get("/markets/" + A).json().path("market");
    }

    @Test
    void anEmptySideIsWrittenAsTheVenueWritesIt() throws Exception {
        assertThat(market().path("yes_ask_dollars").asString()).isEqualTo("0.0000");
        assertThat(market().path("no_bid_dollars").asString()).isEqualTo("1.0000");
        String quote = kalshi.venue().quote(A, Side.ASK, "0.6000", "2.50");
        assertThat(market().path("yes_ask_dollars").asString()).isEqualTo("0.6000");
        assertThat(market().path("yes_ask_size_fp").asString()).isEqualTo("2.50");
        assertThat(market().path("no_bid_dollars").asString()).isEqualTo("0.4000");
        kalshi.venue().cancel(A, quote);
        assertThat(market().path("yes_ask_dollars").asString()).isEqualTo("1.0000");
        assertThat(market().path("no_bid_dollars").asString()).isEqualTo("0.0000");
    }

    @Test
    void pagesTogetherHoldEveryMarketOnce() throws Exception {
        for (int i = 0; i < 7; i++) {
            kalshi.venue().market("KXPAGE-1-" + i).list();
        }
        kalshi.venue().pageSize(3);
        List<String> seen = new ArrayList<>();
        String cursor = "";
        int pages = 0;
        do {
            JsonNode page = client.get("/markets?series_ticker=KXPAGE&limit=100&cursor=" + cursor)
                    .json();
            page.path("markets").forEach(row -> seen.add(row.path("ticker").asString()));
            cursor = page.path("cursor").asString();
            pages++;
        } while (!cursor.isEmpty());
        assertThat(pages).isEqualTo(3);
        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
        assertThat(client.get("/markets?limit=1001").json().path("msg").asString())
                .startsWith("Parameter validation");
        assertThat(client.get("/markets?cursor=%21garbage").status()).isEqualTo(200);
    }

    @Test
    void booksOfSeveralMarketsNeedTheParameterRepeated() throws Exception {
        kalshi.venue().market("KXTEST-26NOV22AB-B").list();
        kalshi.venue().quote(A, Side.BID, "0.4000", "1.00");
        JsonNode two = client.get("/markets/orderbooks?tickers=" + A + "&tickers=KXTEST-26NOV22AB-B")
                .json();
        assertThat(two.path("orderbooks").size()).isEqualTo(2);
        assertThat(two.path("orderbooks")
                        .path(0)
                        .path("orderbook_fp")
                        .path("yes_dollars")
                        .size())
                .isEqualTo(1);
        JsonNode bogus = client.get("/markets/orderbooks?tickers=" + A + ",KXTEST-26NOV22AB-B")
                .json();
        assertThat(bogus.path("orderbooks").size()).isEqualTo(1);
        assertThat(bogus.path("orderbooks")
                        .path(0)
                        .path("orderbook_fp")
                        .path("yes_dollars")
                        .size())
                .isZero();
    }

    @Test
    void aMarketLivesByItsDates() throws Exception {
        kalshi.venue()
                .market("KXTEST-9-Z")
                .opens(clock.instant().plusSeconds(60))
                .list();
        assertThat(client.order("c0", "KXTEST-9-Z", "bid", "1.00", "0.4000")
                        .json()
                        .path("error")
                        .path("message")
                        .asString())
                .isEqualTo("MARKET_INACTIVE");
        clock.pass(Duration.ofSeconds(61));
        String id = client.order("c1", "KXTEST-9-Z", "bid", "1.00", "0.4000")
                .json()
                .path("order_id")
                .asString();
        clock.pass(Duration.ofDays(1));
        assertThat(client.delete("/portfolio/events/orders/" + id).status()).isEqualTo(400);
        assertThat(kalshi.account().order("c1").orElseThrow().status()).isEqualTo("canceled");
        assertThat(client.get("/markets/KXTEST-9-Z")
                        .json()
                        .path("market")
                        .path("status")
                        .asString())
                .isEqualTo("closed");
    }

    @ParameterizedTest
    @CsvSource({"yes, 1005.832, 1000", "no, 995.832, 0", "scalar, 998.332, 250", "void, 999.832, 400"})
    void aResultPaysOnceAfterItsTimer(String result, String cash, long revenue) throws Exception {
        kalshi.venue().quote(A, Side.ASK, "0.4000", "10.00");
        client.order("c1", A, "bid", "10.00", "0.4000"); // costs 4.00 and a fee of .168
        kalshi.venue()
                .determine(
                        A,
                        switch (result) {
                            case "yes" -> Payout.yes();
                            case "no" -> Payout.no();
                            case "scalar" -> Payout.scalar("0.25");
                            default -> Payout.voided();
                        });
        assertThat(market().path("status").asString()).isEqualTo("determined");
        assertThat(market().path("result").asString()).isEqualTo(result);
        assertThat(kalshi.account().settled()).isEmpty();
        clock.pass(Duration.ofMinutes(5));
        kalshi.elapse();
        kalshi.venue().settle(A);
        assertThat(market().path("status").asString()).isEqualTo("finalized");
        assertThat(kalshi.account().settled()).containsExactly(A);
        assertThat(kalshi.account().position(A)).isEqualByComparingTo("0");
        assertThat(kalshi.account().cash()).isEqualByComparingTo(cash);
        assertThat(client.get("/portfolio/settlements")
                        .json()
                        .path("settlements")
                        .path(0)
                        .path("revenue")
                        .asLong())
                .isEqualTo(revenue);
    }

    @Test
    void pausesTakeWhatTheyShould() throws Exception {
        String held = client.order("c1", A, "bid", "1.00", "0.4000")
                .json()
                .path("order_id")
                .asString();
        client.order("c2", A, "bid", "1.00", "0.4000", "cancel_order_on_pause", "true");
        kalshi.venue().pause(A);
        assertThat(kalshi.account().order("c2").orElseThrow().status()).isEqualTo("canceled");
        assertThat(client.order("c3", A, "bid", "1.00", "0.4000").status()).isEqualTo(400);
        assertThat(client.delete("/portfolio/events/orders/" + held).status()).isEqualTo(200);
        kalshi.venue().open(A);

        String other = client.order("c4", A, "bid", "1.00", "0.4000")
                .json()
                .path("order_id")
                .asString();
        kalshi.venue().pauseTrading();
        assertThat(client.get("/exchange/status").json().path("trading_active").asBoolean())
                .isFalse();
        assertThat(client.order("c5", A, "bid", "1.00", "0.4000")
                        .json()
                        .path("error")
                        .path("message")
                        .asString())
                .isEqualTo("TRADING_PAUSED");
        kalshi.venue().pauseExchange(null);
        assertThat(client.delete("/portfolio/events/orders/" + other)
                        .json()
                        .path("error")
                        .path("message")
                        .asString())
                .isEqualTo("EXCHANGE_PAUSED");
        kalshi.venue().resume();
        assertThat(client.delete("/portfolio/events/orders/" + other).status()).isEqualTo(200);
    }

    @Test
    void thursdayNightsAreClosedWhereTheScheduleIsFollowed() throws Exception {
        kalshi.venue().followSchedule();
        clock.pass(Duration.ofDays(4).minusHours(9)); // Thursday 09:00 UTC, 04:00 in New York
        kalshi.venue().closesAt(A, clock.instant().plus(Duration.ofDays(1)));
        assertThat(client.get("/exchange/status").json().path("trading_active").asBoolean())
                .isFalse();
        clock.pass(Duration.ofHours(1));
        assertThat(client.get("/exchange/status").json().path("trading_active").asBoolean())
                .isTrue();
    }

    @Test
    void aNewGridTakesOtherPrices() throws Exception {
        assertThat(client.order("c1", A, "bid", "1.00", "0.0550").code()).isEqualTo("invalid_price");
        kalshi.venue().priceStructure(A, "tapered_deci_cent");
        assertThat(market().path("price_ranges").path(0).path("step").asString())
                .isEqualTo("0.0010");
        assertThat(client.order("c2", A, "bid", "1.00", "0.0550").status()).isEqualTo(201);
        assertThat(client.order("c3", A, "bid", "1.00", "0.4550").code()).isEqualTo("invalid_price");
        assertThat(PriceGrid.named("center_deci_edge_centi_cent").takes(new BigDecimal("0.0055")))
                .isTrue();
        assertThat(PriceGrid.named("center_deci_edge_centi_cent").takes(new BigDecimal("0.0155")))
                .isFalse();
    }

    @Test
    void feesChangeOnTheirDayAndAnEventsGoFirst() throws Exception {
        kalshi.venue().seriesFee("KXTEST", "quadratic", "2", clock.instant().plusSeconds(60));
        JsonNode change = client.get("/series/fee_changes")
                .json()
                .path("series_fee_change_arr")
                .path(0);
        assertThat(change.path("series_ticker").asString()).isEqualTo("KXTEST");
        kalshi.venue().quote(A, Side.ASK, "0.5000", "3.00");
        client.order("c1", A, "bid", "1.00", "0.5000");
        clock.pass(Duration.ofSeconds(60));
        client.order("c2", A, "bid", "1.00", "0.5000");
        kalshi.venue().eventFee("KXTEST-26NOV22AB", "quadratic", "0", clock.instant());
        client.order("c3", A, "bid", "1.00", "0.5000");
        assertThat(kalshi.account().fills().stream()
                        .map(FakeAccount.FillView::fee)
                        .toList())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("0.0175"), new BigDecimal("0.035"), BigDecimal.ZERO);
        assertThat(client.get("/series/KXTEST")
                        .json()
                        .path("series")
                        .path("fee_multiplier")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void candlesAreSparseAndEndOnTheMinute() throws Exception {
        long start = clock.instant().getEpochSecond();
        kalshi.venue().quote(A, Side.ASK, "0.5000", "3.00");
        kalshi.venue().quote(A, Side.ASK, "0.5500", "3.00");
        clock.pass(Duration.ofSeconds(90));
        kalshi.venue().take(A, Side.BID, "0.5500", "4.00");
        clock.pass(Duration.ofMinutes(10));
        String path = "/series/KXTEST/markets/" + A + "/candlesticks?start_ts=" + start + "&end_ts=" + (start + 900)
                + "&period_interval=1";
        JsonNode candles = client.get(path).json().path("candlesticks");
        assertThat(candles.size()).isEqualTo(2);
        assertThat(candles.path(0).path("price").has("open_dollars")).isFalse();
        JsonNode traded = candles.path(1);
        assertThat(traded.path("end_period_ts").asLong()).isEqualTo(start + 120);
        assertThat(traded.path("price").path("open_dollars").asString()).isEqualTo("0.5000");
        assertThat(traded.path("price").path("close_dollars").asString()).isEqualTo("0.5500");
        assertThat(traded.path("price").path("mean_dollars").asString()).isEqualTo("0.5125");
        assertThat(traded.path("volume_fp").asString()).isEqualTo("4.00");
        assertThat(client.get(path.replace("interval=1", "interval=5")).status())
                .isEqualTo(400);
    }

    @Test
    void whatIsArchivedIsFoundInTheHistoryOnly() throws Exception {
        kalshi.venue().quote(A, Side.ASK, "0.5000", "3.00");
        client.order("c1", A, "bid", "1.00", "0.5000");
        kalshi.venue().settle(A, Payout.yes());
        clock.pass(Duration.ofDays(1));
        kalshi.venue().archiveBefore(clock.instant());
        assertThat(client.get("/markets/" + A).status()).isEqualTo(404);
        assertThat(client.get("/historical/markets/" + A).status()).isEqualTo(200);
        assertThat(client.get("/markets/trades?ticker=" + A)
                        .json()
                        .path("trades")
                        .size())
                .isZero();
        assertThat(client.get("/historical/trades?ticker=" + A)
                        .json()
                        .path("trades")
                        .size())
                .isEqualTo(1);
        assertThat(client.get("/portfolio/fills").json().path("fills").size()).isZero();
        assertThat(client.get("/historical/fills").json().path("fills").size()).isEqualTo(1);
        assertThat(client.get("/historical/orders").json().path("orders").size())
                .isEqualTo(1);
    }

    @Test
    void aTestMaySetAnyField() throws Exception {
        kalshi.venue().fields(A, own -> own.put("floor_strike", 41.5).put("something_new", true));
        kalshi.venue().status(A, "amended");
        assertThat(market().path("floor_strike").asDouble()).isEqualTo(41.5);
        assertThat(market().path("something_new").asBoolean()).isTrue();
        assertThat(market().path("status").asString()).isEqualTo("amended");
    }
}
