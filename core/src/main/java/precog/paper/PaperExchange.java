package precog.paper;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import precog.feed.FeedMessage;
import precog.feed.FeedMessage.ConnectionReported;
import precog.feed.FeedMessage.GameReported;
import precog.feed.FeedMessage.MarketListed;
import precog.feed.FeedMessage.MarketSettled;
import precog.feed.FeedMessage.MarketStatusChanged;
import precog.feed.FeedMessage.ReadingRefused;
import precog.feed.FeedMessage.VenueReported;
import precog.feed.MarketStatus;
import precog.market.Fees;
import precog.order.Amendment;
import precog.order.Exchange;
import precog.order.ExchangeReport;
import precog.order.ExchangeReport.AccountReported;
import precog.order.ExchangeReport.Acknowledged;
import precog.order.ExchangeReport.AmendRefused;
import precog.order.ExchangeReport.Amended;
import precog.order.ExchangeReport.Canceled;
import precog.order.ExchangeReport.Filled;
import precog.order.ExchangeReport.NotAmended;
import precog.order.ExchangeReport.NotFound;
import precog.order.ExchangeReport.OfOrder;
import precog.order.ExchangeReport.Rejected;
import precog.order.Order;
import precog.order.TimeInForce;
import precog.paper.PaperBook.Execution;
import precog.paper.PaperMarket.Refusal;
import precog.value.ExecutionEnvironment;
import precog.value.MarketId;
import precog.value.Quantity;

/**
 * The practice exchange: takes orders over a delay, fills them as {@link PaperBook} says against the feed's own books,
 * charges the venue's fees, and keeps an account of its own to reconcile with. It never reaches a real venue and cannot
 * be made for live money.
 *
 * <p>Whoever drives it shows it each feed message with {@link #observe} before the engine sees it, and calls come with
 * the time of the feed. A call meets the book of the moment it arrives: messages of that same instant come after it.
 */
public final class PaperExchange implements Exchange {
    private final ExecutionEnvironment environment;
    private final PaperTerms terms;
    private final PaperLedger ledger;
    private final Map<MarketId, PaperMarket> markets = new HashMap<>();
    private final Map<String, PaperOrder> orders = new LinkedHashMap<>();
    private final Map<String, PaperOrder> working = new LinkedHashMap<>();
    private final Wire wire;
    private boolean closed;

    /**
     * A practice exchange with an account.
     *
     * @throws IllegalArgumentException for live money
     */
    public PaperExchange(ExecutionEnvironment environment, PaperTerms terms, PaperAccount opening) {
        if (environment == ExecutionEnvironment.LIVE) {
            throw new IllegalArgumentException("Live money does not go to the practice exchange: choose paper mode.");
        }
        this.environment = environment;
        this.terms = terms;
        wire = new Wire(terms);
        ledger = new PaperLedger(opening);
    }

    @Override
    public ExecutionEnvironment environment() {
        return environment;
    }

    @Override
    public void submit(Order order, Instant now) {
        if (order.environment() != environment) {
            throw new IllegalArgumentException(
                    "An order of " + order.environment() + " money cannot go to the " + environment + " exchange.");
        }
        PaperMarket market = markets.get(order.market());
        if (market != null) {
            market.book().expect();
        }
        wire.call(new PaperCall.Submit(order, market != null), now);
    }

    @Override
    public void amend(Order order, Instant now) {
        wire.call(new PaperCall.Amend(order), now);
    }

    @Override
    public void cancel(Order order, Instant now) {
        wire.call(new PaperCall.Cancel(order.clientOrderId()), now);
    }

    @Override
    public void cancelAll(List<Order> all, Instant now) {
        all.forEach(order -> cancel(order, now));
    }

    @Override
    public void inquire(Order order, Instant now) {
        wire.call(new PaperCall.Inquire(order), now);
    }

    @Override
    public void inquireQueues(List<Order> resting, Instant now) {
        // Its queues are a guess from public trades; a guess is not told as a place.
    }

    @Override
    public void inquireAccount(Instant now) {
        wire.call(new PaperCall.InquireAccount(), now);
    }

