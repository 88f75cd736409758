package precog.results;

import java.util.List;
import java.util.function.Function;

/** What reading a file gave: all of it, or every reason why none of it. */
public sealed interface Parsed<T> {
    /** The whole file was good. */
    record Complete<T>(T value) implements Parsed<T> {}

    /** Something was wrong; nothing of the file may be used. */
    record Refused<T>(List<CsvRefusal> refusals) implements Parsed<T> {
        public Refused {
            refusals = List.copyOf(refusals);
        }
    }

    /** Goes on with the value where there is one. */
    default <R> Parsed<R> then(Function<T, Parsed<R>> next) {
        return switch (this) {
            case Complete<T>(T value) -> next.apply(value);
            case Refused<T>(List<CsvRefusal> refusals) -> new Refused<>(refusals);
        };
    }
}
