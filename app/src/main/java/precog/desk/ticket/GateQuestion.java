package precog.desk.ticket;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import precog.engine.Answer;
import precog.engine.Command.AskGate;
import precog.engine.Command.PlaceOrder;

/**
 * Asks the risk gate about the order on the ticket while it is typed: never more than one question under way, a new one
 * at most every {@value #APART} drains of the screen, and the same one again after {@value #AGAIN}, because the desk and
 * the book move.
 */
final class GateQuestion {
    /** Drains of 50 ms between two questions. */
    static final int APART = 5;

    /** Drains after which an answer is asked for again. */
    static final int AGAIN = 20;

    private final BiConsumer<AskGate, Consumer<Answer>> ask;
    private final Consumer<@Nullable Answer> told;
    private @Nullable PlaceOrder wanted;
    private @Nullable PlaceOrder asked;
    private boolean waiting;
    private int drains = AGAIN;

    /** @param told gets each answer that is about the order on the ticket, and null where it has become another one */
    GateQuestion(BiConsumer<AskGate, Consumer<Answer>> ask, Consumer<@Nullable Answer> told) {
        this.ask = ask;
        this.told = told;
    }

    /** The order as it stands on the ticket; null where it is not complete. */
    void about(@Nullable PlaceOrder order) {
        if (order == null || !order.equals(wanted)) {
            told.accept(null);
        }
        wanted = order;
    }

    /** A drain of the screen went by. */
    void drained() {
        drains++;
        PlaceOrder order = wanted;
        if (order == null || waiting || drains < (order.equals(asked) ? AGAIN : APART)) {
            return;
        }
        drains = 0;
        waiting = true;
        asked = order;
        ask.accept(new AskGate(order), answer -> {
            waiting = false;
            if (order.equals(wanted)) {
                told.accept(answer);
            }
        });
    }
}
