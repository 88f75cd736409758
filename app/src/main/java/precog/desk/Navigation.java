package precog.desk;

import precog.value.MarketId;

/** Where a page can lead. FX thread. */
public interface Navigation {
    void show(Screen screen);

    /** Shows a market in detail. */
    void open(MarketId market);
}
