package precog.kalshi.fake;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The venue as the test moves it: what is listed, who else trades, how markets live and end. Everything shows in REST at
 * once and goes out on the stream. Prices are YES prices and counts contracts, both as text.
 */
public final class FakeVenue {
    private final Exchange exchange;

    FakeVenue(Exchange exchange) {
        this.exchange = exchange;
    }

    /** A new series or another version of a listed one; {@code list()} ends it. */
    public Listings.Series series(String ticker) {
        return new Listings.Series(exchange, ticker);
    }

    /** A new event or another version of a listed one; its series is listed with it. */
    public Listings.Event event(String ticker) {
        return new Listings.Event(exchange, ticker);
    }

    /** A new market; its event and series, the ticker without its last parts, are listed with it. */
    public Listings.NewMarket market(String ticker) {
        return new Listings.NewMarket(exchange, ticker);
    }

    /**
     * Someone else's limit order: trades what it can and rests with the remainder.
     *
     * @return its id, for {@link #cancel}
     */
    public String quote(String ticker, Side side, String price, String count) {
        return exchange.locked(() -> {
            Market market = trading(ticker);
            BigDecimal at = onGrid(market, price);
            BigDecimal left = exchange.matching.take(market, side, at, new BigDecimal(count), null);
            String id = exchange.newId();
            if (left.signum() > 0) {
                exchange.matching.rest(market, side, at, left, id, null);
            }
            return id;
        });
    }

    /**
     * Someone else takes what rests up to a price and leaves nothing in the book.
     *
     * @return contracts traded
     */
    public BigDecimal take(String ticker, Side side, String price, String count) {
        return exchange.locked(() -> {
            Market market = trading(ticker);
            BigDecimal wanted = new BigDecimal(count);
            return wanted.subtract(exchange.matching.take(market, side, onGrid(market, price), wanted, null));
        });
    }

    /** Takes someone else's order out of the book; false if it is not there any more. */
    public boolean cancel(String ticker, String id) {
        return exchange.locked(() -> {
            Market market = exchange.catalogue.market(ticker);
            Book.Resting resting = market.book.find(id);
            if (resting != null) {
                exchange.matching.reduce(market, resting, resting.left);
            }
            return resting != null;
        });
    }

    /** Contracts at rest at each YES price of a side, best first. */
    public Map<BigDecimal, BigDecimal> levels(String ticker, Side side) {
        return exchange.locked(() -> {
            Book book = exchange.catalogue.market(ticker).book;
            Map<BigDecimal, BigDecimal> levels = new LinkedHashMap<>();
            book.side(side).keySet().forEach(price -> levels.put(price, book.size(side, price)));
            return levels;
        });
    }

    private Market trading(String ticker) {
        Market market = exchange.catalogue.market(ticker);
        if (!market.isTrading()) {
            throw new IllegalStateException(ticker + " is " + market.status + " and takes no orders.");
        }
        return market;
    }

    private static BigDecimal onGrid(Market market, String text) {
        BigDecimal price = new BigDecimal(text).setScale(4);
        if (!market.grid.takes(price)) {
            throw new IllegalArgumentException(market.ticker + " takes no price of " + price + ".");
        }
        return price;
    }

    /** Opens a market, or opens it again after a pause, which empties its book. */
    public void open(String ticker) {
        with(ticker, exchange.lifecycle::activate);
    }

    /** Pauses a market: cancellations only. */
    public void pause(String ticker) {
        with(ticker, exchange.lifecycle::pause);
    }

    /** Ends trading now; resting orders are cancelled. */
    public void close(String ticker) {
        with(ticker, exchange.lifecycle::close);
    }

    /** Gives a market its result; it is paid out after its settlement timer. */
    public void determine(String ticker, Payout payout) {
        with(ticker, market -> exchange.lifecycle.determine(market, payout));
    }

    /** Pays a determined market out now; a second time changes nothing. */
    public void settle(String ticker) {
        with(ticker, exchange.lifecycle::settle);
    }

    /** Gives a market its result and pays it out. */
    public void settle(String ticker, Payout payout) {
        with(ticker, market -> {
            exchange.lifecycle.determine(market, payout);
            exchange.lifecycle.settle(market);
        });
    }

    /** Sets the status of a market's record to any word, known or not, without a frame. */
    public void status(String ticker, String status) {
        with(ticker, market -> market.status = status);
    }

    /** Moves the close. */
    public void closesAt(String ticker, Instant at) {
        with(ticker, market -> exchange.lifecycle.closesAt(market, at));
    }

    /** Changes the prices a market takes, by the name of a structure; what rests off the new grid stays. */
    public void priceStructure(String ticker, String structure) {
        with(ticker, market -> exchange.lifecycle.grid(market, PriceGrid.named(structure)));
    }

    /** Changes the rules. */
    public void rules(String ticker, String primary, String secondary) {
        with(ticker, market -> {
            market.rulesPrimary = primary;
            market.rulesSecondary = secondary;
            exchange.lifecycle.metadata(market);
        });
    }

    /** Sets fields of a market's record as they are to be written, over the standard ones. */
    public void fields(String ticker, Consumer<ObjectNode> fields) {
        with(ticker, market -> fields.accept(market.own));
    }

    private void with(String ticker, Consumer<Market> change) {
        exchange.locked(() -> change.accept(exchange.catalogue.market(ticker)));
    }

    /** Announces fees of a series from a moment on. */
    public void seriesFee(String series, String type, String multiplier, Instant from) {
        announce(false, series, new FeeTerms(type, new BigDecimal(multiplier)), from);
    }

    /** Announces fees of one event from a moment on, before its series'. */
    public void eventFee(String event, String type, String multiplier, Instant from) {
        announce(true, event, new FeeTerms(type, new BigDecimal(multiplier)), from);
    }

    /** Announces the end of an event's own fees. */
    public void endEventFee(String event, Instant from) {
        announce(true, event, null, from);
    }

    private void announce(boolean event, String ticker, @Nullable FeeTerms terms, Instant from) {
        exchange.locked(() -> {
            exchange.fees.announce(new FeeBook.Change(exchange.newId(), event, ticker, terms, from));
            exchange.elapse();
        });
    }

    /** Stops trading everywhere but for cancellations, until {@link #resume()}. */
    public void pauseTrading() {
        exchange.locked(() -> exchange.tradingActive = false);
    }

    /** Stops everything. */
    public void pauseExchange(@Nullable Instant resumes) {
        exchange.locked(() -> {
            exchange.exchangeActive = false;
            exchange.resumes = resumes;
        });
    }

    /** Ends both pauses. */
    public void resume() {
        exchange.locked(() -> {
            exchange.tradingActive = true;
            exchange.exchangeActive = true;
            exchange.resumes = null;
        });
    }

    /** Pauses trading in the weekly maintenance, and everything in the windows added to the schedule, by the clock. */
    public void followSchedule() {
        exchange.locked(() -> exchange.followsSchedule = true);
    }

    /** Adds a maintenance window to the schedule, which pauses nothing unless the schedule is followed. */
    public void maintenance(Instant from, Instant to) {
        exchange.locked(() -> exchange.maintenance.add(new Exchange.Window(from, to)));
    }

    /** The most rows of a page, however many are asked for. */
    public void pageSize(int rows) {
        exchange.locked(() -> exchange.pageSize = rows);
    }

    /** Moves what is older to the historical endpoints. */
    public void archiveBefore(Instant cutoff) {
        exchange.locked(() -> exchange.cutoff = cutoff);
    }
}
