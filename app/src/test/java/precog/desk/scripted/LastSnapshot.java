package precog.desk.scripted;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import precog.engine.DeskListener;
import precog.engine.DeskSnapshot;
import precog.engine.Workstation;
import precog.feed.FeedMessage.TradePrinted;
import precog.feed.GameReport;
import precog.market.MarketView;

/** The newest snapshot of a workstation, for tests of what is free of any toolkit. */
public final class LastSnapshot implements DeskListener {
    private @Nullable DeskSnapshot last;

    private LastSnapshot() {}

    /** What {@code workstation} shows now. */
    public static DeskSnapshot of(Workstation workstation) {
        LastSnapshot listener = new LastSnapshot();
        workstation.listen(listener);
        workstation.release(listener);
        return Objects.requireNonNull(listener.last);
    }

    @Override
    public void market(MarketView market) {}

    @Override
    public void game(GameReport game) {}

    @Override
    public void trade(TradePrinted trade) {}

    @Override
    public void desk(DeskSnapshot snapshot) {
        last = snapshot;
    }
}