    /**
     * Puts acknowledged orders back, at the back of the queue at their price as the first book shows it. Fills of
     * before are not told again; an order that was never acknowledged is not here.
     */
    @Override
    public void recover(List<Order> believed, Instant now) {
        for (Order order : believed) {
            if (order.acknowledgedAt() != null && !order.state().isDone()) {
                PaperOrder paper = new PaperOrder(order, now);
                orders.put(paper.id(), paper);
                working.put(paper.id(), paper);
                paper.record(new Acknowledged(now, paper.id(), exchangeId(order), order.acknowledgedAt()));
            }
        }
    }

    /** Shows the exchange what the feed says; orders that reach it by then are worked first. */
    public void observe(FeedMessage message) {
        work(message.at());
        switch (message) {
            case MarketListed listed -> list(listed);
            case MarketStatusChanged change -> status(change.market(), change.status(), change.at());
            case MarketSettled settled -> settle(settled);
            case FeedMessage.OfMarket ofMarket -> {
                PaperMarket market = markets.get(ofMarket.market());
                if (market != null) {
                    market.observe(ofMarket, execution -> fill(execution, market, message.at()));
                }
            }
            case GameReported _, ConnectionReported _, VenueReported _, ReadingRefused _ -> {
                // Whoever sends orders heeds the pauses of the venue: the gate does.
            }
        }
    }

    private void list(MarketListed listed) {
        PaperMarket known = markets.get(listed.market());
        if (known == null) {
            PaperMarket market = new PaperMarket(listed, terms.matching());
            markets.put(listed.market(), market);
            working.values().stream()
                    .filter(order -> order.market().equals(listed.market()))
                    .forEach(market.book()::rest);
        } else {
            known.list(listed.listing());
        }
        status(listed.market(), listed.listing().status(), listed.at());
    }

    private void status(MarketId id, MarketStatus next, Instant at) {
        PaperMarket market = markets.get(id);
        if (market != null && market.clearsBy(next)) {
            for (PaperOrder order : market.book().resting()) {
                stop(order, at, "market_" + next.name().toLowerCase(Locale.ROOT), "The market is " + next + ".");
            }
        }
    }

    private void settle(MarketSettled settled) {
        status(settled.market(), MarketStatus.SETTLED, settled.at());
        ledger.settle(settled);
    }

    /** Works the calls that have arrived by then. */
    private void work(Instant until) {
        Instant due = wire.nextCallAt();
        while (due != null && !due.isAfter(until)) {
            answer(wire.nextCall(), due);
            due = wire.nextCallAt();
        }
    }

    private void answer(PaperCall call, Instant at) {
        switch (call) {
            case PaperCall.Submit(Order order, boolean expected) -> {
                PaperMarket market = markets.get(order.market());
                if (expected && market != null) {
                    market.book().arrived();
                }
                arrive(order, market, at);
            }
            case PaperCall.Cancel(String id) -> {
                PaperOrder order = working.get(id);
                if (order == null) {
                    tell(id, at);
                } else {
                    stop(order, at, "canceled", "Canceled as asked.");
                }
            }
            case PaperCall.Amend(Order order) -> change(order, at);
            case PaperCall.Inquire(Order order) -> {
                tell(order.clientOrderId(), at);
                tellUnchanged(order, at);
            }
            case PaperCall.InquireAccount() ->
                wire.report(new AccountReported(
                        wire.heard(at), ledger.cash(), Map.of(), ledger.holdings(), List.copyOf(working.keySet())));
        }
    }

    private void arrive(Order order, @Nullable PaperMarket market, Instant at) {
        if (orders.containsKey(order.clientOrderId())) {
            tell(order.clientOrderId(), at);
            return;
        }
        PaperOrder paper = new PaperOrder(order, at);
        if (market == null) {
            wire.report(new Rejected(
                    wire.heard(at), paper.id(), "market_unknown", order.market() + " is not listed here."));
            return;
        }
        Refusal refusal = market.refusal(paper);
        refusal = refusal == null ? ledger.refusal(paper, working.values(), markets::get) : refusal;
        if (refusal != null) {
            wire.report(new Rejected(wire.heard(at), paper.id(), refusal.code(), refusal.reason()));
            return;
        }
        accept(paper, market, at);
    }

    private void accept(PaperOrder order, PaperMarket market, Instant at) {
        orders.put(order.id(), order);
        working.put(order.id(), order);
        record(order, new Acknowledged(wire.heard(at), order.id(), exchangeId(order.order()), at));
        market.book().take(order, execution -> fill(execution, market, at));
        if (!order.isWorking()) {
            return;
        }
        if (order.order().timeInForce() == TimeInForce.GOOD_TILL_CANCELED) {
            market.book().rest(order);
        } else {
            stop(order, at, "immediate_or_cancel", "Nothing more was there to take.");
        }
    }

