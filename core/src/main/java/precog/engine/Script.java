package precog.engine;

import java.util.List;
import java.util.function.Consumer;

/**
 * What was asked in a session before, and who takes down what is asked in it now.
 *
 * @param again repeated each at its step, until somebody asks for something else: from there on the session is theirs
 * @param witness told of every command that is not a repeated one, when it is carried out; on the engine's thread
 */
public record Script(List<Request> again, Consumer<Request> witness) {
    /** Nothing is repeated and nobody takes anything down. */
    public static final Script NONE = new Script(List.of(), request -> {});

    public Script {
        again = List.copyOf(again);
    }
}
