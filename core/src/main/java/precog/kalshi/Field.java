package precog.kalshi;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/** The fields of frames that are read; matched on the bytes of their names, without making strings of them. */
enum Field implements Named {
    EVENT("event"),
    MSG("msg"),
    TYPE("type"),
    SID("sid"),
    SEQ("seq"),
    ID("id"),
    RECEIVED("recv_ms"),
    SENDING("sending_ts_ms"),
    MARKET("market_ticker"),
    PRICE("price_dollars"),
    DELTA("delta_fp"),
    SIDE("side"),
    TIME("ts_ms"),
    YES_LEVELS("yes_dollars_fp"),
    NO_LEVELS("no_dollars_fp"),
    TRADE_ID("trade_id"),
    YES_PRICE("yes_price_dollars"),
    COUNT("count_fp"),
    TAKER_OUTCOME("taker_outcome_side"),
    TAKER_SIDE("taker_side"),
    VOLUME("volume_fp"),
    OPEN_INTEREST("open_interest_fp"),
    EVENT_TYPE("event_type"),
    CHANNEL("channel"),
    CODE("code"),
    /** Any other field: passed over. */
    OTHER("");

    private static final Field[] ALL = values();
    private static final PropertyNameMatcher MATCHER =
            new JsonFactory().constructNameMatcher(List.<Named>of(ALL).subList(0, OTHER.ordinal()), false);

    private final String text;

    Field(String text) {
        this.text = text;
    }

    /** Reads the next name of an object; null at the object's end. */
    static @Nullable Field next(JsonParser parser) {
        int match = parser.nextNameMatch(MATCHER);
        if (match >= 0) {
            return ALL[match];
        }
        return match == PropertyNameMatcher.MATCH_UNKNOWN_NAME ? OTHER : null;
    }

    @Override
    public String getName() {
        return text;
    }
}
