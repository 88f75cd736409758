package precog.kalshi.stream;

import org.jspecify.annotations.Nullable;
import precog.kalshi.RecordFields;
import precog.kalshi.rest.KalshiAccount.FillRecord;
import precog.kalshi.rest.KalshiAccount.OrderRecord;
import precog.value.MarketId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the frames about the account: {@code fill} and {@code user_order}. */
final class OwnFrames {
    private final JsonMapper json = new JsonMapper();

    /**
     * What a frame says; null where it is of another kind.
     *
     * @throws IllegalArgumentException where it is of these kinds and cannot be read, with the field
     */
    @Nullable
    OwnNews read(byte[] frame) {
        JsonNode root;
        try {
            root = json.readTree(frame);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("it is not JSON.", e);
        }
        JsonNode told = root.path("msg");
        return switch (root.path("type").asString("")) {
            case "fill" -> new OwnNews.Filled(fill(told));
            case "user_order" ->
                new OwnNews.OrderChanged(
                        order(told), told.path("last_update_reason").asString(""));
            default -> null;
        };
    }

    private static FillRecord fill(JsonNode told) {
        return new FillRecord(
                RecordFields.text(told, "trade_id", "fill_id"),
                RecordFields.text(told, "order_id"),
                new MarketId(RecordFields.text(told, "market_ticker", "ticker")),
                RecordFields.price(told, "yes_price_dollars"),
                RecordFields.quantity(told, "count_fp"),
                RecordFields.money(told, "fee_cost"),
                told.path("is_taker").asBoolean(false),
                RecordFields.time(told, "ts_ms", "ts"));
    }

    private static OrderRecord order(JsonNode told) {
        return new OrderRecord(
                RecordFields.text(told, "order_id"),
                told.path("client_order_id").asString(""),
                new MarketId(RecordFields.text(told, "ticker", "market_ticker")),
                RecordFields.optionalPrice(told, "yes_price_dollars"),
                RecordFields.text(told, "status"),
                RecordFields.quantity(told, "fill_count_fp"),
                RecordFields.quantity(told, "remaining_count_fp"),
                RecordFields.time(told, "created_ts_ms", "created_time"),
                RecordFields.optionalTime(told, "last_updated_ts_ms", "last_update_time"));
    }
}
