package precog.kalshi.live;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import precog.kalshi.RecordFields;
import precog.kalshi.rest.KalshiAccount;
import precog.kalshi.rest.KalshiAccount.FillRecord;
import precog.kalshi.rest.KalshiAccount.OrderRecord;
import precog.kalshi.rest.KalshiOrders;
import precog.kalshi.rest.KalshiRest;
import precog.kalshi.rest.RestAnswer;
import precog.line.Fetched.Got;
import precog.line.Fetched.Missed;
import precog.order.Amendment;
import precog.order.ExchangeReport;
import precog.order.ExchangeReport.Acknowledged;
import precog.order.ExchangeReport.AmendRefused;
import precog.order.ExchangeReport.Amended;
import precog.order.ExchangeReport.CallFailed;
import precog.order.ExchangeReport.Canceled;
import precog.order.ExchangeReport.NotAmended;
import precog.order.ExchangeReport.NotFound;
import precog.order.ExchangeReport.Rejected;
import precog.order.ExchangeReport.Unanswered;
import precog.order.Order;
import precog.order.OrderLife;
import precog.order.TimeInForce;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;
import tools.jackson.databind.JsonNode;

/** What is said to and fro about one order. Only what the venue certainly said is reported; the rest is unanswered. */
final class OrderDialogue {
    private static final int FILL_LOOKS = 6;
    private static final int GONE_LOOKS = 4;
    private static final Duration FILL_PAUSE = Duration.ofMillis(250);

    private final KalshiOrders orders;
    private final KalshiAccount account;
    private final OrderLookup lookup;
    private final InstantSource clock;
    private final Consumer<ExchangeReport> out;
    private final Consumer<TrackedOrder> learnt;

    /** @param learnt told when the venue's id of an order is known */
    OrderDialogue(KalshiRest rest, InstantSource clock, Consumer<ExchangeReport> out, Consumer<TrackedOrder> learnt) {
        this.clock = clock;
        this.out = out;
        this.learnt = learnt;
        orders = new KalshiOrders(rest);
        account = new KalshiAccount(rest);
        lookup = new OrderLookup(account);
    }

    void submit(TrackedOrder tracked) throws InterruptedException {
        switch (orders.create(tracked.order())) {
            case RestAnswer.Done(int _, JsonNode body) -> accepted(tracked, body);
            case RestAnswer.Refused refused when refused.code().equals("order_already_exists") -> inquire(tracked);
            case RestAnswer.Refused refused -> {
                if (refused.status() == 401 || refused.status() == 429) {
                    out.accept(new CallFailed(clock.instant(), "create", refused.sentence(), refused.status()));
                }
                out.accept(new Rejected(clock.instant(), tracked.id(), refused.code(), refused.sentence()));
            }
            case RestAnswer.Lost(int status, String reason) -> unanswered(tracked, "create", status, reason);
        }
    }

    private void accepted(TrackedOrder tracked, JsonNode body) throws InterruptedException {
        JsonNode answer = body.path("order").isObject() ? body.path("order") : body;
        Quantity filled;
        Quantity remaining;
        String exchangeId;
        try {
            exchangeId = RecordFields.text(answer, "order_id");
            filled = RecordFields.quantity(answer, "fill_count", "fill_count_fp");
            remaining = RecordFields.quantity(answer, "remaining_count", "remaining_count_fp");
        } catch (IllegalArgumentException e) {
            unanswered(tracked, "create", 200, "The exchange's answer cannot be used: " + e.getMessage());
            return;
        }
        Instant at = at(answer);
        known(tracked, exchangeId, at);
        if (filled.isPositive() && !tellFills(tracked, filled)) {
            return;
        }
        boolean works = remaining.isPositive() && tracked.order().timeInForce() == TimeInForce.GOOD_TILL_CANCELED;
        if (!works && filled.compareTo(tracked.order().quantity()) < 0) {
            boolean immediate = tracked.order().timeInForce() != TimeInForce.GOOD_TILL_CANCELED;
            out.accept(new Canceled(
                    clock.instant(),
                    tracked.id(),
                    immediate ? "immediate_or_cancel" : "self_trade",
                    immediate ? "Nothing more was there to take." : "It would have traded with an own order.",
                    at));
        }
    }

    private Instant at(JsonNode answer) {
        JsonNode millis = answer.path("ts_ms");
        return millis.isIntegralNumber() ? Instant.ofEpochMilli(millis.asLong()) : clock.instant();
    }

    private void known(TrackedOrder tracked, String exchangeId, Instant at) {
        tracked.known(exchangeId);
        learnt.accept(tracked);
        out.accept(new Acknowledged(clock.instant(), tracked.id(), exchangeId, at));
    }

