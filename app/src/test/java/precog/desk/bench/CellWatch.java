package precog.desk.bench;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TableCell;
import javafx.scene.text.Text;
import precog.desk.markets.MarketRow;

/**
 * Reads, whenever the screen was laid out, the number of its update off the cell of each market at the top, and notes
 * for every update since the last reading how long it took from being posted to being shown or overtaken. FX thread.
 */
final class CellWatch {
    private static final String COLUMN = "column-bid-size";
    private static final String MARKET = "BENCH-";

    private final Scene scene;
    private final Posted posted;
    private final Millis ages = new Millis();
    private final int[] shown = new int[BusyWorkstation.TOP];
    private final List<TableCell<?, ?>> cells = new ArrayList<>();
    private boolean watching;

    CellWatch(Scene scene, Posted posted) {
        this.scene = scene;
        this.posted = posted;
        scene.addPostLayoutPulseListener(this::read);
    }

    /** Looks up the cells, which the grid may have made anew, and notes from now on. */
    void begin() {
        cells.clear();
        for (Node node : scene.getRoot().lookupAll(".figure-cell")) {
            if (node instanceof TableCell<?, ?> cell
                    && COLUMN.equals(cell.getTableColumn().getId())
                    && market(cell) >= 0) {
                cells.add(cell);
            }
        }
        read();
        watching = true;
    }

    /** Notes no more. */
    void end() {
        watching = false;
    }

    /** How long they took. */
    Millis ages() {
        return ages;
    }

    /** Markets whose cells are in sight. */
    int inSight() {
        return cells.size();
    }

    private void read() {
        long now = System.nanoTime();
        for (TableCell<?, ?> cell : cells) {
            int market = market(cell);
            int number = number(cell);
            if (market >= 0 && number >= 0) {
                while (watching && shown[market] != number) {
                    shown[market] = (shown[market] + 1) % BusyMarkets.NUMBERS;
                    ages.add(now - posted.at(market, shown[market]));
                }
                shown[market] = number;
            }
        }
    }

    /** Which of the markets at the top a cell stands on; −1 for any other. */
    private static int market(TableCell<?, ?> cell) {
        if (cell.getItem() instanceof MarketRow row && row.id().value().startsWith(MARKET)) {
            int market = Integer.parseInt(row.id().value().substring(MARKET.length()));
            return market < BusyWorkstation.TOP ? market : -1;
        }
        return -1;
    }

    /** What the cell shows. */
    private static int number(Parent cell) {
        for (Node node : cell.getChildrenUnmodifiable()) {
            if (node instanceof Text text && !text.getText().isEmpty()) {
                return Integer.parseInt(text.getText().replace(",", ""));
            }
        }
        return -1;
    }
}
