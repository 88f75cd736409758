package precog.desk.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import precog.desk.preferences.DeskPreferences;

class ReadmeKeysTest {
    /** What a newcomer needs in the first hour; the rest is on the desk's own sheet. */
    private static final Set<String> FIRST_HOUR = Set.of("Edges", "Positions", "Alerts", "Safety");

    @Test
    void theKeysOfTheReadmeAreThoseOfTheDesk() throws IOException {
        List<String> told = Files.readAllLines(readme()).stream()
                .dropWhile(line -> !line.equals("## The first hour"))
                .takeWhile(line -> !line.equals("## The whole desk"))
                .filter(line -> line.startsWith("| `"))
                .toList();
        Keys keys = new Keys(DeskPreferences.forgotten());
        List<String> expected = Arrays.stream(DeskAction.values())
                .filter(action -> FIRST_HOUR.contains(action.group())
                        || action == DeskAction.PALETTE
                        || action == DeskAction.KEYS)
                .map(action -> "| `" + keys.text(action).get() + "` | " + action.words() + " |")
                .toList();
        assertThat(told).isEqualTo(expected);
    }

    private static Path readme() {
        Path here = Path.of("README.md");
        return Files.exists(here) ? here : Path.of("..").resolve(here);
    }
}
