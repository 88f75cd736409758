package precog.sim.pit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import precog.value.Price;
import precog.value.TickStructure;

/** The ticks of a market, numbered from the lowest price above 0 to the highest below 1. */
final class PriceGrid {
    private final Price[] yes;
    private final Price[] no;
    private final int[] units;

    PriceGrid(TickStructure ticks) {
        List<Price> prices = new ArrayList<>();
        for (Price price = ticks.up(Price.ZERO); price.isBelow(Price.ONE); price = ticks.up(price)) {
            prices.add(price);
        }
        yes = prices.toArray(Price[]::new);
        no = prices.stream().map(Price::complement).toArray(Price[]::new);
        units = prices.stream().mapToInt(Price::units).toArray();
    }

    int size() {
        return units.length;
    }

    int units(int tick) {
        return units[tick];
    }

    Price yes(int tick) {
        return yes[tick];
    }

    /** What a NO contract costs where YES is at this tick. */
    Price no(int tick) {
        return no[tick];
    }

    /** The highest tick at or below {@code price} units, −1 where there is none. */
    int floor(double price) {
        int found = Arrays.binarySearch(units, (int) Math.floor(price));
        return found >= 0 ? found : -found - 2;
    }

    /** The lowest tick at or above {@code price} units, {@link #size} where there is none. */
    int ceiling(double price) {
        int found = Arrays.binarySearch(units, (int) Math.ceil(price));
        return found >= 0 ? found : -found - 1;
    }
}
