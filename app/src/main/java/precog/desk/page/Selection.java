package precog.desk.page;

import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import precog.value.MarketId;

/**
 * The market that the panes of a window are about: chosen in one, followed by the others, and by every window of the
 * same link. FX thread.
 */
public final class Selection {
    private final ReadOnlyObjectWrapper<@Nullable MarketId> market = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Link> link = new SimpleObjectProperty<>(Link.NONE);
    private final Links links;

    /** A selection of its own, with nothing chosen. */
    public Selection() {
        this(new Links());
    }

    /** @param links what the windows of one colour have chosen */
    public Selection(Links links) {
        this.links = links;
        links.add(this);
    }

    public ReadOnlyObjectProperty<@Nullable MarketId> market() {
        return market.getReadOnlyProperty();
    }

    /** The link it follows. */
    public ReadOnlyObjectProperty<Link> link() {
        return link;
    }

    /** The market chosen last; null before any. */
    public @Nullable MarketId get() {
        return market.get();
    }

    public void choose(MarketId next) {
        if (!Objects.equals(market.get(), next)) {
            market.set(next);
            links.chosen(this, next);
        }
    }

    /** Follows another link from now on, and takes what was chosen on it last. */
    public void follow(Link next) {
        link.set(next);
        MarketId known = links.chosenOn(next);
        if (known != null) {
            market.set(known);
        }
    }

    /** Chosen in another window of its link. */
    void follow(MarketId next) {
        market.set(next);
    }

    /** Ends following. */
    public void release() {
        links.remove(this);
    }
}
