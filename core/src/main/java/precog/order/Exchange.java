package precog.order;

import java.time.Instant;
import java.util.List;
import precog.feed.Timeline;
import precog.value.ExecutionEnvironment;

/**
 * Where orders go. Calls return at once; what became of them arrives as {@link ExchangeReport}s. An order is only
 * handed over after its intent is durable. A port is made for one environment and refuses orders of another.
 */
public interface Exchange extends Timeline<ExchangeReport>, AutoCloseable {
    ExecutionEnvironment environment();

    /** Sends an order; {@link IllegalArgumentException} where it is of another environment. */
    void submit(Order order, Instant now);

    /** Asks to cancel what is left of an order. */
    void cancel(Order order, Instant now);

    /**
     * Asks for the change that is pending on an order. One that only makes it smaller keeps its place in the queue; a
     * price or more contracts send it to the back.
     */
    void amend(Order order, Instant now);

    /** Asks to cancel what is left of many orders, in as few calls as the venue allows. */
    void cancelAll(List<Order> orders, Instant now);

    /** Asks what became of an order; answers with its whole story again, or {@link ExchangeReport.NotFound}. */
    void inquire(Order order, Instant now);

    /**
     * Asks where resting orders stand in their queues, where the venue tells; answered with {@link
     * ExchangeReport.QueuesReported} or not at all.
     */
    void inquireQueues(List<Order> resting, Instant now);

    /** Asks for the account; answers with {@link ExchangeReport.AccountReported}. */
    void inquireAccount(Instant now);

    /** Told at start, before anything else: the orders we believe to be working. */
    void recover(List<Order> working, Instant now);

    @Override
    void close();
}
