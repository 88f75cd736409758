package precog.desk.stake;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The prepared sizes as a row of buttons, which a pencil turns into a line of text. */
public final class StakeBar extends HBox {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final Stakes stakes;
    private final Consumer<Stake> taken;
    private final Button edit = new Button("Sizes…");
    private final TextField text = new TextField();
    // Held weakly by the sizes, which outlive the window.
    private final ChangeListener<Object> shower = (property, was, is) -> show();
    private final ChangeListener<Object> marker = (property, was, is) -> mark();

    /** @param taken told the size that was pressed */
    public StakeBar(Stakes stakes, Consumer<Stake> taken) {
        this.stakes = stakes;
        this.taken = taken;
        setId("stakes");
        getStyleClass().add("stakes");
        edit.setId("editStakes");
        edit.setTooltip(new Tooltip(
                "Prepares other sizes: up to five, contracts such as 25 or dollars such as $100, with commas."));
        edit.setOnAction(click -> edit());
        text.setId("stakeText");
        text.setAccessibleText(
                "Prepared sizes, contracts such as 25 or dollars such as $100, with commas; Enter keeps");
        text.setOnAction(enter -> keep());
        text.textProperty().addListener(change -> text.pseudoClassStateChanged(REFUSED, false));
        text.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                key.consume();
                show();
            }
        });
        HBox.setHgrow(text, Priority.ALWAYS);
        stakes.all().addListener(new WeakChangeListener<>(shower));
        stakes.chosen().addListener(new WeakChangeListener<>(marker));
        show();
    }

    /** Takes a size by its place. */
    public void take(int at) {
        stakes.choose(at).ifPresent(taken);
    }

    private void show() {
        List<Stake> all = stakes.all().get();
        getChildren().clear();
        for (int at = 0; at < all.size(); at++) {
            int place = at;
            ToggleButton size = new ToggleButton(all.get(at).text());
            size.setId("stake-" + (at + 1));
            size.setMaxWidth(Double.MAX_VALUE);
            size.setAccessibleText("Size " + all.get(at).text());
            size.setTooltip(new Tooltip(
                    "Puts this size into the ticket; an armed ladder uses it for each click. In the ticket its"
                            + " place is its key."));
            size.setOnAction(click -> {
                take(place);
                mark();
            });
            HBox.setHgrow(size, Priority.ALWAYS);
            getChildren().add(size);
        }
        getChildren().add(edit);
        mark();
    }

    private void mark() {
        for (int at = 0; at < getChildren().size(); at++) {
            if (getChildren().get(at) instanceof ToggleButton size) {
                size.setSelected(at == stakes.chosen().get());
            }
        }
    }

    private void edit() {
        text.setText(stakes.text());
        getChildren().setAll(text);
        text.requestFocus();
        text.selectAll();
    }

    private void keep() {
        if (stakes.set(text.getText())) {
            show();
        } else {
            text.pseudoClassStateChanged(REFUSED, true);
        }
    }
}