    /**
     * Tells every fill of an order; the venue may show them a moment after it counted them.
     *
     * @param least contracts that are known to be filled
     * @return whether that many were told; otherwise the order is reported unanswered
     */
    private boolean tellFills(TrackedOrder tracked, Quantity least) throws InterruptedException {
        String exchangeId = tracked.exchangeId();
        String reason = "The exchange does not show the fills it counted.";
        Map<String, Quantity> found = new HashMap<>();
        for (int look = 0; look < FILL_LOOKS && exchangeId != null; look++) {
            // A fill of a moment ago only needs another look; one of long ago is in the archive alone.
            boolean archive = look == FILL_LOOKS - 1;
            switch (archive ? account.archivedFills(exchangeId) : account.fills(exchangeId)) {
                case Missed<List<FillRecord>> missed -> reason = missed.reason();
                case Got<List<FillRecord>>(List<FillRecord> fills) -> {
                    fills.forEach(fill -> out.accept(tracked.filled(fill, clock.instant())));
                    fills.forEach(fill -> found.put(fill.tradeId(), fill.quantity()));
                    Quantity told = found.values().stream().reduce(Quantity.ZERO, Quantity::plus);
                    if (told.compareTo(least) >= 0) {
                        return true;
                    }
                }
            }
            Thread.sleep(FILL_PAUSE);
        }
        out.accept(new Unanswered(clock.instant(), tracked.id(), reason));
        return false;
    }

    /** Asks for the change that is pending on an order. */
    void amend(TrackedOrder tracked, Order order) throws InterruptedException {
        String exchangeId = tracked.exchangeId();
        Amendment change = order.pendingAmendment();
        if (exchangeId == null || change == null) {
            inquire(tracked);
            return;
        }
        boolean smaller =
                change.limit().equals(order.limit()) && change.quantity().compareTo(order.quantity()) < 0;
        RestAnswer answer = smaller
                ? orders.decrease(exchangeId, order.market(), order.quantity().minus(change.quantity()))
                : orders.amend(exchangeId, order, change);
        switch (answer) {
            case RestAnswer.Done(int _, JsonNode body) -> amended(tracked, change, body);
            // Done, or never there: its record tells which, and with which terms it ended.
            case RestAnswer.Refused refused when refused.status() == 404 -> gone(tracked);
            case RestAnswer.Refused refused ->
                out.accept(new AmendRefused(
                        clock.instant(), tracked.id(), change.number(), refused.code(), refused.sentence()));
            case RestAnswer.Lost(int status, String reason) -> unanswered(tracked, "change", status, reason);
        }
    }

    private void amended(TrackedOrder tracked, Amendment change, JsonNode answer) throws InterruptedException {
        Quantity filled;
        Quantity remaining;
        try {
            filled = Objects.requireNonNullElse(RecordFields.optionalQuantity(answer, "fill_count"), Quantity.ZERO);
            remaining = RecordFields.optionalQuantity(answer, "remaining_count");
        } catch (IllegalArgumentException e) {
            unanswered(tracked, "change", 200, "The exchange's answer cannot be used: " + e.getMessage());
            return;
        }
        if (remaining == null || !remaining.isPositive()) {
            // Nothing of it works any more: what filled and what did not, its record says.
            story(tracked, false);
            return;
        }
        out.accept(new Amended(
                clock.instant(), tracked.id(), change.number(), change.limit(), change.quantity(), at(answer)));
        if (filled.isPositive()) {
            tellFills(tracked, filled);
        }
    }

    void cancel(TrackedOrder tracked) throws InterruptedException {
        String exchangeId = tracked.exchangeId();
        if (exchangeId == null) {
            // Never acknowledged: it may be there all the same. Where it is, the inquiry cancels it.
            inquire(tracked);
            return;
        }
        switch (orders.cancel(exchangeId, tracked.order().market())) {
            case RestAnswer.Done(int _, JsonNode body) -> canceled(tracked, body);
            case RestAnswer.Refused refused when refused.status() == 404 -> gone(tracked);
            case RestAnswer.Refused refused -> unanswered(tracked, "cancel", refused.status(), refused.sentence());
            case RestAnswer.Lost(int status, String reason) -> unanswered(tracked, "cancel", status, reason);
        }
    }

    /** The venue canceled it. Where it took off as much as was believed to be left, no fill is unheard of. */
    void canceled(TrackedOrder tracked, JsonNode answer) throws InterruptedException {
        Instant at = at(answer);
        boolean whole = tracked.order().pendingAmendment() == null
                && answer.path("reduced_by")
                        .asString("")
                        .equals(tracked.order().remaining().toString());
        if (whole || tellFills(tracked, Quantity.ZERO)) {
            out.accept(new Canceled(clock.instant(), tracked.id(), "canceled", "Canceled as asked.", at));
        }
    }

