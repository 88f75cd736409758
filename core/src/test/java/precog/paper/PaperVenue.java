package precog.paper;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import precog.feed.FeeTerms;
import precog.feed.FeedMessage;
import precog.feed.FeedMessage.BookDelta;
import precog.feed.FeedMessage.BookSnapshot;
import precog.feed.FeedMessage.MarketListed;
import precog.feed.FeedMessage.TradePrinted;
import precog.feed.Level;
import precog.order.Exchange;
import precog.order.ExchangeContract;
import precog.order.ExchangeReport;
import precog.order.Order;
import precog.order.Orders;
import precog.value.ExecutionEnvironment;
import precog.value.Money;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;

/** A practice exchange with a market before it, and the clock that drives both. */
final class PaperVenue implements ExchangeContract.Venue {
    final PaperExchange exchange;
    private Instant now = Orders.START;
    private int trades;

    PaperVenue(PaperAccount opening, FeeTerms fees) {
        this(new PaperExchange(ExecutionEnvironment.PAPER, PaperTerms.STANDARD, opening), fees);
    }

    PaperVenue(PaperExchange exchange, FeeTerms fees) {
        this.exchange = exchange;
        exchange.observe(new MarketListed(now, Orders.listing(fees)));
    }

    /** $1,000 and the book of the contract. */
    static PaperVenue standard() {
        PaperVenue venue = new PaperVenue(PaperAccount.of(Money.ofDollars(1_000)), FeeTerms.QUADRATIC);
        venue.book(
                List.of(level("0.47", "10"), level("0.46", "20")), List.of(level("0.50", "10"), level("0.49", "20")));
        return venue;
    }

    static Level level(String price, String quantity) {
        return new Level(Price.of(price), Quantity.of(quantity));
    }

    @Override
    public Exchange exchange() {
        return exchange;
    }

    @Override
    public Instant now() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    void show(FeedMessage message) {
        exchange.observe(message);
    }

    void book(List<Level> yesBids, List<Level> noBids) {
        show(new BookSnapshot(now, Orders.MARKET, yesBids, noBids));
    }

    void delta(Outcome outcome, String price, String change) {
        show(new BookDelta(now, Orders.MARKET, outcome, Price.of(price), Quantity.of(change)));
    }

    /** A public trade in which a taker sold YES to those who bid for it. */
    void soldYes(String yesPrice, String quantity) {
        show(new TradePrinted(
                now, Orders.MARKET, "t" + ++trades, Price.of(yesPrice), Quantity.of(quantity), Outcome.NO));
    }

    /** A public trade in which a taker bought YES from those who bid for NO. */
    void boughtYes(String yesPrice, String quantity) {
        show(new TradePrinted(
                now, Orders.MARKET, "t" + ++trades, Price.of(yesPrice), Quantity.of(quantity), Outcome.YES));
    }

    List<ExchangeReport> submit(Order order) {
        exchange.submit(order, now);
        return answers();
    }

    @Override
    public List<ExchangeReport> answers() {
        List<ExchangeReport> answers = new ArrayList<>();
        for (Instant at = exchange.nextAt(); at != null; at = exchange.nextAt()) {
            now = at.isAfter(now) ? at : now;
            answers.add(exchange.next());
        }
        return answers;
    }

    @Override
    public void close() {
        exchange.close();
    }
}
