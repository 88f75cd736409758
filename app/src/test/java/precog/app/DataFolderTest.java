package precog.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path temp;

    @Test
    void aSecondPrecogOnTheSameFolderIsRefusedInASentence() {
        Path root = temp.resolve("data");
        try (DataFolder first = DataFolder.take(root)) {
            assertThat(first.root()).isDirectory();
            assertThatThrownBy(() -> DataFolder.take(root))
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining("Another Precog is running on the data folder " + root);
        }
    }

    @Test
    void aReleasedFolderCanBeTakenAgain() {
        DataFolder.take(temp).close();
        DataFolder.take(temp).close();
        assertThat(temp.resolve("precog.lock")).exists();
    }

    @Test
    void aFolderThatIsAFileIsRefusedInASentence() throws Exception {
        Path file = Files.createFile(temp.resolve("file"));
        assertThatThrownBy(() -> DataFolder.take(file))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("cannot be used")
                .hasMessageContaining("--data");
    }

    @Test
    void theStandardFolderFollowsTheSystem() {
        Path home = Path.of("/home/ada");
        assertThat(DataFolder.standard(Map.of(), "Linux", home)).isEqualTo(home.resolve(".local/share/precog"));
        assertThat(DataFolder.standard(Map.of("XDG_DATA_HOME", "/data"), "Linux", home))
                .isEqualTo(Path.of("/data/precog"));
        assertThat(DataFolder.standard(Map.of(), "Mac OS X", home))
                .isEqualTo(home.resolve("Library/Application Support/Precog"));
        assertThat(DataFolder.standard(Map.of("LOCALAPPDATA", "/local"), "Windows 11", home))
                .isEqualTo(Path.of("/local/Precog"));
    }

    @Test
    void aFolderKeepsTheSeedItWasBegunWith() {
        assertThat(Profile.of(temp, OptionalLong.of(7)).seed()).isEqualTo(7);
        assertThat(Profile.of(temp, OptionalLong.empty()).seed()).isEqualTo(7);
        assertThatThrownBy(() -> Profile.of(temp, OptionalLong.of(8)))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("seed 7, not of seed 8");
    }
}
