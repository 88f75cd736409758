package precog.desk.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import precog.engine.Answer;
import precog.engine.Command.AskGate;
import precog.engine.Command.PlaceOrder;
import precog.order.TimeInForce;
import precog.value.Action;
import precog.value.MarketId;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;

class GateQuestionTest {
    private final List<AskGate> asked = new ArrayList<>();
    private final Deque<Consumer<Answer>> waiting = new ArrayDeque<>();
    private final List<@Nullable Answer> told = new ArrayList<>();
    private final GateQuestion question = new GateQuestion(
            (command, then) -> {
                asked.add(command);
                waiting.add(then);
            },
            told::add);

    @Test
    void asksOnceForMuchTypingAndNeverTwiceAtOnce() {
        for (int contracts = 1; contracts <= 30; contracts++) {
            question.about(order(contracts));
            question.drained();
        }
        assertThat(asked).containsExactly(new AskGate(order(1)));

        waiting.remove().accept(Answer.done("stale"));
        assertThat(told).as("an answer about another order is not shown").containsOnly((Answer) null);
        question.drained();
        assertThat(asked).hasSize(2).last().isEqualTo(new AskGate(order(30)));
        waiting.remove().accept(Answer.done("fine"));
        assertThat(told).last().isEqualTo(Answer.done("fine"));
    }

    @Test
    void asksAgainAfterAWhileAndNothingWhereTheTicketIsIncomplete() {
        question.about(order(1));
        question.drained();
        waiting.remove().accept(Answer.done("fine"));
        for (int drain = 1; drain < GateQuestion.AGAIN; drain++) {
            question.drained();
        }
        assertThat(asked).hasSize(1);
        question.drained();
        assertThat(asked).hasSize(2);

        waiting.remove().accept(Answer.done("fine"));
        question.about(null);
        for (int drain = 0; drain < 3 * GateQuestion.AGAIN; drain++) {
            question.drained();
        }
        assertThat(asked).hasSize(2);
        assertThat(told).last().isNull();
    }

    @Test
    void findsTheLargestOrderTheGateLetsPass() {
        for (long limit : new long[] {0, 1, 2, 137, 999, 1_000}) {
            List<Quantity> found = new ArrayList<>();
            LargestOrder largest = new LargestOrder((command, then) -> then.accept(
                    command.order().quantity().compareTo(Quantity.of(limit)) <= 0
                            ? Answer.done("")
                            : Answer.refused("")));
            largest.find(order(1), 1_000, found::add);

            assertThat(found).containsExactly(Quantity.of(limit));
        }
    }

    private static PlaceOrder order(long contracts) {
        return new PlaceOrder(
                new MarketId("SYN-M"),
                Outcome.YES,
                Action.BUY,
                Quantity.of(contracts),
                Price.of("0.5000"),
                TimeInForce.GOOD_TILL_CANCELED,
                false,
                "ann");
    }
}
