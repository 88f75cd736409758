package precog.desk.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import precog.desk.theme.Theme;

class DeskPreferencesTest {
    @TempDir
    private Path folder;

    @Test
    void whatWasKeptComesBack() {
        Path file = folder.resolve("desk.properties");
        DeskPreferences first = DeskPreferences.of(file);
        first.set("zoom", 1.2);
        first.set("board.edges.shown", false);
        first.save();

        DeskPreferences second = DeskPreferences.of(file);

        assertThat(second.number("zoom", 1)).isEqualTo(1.2);
        assertThat(second.flag("board.edges.shown", true)).isFalse();
        assertThat(second.text("shade", "DARK")).isEqualTo("DARK");
        assertThat(folder).isDirectoryContaining(file::equals);
    }

    @Test
    void aDamagedFileIsStartedOver() throws IOException {
        Path file = folder.resolve("desk.properties");
        Files.writeString(file, "zoom=\\u00zz");

        assertThat(DeskPreferences.of(file).number("zoom", 1)).isEqualTo(1);
    }

    @Test
    void aChoiceThatIsOnTheListNoMoreIsMadeAnew() {
        DeskPreferences preferences = DeskPreferences.forgotten();
        preferences.set("shade", "LIGHT");
        assertThat(preferences.choice("shade", Theme.Shade.DARK)).isEqualTo(Theme.Shade.LIGHT);
        preferences.set("shade", "SEPIA");
        assertThat(preferences.choice("shade", Theme.Shade.DARK)).isEqualTo(Theme.Shade.DARK);
    }
}
