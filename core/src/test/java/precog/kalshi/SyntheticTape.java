package precog.kalshi;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Writes recordings that never happened, in the shape of real ones: made up by the tests, labelled SYNTHETIC. */
final class SyntheticTape {
    /** 2026-01-05T12:00:00Z, when the made-up markets open. */
    static final long OPEN_MILLIS = 1_767_614_400_000L;

    static final String MARKET = "KXSYNTHETIC-26JAN051215-A";

    private final List<String> lines = new ArrayList<>();
    private final String market;
    private long seq;

    SyntheticTape(String market) {
        this.market = market;
    }

    /** A quarter of an hour of a small market: a book, changes, a trade, an emptied book at the close. */
    static SyntheticTape quarterHour(String market) {
        return new SyntheticTape(market)
                .snapshot(10, "[[\"0.4000\",\"10.00\"],[\"0.4200\",\"5.50\"]]", "[[\"0.5500\",\"7.25\"]]")
                .delta(500, "yes", "0.4300", "3.00")
                .delta(500, "no", "0.5500", "-7.25")
                .delta(730, "no", "0.5400", "12.00")
                .trade(60_000, "0.4600", "2.50", "yes")
                .delta(60_000, "no", "0.5400", "-2.50")
                .delta(899_999, "yes", "0.4300", "-3.00")
                .snapshot(900_020, null, null);
    }

    SyntheticTape snapshot(long offset, @Nullable String yes, @Nullable String no) {
        String levels =
                (yes == null ? "" : ",\"yes_dollars_fp\":" + yes) + (no == null ? "" : ",\"no_dollars_fp\":" + no);
        return frame(offset, 1, ++seq, "orderbook_snapshot", levels);
    }

    SyntheticTape delta(long offset, String side, String price, String change) {
        // The recording holds one of many markets of the subscription, so numbers are left out.
        seq += 7;
        return frame(
                offset + 9,
                1,
                seq,
                "orderbook_delta",
                ",\"price_dollars\":\"%s\",\"delta_fp\":\"%s\",\"side\":\"%s\",\"ts\":\"%s\",\"ts_ms\":%d"
                        .formatted(
                                price, change, side, Instant.ofEpochMilli(OPEN_MILLIS + offset), OPEN_MILLIS + offset));
    }

    SyntheticTape trade(long offset, String yesPrice, String count, String taker) {
        return frame(
                offset + 9,
                2,
                ++seq,
                "trade",
                ",\"trade_id\":\"t%d\",\"yes_price_dollars\":\"%s\",\"count_fp\":\"%s\",\"taker_outcome_side\":\"%s\",\"ts_ms\":%d"
                        .formatted(seq, yesPrice, count, taker, OPEN_MILLIS + offset));
    }

    SyntheticTape frame(long receivedOffset, long sid, long number, String type, String fields) {
        return line(
                "{\"recv_ms\":%d,\"event\":{\"type\":\"%s\",\"sid\":%d,\"seq\":%d,\"msg\":{\"market_ticker\":\"%s\",\"market_id\":\"00000000-0000-0000-0000-000000000000\"%s}}}"
                        .formatted(OPEN_MILLIS + receivedOffset, type, sid, number, market, fields));
    }

    /** Goes on from another sequence number. */
    SyntheticTape seq(long number) {
        seq = number;
        return this;
    }

    SyntheticTape line(String text) {
        lines.add(text);
        return this;
    }

    List<String> lines() {
        return lines;
    }

    /** Writes the frames to a plain or, by its name, compressed file. */
    Path write(Path folder, String name) throws IOException {
        return write(folder, name, String.join("\n", lines) + "\n");
    }

    static Path write(Path folder, String name, String text) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(name);
        try (OutputStream raw = Files.newOutputStream(file);
                OutputStream out = name.endsWith(".gz") ? new GZIPOutputStream(raw) : raw) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    /** Writes the record of the market beside its frames. */
    static void writeRecord(Path folder, String market, String result) throws IOException {
        write(folder, "market.json", """
                {"fetched_at_ms":1767700000000,"response":{
                  "event":{"event_ticker":"KXSYNTHETIC-26JAN051215","series_ticker":"KXSYNTHETIC","title":"SYNTHETIC event",
                    "category":"Commodities","settlement_sources":[{"name":"A made-up source","url":""}]},
                  "markets":[{"ticker":"%s","event_ticker":"KXSYNTHETIC-26JAN051215","status":"finalized","result":"%s",
                    "title":"SYNTHETIC market","yes_sub_title":"Up","rules_primary":"It goes up.","rules_secondary":"",
                    "open_time":"2026-01-05T12:00:00Z","close_time":"2026-01-05T12:15:00Z",
                    "expected_expiration_time":"2026-01-05T12:20:00Z","settlement_ts":"2026-01-05T12:15:04.5Z",
                    "settlement_value_dollars":"0.0000","price_level_structure":"tapered_deci_cent",
                    "price_ranges":[{"start":"0.0000","end":"0.1000","step":"0.0010"},
                      {"start":"0.1000","end":"0.9000","step":"0.0100"},{"start":"0.9000","end":"1.0000","step":"0.0010"}]}]}}
                """.formatted(market, result));
    }
}
