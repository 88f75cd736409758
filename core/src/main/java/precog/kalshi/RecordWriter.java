package precog.kalshi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collection;
import precog.feed.FeedMessage.MarketSettled;
import precog.feed.MarketListing;
import precog.feed.MarketStatus;
import precog.feed.SettlementResult;
import precog.value.Price;
import precog.value.TickStructure;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes records of markets in the venue's own form, so that what reads the venue's reads these. */
final class RecordWriter {
    private RecordWriter() {}

    static byte[] json(Collection<MarketRecord> records) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode markets = root.putArray("markets");
        records.forEach(record -> write(record, markets.addObject()));
        return root.toPrettyString().getBytes(UTF_8);
    }

    private static void write(MarketRecord record, ObjectNode market) {
        MarketListing listing = record.listing();
        market.put("ticker", listing.id().value());
        market.put("event_ticker", listing.event().value());
        market.put("title", listing.title());
        market.put("yes_sub_title", listing.subtitle());
        market.put("rules_primary", listing.rules());
        market.put("open_time", listing.openTime().toString());
        market.put("close_time", listing.closeTime().toString());
        market.put("expected_expiration_time", listing.expectedExpiration().toString());
        market.put("status", word(listing.status()));
        market.put("price_level_structure", listing.ticks().name());
        ArrayNode ranges = market.putArray("price_ranges");
        for (TickStructure.Range range : listing.ticks().ranges()) {
            ObjectNode step = ranges.addObject();
            step.put("start", range.start().toString());
            step.put("end", range.end().toString());
            step.put("step", new Price(range.step()).toString());
        }
        MarketSettled settlement = record.settlement();
        if (settlement != null) {
            market.put("settlement_ts", settlement.at().toString());
            market.put("result", word(settlement.result()));
            if (settlement.yesValue() != null) {
                market.put("settlement_value_dollars", settlement.yesValue().toString());
            }
        }
    }

    private static String word(MarketStatus status) {
        return switch (status) {
            case UNOPENED -> "initialized";
            case OPEN -> "active";
            case PAUSED -> "inactive";
            case CLOSED -> "closed";
            case DETERMINED -> "determined";
            case SETTLED -> "finalized";
        };
    }

    private static String word(SettlementResult result) {
        return switch (result) {
            case YES -> "yes";
            case NO -> "no";
            case SCALAR -> "scalar";
            case VOID -> "void";
        };
    }
}
