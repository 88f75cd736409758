package precog.desk.scripted;

import static precog.value.ExecutionEnvironment.PAPER;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import precog.edge.Check;
import precog.edge.Confidence;
import precog.edge.Edge;
import precog.edge.RecommendedAction;
import precog.edge.Rule;
import precog.engine.DeskSnapshot.Pending;
import precog.exit.ExitCondition;
import precog.exit.ExitWatch;
import precog.exit.ExitWatch.Reading;
import precog.feed.FeedMessage.TradePrinted;
import precog.market.MarketView;
import precog.position.Position;
import precog.position.PositionStatus;
import precog.position.TrailingStop;
import precog.value.ModelRef;
import precog.value.Money;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Probability;
import precog.value.Quantity;
import precog.value.StrategyRef;

/** The synthetic edges, positions and public trades of the script. */
final class ScriptedTrades {
    static final ModelRef MODEL = new ModelRef(3, "elo_in_play", "v1.2");
    static final StrategyRef STRATEGY = new StrategyRef(7, "value", "v1.0");

    private final List<MarketView> views;
    private final Instant start;

    ScriptedTrades(List<MarketView> views, Instant start) {
        this.views = views;
        this.start = start;
    }

    List<Pending> pending() {
        return List.of(
                pending(101, 0, Outcome.YES, "0.0914", 212, 24),
                pending(102, 5, Outcome.NO, "0.0733", 150, 17),
                pending(103, 10, Outcome.YES, "0.0621", 96, 28),
                pending(104, 16, Outcome.YES, "0.0574", 64, 9));
    }

    Pending pending(long id, int at, Outcome outcome, String net, long contracts, int seconds) {
        return new Pending(
                edge(id, at, outcome, net, contracts, RecommendedAction.ALERT, checks(net, true)),
                start.minusSeconds(6),
                start.plusSeconds(seconds),
                null);
    }

    List<Edge> ignored() {
        return List.of(
                edge(90, 3, Outcome.YES, "0.0312", 0, RecommendedAction.IGNORE, checks("0.0312", false)),
                edge(91, 12, Outcome.NO, "0.0488", 0, RecommendedAction.IGNORE, checks("0.0488", false)),
                edge(92, 20, Outcome.YES, "-0.0121", 0, RecommendedAction.IGNORE, checks("-0.0121", false)));
    }

    private Edge edge(
            long id,
            int at,
            Outcome outcome,
            String net,
            long contracts,
            RecommendedAction action,
            List<Check> checks) {
        MarketView view = views.get(at);
        Price ask = ask(view, outcome);
        Quantity quantity = Quantity.of(contracts);
        Money cost = Money.of(ask, quantity);
        Money fee = new Money(cost.micros() / 50);
        int p = Math.min(
                9_900, ask.units() + new BigDecimal(net).movePointRight(4).intValue() + 260);
        return new Edge(
                id,
                8_812,
                PAPER,
                view.listing().id(),
                view.listing().event(),
                view.listing().category(),
                outcome,
                MODEL,
                STRATEGY,
                new Probability(p),
                new Probability(ask.units() - 50),
                ask,
                ask,
                new Price(ask.units() + 100),
                quantity,
                cost.plus(fee),
                fee,
                new BigDecimal(net),
                new BigDecimal(net).divide(ask.decimal(), 4, RoundingMode.HALF_EVEN),
                new BigDecimal("0.1420"),
                at % 2 == 0 ? Confidence.HIGH : Confidence.MEDIUM,
                612,
                new BigDecimal("0.0800"),
                Duration.ofSeconds(2),
                Duration.ofSeconds(11),
                action,
                checks,
                "Elo 1612 against 1548 with 65 home field, then lead 10 with 22 minutes left: 612 games like it.",
                start);
    }

    private static List<Check> checks(String net, boolean passing) {
        return List.of(
                new Check(Rule.MARKET_OPEN, true, "open", "open"),
                new Check(Rule.TWO_SIDED_BOOK, true, "0.0100 apart", "bid and ask"),
                new Check(Rule.PRICE_AGE, true, "2 s", "at most 120 s"),
                new Check(Rule.GAME_AGE, true, "11 s", "at most 60 s"),
                new Check(Rule.SPREAD, true, "0.0100", "at most 0.0500"),
                new Check(Rule.TOP_SIZE, true, "402", "at least 10"),
                new Check(Rule.VOLUME, true, "84,120", "at least 100"),
                new Check(Rule.TIME_TO_CLOSE, true, "1 h 22 m", "1 h to 30 d"),
                new Check(Rule.CONFIDENCE, true, "high", "high or medium"),
                new Check(Rule.MINIMUM_EDGE, passing, net, "at least 0.0500"),
                new Check(Rule.SAME_EVENT, true, "no position on the event", "none on the other side"));
    }

    static Price ask(MarketView view, Outcome outcome) {
        Price ask = view.quote().ask(outcome);
        return ask == null ? new Price(5_000) : ask;
    }

