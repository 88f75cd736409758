package precog.engine;

import java.util.List;
import precog.edge.Check;

/**
 * What became of a command.
 *
 * @param done whether it was carried out
 * @param message a sentence for the person
 * @param refusals the rules that stood in the way, each with its number and what would pass
 */
public record Answer(boolean done, String message, List<Check> refusals) {
    public Answer {
        refusals = List.copyOf(refusals);
    }

    public static Answer done(String message) {
        return new Answer(true, message, List.of());
    }

    public static Answer refused(String message) {
        return new Answer(false, message, List.of());
    }

    public static Answer refused(String message, List<Check> refusals) {
        return new Answer(false, message, refusals);
    }
}
