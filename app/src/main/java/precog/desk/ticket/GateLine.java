package precog.desk.ticket;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import precog.engine.Answer;
import precog.engine.Command.AskGate;
import precog.engine.Command.PlaceOrder;

/** The line of the ticket that says beforehand what the risk gate would answer. FX thread. */
final class GateLine {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final PseudoClass PASSED = PseudoClass.getPseudoClass("passed");

    private final Label verdict;
    private final GateQuestion question;

    GateLine(BiConsumer<AskGate, Consumer<Answer>> ask, Label verdict) {
        this.verdict = verdict;
        question = new GateQuestion(ask, this::tell);
    }

    /** The order as it stands on the ticket; null where it is not complete, and then the line is not there. */
    void about(@Nullable PlaceOrder order) {
        question.about(order);
        verdict.setManaged(order != null);
        verdict.setVisible(order != null);
    }

    /** A drain of the screen went by. */
    void drained() {
        question.drained();
    }

    /** What the gate says of the order as it stands; null while it has not said. */
    private void tell(@Nullable Answer answer) {
        StringBuilder words = new StringBuilder();
        if (answer != null) {
            words.append(answer.done() ? "✓ " : "✗ ").append(answer.message());
            answer.refusals().forEach(check -> words.append("\n").append(check.sentence()));
        }
        verdict.setText(words.isEmpty() ? "… The risk gate is asked." : words.toString());
        verdict.pseudoClassStateChanged(PASSED, answer != null && answer.done());
        verdict.pseudoClassStateChanged(REFUSED, answer != null && !answer.done());
    }
}
