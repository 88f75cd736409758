package precog.desk;

import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.util.Duration;
import precog.edge.Check;
import precog.engine.Answer;

/** Says what became of the last command, over the desk and without stopping it; a click puts it away. */
final class NoticeBar {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final Label label = new Label();
    private final PauseTransition away = new PauseTransition(Duration.seconds(8));

    NoticeBar() {
        label.getStyleClass().add("notice");
        label.setWrapText(true);
        label.setVisible(false);
        label.setOnMouseClicked(click -> label.setVisible(false));
        away.setOnFinished(end -> label.setVisible(false));
    }

    Label view() {
        return label;
    }

    void show(Answer answer) {
        StringBuilder text = new StringBuilder(answer.message());
        for (Check check : answer.refusals()) {
            text.append("\n").append(check.sentence());
        }
        label.setText(text.toString());
        label.pseudoClassStateChanged(REFUSED, !answer.done());
        label.setVisible(true);
        away.playFromStart();
    }
}
