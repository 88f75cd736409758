package precog.desk.finder;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import precog.desk.finder.Finder.Hit;
import precog.desk.keys.DeskAction;
import precog.desk.keys.Keymap;
import precog.desk.keys.Veil;
import precog.desk.markets.MarketRows;
import precog.value.MarketId;

/** The palette over the desk: type, arrow, Enter; Escape puts it away. */
public final class FinderSheet {
    private static final double ROW = 30;

    private final StackPane view = new StackPane();
    private final TextField typed = new TextField();
    private final ListView<Hit> hits = new ListView<>();
    private final Finder finder;
    private final Consumer<MarketId> open;
    private final Keymap keymap;
    private final Veil veil;

    /**
     * A sheet that is away.
     *
     * @param keymap whose actions it finds, asked each time it opens
     * @param open shows a market in detail
     */
    public FinderSheet(Keymap keymap, MarketRows markets, Consumer<MarketId> open) {
        this.finder = new Finder(keymap::actions, markets);
        this.open = open;
        this.keymap = keymap;
        typed.setId("finder");
        typed.setPromptText("Find a market, a screen or an action");
        typed.setAccessibleText("Find a market, a screen or an action");
        typed.textProperty().addListener(change -> find());
        typed.setOnKeyPressed(key -> {
            switch (key.getCode()) {
                case ENTER -> take(hits.getSelectionModel().getSelectedItem());
                case DOWN -> hits.getSelectionModel().selectNext();
                case UP -> hits.getSelectionModel().selectPrevious();
                default -> {
                    return;
                }
            }
            key.consume();
        });
        hits.setFixedCellSize(ROW);
        hits.setFocusTraversable(false);
        hits.setPlaceholder(new Label("Nothing is called that."));
        hits.setCellFactory(list -> new HitCell());
        hits.setOnMouseClicked(click -> take(hits.getSelectionModel().getSelectedItem()));
        VBox sheet = new VBox(10, typed, hits);
        sheet.getStyleClass().addAll("sheet", "finder");
        sheet.setMaxSize(680, Region.USE_PREF_SIZE);
        StackPane.setAlignment(sheet, Pos.TOP_CENTER);
        view.getStyleClass().add("veil");
        view.getChildren().setAll(sheet);
        veil = new Veil(view, keymap);
    }

    public Node view() {
        return view;
    }

    public void toggle() {
        if (veil.isOpen()) {
            veil.close();
        } else {
            typed.clear();
            find();
            veil.open();
            typed.requestFocus();
        }
    }

    private void find() {
        hits.getItems().setAll(finder.find(typed.getText()));
        hits.setPrefHeight(ROW * Math.max(1, hits.getItems().size()) + 4);
        hits.getSelectionModel().selectFirst();
    }

    private void take(@Nullable Hit hit) {
        if (hit != null) {
            veil.close();
            switch (hit) {
                case Hit.Act(DeskAction action) -> keymap.run(action);
                case Hit.Market market -> open.accept(market.id());
            }
        }
    }

    /** A hit with its key at the right. */
    private final class HitCell extends ListCell<Hit> {
        private final Label words = new Label();
        private final Label key = new Label();
        private final HBox box = new HBox(words, spring(), key);

        HitCell() {
            key.getStyleClass().add("pair-name");
            box.setAlignment(Pos.CENTER_LEFT);
        }

        private static Region spring() {
            Region region = new Region();
            HBox.setHgrow(region, Priority.ALWAYS);
            return region;
        }

        @Override
        protected void updateItem(@Nullable Hit hit, boolean empty) {
            super.updateItem(hit, empty);
            if (empty || hit == null) {
                setGraphic(null);
            } else {
                words.setText(hit.words());
                key.setText(
                        hit instanceof Hit.Act act
                                ? keymap.keys().text(act.action()).get()
                                : "market");
                setGraphic(box);
            }
        }
    }
}
