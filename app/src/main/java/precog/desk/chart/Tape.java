package precog.desk.chart;

import java.util.Arrays;

/** Rows of numbers, oldest first, in as little memory as thousands of markets can each be given. */
final class Tape {
    private static final int FIRST_ROWS = 8;

    private final int width;
    private long[] cells = {};
    private int first;
    private int size;

    /** @param width numbers in a row */
    Tape(int width) {
        this.width = width;
    }

    int size() {
        return size;
    }

    /** One number of a row, the oldest row being 0. */
    long get(int row, int column) {
        return cells[(first + row) * width + column];
    }

    void add(long... row) {
        if ((first + size + 1) * width > cells.length) {
            makeRoom();
        }
        System.arraycopy(row, 0, cells, (first + size) * width, width);
        size++;
    }

    private void makeRoom() {
        int rows = Math.max(FIRST_ROWS, size + size / 2);
        long[] next = new long[rows * width];
        System.arraycopy(cells, first * width, next, 0, size * width);
        cells = next;
        first = 0;
    }

    void removeFirst() {
        first++;
        size--;
    }

    /** Leaves every second row out, but neither the first nor the last. */
    void thin() {
        Tape thinned = new Tape(width);
        for (int row = 0; row < size; row++) {
            if (row == 0 || row == size - 1 || (size - row) % 2 == 1) {
                thinned.add(row(row));
            }
        }
        take(thinned);
    }

    /** Puts the rows of another tape before its own. */
    void precede(Tape earlier) {
        Tape both = new Tape(width);
        for (int row = 0; row < earlier.size; row++) {
            both.add(earlier.row(row));
        }
        for (int row = 0; row < size; row++) {
            both.add(row(row));
        }
        take(both);
    }

    private void take(Tape other) {
        cells = other.cells;
        first = other.first;
        size = other.size;
    }

    private long[] row(int row) {
        return Arrays.copyOfRange(cells, (first + row) * width, (first + row + 1) * width);
    }
}
