package precog.desk.archive;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * One question a screen asks the records again and again. A new one takes the place of the one before, whose answer is
 * never shown. FX thread.
 */
public final class Inquiry<T> {
    private final Executor screen;
    private final Consumer<T> answered;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.UNASKED);
    private @Nullable CompletableFuture<T> asked;
    private long questions;
    private long answeredAt;

    /** How it stands. */
    public sealed interface State {
        State UNASKED = new Unasked();

        /** Nobody asked yet. */
        record Unasked() implements State {}

        /** The answer is on its way. */
        record Reading() implements State {}

        /** The screen shows the answer. */
        record Answered() implements State {}

        /** There is no answer; the sentence says why. */
        record Failed(String sentence) implements State {}
    }

    /**
     * A question not asked yet.
     *
     * @param screen runs what it is given on the FX thread
     * @param answered shows an answer, on the FX thread
     */
    public Inquiry(Executor screen, Consumer<T> answered) {
        this.screen = screen;
        this.answered = answered;
    }

    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** What to say beside what is shown without the answer; nothing once it is there. */
    public ObservableValue<String> words() {
        return state.map(now -> switch (now) {
            case State.Reading reading -> "reading what was kept of it";
            case State.Failed failed -> failed.sentence();
            case State.Unasked unasked -> "";
            case State.Answered answered -> "";
        });
    }

    /** Real nanoseconds since the newest answer; as good as for ever where there was none. */
    public long age() {
        return answeredAt == 0 ? Long.MAX_VALUE : System.nanoTime() - answeredAt;
    }

    public boolean reading() {
        return state.get() instanceof State.Reading;
    }

    /** Asks, and withdraws what was asked before. */
    public void ask(Supplier<CompletableFuture<T>> question) {
        if (asked != null) {
            asked.cancel(false);
        }
        state.set(new State.Reading());
        long number = ++questions;
        CompletableFuture<T> current = question.get();
        asked = current;
        var _ = current.whenComplete((answer, failure) -> screen.execute(() -> {
            if (number == questions) {
                show(answer, failure);
            }
        }));
    }

    private void show(T answer, @Nullable Throwable failure) {
        if (failure == null) {
            answeredAt = System.nanoTime();
            answered.accept(answer);
            state.set(new State.Answered());
        } else {
            state.set(new State.Failed(sentence(failure)));
        }
    }

    /** What a failure says, in a sentence. */
    public static String sentence(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof CancellationException
                ? "The question was withdrawn."
                : String.valueOf(cause.getMessage());
    }
}
