package precog.kalshi.fake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Candlesticks out of the tape: only periods in which something happened, each named by its end. */
final class Candles {
    private final Market market;
    private final long period;
    /** What follows the name of a price or amount: live keys have units, historical ones have none. */
    private final boolean suffixed;

    Candles(Market market, long periodSeconds, boolean suffixed) {
        this.market = market;
        period = periodSeconds;
        this.suffixed = suffixed;
    }

    /** The candles that end within the times given, in Unix seconds, and the last before them if asked for. */
    ArrayNode between(long start, long end, boolean latestBefore) {
        TreeSet<Long> ends = new TreeSet<>();
        market.prints.forEach(print -> ends.add(end(print.at().getEpochSecond())));
        market.tops.forEach(top -> ends.add(end(top.at().getEpochSecond())));
        List<Long> wanted = new ArrayList<>();
        Long before = ends.lower(start);
        if (latestBefore && before != null) {
            wanted.add(before);
        }
        wanted.addAll(ends.subSet(start, true, Math.max(start, end), true));
        ArrayNode all = StreamForms.object().putArray("candlesticks");
        wanted.forEach(last -> all.add(candle(last)));
        return all;
    }

    private long end(long second) {
        return Math.ceilDiv(second, period) * period;
    }

    private ObjectNode candle(long end) {
        long from = end - period;
        ObjectNode candle = StreamForms.object().put("end_period_ts", end);
        candle.set("yes_bid", side(from, end, true));
        candle.set("yes_ask", side(from, end, false));
        List<Market.Print> prints = market.prints.stream()
                .filter(print -> end(print.at().getEpochSecond()) == end)
                .toList();
        candle.set("price", price(prints, from));
        BigDecimal volume = sum(prints);
        BigDecimal interest = sum(market.prints.stream()
                .filter(print -> print.at().getEpochSecond() <= end)
                .toList());
        return candle.put(suffixed ? "volume_fp" : "volume", Fp.count(volume))
                .put(suffixed ? "open_interest_fp" : "open_interest", Fp.count(interest));
    }

    private static BigDecimal sum(List<Market.Print> prints) {
        return prints.stream().map(Market.Print::count).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The best price at the start and after every change; an empty side is a zero bid or a one ask. */
    private ObjectNode side(long from, long end, boolean bid) {
        BigDecimal empty = bid ? BigDecimal.ZERO : BigDecimal.ONE;
        List<BigDecimal> seen = new ArrayList<>(List.of(empty));
        for (Market.Top top : market.tops) {
            long at = top.at().getEpochSecond();
            BigDecimal best = Objects.requireNonNullElse(bid ? top.bid() : top.ask(), empty);
            if (at <= from) {
                seen.set(0, best);
            } else if (at <= end) {
                seen.add(best);
            }
        }
        return bars(seen);
    }

    private ObjectNode bars(List<BigDecimal> seen) {
        return StreamForms.object()
                .put(name("open"), Fp.price(seen.getFirst()))
                .put(
                        name("low"),
                        Fp.price(seen.stream().min(BigDecimal::compareTo).orElseThrow()))
                .put(
                        name("high"),
                        Fp.price(seen.stream().max(BigDecimal::compareTo).orElseThrow()))
                .put(name("close"), Fp.price(seen.getLast()));
    }

    /** Without a trade there are no bars, only the price before. */
    private ObjectNode price(List<Market.Print> prints, long from) {
        BigDecimal previous = previous(from);
        ObjectNode node = StreamForms.object();
        if (!prints.isEmpty()) {
            List<BigDecimal> prices = prints.stream().map(Market.Print::price).toList();
            node = bars(prices);
            node.set(name("min"), node.path(name("low")));
            node.set(name("max"), node.path(name("high")));
            BigDecimal turnover = prints.stream()
                    .map(print -> print.price().multiply(print.count()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            node.put(name("mean"), Fp.price(turnover.divide(sum(prints), 4, RoundingMode.HALF_EVEN)));
        }
        return previous == null ? node : node.put(name("previous"), Fp.price(previous));
    }

    private @Nullable BigDecimal previous(long from) {
        return market.prints.reversed().stream()
                .filter(print -> print.at().getEpochSecond() <= from)
                .findFirst()
                .map(Market.Print::price)
                .orElse(null);
    }

    private String name(String word) {
        return suffixed ? word + "_dollars" : word;
    }
}