    /** A cancel of many went without an answer: each of them is asked about. */
    void lost(Collection<TrackedOrder> many, int status, String reason) {
        out.accept(new CallFailed(clock.instant(), "cancel", reason, status == 0 ? null : Integer.valueOf(status)));
        many.forEach(tracked -> out.accept(new Unanswered(clock.instant(), tracked.id(), reason)));
    }

    /** Gone, or never there: the same answer for both. Its record tells, if not at once. */
    private void gone(TrackedOrder tracked) throws InterruptedException {
        for (int look = 0; look < GONE_LOOKS; look++) {
            if (!(lookup.find(tracked) instanceof Got<OrderRecord>(OrderRecord record)) || !record.isResting()) {
                story(tracked, false);
                return;
            }
            Thread.sleep(FILL_PAUSE);
        }
        unanswered(tracked, "cancel", 404, "The exchange shows the order and does not find it.");
    }

    private void unanswered(TrackedOrder tracked, String call, int status, String reason) {
        out.accept(new CallFailed(clock.instant(), call, reason, status == 0 ? null : Integer.valueOf(status)));
        out.accept(new Unanswered(clock.instant(), tracked.id(), reason));
    }

    /** Tells the order's whole story as the venue has it, and asks again for the cancel that was wanted. */
    void inquire(TrackedOrder tracked) throws InterruptedException {
        story(tracked, tracked.cancelWanted());
    }

    private void story(TrackedOrder tracked, boolean cancel) throws InterruptedException {
        switch (lookup.find(tracked)) {
            case Missed<OrderRecord> missed
            when missed.status() == 404 -> out.accept(new NotFound(clock.instant(), tracked.id()));
            case Missed<OrderRecord> missed ->
                out.accept(new CallFailed(
                        clock.instant(),
                        "inquire",
                        missed.reason(),
                        missed.status() == 0 ? null : Integer.valueOf(missed.status())));
            case Got<OrderRecord>(OrderRecord record) -> {
                known(tracked, record.orderId(), record.createdAt());
                if (record.filled().isPositive() && !tellFills(tracked, record.filled())) {
                    return;
                }
                tellTerms(tracked, record);
                if (record.isResting() && cancel) {
                    cancel(tracked);
                } else {
                    told(tracked, record, "");
                }
            }
        }
    }

    /** Tells what became of a pending change, as the venue's record of the order shows it. */
    private void tellTerms(TrackedOrder tracked, OrderRecord record) {
        Order order = tracked.order();
        Amendment change = order.pendingAmendment();
        if (change == null) {
            return;
        }
        Price limit = record.yesPrice() == null ? change.limit() : own(order, record.yesPrice());
        Quantity quantity = record.filled().plus(record.remaining());
        boolean renamed = record.clientOrderId().equals(KalshiOrders.amendedId(tracked.id(), change));
        boolean made = renamed || (limit.equals(change.limit()) && quantity.equals(change.quantity()));
        Instant at = record.updatedAt() == null ? record.createdAt() : record.updatedAt();
        if (record.status().equals("executed") || (record.isResting() && made)) {
            out.accept(new Amended(clock.instant(), tracked.id(), change.number(), limit, quantity, at));
        } else if (record.isResting()) {
            out.accept(new NotAmended(clock.instant(), tracked.id(), change.number()));
        }
    }

    private static Price own(Order order, Price yes) {
        return order.outcome() == Outcome.YES ? yes : yes.complement();
    }

    /** The venue's record of an order says it works no more. */
    void told(TrackedOrder tracked, OrderRecord record, String reason) {
        String code = code(record.status(), reason);
        if (code != null) {
            Instant at = record.updatedAt() == null ? record.createdAt() : record.updatedAt();
            String words = reason.isEmpty() ? "The exchange ended it." : "The exchange ended it: " + reason + ".";
            out.accept(new Canceled(clock.instant(), tracked.id(), code, words, at));
        }
    }

    /** Null while the order works, is filled, or is in a state whose name nobody here knows. */
    private static @Nullable String code(String status, String reason) {
        if (!status.equals("canceled") && !status.equals("expired")) {
            return null;
        }
        return status.equals("expired") || reason.equals("ExpiryCancel")
                ? OrderLife.EXPIRED_CODE
                : reason.isEmpty() ? "canceled" : reason.toLowerCase(Locale.ROOT);
    }
}
