package precog.kalshi.fake;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads orders out of request bodies, and refuses what is malformed in the words of the venue. */
final class OrderRequests {
    private static final Set<String> TIMES_IN_FORCE =
            Set.of("good_till_canceled", "immediate_or_cancel", "fill_or_kill");
    private static final Set<String> SELF_TRADE = Set.of("taker_at_cross", "maker");

    private OrderRequests() {}

    static AccountOrder.Terms terms(JsonNode body, Instant now) {
        String timeInForce = oneOf(body, "time_in_force", TIMES_IN_FORCE);
        boolean reduceOnly = flag(body, "reduce_only");
        Instant expires = expires(body, now);
        if (expires != null && !timeInForce.equals("good_till_canceled")) {
            throw invalid("expiration_time is only for good_till_canceled");
        }
        if (reduceOnly && !timeInForce.equals("immediate_or_cancel")) {
            throw Refusal.nested(400, "invalid_order", "invalid order", "reduce_only is only for immediate_or_cancel");
        }
        int subaccount = (int) body.path("subaccount").asLong(0);
        if (subaccount < 0 || subaccount > 63) {
            throw invalid("subaccount must be between 0 and 63");
        }
        return new AccountOrder.Terms(
                text(body, "ticker"),
                side(body),
                count(body, "count"),
                price(body),
                timeInForce,
                oneOf(body, "self_trade_prevention_type", SELF_TRADE),
                expires,
                flag(body, "post_only"),
                reduceOnly,
                flag(body, "cancel_order_on_pause"),
                optional(body, "order_group_id"),
                subaccount);
    }

    static Refusal invalid(String what) {
        return Refusal.nested(400, "invalid_parameters", "invalid parameters", what);
    }

    static Side side(JsonNode body) {
        return oneOf(body, "side", Set.of("bid", "ask")).equals("bid") ? Side.BID : Side.ASK;
    }

    static @Nullable String optional(JsonNode body, String name) {
        JsonNode value = body.path(name);
        return value.isString() && !value.asString().isEmpty() ? value.asString() : null;
    }

    static String text(JsonNode body, String name) {
        JsonNode value = body.path(name);
        if (value.isMissingNode()
                || value.isNull()
                || (value.isString() && value.asString().isEmpty())) {
            throw invalid(name + " is required");
        }
        if (!value.isString()) {
            throw Refusal.flat(
                    400,
                    "bad_request",
                    "failed to decode request body",
                    "json: cannot unmarshal " + value.getNodeType().name().toLowerCase(Locale.ROOT) + " into field "
                            + name + " of type string");
        }
        return value.asString();
    }

    private static String oneOf(JsonNode body, String name, Set<String> known) {
        String text = text(body, name);
        if (!known.contains(text)) {
            throw invalid(name + " must be one of " + known.stream().sorted().toList());
        }
        return text;
    }

    private static boolean flag(JsonNode body, String name) {
        return body.path(name).asBoolean(false);
    }

    private static BigDecimal decimal(JsonNode body, String name, String code) {
        try {
            String text = text(body, name);
            if (!text.matches("-?\\d{1,12}(\\.\\d{1,10})?")) {
                throw Refusal.nested(400, code, name + " is not a decimal");
            }
            return new BigDecimal(text);
        } catch (NumberFormatException wrong) {
            throw Refusal.nested(400, code, name + " is not a decimal");
        }
    }

    /** Contracts: more than none, in hundredths. */
    static BigDecimal count(JsonNode body, String name) {
        BigDecimal count = decimal(body, name, "invalid_order_size");
        if (count.signum() <= 0 || count.stripTrailingZeros().scale() > 2) {
            throw Refusal.nested(400, "invalid_order_size", name + " must be a positive number of hundredths");
        }
        return count.setScale(2);
    }

    /** A price of four decimals at most; whether the market takes it is its own matter. */
    static BigDecimal price(JsonNode body) {
        BigDecimal price = decimal(body, "price", "invalid_price");
        if (price.stripTrailingZeros().scale() > 4) {
            throw Refusal.nested(400, "invalid_price", "price has more than four decimals");
        }
        return price.setScale(4);
    }

    /** When an order ends by itself: a moment to come, in Unix seconds. */
    static @Nullable Instant expires(JsonNode body, Instant now) {
        JsonNode value = body.path("expiration_time");
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        Instant at = Instant.ofEpochSecond(value.asLong(0));
        if (!at.isAfter(now)) {
            throw invalid("expiration_time must be in the future");
        }
        return at;
    }
}
