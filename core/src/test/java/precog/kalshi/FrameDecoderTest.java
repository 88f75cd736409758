package precog.kalshi;

import static org.assertj.core.api.Assertions.assertThat;
import static precog.kalshi.SyntheticTape.OPEN_MILLIS;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import precog.feed.FeedMessage;
import precog.feed.FeedMessage.BookDelta;
import precog.feed.FeedMessage.BookSnapshot;
import precog.feed.FeedMessage.MarketActivity;
import precog.feed.FeedMessage.MarketStatusChanged;
import precog.feed.FeedMessage.TradePrinted;
import precog.feed.Level;
import precog.feed.MarketStatus;
import precog.value.MarketId;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;

class FrameDecoderTest {
    private static final Instant RECEIVED = Instant.ofEpochMilli(OPEN_MILLIS + 50);
    private static final Instant HAPPENED = Instant.ofEpochMilli(OPEN_MILLIS);
    private static final MarketId MARKET = new MarketId("SYN-A");

    private final FrameDecoder decoder = new FrameDecoder();

    @Test
    void readsASnapshotWithSubPennyPricesAndAMissingSide() {
        Frame frame = decode("""
                {'type':'orderbook_snapshot','sid':3,'seq':7,'msg':{'market_ticker':'SYN-A','market_id':'x',
                'yes_dollars_fp':[['0.0055','3.00'],['0.470000','0.01']]}}""");

        assertThat(frame)
                .isEqualTo(new Frame.MarketData(
                        3,
                        7,
                        Frame.NONE,
                        new BookSnapshot(
                                RECEIVED,
                                MARKET,
                                List.of(
                                        new Level(Price.of("0.0055"), Quantity.of(3)),
                                        new Level(Price.of("0.47"), Quantity.of("0.01"))),
                                List.of())));
    }

    @Test
    void readsARecordedDeltaWhateverTheOrderOfItsFields() {
        Frame frame = decode("""
                {'event':{'msg':{'side':'no','ts_ms':%d,'extra':[{'a':[1]}],'delta_fp':'-46.02','price_dollars':'0.3200',
                'market_ticker':'SYN-A'},'seq':12,'sid':1,'type':'orderbook_delta'},'recv_ms':%d}""".formatted(OPEN_MILLIS, OPEN_MILLIS + 9));

        assertThat(frame)
                .isEqualTo(new Frame.MarketData(
                        1,
                        12,
                        OPEN_MILLIS + 9,
                        new BookDelta(HAPPENED, MARKET, Outcome.NO, Price.of("0.32"), Quantity.of("-46.02"))));
    }

    @Test
    void readsTradesActivityAndLifecycle() {
        assertThat(message(
                        "trade", "'trade_id':'t1','yes_price_dollars':'0.6800','count_fp':'46.02','taker_side':'yes'"))
                .isEqualTo(
                        new TradePrinted(HAPPENED, MARKET, "t1", Price.of("0.68"), Quantity.of("46.02"), Outcome.YES));
        assertThat(message("ticker", "'volume_fp':'120.50','open_interest_fp':'60.00','price_dollars':'0.5000'"))
                .isEqualTo(new MarketActivity(HAPPENED, MARKET, Quantity.of("120.50"), null, Quantity.of(60)));
        assertThat(message("market_lifecycle_v2", "'event_type':'deactivated'"))
                .isEqualTo(new MarketStatusChanged(HAPPENED, MARKET, MarketStatus.PAUSED));
        assertThat(decode(frame("market_lifecycle_v2", "'event_type':'determined','result':'yes'")))
                .isEqualTo(new Frame.LifecycleNotice(1, 2, MARKET, "determined"));
    }

    @Test
    void readsConfirmationsAndErrors() {
        assertThat(decode("{'type':'subscribed','id':1,'msg':{'channel':'orderbook_delta','sid':4}}\n"))
                .isEqualTo(new Frame.Acknowledged(4, Frame.NONE, 1, "subscribed", "orderbook_delta"));
        assertThat(decode("{'id':2,'sid':1,'seq':7,'type':'ok','msg':{'market_tickers':['A','B']}}"))
                .isEqualTo(new Frame.Acknowledged(1, 7, 2, "ok", ""));
        assertThat(decode("{'id':4,'type':'ok','msg':[{'channel':'trade','sid':2}]}"))
                .isEqualTo(new Frame.Acknowledged(Frame.NONE, Frame.NONE, 4, "ok", ""));
        assertThat(decode("{'id':5,'type':'error','msg':{'code':8,'msg':'Unknown channel name'}}"))
                .isEqualTo(new Frame.VenueError(Frame.NONE, Frame.NONE, 5, 8, "Unknown channel name"));
        assertThat(decode("{'type':'pyth_value','sid':9,'seq':2,'msg':{'price_dollars':'0.5'}}"))
                .isEqualTo(new Frame.Ignored(9, 2, "pyth_value"));
    }

