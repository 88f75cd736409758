package precog.desk.pair;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import precog.desk.archive.Inquiry;
import precog.desk.archive.Inquiry.State;
import precog.desk.grid.Tone;
import precog.desk.keys.Keymap;
import precog.desk.keys.Veil;
import precog.desk.live.Fxml;
import precog.desk.markets.MarketRow;
import precog.feed.MarketListing;
import precog.pairing.Counterpart;
import precog.pairing.Counterpart.Token;
import precog.pairing.Judgement;
import precog.pairing.Judgement.Verdict;
import precog.pairing.Pairs;

/**
 * Where a person looks for a market of the other venue, reads its rules beside ours, and says whether both resolve alike.
 * Laid over the desk.
 */
public final class PairSheet {
    private final Pairs pairs;
    private final String trader;
    private final Supplier<Instant> now;
    private final StackPane view;
    private final Veil veil;
    private final PairChoice choice = new PairChoice();
    private final RulesSide here;
    private final RulesSide there;
    private final FoundMarkets hits;
    private final Inquiry<Counterpart> reading;
    private final Inquiry<Judgement> keeping;
    private final ToggleGroup either = new ToggleGroup();

    @FXML
    private TextField sought;

    @FXML
    private Button find;

    @FXML
    private Button ending;

    @FXML
    private TableView<Counterpart> found;

    @FXML
    private Label ourVenue;

    @FXML
    private Label ourTitle;

    @FXML
    private Label ourTerms;

    @FXML
    private Label ourChange;

    @FXML
    private Label ourRules;

    @FXML
    private Label theirVenue;

    @FXML
    private Label theirTitle;

    @FXML
    private Label theirTerms;

    @FXML
    private Label theirChange;

    @FXML
    private Label theirRules;

    @FXML
    private FlowPane outcomes;

    @FXML
    private Label missing;

    @FXML
    private CheckBox read;

    @FXML
    private TextField note;

    @FXML
    private Button alike;

    @FXML
    private Button different;

    @FXML
    private Button withdraw;

    @FXML
    private Label message;

    /**
     * A sheet that is away.
     *
     * @param trader whose name goes with what is said
     * @param now the engine's time
     * @param screen runs what it is given on the FX thread
     */
    public PairSheet(Pairs pairs, String trader, Supplier<Instant> now, Executor screen, Keymap keymap) {
        this.pairs = pairs;
        this.trader = trader;
        this.now = now;
        view = (StackPane) Fxml.load(this, "pair.fxml");
        here = new RulesSide(ourVenue, ourTitle, ourTerms, ourChange, ourRules);
        there = new RulesSide(theirVenue, theirTitle, theirTerms, theirChange, theirRules);
        reading = new Inquiry<>(screen, this::showTheirs);
        keeping = new Inquiry<>(screen, this::kept);
        hits = new FoundMarkets(pairs, now, screen, sought, find, ending, found);
        hits.onSelect(this::choose);
        reading.state().subscribe(this::failed);
        keeping.state().subscribe(this::failed);
        either.selectedToggleProperty().subscribe(this::outcome);
        read.selectedProperty().subscribe(is -> {
            choice.read(is);
            enable();
        });
        alike.setOnAction(click -> judge(Verdict.ALIKE));
        different.setOnAction(click -> judge(Verdict.DIFFERENT));
        withdraw.setOnAction(click -> withdraw());
        veil = new Veil(view, keymap);
        enable();
    }

    private List<Judgement> judged() {
        MarketListing ours = choice.ours();
        return ours == null ? List.of() : pairs.judged(ours.id());
    }

    public Parent view() {
        return view;
    }

    /** Opens it on a market of ours, with what is kept of it and what its words lead to. */
    public void open(MarketRow row) {
        MarketListing ours = row.view().listing();
        choice.about(ours);
        here.show(ours, row.name());
        there.clear(pairs.venue());
        showOutcomes(List.of());
        read.setSelected(false);
        note.clear();
        message.setText("");
        veil.open();
        hits.about(ours);
        enable();
    }

    /** The market is read anew, so that its rules are those of now, word for word as they will be held against later. */
    private void choose(@Nullable Counterpart counterpart) {
        if (counterpart != null) {
            choice.take(null);
            showOutcomes(List.of());
            read.setSelected(false);
            there.loading(pairs.venue(), counterpart.question());
            reading.ask(() -> pairs.read(counterpart.id()));
            enable();
        }
    }

    private void showTheirs(Counterpart counterpart) {
        choice.take(counterpart);
        there.show(pairs.venue(), counterpart);
        showOutcomes(counterpart.tokens());
        showSaid();
        enable();
    }

    private void showSaid() {
        Judgement said = choice.said(judged());
        MarketListing ours = choice.ours();
        Counterpart theirs = choice.theirs();
        if (said != null && ours != null && theirs != null) {
            here.change(said.by(), said.ourRules(), ours.rules());
            there.change(said.by(), said.theirRules(), theirs.rules());
            message.setText("“" + said.outcome() + "”: " + PairWords.said(said));
        } else {
            here.noChange();
            there.noChange();
        }
    }

    private void showOutcomes(List<Token> tokens) {
        either.getToggles().clear();
        outcomes.getChildren().clear();
        for (Token token : tokens) {
            ToggleButton button = new ToggleButton(token.outcome());
            button.getStyleClass().add("chip");
            button.setUserData(token);
            button.setToggleGroup(either);
            outcomes.getChildren().add(button);
        }
    }

    private void outcome(@Nullable Toggle toggle) {
        choice.outcome(toggle == null ? null : (Token) toggle.getUserData());
        enable();
    }

    private void judge(Verdict verdict) {
        Judgement judgement = choice.judgement(verdict, note.getText(), trader, now.get());
        if (judgement != null) {
            keeping.ask(() -> pairs.judge(judgement));
            enable();
        }
    }

    private void withdraw() {
        Judgement said = choice.said(judged());
        if (said != null) {
            keeping.ask(() -> pairs.withdraw(said));
            enable();
        }
    }

    private void kept(Judgement judgement) {
        read.setSelected(false);
        note.clear();
        hits.judgedAnew();
        // The button just pressed is disabled now, and no key would reach the sheet from it.
        found.requestFocus();
        Judgement said = choice.said(judged());
        showSaid();
        if (said == null) {
            message.setText("What was said of “" + judgement.outcome() + "” is taken back.");
        }
        enable();
    }

    private void failed(State state) {
        if (state instanceof State.Failed(String sentence)) {
            message.setText(sentence);
        }
        message.pseudoClassStateChanged(Tone.DANGER.pseudoClass(), state instanceof State.Failed);
        enable();
    }

    private void enable() {
        String what = choice.missing();
        boolean busy = keeping.reading();
        alike.setDisable(busy || !what.isEmpty());
        different.setDisable(busy || !what.isEmpty());
        withdraw.setDisable(busy || choice.said(judged()) == null);
        missing.setText(what);
    }
}
