package precog.desk.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import precog.desk.preferences.DeskPreferences;

class KeySheetTest {
    @Test
    void plainTextHasEachGroupOnceAndAKeyALine() {
        assertThat(KeySheet.plain(
                        List.of(DeskAction.APPROVE, DeskAction.REJECT, DeskAction.KILL_AND_FLATTEN),
                        new Keys(DeskPreferences.forgotten())))
                .isEqualTo("""
                        Edges
                          A            Approve the selected edge at the size shown
                          R            Reject it: choose a reason

                        Safety
                          Shift+F12    Kill switch, and close every position
                        """);
    }
}
