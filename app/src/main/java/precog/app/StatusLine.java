package precog.app;

import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import precog.engine.DeskListener;
import precog.engine.DeskSnapshot;
import precog.feed.FeedMessage.TradePrinted;
import precog.feed.GameReport;
import precog.market.MarketView;

/** The desk in one line of text, for a terminal. */
final class StatusLine implements DeskListener {
    private final AtomicReference<@Nullable DeskSnapshot> latest = new AtomicReference<>();

    @Override
    public void market(MarketView market) {
        // Only totals are shown.
    }

    @Override
    public void game(GameReport game) {
        // Only totals are shown.
    }

    @Override
    public void trade(TradePrinted trade) {
        // Only totals are shown.
    }

    @Override
    public void desk(DeskSnapshot snapshot) {
        latest.set(snapshot);
    }

    /** The newest snapshot; null before the first. */
    @Nullable
    DeskSnapshot snapshot() {
        return latest.get();
    }

    /** The line as it stands. */
    String text() {
        DeskSnapshot desk = latest.get();
        if (desk == null) {
            return "starting";
        }
        DeskSnapshot.Counters so = desk.counters();
        return String.format(
                Locale.ROOT,
                "%s  %s%s  cash $%.2f  day %+.2f  open %+.2f  positions %d  edges %d waiting of %d  decisions %d  "
                        + "orders %d  fills %d  exits %d  settlements %d  refusals %d  messages %d%s",
                seconds(desk.at()),
                desk.mode().label(),
                desk.killed() ? "  KILLED" : "",
                desk.account().cash().asDouble(),
                desk.dayRealized().asDouble(),
                desk.openPnl().asDouble(),
                desk.positions().stream().filter(position -> position.isOpen()).count(),
                desk.edges().size(),
                so.edges(),
                so.decisions(),
                so.orders(),
                so.fills(),
                so.exits(),
                so.settlements(),
                so.refusals(),
                desk.messages(),
                desk.storeTrouble() == null ? "" : "  database: " + desk.storeTrouble());
    }

    private static String seconds(Instant at) {
        return Instant.ofEpochSecond(at.getEpochSecond()).toString();
    }
}
