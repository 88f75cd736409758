package precog.engine;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import precog.order.Exchange;
import precog.order.ExchangeReport;
import precog.order.Order;
import precog.value.ExecutionEnvironment;

/** The line to an exchange that lives on when the process dies before or after a call, or with an answer in hand. */
final class FaultyLine implements Exchange {
    private final Exchange exchange;
    private final Crash.Fuse fuse;

    FaultyLine(Exchange exchange, Crash.Fuse fuse) {
        this.exchange = exchange;
        this.fuse = fuse;
    }

    /** What was on its way when the process died is never heard. */
    static void dropReports(Exchange exchange) {
        while (exchange.nextAt() != null) {
            exchange.next();
        }
    }

    @Override
    public ExecutionEnvironment environment() {
        return exchange.environment();
    }

    @Override
    public void submit(Order order, Instant now) {
        fuse.step("before " + order.purpose() + " is sent");
        exchange.submit(order, now);
        fuse.step("after " + order.purpose() + " is sent");
    }

    @Override
    public void amend(Order order, Instant now) {
        exchange.amend(order, now);
        fuse.step("after a change is sent");
    }

    @Override
    public void cancel(Order order, Instant now) {
        exchange.cancel(order, now);
        fuse.step("after a cancel is sent");
    }

    @Override
    public void cancelAll(List<Order> orders, Instant now) {
        exchange.cancelAll(orders, now);
        fuse.step("after cancels are sent");
    }

    @Override
    public void inquire(Order order, Instant now) {
        exchange.inquire(order, now);
    }

    @Override
    public void inquireQueues(List<Order> resting, Instant now) {
        exchange.inquireQueues(resting, now);
    }

    @Override
    public void inquireAccount(Instant now) {
        exchange.inquireAccount(now);
    }

    @Override
    public void recover(List<Order> working, Instant now) {
        // The exchange lived on; it has nothing to recover.
    }

    @Override
    public @Nullable Instant nextAt() {
        return exchange.nextAt();
    }

    @Override
    public ExchangeReport next() {
        ExchangeReport report = exchange.next();
        if (report instanceof ExchangeReport.OfOrder) {
            fuse.step("with " + report.getClass().getSimpleName() + " in hand");
        }
        return report;
    }

    @Override
    public boolean ended() {
        return exchange.ended();
    }

    @Override
    public void close() {
        exchange.close();
    }
}