    List<Position> positions(List<MarketView> now, Instant at) {
        return List.of(
                position(41, now.get(2), Outcome.YES, 300, -500, Confidence.HIGH, true, at),
                position(42, now.get(8), Outcome.NO, 120, 300, Confidence.MEDIUM, false, at),
                position(43, now.get(18), Outcome.YES, 85, -200, Confidence.LOW, false, at));
    }

    private Position position(
            long id,
            MarketView view,
            Outcome outcome,
            long contracts,
            int entryOffset,
            Confidence confidence,
            boolean trailing,
            Instant now) {
        Price bid = view.quote().bid(outcome);
        MarketView opened = views.get(view == null ? 0 : indexOf(view));
        Price reference = opened.openingPrice() == null ? Price.of("0.5000") : opened.openingPrice();
        int own = outcome == Outcome.YES ? reference.units() : 10_000 - reference.units();
        Price entry = new Price(Math.clamp(own + entryOffset, 200, 9_800));
        Quantity quantity = Quantity.of(contracts);
        Money cost = Money.of(entry, quantity);
        Money gain = bid == null ? null : Money.of(bid, quantity).minus(cost);
        BigDecimal percent = bid == null
                ? null
                : bid.decimal().subtract(entry.decimal()).divide(entry.decimal(), 4, RoundingMode.HALF_EVEN);
        TrailingStop stop = trailing
                ? new TrailingStop(
                        Price.of("0.4400"),
                        Price.of("0.4900"),
                        Price.of("0.4600"),
                        new BigDecimal("0.0400"),
                        "0.10/0.05/0.01/0.02")
                : null;
        return new Position(
                id,
                PAPER,
                "simulated",
                view.listing().id(),
                view.listing().event(),
                view.listing().category(),
                outcome,
                quantity,
                quantity,
                cost,
                entry,
                new Money(cost.micros() / 60),
                Money.ZERO,
                bid,
                gain,
                percent,
                confidence,
                stop,
                0,
                false,
                0,
                PositionStatus.OPEN,
                55L,
                900 + id,
                STRATEGY,
                MODEL,
                "Approved edge",
                null,
                null,
                null,
                start.minusSeconds(1800),
                null,
                now);
    }

    private int indexOf(MarketView view) {
        for (int at = 0; at < views.size(); at++) {
            if (views.get(at).listing().id().equals(view.listing().id())) {
                return at;
            }
        }
        return 0;
    }

    Map<Long, ExitWatch> exits(List<Position> positions) {
        return positions.stream().collect(Collectors.toMap(Position::id, this::exit));
    }

    private ExitWatch exit(Position position) {
        String pnl = position.pnlPercent() == null ? "–" : position.pnlPercent().movePointRight(2) + " %";
        List<Reading> readings = List.of(
                reading(ExitCondition.STOP_LOSS, pnl, "−15 %", position.quantity()),
                reading(ExitCondition.CIRCUIT_BREAKER, "none tripped", "a flattening breaker", position.quantity()),
                reading(
                        ExitCondition.TRAILING_STOP,
                        position.trailingStop() == null ? "not active" : "bid 0.4800",
                        position.trailingStop() == null ? "+10 %" : "0.4600",
                        position.quantity()),
                reading(ExitCondition.TIME_BASED_URGENT, "1 h 22 m left", "under 10 m", position.quantity()),
                reading(ExitCondition.LIQUIDITY_DRIED_UP, "spread 0.0100", "over 0.0300", position.quantity()),
                reading(ExitCondition.PARTIAL_EXIT_TARGET, pnl, "+15 %", position.quantity()),
                reading(ExitCondition.EDGE_DISAPPEARED, "0.0410", "under 0", position.quantity()));
        boolean working = position.id() == 43;
        return new ExitWatch(
                position.id(),
                working,
                readings,
                working ? ExitCondition.EARLY_EXIT : null,
                working ? 2 : 0,
                working ? position.mark() : null);
    }

    private static Reading reading(ExitCondition condition, String observed, String trigger, Quantity quantity) {
        return new Reading(condition, false, quantity, observed, trigger);
    }

    /** An hour of public trades on each market, so that a chart has something to draw. */
    List<TradePrinted> prints() {
        List<TradePrinted> prints = new ArrayList<>();
        for (int at = 0; at < views.size(); at++) {
            MarketView view = views.get(at);
            int from = view.openingPrice() == null ? 5_000 : view.openingPrice().units();
            int to = view.lastPrice() == null ? 5_000 : view.lastPrice().units();
            for (int step = 0; step < 120; step++) {
                double wave = 180 * Math.sin(step / 9.0 + at) + 90 * Math.sin(step / 3.1 + 2 * at);
                int units = (int) (from + (to - from) * step / 119.0 + wave * (119 - step) / 119.0);
                prints.add(new TradePrinted(
                        start.minusSeconds(30L * (120L - step)),
                        view.listing().id(),
                        "p" + at + "-" + step,
                        new Price(Math.clamp(units - units % 100, 100, 9_900)),
                        Quantity.of(5L + (37L * step + 11L * at) % 90),
                        step % 2 == 0 ? Outcome.YES : Outcome.NO));
            }
        }
        return prints;
    }
}
