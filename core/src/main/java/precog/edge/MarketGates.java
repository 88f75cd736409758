package precog.edge;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import precog.config.EdgeSettings;
import precog.market.MarketView;
import precog.value.Price;
import precog.value.Quantity;

/** What a market must be like before an edge on it is worth an alert. Every gate answers, passed or not. */
final class MarketGates {
    private final EdgeSettings.Gates gates;

    MarketGates(EdgeSettings.Gates gates) {
        this.gates = gates;
    }

    List<Check> ask(Contract contract) {
        Valuation valuation = contract.valuation();
        MarketView market = valuation.market();
        return List.of(
                new Check(Rule.MARKET_OPEN, market.status().trades(), Shown.word(market.status()), "open"),
                new Check(
                        Rule.TWO_SIDED_BOOK,
                        market.quote().isTwoSided(),
                        market.quote().isTwoSided() ? "both" : "one",
                        "a bid below an ask"),
                atMost(Rule.PRICE_AGE, valuation.priceAge(), gates.priceAge()),
                gameAge(valuation.gameAge()),
                new Check(
                        Rule.PRICE_RANGE,
                        !contract.ask().isBelow(gates.lowest())
                                && !contract.ask().isAbove(gates.highest()),
                        contract.ask().toString(),
                        gates.lowest() + " to " + gates.highest()),
                spread(market),
                atLeast(Rule.TOP_SIZE, market.quote().askSize(contract.outcome()), gates.topSize()),
                atLeast(Rule.VOLUME, market.volume24h(), gates.volume()),
                atLeast(Rule.OPEN_INTEREST, market.openInterest(), gates.openInterest()),
                timeToClose(valuation.timeToClose()),
                new Check(
                        Rule.FEE_KNOWN,
                        market.listing().fees().known(),
                        market.listing().fees().type(),
                        "a formula we know"));
    }

    private static Check atMost(Rule rule, @Nullable Duration age, Duration most) {
        return new Check(rule, age != null && age.compareTo(most) <= 0, Shown.time(age), Shown.time(most) + " or less");
    }

    private Check gameAge(@Nullable Duration age) {
        return age == null
                ? new Check(Rule.GAME_AGE, true, "not in play", Shown.time(gates.gameAge()) + " or less in play")
                : atMost(Rule.GAME_AGE, age, gates.gameAge());
    }

    private Check spread(MarketView market) {
        Integer units = market.quote().spreadUnits();
        Price widest = gates.spread().of(market.listing().category());
        boolean narrow = units != null && units <= widest.units();
        return new Check(Rule.SPREAD, narrow, units == null ? "none" : Shown.price(units), widest + " or less");
    }

    /** A figure that is not known cannot pass, except where nothing is asked of it, as of recordings without it. */
    private static Check atLeast(Rule rule, @Nullable Quantity found, Quantity least) {
        return new Check(
                rule,
                least.isZero() || (found != null && found.compareTo(least) >= 0),
                found == null ? "not known" : Shown.contracts(found),
                Shown.contracts(least) + " or more");
    }

    private Check timeToClose(Duration left) {
        return new Check(
                Rule.TIME_TO_CLOSE,
                left.compareTo(gates.earliest()) >= 0 && left.compareTo(gates.latest()) <= 0,
                Shown.time(left),
                Shown.time(gates.earliest()) + " to " + Shown.time(gates.latest()));
    }
}
