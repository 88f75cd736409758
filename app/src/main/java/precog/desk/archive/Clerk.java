package precog.desk.archive;

import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Takes the questions of the screens to the records and brings the answers back.
 *
 * @param screen runs what it is given on the FX thread
 */
public record Clerk(Archive archive, Executor screen) {
    /** A question whose answers {@code answered} shows. */
    public <T> Inquiry<T> inquiry(Consumer<T> answered) {
        return new Inquiry<>(screen, answered);
    }
}
