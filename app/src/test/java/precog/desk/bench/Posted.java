package precog.desk.bench;

import java.util.concurrent.atomic.AtomicLongArray;

/** When each update of the markets at the top was posted. Written by the feed, read by the screen. */
final class Posted {
    private final AtomicLongArray nanos = new AtomicLongArray(BusyWorkstation.TOP * BusyMarkets.NUMBERS);

    void posted(int market, int number) {
        nanos.set(market * BusyMarkets.NUMBERS + number, System.nanoTime());
    }

    long at(int market, int number) {
        return nanos.get(market * BusyMarkets.NUMBERS + number);
    }
}
