package precog.desk.detail;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import precog.desk.archive.Clerk;
import precog.desk.chart.Histories;
import precog.desk.keys.Keymap;
import precog.desk.ladder.LadderPane;
import precog.desk.live.Dispatch;
import precog.desk.live.Fxml;
import precog.desk.live.LiveView;
import precog.desk.markets.MarketRow;
import precog.desk.markets.MarketRows;
import precog.desk.page.Page;
import precog.desk.page.Selection;
import precog.desk.pair.PairStrip;
import precog.desk.payout.PayoutPane;
import precog.desk.stake.Stakes;
import precog.desk.text.Figures;
import precog.desk.theme.Palette;
import precog.desk.ticket.TicketPane;
import precog.engine.Command;
import precog.engine.DeskSnapshot;
import precog.feed.MarketListing;
import precog.market.MarketView;
import precog.order.Trade;
import precog.pairing.Pairs;
import precog.value.MarketId;
import precog.value.Probability;

/** One market in full. */
public final class DetailPane implements Page {
    private final MarketRows rows;
    private final Histories histories;
    private final Dispatch dispatch;
    private final Parent root;
    private final LadderPane ladder;
    private final ChartsPane charts;
    private final TicketPane ticket;
    private final PairStrip pairs;
    private final PayoutPane payouts;
    private final TermsView termsView;
    private @Nullable MarketId market;
    private @Nullable DeskSnapshot desk;
    private @Nullable MarketListing shownListing;

    @FXML
    private BorderPane content;

    @FXML
    private Label title;

    @FXML
    private Label subtitle;

    @FXML
    private Label bid;

    @FXML
    private Label ask;

    @FXML
    private Label last;

    @FXML
    private Label model;

    @FXML
    private Label closes;

    @FXML
    private StackPane ladderPlace;

    @FXML
    private StackPane chartPlace;

    @FXML
    private StackPane ticketPlace;

    @FXML
    private StackPane pairPlace;

    @FXML
    private StackPane payoutPlace;

    @FXML
    private TextField view;

    @FXML
    private ComboBox<OwnView> validFor;

    @FXML
    private TextField viewNote;

    @FXML
    private Button setView;

    @FXML
    private Button withdrawView;

    @FXML
    private GridPane terms;

    @FXML
    private Label rules;

    @FXML
    private Label empty;

    public DetailPane(
            MarketRows rows,
            Histories histories,
            Dispatch dispatch,
            Selection selection,
            ObservableValue<Palette> palette,
            Clerk clerk,
            Stakes stakes,
            Pairs otherVenue) {
        this.rows = rows;
        this.histories = histories;
        this.dispatch = dispatch;
        ticket = new TicketPane(dispatch, stakes);
        ladder = new LadderPane(dispatch, stakes, palette::getValue, ticket::price);
        charts = new ChartsPane(palette, clerk);
        pairs = new PairStrip(otherVenue);
        payouts = new PayoutPane(rows);
        root = Fxml.load(this, "detail.fxml");
        termsView = new TermsView(terms, rules);
        ladderPlace.getChildren().setAll(ladder.view());
        chartPlace.getChildren().setAll(charts.view());
        ticketPlace.getChildren().setAll(ticket.view());
        pairPlace.getChildren().setAll(pairs.view());
        payoutPlace.getChildren().setAll(payouts.view());
        validFor.getItems().setAll(OwnView.values());
        validFor.setValue(OwnView.HOUR);
        setView.setOnAction(click -> setView(OwnView.probability(view.getText())));
        withdrawView.setOnAction(click -> send(null));
        view.textProperty().addListener(change -> setView.setDisable(OwnView.probability(view.getText()) == null));
        setView.setDisable(true);
        content.setVisible(false);
        selection.market().subscribe(next -> {
            if (next != null) {
                open(next);
            }
        });
    }

    @Override
    public Parent view() {
        return root;
    }

    @Override
    public List<? extends LiveView> followers() {
        return List.of(ticket, ladder, payouts, this);
    }

    @Override
    public void bind(Keymap keymap) {
        ladder.bind(keymap);
        ticket.bind(keymap);
        pairs.bind(keymap);
        payouts.bind(keymap);
    }

    private void open(MarketId next) {
        market = next;
        view.clear();
        viewNote.clear();
        content.setVisible(true);
        empty.setVisible(false);
        drawMarket();
    }

    private void setView(@Nullable Probability probability) {
        if (probability != null) {
            send(probability);
        }
    }

    private void send(@Nullable Probability probability) {
        if (market != null) {
            dispatch.send(new Command.SetView(
                    market,
                    probability,
                    probability == null ? null : validFor.getValue().span(),
                    viewNote.getText().strip(),
                    dispatch.trader()));
        }
    }

    @Override
    public void desk(DeskSnapshot snapshot) {
        desk = snapshot;
    }

    @Override
    public void drained() {
        drawMarket();
    }

    /** Where no market was chosen yet, it turns to the most telling one. */
    @Override
    public void draw() {
        MarketRow telling = market == null ? rows.mostTelling() : null;
        if (telling != null) {
            open(telling.id());
        }
        drawMarket();
        charts.draw();
    }

    private void drawMarket() {
        MarketRow row = market == null ? null : rows.row(market);
        if (row == null || root.getScene() == null) {
            return;
        }
        MarketView now = row.view();
        int decimals = rows.priceDecimals();
        title.setText(row.name());
        subtitle.setText(row.id() + "  ·  " + row.league() + "  ·  " + Figures.words(now.status()) + score(row));
        bid.setText(Figures.price(now.quote().yesBid(), decimals));
        ask.setText(Figures.price(now.quote().yesAsk(), decimals));
        last.setText(Figures.price(now.lastPrice(), decimals));
        model.setText(
                row.estimate() == null
                        ? Figures.NONE
                        : Figures.percent(row.estimate().probability()));
        closes.setText(Figures.until(rows.now(), now.listing().expectedExpiration()));
        if (!now.listing().equals(shownListing)) {
            shownListing = now.listing();
            termsView.show(now.listing());
        }
        ticket.show(now);
        pairs.show(now, decimals, rows.now());
        payouts.show(now.listing());
        ladder.show(now, decimals);
        charts.show(now, histories.of(row.id()), fills(row.id()), rows.now());
    }

    private static String score(MarketRow row) {
        return row.game() == null
                ? ""
                : "  ·  " + row.game().awayName() + " " + row.game().awayScore() + ", "
                        + row.game().homeName() + " " + row.game().homeScore() + "  "
                        + MarketRow.clock(row.game());
    }

    private List<Trade> fills(MarketId id) {
        return desk == null
                ? List.of()
                : desk.trades().stream()
                        .filter(trade -> trade.market().equals(id))
                        .toList();
    }
}