    @Test
    void aFrameNobodyReadsMayHoldAnything() {
        assertThat(decode("""
                        {'msg':{'price_dollars':4300.12,'side':'bid','yes_dollars_fp':[['0.1',[2,{'b':[]}]],{'a':1}],
                        'ts_ms':1,'code':'x'},'type':'something_new','sid':9,'seq':2}""")).isEqualTo(new Frame.Ignored(9, 2, "something_new"));
        assertThat(decode("{'type':'something_new','sid':9,'seq':2,'msg':{'side':'bid'}"))
                .isInstanceOf(Frame.Malformed.class);
    }

    @Test
    void timeDoesNotGoBackBehindASnapshot() {
        decode("{'type':'orderbook_snapshot','msg':{'market_ticker':'SYN-A'}}");

        assertThat(message("orderbook_delta", "'price_dollars':'0.1000','delta_fp':'1.00','side':'yes'")
                        .at())
                .isEqualTo(RECEIVED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'price_dollars':'0.32005','delta_fp':'1.00','side':'no' | price_dollars is no decimal of at most 4 places: '0.32005'.",
                "'price_dollars':'1.0001','delta_fp':'1.00','side':'no' | price_dollars is not between 0 and 1.",
                "'price_dollars':[0.32],'delta_fp':'1.00','side':'no' | price_dollars is no decimal.",
                "'price_dollars':'0.3200','delta_fp':'1e2','side':'no' | delta_fp is no decimal of at most 2 places: '1e2'.",
                "'price_dollars':'0.3200','delta_fp':'','side':'no' | delta_fp is no decimal of at most 2 places: ''.",
                "'price_dollars':'0.3200','delta_fp':'1234567890123.00','side':'no' | delta_fp is no decimal of at most 2 places: '1234567890123.00'.",
                "'price_dollars':'0.3200','delta_fp':'1.00','side':'maybe' | side is neither yes nor no.",
                "'price_dollars':'0.3200','side':'no' | The orderbook_delta lacks delta_fp.",
                "'price_dollars':'0.3200','delta_fp':'1.00','side':'no','ts_ms':17 | ts_ms is no time in milliseconds.",
                "'price_dollars':'0.3200','delta_fp':'1.00','side':'no','market_ticker':'' | market_ticker is empty.",
            })
    void refusesWhatItCannotTakeExactly(String fields, String reason) {
        assertThat(decode(frame("orderbook_delta", fields)))
                .isInstanceOfSatisfying(Frame.Malformed.class, malformed -> {
                    assertThat(malformed.reason()).isEqualTo(reason);
                    assertThat(malformed.offset()).isPositive();
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "[['0.4000','-1.00']] | yes_dollars_fp holds a level of less than nothing.",
                "[['0.4000']] | yes_dollars_fp is no decimal.",
                "[['0.4000','1.00','2.00']] | yes_dollars_fp holds a level that is no pair of price and quantity.",
                "['0.4000'] | yes_dollars_fp holds something that is no level.",
                "{'0.4000':'1.00'} | yes_dollars_fp is no list.",
            })
    void refusesABookItCannotTakeWhole(String levels, String reason) {
        assertThat(decode(frame("orderbook_snapshot", "'yes_dollars_fp':" + levels)))
                .isInstanceOfSatisfying(
                        Frame.Malformed.class,
                        malformed -> assertThat(malformed.reason()).isEqualTo(reason));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\"\"|0|The frame is empty.",
                "[1]|0|A frame starts with '{'.",
                "{}|2|A frame lacks type.",
                "{'type':'ok'} {}|14|More follows the end of the frame.",
                "<html>502</html>|0|It is not JSON",
                "{'type':'ok'|12|It is not JSON",
            })
    void saysWhereAFrameIsNoFrame(String text, long offset, String reason) {
        assertThat(decode(text)).isInstanceOfSatisfying(Frame.Malformed.class, malformed -> {
            assertThat(malformed.reason()).startsWith(reason);
            assertThat(malformed.offset()).isBetween(offset, offset + 1);
        });
    }

    private FeedMessage.OfMarket message(String type, String fields) {
        Frame frame = decode(frame(type, fields));
        assertThat(frame).isInstanceOf(Frame.MarketData.class);
        return ((Frame.MarketData) frame).message();
    }

    private static String frame(String type, String fields) {
        return "{'type':'%s','sid':1,'seq':2,'msg':{'market_ticker':'SYN-A','ts_ms':%d,%s}}"
                .formatted(type, OPEN_MILLIS, fields);
    }

    private Frame decode(String singleQuoted) {
        String line = singleQuoted.replace('\'', '"').replace("\n\"", "\"");
        return decoder.decode(line.getBytes(StandardCharsets.UTF_8), RECEIVED);
    }
}
