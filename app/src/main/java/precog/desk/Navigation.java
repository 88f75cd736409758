package precog.desk;

import java.time.Instant;
import precog.alert.Alert;
import precog.value.MarketId;

/** Where a page can lead. FX thread. */
public interface Navigation {
    void show(Screen screen);

    /** Shows a market in detail. */
    void open(MarketId market);

    /** Leads to the market an alert is about, or to the screen where its kind is dealt with. */
    void openSource(Alert alert);

    /** Opens the desk as it was shortly before a moment, in a window of its own. */
    void rewind(Instant moment);
}
