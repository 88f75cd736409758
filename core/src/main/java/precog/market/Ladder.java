package precog.market;

import java.util.Arrays;

/**
 * The bids of one outcome as two parallel arrays sorted by price, best bid last. Changes happen near the best
 * price, so an insertion moves few entries, and a market of a hundred levels takes two kilobytes.
 */
final class Ladder {
    private static final int FIRST_CAPACITY = 32;

    private int[] prices = new int[FIRST_CAPACITY];
    private long[] sizes = new long[FIRST_CAPACITY];
    private int count;

    int count() {
        return count;
    }

    /** Price units of the level {@code rank} places behind the best; 0 is the best. */
    int price(int rank) {
        return prices[count - 1 - rank];
    }

    /** Hundredths of a contract bid at the level {@code rank} places behind the best. */
    long size(int rank) {
        return sizes[count - 1 - rank];
    }

    /** Hundredths of a contract bid at a price; 0 where there is no such level. */
    long sizeAt(int price) {
        int index = Arrays.binarySearch(prices, 0, count, price);
        return index < 0 ? 0 : sizes[index];
    }

    void clear() {
        count = 0;
    }

    /** Sets a level to a size; zero or less removes it. */
    void set(int price, long size) {
        int index = Arrays.binarySearch(prices, 0, count, price);
        if (index >= 0) {
            if (size > 0) {
                sizes[index] = size;
            } else {
                remove(index);
            }
        } else if (size > 0) {
            insert(-index - 1, price, size);
        }
    }

    private void insert(int index, int price, long size) {
        if (count == prices.length) {
            prices = Arrays.copyOf(prices, count * 2);
            sizes = Arrays.copyOf(sizes, count * 2);
        }
        System.arraycopy(prices, index, prices, index + 1, count - index);
        System.arraycopy(sizes, index, sizes, index + 1, count - index);
        prices[index] = price;
        sizes[index] = size;
        count++;
    }

    private void remove(int index) {
        count--;
        System.arraycopy(prices, index + 1, prices, index, count - index);
        System.arraycopy(sizes, index + 1, sizes, index, count - index);
    }
}
