package precog.kalshi.fake;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One market: its terms, its life and its book. */
final class Market {
    /** A trade on the tape; the price is the YES price. */
    record Print(String id, BigDecimal price, BigDecimal count, Side taker, Instant at, boolean block) {}

    /** The top of the book from a moment on. */
    record Top(
            Instant at, @Nullable BigDecimal bid, @Nullable BigDecimal ask) {
        boolean samePrices(Top other) {
            return Objects.equals(bid, other.bid) && Objects.equals(ask, other.ask);
        }
    }

    private static final int LONGEST_TAPE = 100_000;

    final String ticker;
    final String event;
    final String series;
    final String id;
    final int shard;
    final Instant created;
    /** Fields a test has set itself; they are laid over the standard ones. */
    final ObjectNode own = JsonNodeFactory.instance.objectNode();

    final Book book = new Book();
    final Deque<Print> prints = new ArrayDeque<>();
    final Deque<Top> tops = new ArrayDeque<>();
    String title = "";
    String yesTitle = "Yes";
    String noTitle = "No";
    String rulesPrimary = "";
    String rulesSecondary = "";
    PriceGrid grid = PriceGrid.named("linear_cent");
    String status = "active";
    Instant opens;
    Instant closes;
    Instant expected;
    Instant latest;
    Instant updated;
    Duration settlementTimer = Duration.ofSeconds(300);
    BigDecimal last = BigDecimal.ZERO;
    BigDecimal volume = BigDecimal.ZERO;
    BigDecimal openInterest = BigDecimal.ZERO;
    /** Whether anyone has ever quoted; an empty side is written differently before that. */
    boolean quoted;

    @Nullable
    Payout payout;

    @Nullable
    Instant determined;

    @Nullable
    Instant settled;

    Market(String ticker, String event, String series, String id, int shard, Instant now) {
        this.ticker = ticker;
        this.event = event;
        this.series = series;
        this.id = id;
        this.shard = shard;
        created = now.minus(Duration.ofDays(2));
        updated = now;
        opens = now.minus(Duration.ofDays(1));
        closes = now.plus(Duration.ofDays(1));
        expected = closes;
        latest = closes.plus(Duration.ofDays(7));
    }

    /** Puts a trade on the tape, which keeps the last hundred thousand. */
    void print(Print print) {
        if (prints.size() == LONGEST_TAPE) {
            prints.removeFirst();
        }
        prints.add(print);
        last = print.price();
        volume = volume.add(print.count());
        openInterest = openInterest.add(print.count());
    }

    /** Notes the best prices where they have changed. */
    void top(Instant at) {
        Top top = new Top(at, book.best(Side.BID), book.best(Side.ASK));
        if (tops.isEmpty() || !tops.getLast().samePrices(top)) {
            if (tops.size() == LONGEST_TAPE) {
                tops.removeFirst();
            }
            tops.add(top);
        }
    }

    boolean isTrading() {
        return status.equals("active");
    }

    boolean isPaused() {
        return status.equals("inactive");
    }

    BigDecimal volumeSince(Instant from) {
        return prints.stream()
                .filter(print -> !print.at().isBefore(from))
                .map(Print::count)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
