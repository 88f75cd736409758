package precog.desk.page;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import precog.value.MarketId;

/** The market that the panes of a window are about: chosen in one, followed by the others. FX thread. */
public final class Selection {
    private final ReadOnlyObjectWrapper<@Nullable MarketId> market = new ReadOnlyObjectWrapper<>();

    public ReadOnlyObjectProperty<@Nullable MarketId> market() {
        return market.getReadOnlyProperty();
    }

    /** The market chosen last; null before any. */
    public @Nullable MarketId get() {
        return market.get();
    }

    public void choose(MarketId next) {
        market.set(next);
    }
}
