package precog.desk.ladder;

import java.util.function.DoubleFunction;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import precog.value.Price;

/** Own orders on the ladder under the mouse: dragged to another price, or made larger or smaller from a menu. */
final class OwnOrderGrip {
    private final Region ladder;
    private final DoubleFunction<@Nullable Price> prices;
    private final LadderCanvas.Clicks clicks;
    private final ContextMenu menu = new ContextMenu();
    private LadderColumn column = LadderColumn.PRICE;
    private @Nullable Price held;
    private boolean moved;

    /** @param prices the price at a height of the ladder; null beside the rungs */
    OwnOrderGrip(Region ladder, DoubleFunction<@Nullable Price> prices, LadderCanvas.Clicks clicks) {
        this.ladder = ladder;
        this.prices = prices;
        this.clicks = clicks;
    }

    /** Whether the last press ended at another price, and so was no click. */
    boolean moved() {
        return moved;
    }

    void press(MouseEvent press) {
        column = LadderColumn.at(press.getX(), ladder.getWidth());
        held = press.isPrimaryButtonDown() && column.isOwn() ? prices.apply(press.getY()) : null;
        moved = false;
    }

    void release(MouseEvent release) {
        Price from = held;
        Price to = prices.apply(release.getY());
        held = null;
        if (from != null && to != null && !to.equals(from)) {
            moved = true;
            clicks.used();
            clicks.move(column, from, to);
        }
    }

    void offer(ContextMenuEvent asked) {
        LadderColumn under = LadderColumn.at(asked.getX(), ladder.getWidth());
        Price price = prices.apply(asked.getY());
        if (under.isOwn() && price != null) {
            menu.getItems().setAll(item("Larger", under, price, true), item("Smaller", under, price, false));
            menu.show(ladder, asked.getScreenX(), asked.getScreenY());
            clicks.used();
        }
        asked.consume();
    }

    private MenuItem item(String word, LadderColumn under, Price price, boolean larger) {
        MenuItem item = new MenuItem(word + " by the chosen size");
        item.setOnAction(click -> clicks.resize(under, price, larger));
        return item;
    }
}
