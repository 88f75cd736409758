package precog.desk.games;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import precog.desk.archive.GameReviews;
import precog.desk.archive.GameReviews.Said;
import precog.desk.archive.GameReviews.Standing;
import precog.desk.archive.Inquiry;
import precog.desk.archive.RecordGrid;
import precog.desk.grid.Column;
import precog.desk.grid.Tone;
import precog.desk.keys.Keymap;
import precog.desk.keys.Veil;
import precog.desk.live.Fxml;
import precog.feed.GameReport;
import precog.feed.MarketListing.GameLink;
import precog.feed.MarketListing.Selection;
import precog.matching.UnmatchedMarket;
import precog.value.MarketId;

/** Where a person says which game a market is about. Laid over the desk. */
public final class ReviewSheet {
    private final GameReviews reviews;
    private final String trader;
    private final ReviewModel model = new ReviewModel(ZoneId.systemDefault());
    private final StackPane view;
    private final Veil veil;
    private final Inquiry<Standing> inquiry;
    private final Inquiry<Standing> saying;
    private final RecordGrid<UnmatchedMarket> open;
    private final RecordGrid<GameReport> candidates;
    private final RecordGrid<Said> words;
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();

    @FXML
    private TableView<UnmatchedMarket> markets;

    @FXML
    private Label reason;

    @FXML
    private Label rules;

    @FXML
    private TableView<GameReport> games;

    @FXML
    private HBox results;

    @FXML
    private Label sentence;

    @FXML
    private Button tie;

    @FXML
    private Label message;

    @FXML
    private TableView<Said> said;

    @FXML
    private Button untie;

    /**
     * A sheet that is away.
     *
     * @param screen runs what it is given on the FX thread
     * @param trader whose name a word carries
     */
    public ReviewSheet(GameReviews reviews, Executor screen, String trader, Keymap keymap) {
        this.reviews = reviews;
        this.trader = trader;
        view = (StackPane) Fxml.load(this, "review.fxml");
        inquiry = new Inquiry<>(screen, this::show);
        saying = new Inquiry<>(screen, this::show);
        open = new RecordGrid<>(
                        markets,
                        marketColumns(),
                        Comparator.comparing(left -> left.listing().expectedExpiration()),
                        left -> left.listing().id())
                .says(inquiry, "Every market on a game is tied to it.")
                .onSelect(this::turnTo);
        open.grid().stretch("title", 150);
        candidates = new RecordGrid<>(games, gameColumns(), Comparator.comparing(GameReport::start), GameReport::id)
                .onSelect(this::chooseGame);
        candidates.grid().stretch("teams", 180);
        words = new RecordGrid<>(
                        said,
                        saidColumns(),
                        Comparator.<Said, Instant>comparing(one -> one.word().at())
                                .reversed(),
                        one -> one.word().market())
                .says(inquiry, "Nobody has tied a market by hand.")
                .onSelect(chosen -> enable());
        words.grid().stretch("words", 240);
        tie.setOnAction(click -> tie());
        untie.setOnAction(click -> untie());
        saying.state().subscribe(state -> {
            boolean failed = state instanceof Inquiry.State.Failed;
            message.setText(failed ? ((Inquiry.State.Failed) state).sentence() : "");
            message.pseudoClassStateChanged(Tone.DANGER.pseudoClass(), failed);
        });
        veil = new Veil(view, keymap);
        tell();
    }

    private static List<Column<UnmatchedMarket>> marketColumns() {
        return List.of(
                Column.<UnmatchedMarket>words(
                        "market", "Market", 262, left -> left.listing().id().value(), "Its ticker at the exchange."),
                Column.<UnmatchedMarket>words(
                        "title", "Question", 150, left -> left.listing().title(), "What it asks."),
                Column.<UnmatchedMarket>words(
                        "yes", "YES is", 110, left -> left.listing().subtitle(), "What YES stands for."));
    }

    private List<Column<GameReport>> gameColumns() {
        return List.of(
                Column.<GameReport>words("start", "Begins", 140, model::start, "When it begins, local time.")
                        .exact(game -> game.start().toString()),
                Column.<GameReport>words("teams", "Game", 180, ReviewModel::title, "The guest at the host."),
                Column.<GameReport>words(
                        "league", "League", 80, game -> game.league().words(), "Its league."));
    }

    private List<Column<Said>> saidColumns() {
        return List.of(
                Column.<Said>words(
                        "market", "Market", 262, one -> one.word().market().value(), "Its ticker."),
                Column.<Said>words("words", "YES pays when", 240, model::words, "The game and its result."),
                Column.<Said>words("by", "Said by", 110, one -> one.word().by(), "Who said so."),
                Column.<Said>moment("at", "When", one -> one.word().at(), "When it was said, UTC."));
    }

    public Parent view() {
        return view;
    }

    /** How many markets are without a game, as last read. */
    public ReadOnlyIntegerProperty count() {
        return count.getReadOnlyProperty();
    }

    /** A number of markets without a game, in words. */
    static String words(Number count) {
        return count.intValue() == 1 ? "1 market without a game" : count + " markets without a game";
    }

    /** Reads again how it stands. */
    public void read() {
        inquiry.ask(reviews::standing);
    }

    public void toggle() {
        if (veil.isOpen()) {
            veil.close();
        } else {
            veil.open();
            message.setText("");
            read();
            markets.requestFocus();
        }
    }

    private void show(Standing standing) {
        count.set(standing.open().size());
        open.show(standing.open());
        words.show(standing.said());
        if (open.selected() == null && !standing.open().isEmpty()) {
            markets.getSelectionModel().selectFirst();
        }
        turnTo(open.selected());
    }

    private void turnTo(@Nullable UnmatchedMarket next) {
        model.turnTo(next);
        candidates.show(model.candidates());
        reason.setText(next == null ? "" : next.words());
        rules.setText(next == null ? "" : next.listing().rules());
        chooseGame(candidates.selected());
    }

    private void chooseGame(@Nullable GameReport chosen) {
        model.choose(chosen);
        ToggleGroup either = new ToggleGroup();
        results.getChildren()
                .setAll(model.results().stream()
                        .map(result -> chip(result, either))
                        .toList());
        tell();
    }

    private ToggleButton chip(Selection result, ToggleGroup either) {
        ToggleButton chip = new ToggleButton(model.words(result));
        chip.setId("reviewResult" + result.name());
        chip.getStyleClass().add("chip");
        chip.setToggleGroup(either);
        GameLink link = model.link();
        chip.setSelected(link != null && link.selection() == result);
        chip.selectedProperty().subscribe((was, is) -> {
            if (is || either.getSelectedToggle() == null) {
                model.choose(is ? result : null);
                tell();
            }
        });
        return chip;
    }

    private void tell() {
        sentence.setText(model.sentence());
        enable();
    }

    private void enable() {
        tie.setDisable(model.link() == null);
        untie.setDisable(words.selected() == null);
    }

    private void tie() {
        UnmatchedMarket market = model.market();
        GameLink link = model.link();
        if (market != null && link != null) {
            saying.ask(() -> reviews.tie(market.listing().id(), link, trader));
        }
    }

    private void untie() {
        Said word = words.selected();
        if (word != null) {
            MarketId market = word.word().market();
            saying.ask(() -> reviews.untie(market));
        }
    }
}
