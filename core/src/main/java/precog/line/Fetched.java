package precog.line;

import java.time.DateTimeException;
import java.util.function.Function;
import tools.jackson.core.JacksonException;

/** What was read: the whole of it, or nothing. */
public sealed interface Fetched<T> {
    record Got<T>(T value) implements Fetched<T> {}

    /**
     * Nothing that may be used.
     *
     * @param status HTTP status; 0 where there was no answer
     * @param code the venue's word; empty where it gave none
     * @param reason in words, for the operator
     */
    record Missed<T>(int status, String code, String reason) implements Fetched<T> {
        /** The same for something else. */
        public <U> Missed<U> as() {
            return new Missed<>(status, code, reason);
        }
    }

    /** What was read, turned into something else; an answer that makes no sense is missed. */
    default <U> Fetched<U> map(Function<T, U> reading) {
        return switch (this) {
            case Missed<T> missed -> missed.as();
            case Got<T>(T value) -> {
                try {
                    yield new Got<>(reading.apply(value));
                } catch (IllegalArgumentException | ArithmeticException | DateTimeException | JacksonException e) {
                    yield new Missed<>(200, "unreadable", "The answer cannot be used: " + e.getMessage());
                }
            }
        };
    }
}
