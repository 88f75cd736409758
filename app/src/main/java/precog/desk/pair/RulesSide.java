package precog.desk.pair;

import java.util.Locale;
import javafx.scene.control.Label;
import precog.alert.TextChange;
import precog.desk.grid.Tone;
import precog.desk.text.Figures;
import precog.feed.MarketListing;
import precog.pairing.Counterpart;
import precog.pairing.TakerFee;

/** One of the two markets whose rules are read beside each other. */
record RulesSide(Label venue, Label title, Label terms, Label changed, Label rules) {
    RulesSide {
        changed.pseudoClassStateChanged(Tone.WARNING.pseudoClass(), true);
    }

    void show(MarketListing ours, String name) {
        venue.setText(ours.platform().toUpperCase(Locale.ROOT));
        title.setText(name);
        String source = ours.settlementSource().isBlank() ? "" : " Settled by " + ours.settlementSource() + ".";
        terms.setText("Outcome known " + Figures.moment(ours.expectedExpiration()) + " UTC." + source);
        rules.setText(ours.rules().isEmpty() ? "It says no rules." : ours.rules());
        noChange();
    }

    void show(String name, Counterpart theirs) {
        venue.setText(name.toUpperCase(Locale.ROOT));
        title.setText(theirs.question());
        String ends = theirs.ends() == null
                ? "It does not say when it ends."
                : "Ends " + Figures.moment(theirs.ends()) + " UTC.";
        terms.setText(ends + " " + fee(theirs.fee()) + (theirs.trading() ? "" : " It is not traded now."));
        rules.setText(theirs.rules().isEmpty() ? "It says no rules." : theirs.rules());
        noChange();
    }

    private static String fee(TakerFee fee) {
        return !fee.known()
                ? "Its fee is not known."
                : fee.rate().signum() == 0
                        ? "It takes no fee."
                        : "A taker pays " + fee.rate().toPlainString() + " × contracts × price × (1 − price).";
    }

    void loading(String name, String question) {
        clear(name);
        title.setText(question);
        rules.setText("Reading its rules …");
    }

    void clear(String name) {
        venue.setText(name.toUpperCase(Locale.ROOT));
        title.setText("");
        terms.setText("");
        rules.setText("Choose a market at the left.");
        noChange();
    }

    /** Says what is different from what somebody read. */
    void change(String reader, String before, String after) {
        say(
                before.equals(after)
                        ? ""
                        : "Changed since " + reader + " read it: "
                                + TextChange.between(before, after).phrase());
    }

    void noChange() {
        say("");
    }

    private void say(String words) {
        changed.setText(words);
        changed.setVisible(!words.isEmpty());
        changed.setManaged(!words.isEmpty());
    }
}