    /** Gives an order other terms: a smaller one keeps its place, any other one is worked anew. */
    private void change(Order asked, Instant at) {
        Amendment change = asked.pendingAmendment();
        PaperOrder before = working.get(asked.clientOrderId());
        PaperMarket market = markets.get(asked.market());
        if (change == null || before == null || market == null) {
            tell(asked.clientOrderId(), at);
            tellUnchanged(asked, at);
            return;
        }
        PaperOrder after = before.amended(change, at);
        Refusal refusal = refusal(before, after, market);
        if (refusal != null) {
            record(
                    before,
                    new AmendRefused(wire.heard(at), before.id(), change.number(), refusal.code(), refusal.reason()));
            return;
        }
        orders.put(after.id(), after);
        working.put(after.id(), after);
        record(after, new Amended(wire.heard(at), after.id(), change.number(), change.limit(), change.quantity(), at));
        if (after.keepsPlaceOf(before)) {
            market.book().replace(before, after);
        } else {
            market.book().remove(before);
            market.book().take(after, execution -> fill(execution, market, at));
            if (after.isWorking()) {
                market.book().rest(after);
            }
        }
    }

    private @Nullable Refusal refusal(PaperOrder before, PaperOrder after, PaperMarket market) {
        if (!after.remaining().isPositive()) {
            return new Refusal("invalid_order_size", before.filled() + " contracts have filled already.");
        }
        if (after.keepsPlaceOf(before)) {
            return null;
        }
        Refusal refusal = market.refusal(after);
        List<PaperOrder> others =
                working.values().stream().filter(other -> other != before).toList();
        return refusal == null ? ledger.refusal(after, others, markets::get) : refusal;
    }

    /** A change that was asked for and never arrived is not in the order's story. */
    private void tellUnchanged(Order asked, Instant at) {
        Amendment change = asked.pendingAmendment();
        PaperOrder order = orders.get(asked.clientOrderId());
        if (change != null && order != null && !order.answered(change)) {
            wire.report(new NotAmended(wire.heard(at), order.id(), change.number()));
        }
    }

    private void fill(Execution execution, PaperMarket market, Instant at) {
        PaperOrder order = execution.order();
        Quantity quantity = execution.quantity();
        Fees.Charge charge = market.fees()
                .charge(order.action(), execution.price(), quantity, execution.liquidity(), order.surplus());
        ledger.fill(order, execution.price(), quantity, charge.fee(), charge.cash());
        order.take(quantity, charge.surplus());
        if (!order.isWorking()) {
            working.remove(order.id());
        }
        // Counting contracts, not fills, names a fill the same way before and after a restart.
        String fillId = order.id() + "@" + order.filled();
        boolean taker = execution.liquidity() == Fees.Liquidity.TAKER;
        record(
                order,
                new Filled(wire.heard(at), order.id(), fillId, execution.price(), quantity, charge.fee(), taker, at));
    }

    private void stop(PaperOrder order, Instant at, String code, String reason) {
        order.stop();
        working.remove(order.id());
        PaperMarket market = markets.get(order.market());
        if (market != null) {
            market.book().remove(order);
        }
        record(order, new Canceled(wire.heard(at), order.id(), code, reason, at));
    }

    /** Answers with an order's whole story again. */
    private void tell(String id, Instant at) {
        PaperOrder order = orders.get(id);
        if (order == null) {
            wire.report(new NotFound(wire.heard(at), id));
            return;
        }
        order.story(wire.heard(at)).forEach(wire::report);
    }

    private void record(PaperOrder order, OfOrder report) {
        order.record(report);
        wire.report(report);
    }

    private static String exchangeId(Order order) {
        return "paper-" + order.clientOrderId();
    }

    @Override
    public @Nullable Instant nextAt() {
        return wire.nextReportAt();
    }

    @Override
    public ExchangeReport next() {
        Instant at = nextAt();
        if (at == null) {
            throw new IllegalStateException("The practice exchange has nothing to report.");
        }
        work(at);
        return wire.nextReport();
    }

    @Override
    public boolean ended() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
    }
}
