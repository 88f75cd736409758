package precog.desk;

import precog.alert.Alert;
import precog.value.MarketId;

/** Where a page can lead. FX thread. */
public interface Navigation {
    void show(Screen screen);

    /** Shows a market in detail. */
    void open(MarketId market);

    /** Leads to the market an alert is about, or to the screen where its kind is dealt with. */
    void openSource(Alert alert);
}
