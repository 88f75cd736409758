package precog.app;

import java.util.List;
import java.util.stream.Collectors;
import precog.results.CsvRefusal;
import precog.results.Parsed;

/** What a file read gave, or a failure that names every place that is wrong. */
public final class Read {
    private static final int SHOWN = 20;

    private Read() {}

    /** The whole file's value; {@link Failure} with a sentence per refusal where it was refused. */
    public static <T> T whole(Parsed<T> parsed) {
        return switch (parsed) {
            case Parsed.Complete<T>(T value) -> value;
            case Parsed.Refused<T>(List<CsvRefusal> refusals) -> throw new Failure(sentences(refusals));
        };
    }

    private static String sentences(List<CsvRefusal> refusals) {
        String shown = refusals.stream().limit(SHOWN).map(CsvRefusal::sentence).collect(Collectors.joining("\n"));
        int rest = refusals.size() - SHOWN;
        return rest > 0 ? shown + "\n… and " + rest + " more. Nothing was taken from the file." : shown;
    }
}
