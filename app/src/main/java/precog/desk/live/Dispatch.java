package precog.desk.live;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import precog.engine.Answer;
import precog.engine.Command;
import precog.engine.Workstation;

/** Sends the trader's commands and tells, on the FX thread, what became of each. */
public final class Dispatch {
    private final Workstation workstation;
    private final Bridge bridge;
    private final String trader;
    private final List<Consumer<Answer>> witnesses = new ArrayList<>();

    /** @param trader whose name every command carries */
    public Dispatch(Workstation workstation, Bridge bridge, String trader) {
        this.workstation = workstation;
        this.bridge = bridge;
        this.trader = trader;
    }

    public String trader() {
        return trader;
    }

    /** Tells {@code witness} every answer. FX thread. */
    public void witness(Consumer<Answer> witness) {
        witnesses.add(witness);
    }

    public void send(Command command) {
        send(command, answer -> {});
    }

    /** Sends a command; {@code then} gets its answer after the witnesses. */
    public void send(Command command, Consumer<Answer> then) {
        ask(command, told -> {
            tell(told);
            then.accept(told);
        });
    }

    /** Tells the witnesses what the desk itself did, or would not do, without asking the engine. FX thread. */
    public void tell(Answer answer) {
        witnesses.forEach(witness -> witness.accept(answer));
    }

    /** Sends a command whose answer is for {@code then} alone: a question, which changes nothing. */
    public void ask(Command command, Consumer<Answer> then) {
        var _ = workstation
                .submit(command)
                .whenComplete((answer, failure) -> bridge.onScreen(() -> {
                    Answer told = failure == null
                            ? answer
                            : Answer.refused(
                                    "That could not be carried out: " + failure.getMessage() + ". Look at the log.");
                    then.accept(told);
                }));
    }
}
