package precog.desk.pair;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javafx.fxml.FXML;
import javafx.geometry.HPos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import precog.desk.grid.Tone;
import precog.desk.keys.DeskAction;
import precog.desk.keys.Keymap;
import precog.desk.live.Fxml;
import precog.desk.text.Figures;
import precog.market.MarketView;
import precog.pairing.Pairing;
import precog.pairing.Pairs;
import precog.value.Price;

/** Below a market's chart: its prices at the other venue beside its own, and by how much they differ after fees. */
public final class PairStrip {
    private static final List<String> HEAD =
            List.of("", "Bid", "Size", "Ask", "Size", "Mid", "Last", "Fee at ask", "Age");
    private static final List<String> MEANING = List.of(
            "",
            "What one contract could be sold for now.",
            "Contracts bid there.",
            "What one contract could be bought for now.",
            "Contracts offered there.",
            "Half way between bid and ask.",
            "Price of the last trade.",
            "Fee of buying one contract at the ask as a taker.",
            "Since the price was last known to hold.");

    private final Pairs pairs;
    private final Parent view;
    private final PairRow ours;
    private final PairRow theirs;
    private final Label difference = new Label("Difference after fees");
    private final Label sell = new Label();
    private final Label buy = new Label();

    @FXML
    private Label title;

    @FXML
    private Label about;

    @FXML
    private Button judge;

    @FXML
    private ScrollPane scroll;

    @FXML
    private GridPane table;

    @FXML
    private Label words;

    /** A strip that shows nothing where there is no other venue. */
    public PairStrip(Pairs pairs) {
        this.pairs = pairs;
        view = Fxml.load(this, "strip.fxml");
        ours = new PairRow("here");
        theirs = new PairRow("there");
        judge.setText("Resolves alike? …");
        layOut();
        hide();
    }

    private void layOut() {
        for (int column = 0; column < HEAD.size(); column++) {
            Label head = new Label(HEAD.get(column));
            head.getStyleClass().add("condition-title");
            head.setMinWidth(Region.USE_PREF_SIZE);
            if (!MEANING.get(column).isEmpty()) {
                head.setTooltip(new Tooltip(MEANING.get(column)));
            }
            GridPane.setHalignment(head, column == 0 ? HPos.LEFT : HPos.RIGHT);
            table.add(head, column, 0);
        }
        ours.addTo(table, 1);
        theirs.addTo(table, 2);
        difference.getStyleClass().addAll("plan-cell", "muted-words");
        difference.setMinWidth(Region.USE_PREF_SIZE);
        sell.setId("pairSell");
        buy.setId("pairBuy");
        sell.setTooltip(
                new Tooltip(
                        "What selling one contract there brings more than here, each venue's taker fee of one contract taken off."));
        buy.setTooltip(new Tooltip(
                "What buying one contract there costs more than here, each venue's taker fee of one contract added."));
        for (Label each : List.of(sell, buy)) {
            each.getStyleClass().add("plan-cell");
            each.setMinWidth(Region.USE_PREF_SIZE);
            GridPane.setHalignment(each, HPos.RIGHT);
        }
        table.add(difference, 0, 3);
        table.add(sell, 1, 3);
        table.add(buy, 3, 3);
    }

    public Parent view() {
        return view;
    }

    /** Shows the key of the sheet on the button that opens it as well. */
    public void bind(Keymap keymap) {
        keymap.label(DeskAction.PAIR, judge);
        judge.setOnAction(click -> keymap.run(DeskAction.PAIR));
    }

    private void hide() {
        view.setVisible(false);
        view.setManaged(false);
    }

    /**
     * Shows a market as it stands now.
     *
     * @param decimals of prices here
     */
    public void show(MarketView market, int decimals, Instant now) {
        if (!pairs.isOn()) {
            hide();
            return;
        }
        view.setVisible(true);
        view.setManaged(true);
        Pairing pairing = pairs.of(market.listing()).orElse(null);
        title.setText("At " + pairs.venue());
        boolean paired = pairing != null;
        scroll.setVisible(paired);
        scroll.setManaged(paired);
        if (pairing == null) {
            about.setText("");
            say(PairWords.unpaired(pairs, market.listing().id()), false);
            return;
        }
        about.setText(PairWords.question(pairing));
        PairFigures figures = PairFigures.of(market, pairing, now);
        ours.show(capital(market.listing().platform()), figures.ours(), decimals, now);
        theirs.show(pairs.venue(), figures.theirs(), Math.max(decimals, decimals(pairing)), now);
        theirs.mark(pairing.toConfirmAgain());
        sell.setText(Figures.edge(figures.sell()));
        buy.setText(Figures.edge(figures.buy()));
        say(PairWords.standing(pairing, pairs.venue(), figures), pairing.toConfirmAgain());
    }

    private void say(String sentence, boolean warning) {
        words.setText(sentence);
        words.pseudoClassStateChanged(Tone.WARNING.pseudoClass(), warning);
        boolean some = !sentence.isEmpty();
        words.setVisible(some);
        words.setManaged(some);
    }

    /** Decimals that hold the other venue's step of prices. */
    private static int decimals(Pairing pairing) {
        Price tick = pairing.quote() == null ? null : pairing.quote().tick();
        return tick == null ? 2 : tick.units() % 100 == 0 ? 2 : tick.units() % 10 == 0 ? 3 : 4;
    }

    private static String capital(String platform) {
        return platform.isEmpty()
                ? platform
                : platform.substring(0, 1).toUpperCase(Locale.ROOT) + platform.substring(1);
    }
}
