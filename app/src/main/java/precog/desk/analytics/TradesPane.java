package precog.desk.analytics;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import precog.analytics.Note;
import precog.analytics.TradeRecord;
import precog.analytics.TradeTrail;
import precog.desk.archive.Clerk;
import precog.desk.archive.Inquiry;
import precog.desk.archive.RecordGrid;
import precog.desk.archive.RecordsBar;
import precog.desk.live.Dispatch;
import precog.desk.live.Fxml;
import precog.value.MarketId;

/** Every fill, and all that the selected one rests on and led to. */
final class TradesPane implements Part {
    private static final int NEWEST = 5_000;

    private final Clerk clerk;
    private final Parent view;
    private final Inquiry<List<TradeRecord>> inquiry;
    private final Inquiry<TradeTrail> followed;
    private final RecordGrid<TradeRecord> trades;
    private final NoteBar notes;

    @FXML
    private Label words;

    @FXML
    private TableView<TradeRecord> table;

    @FXML
    private StackPane notePlace;

    @FXML
    private VBox trail;

    /** @param open shows a market in detail */
    TradesPane(Clerk clerk, Dispatch dispatch, Consumer<MarketId> open) {
        this.clerk = clerk;
        view = Fxml.load(this, "trades.fxml");
        inquiry = clerk.inquiry(this::show);
        followed = clerk.inquiry(this::lay);
        notes = new NoteBar(dispatch, Note.Subject.TRADE, () -> {});
        notePlace.getChildren().setAll(notes.view());
        trades = new RecordGrid<>(
                        table,
                        TradeColumns.of(),
                        Comparator.comparing(TradeRecord::at)
                                .thenComparingLong(TradeRecord::id)
                                .reversed(),
                        TradeRecord::id)
                .says(inquiry, "Nothing was traded yet. Approve an edge on the desk, or send an order from the ticket.")
                .onSelect(this::follow)
                .onOpen(trade -> open.accept(trade.market()));
        trades.grid().stretch("title", 160);
        followed.state().subscribe(state -> {
            if (!(state instanceof Inquiry.State.Answered)) {
                say(RecordsBar.placeholder(state, () -> ""));
            }
        });
        follow(null);
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public Inquiry<?> inquiry() {
        return inquiry;
    }

    @Override
    public ObservableValue<Instant> moment() {
        return trades.table().getSelectionModel().selectedItemProperty().map(TradeRecord::at);
    }

    @Override
    public void read() {
        inquiry.ask(() -> clerk.archive().trades(NEWEST));
    }

    private void show(List<TradeRecord> read) {
        trades.show(read);
        words.setText(
                read.size() < NEWEST
                        ? read.size() + (read.size() == 1 ? " fill" : " fills")
                        : "the newest " + NEWEST + " fills");
    }

    private void follow(@Nullable TradeRecord trade) {
        if (trade != null) {
            notes.about(trade.id(), "On trade " + trade.id());
        }
        if (trade == null) {
            say("Select a fill to follow it: the game and quote of its moment, model, strategy, edge, decision, order,"
                    + " position and exits.");
        } else {
            followed.ask(() -> clerk.archive().trail(trade.id()));
        }
    }

    private void say(String sentence) {
        Label label = new Label(sentence);
        label.setWrapText(true);
        label.getStyleClass().add("muted-words");
        trail.getChildren().setAll(label);
    }

    private void lay(TradeTrail read) {
        trail.getChildren().clear();
        for (TradeTrail.Station station : read.stations()) {
            Label title = new Label(TradeWords.title(station.kind()));
            title.getStyleClass().add("station-title");
            GridPane pairs = new GridPane();
            pairs.getStyleClass().add("pairs");
            station.values().forEach((column, value) -> {
                Label name = new Label(TradeWords.column(column));
                name.getStyleClass().add("pair-name");
                name.setMinWidth(140);
                Label figure = new Label(value);
                figure.getStyleClass().add("pair-figure");
                figure.setWrapText(true);
                pairs.addRow(pairs.getRowCount(), name, figure);
            });
            trail.getChildren().addAll(title, pairs);
        }
    }
}
