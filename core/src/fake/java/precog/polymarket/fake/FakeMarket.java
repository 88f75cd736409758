package precog.polymarket.fake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A made-up market, told as the venue tells its own: three of its lists are texts of JSON.
 *
 * @param outcomes names; the token of each is the market's id followed by its number from 1
 * @param rate of the fee schedule; null for a market without fees
 */
public record FakeMarket(
        String id,
        String slug,
        String event,
        String question,
        String rules,
        List<String> outcomes,
        String endDate,
        @Nullable String rate,
        String exponent,
        boolean closed) {
    public FakeMarket {
        outcomes = List.copyOf(outcomes);
    }

    /** A market with YES and NO, a fee rate of 0.05 and an end at the end of 2026. */
    public static FakeMarket of(String id, String question, String rules) {
        String slug = question.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("-$", "");
        return new FakeMarket(
                id, slug, question, question, rules, List.of("Yes", "No"), "2026-12-31T12:00:00Z", "0.05", "1", false);
    }

    /** The same with other outcomes. */
    public FakeMarket outcomes(String first, String second) {
        return new FakeMarket(
                id, slug, event, question, rules, List.of(first, second), endDate, rate, exponent, closed);
    }

    /** The same with other rules. */
    public FakeMarket rules(String other) {
        return new FakeMarket(id, slug, event, question, other, outcomes, endDate, rate, exponent, closed);
    }

    /** The same in an event of several. */
    public FakeMarket in(String title) {
        return new FakeMarket(id, slug, title, question, rules, outcomes, endDate, rate, exponent, closed);
    }

    /** The same with another fee schedule; null for none. */
    public FakeMarket fee(@Nullable String newRate, String newExponent) {
        return new FakeMarket(id, slug, event, question, rules, outcomes, endDate, newRate, newExponent, closed);
    }

    /** The same, over. */
    public FakeMarket over() {
        return new FakeMarket(id, slug, event, question, rules, outcomes, endDate, rate, exponent, true);
    }

    /** The token of an outcome, counted from 1. */
    public String token(int outcome) {
        return id + "000" + outcome;
    }

    /** Every token. */
    public List<String> tokens() {
        List<String> tokens = new ArrayList<>();
        for (int outcome = 1; outcome <= outcomes.size(); outcome++) {
            tokens.add(token(outcome));
        }
        return tokens;
    }

    String eventSlug() {
        return event.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("-$", "");
    }

    /** As the venue tells it. */
    public String told() {
        return json().toString();
    }

    ObjectNode json() {
        ObjectNode market = JsonNodeFactory.instance.objectNode();
        market.put("id", id);
        market.put("question", question);
        market.put("conditionId", "0x" + id);
        market.put("slug", slug);
        market.put("endDate", endDate);
        market.put("description", rules);
        market.put("outcomes", list(outcomes));
        market.put("outcomePrices", list(outcomes.stream().map(outcome -> "0.5").toList()));
        market.put("clobTokenIds", list(tokens()));
        market.put("active", true);
        market.put("closed", closed);
        market.put("archived", false);
        market.put("acceptingOrders", !closed);
        market.put("enableOrderBook", true);
        market.put("makerBaseFee", 1000);
        market.put("feesEnabled", rate != null);
        if (rate != null) {
            ObjectNode schedule = market.putObject("feeSchedule");
            schedule.set("exponent", number(exponent));
            schedule.set("rate", number(rate));
            schedule.put("takerOnly", true);
            schedule.put("rebateRate", 0.25);
        }
        return market;
    }

    private static JsonNode number(String text) {
        return JsonNodeFactory.instance.numberNode(new BigDecimal(text));
    }

    private static String list(List<String> texts) {
        StringJoiner list = new StringJoiner(", ", "[", "]");
        texts.forEach(text -> list.add(JsonNodeFactory.instance.stringNode(text).toString()));
        return list.toString();
    }
}
