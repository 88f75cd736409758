package precog.desk.detail;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import precog.desk.text.Figures;
import precog.feed.FeeTerms;
import precog.feed.MarketListing;
import precog.value.TickStructure;

/** The terms of a market: who settles it, when, in which steps and at which fees, and its rules in full. */
final class TermsView {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm", Locale.ENGLISH).withZone(ZoneId.systemDefault());

    private final GridPane terms;
    private final Label rules;

    TermsView(GridPane terms, Label rules) {
        this.terms = terms;
        this.rules = rules;
    }

    /** Shows the terms of a market. */
    void show(MarketListing listing) {
        terms.getChildren().clear();
        term(0, "Settled by", listing.settlementSource());
        term(1, "Outcome known", moment(listing.expectedExpiration()));
        term(2, "Trading ends", moment(listing.closeTime()));
        term(3, "Price steps", steps(listing.ticks()));
        term(4, "Fees", fees(listing.fees()));
        rules.setText(listing.rules());
    }

    private void term(int row, String name, String value) {
        Label left = new Label(name);
        left.getStyleClass().add("pair-name");
        left.setMinWidth(110);
        Label right = new Label(value);
        right.getStyleClass().add("pair-figure");
        right.setWrapText(true);
        terms.addRow(row, left, right);
    }

    private static String moment(Instant at) {
        return MOMENT.format(at);
    }

    private static String fees(FeeTerms fees) {
        String now = "Contracts × price × (1 − price), of which " + rates(fees) + ".";
        FeeTerms.Next next = fees.next();
        return next == null ? now : now + " From " + moment(next.from()) + " on " + rates(next.terms()) + ".";
    }

    private static String rates(FeeTerms fees) {
        BigDecimal taker = fees.takerRate().multiply(fees.multiplier());
        BigDecimal maker = fees.makerRate().multiply(fees.multiplier());
        return "a taker pays " + plain(taker) + " and a maker "
                + (maker.signum() == 0 ? "nothing" : plain(maker))
                + (fees.known() ? "" : " (this formula is not known, so it is an upper guess)");
    }

    private static String plain(BigDecimal rate) {
        return rate.stripTrailingZeros().toPlainString();
    }

    /** The ticks in cents, such as {@code 1¢; 0.1¢ below $0.10 and above $0.90}. */
    private static String steps(TickStructure ticks) {
        return ticks.ranges().stream()
                .map(range -> cents(range.step())
                        + (ticks.ranges().size() == 1
                                ? ""
                                : " from " + Figures.price(range.start(), 2) + " to " + Figures.price(range.end(), 2)))
                .collect(Collectors.joining(", "));
    }

    private static String cents(int units) {
        return BigDecimal.valueOf(units, 2).stripTrailingZeros().toPlainString() + "¢";
    }
}
