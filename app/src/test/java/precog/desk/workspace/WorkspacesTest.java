package precog.desk.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import precog.desk.preferences.DeskPreferences;

class WorkspacesTest {
    @TempDir
    private Path folder;

    @Test
    void arrangementsAreKeptUnderTheirNames() {
        DeskPreferences preferences = DeskPreferences.of(folder.resolve("desk.properties"));
        Workspaces workspaces = new Workspaces(preferences);
        workspaces.keep("Sunday night", Map.of("main.board.divider", "0.4", "windows", "2"));
        workspaces.keep("Quiet", Map.of());
        workspaces.keep("Sunday night", Map.of("main.board.divider", "0.5"));
        preferences.save();

        Workspaces next = new Workspaces(DeskPreferences.of(folder.resolve("desk.properties")));
        assertThat(next.names()).containsExactly("Quiet", "Sunday night");
        assertThat(next.arrangement("Sunday night")).isEqualTo(Map.of("main.board.divider", "0.5"));
        next.forget("Quiet");
        assertThat(next.names()).containsExactly("Sunday night");
    }

    @Test
    void aNameHasNoDots() {
        assertThat(Workspaces.name(" NFL v2.1 ")).isEqualTo("NFL v2 1");
        assertThat(Workspaces.name(" . ")).isEmpty();
    }
}
