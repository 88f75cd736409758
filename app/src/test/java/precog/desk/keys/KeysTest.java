package precog.desk.keys;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import precog.desk.preferences.DeskPreferences;

class KeysTest {
    private final DeskPreferences preferences = DeskPreferences.forgotten();
    private final Keys keys = new Keys(preferences);

    @Test
    void noTwoActionsHaveTheSameKey() {
        assertThat(DeskAction.values())
                .extracting(action -> keys.text(action).get())
                .doesNotHaveDuplicates()
                .contains("A", "+", "−", "/", "Shift+F12", "Ctrl+K", "Del");
    }

    @Test
    void anotherKeyIsKeptAndCanBeTakenBack() {
        assertThat(keys.assign(DeskAction.APPROVE, KeyCombination.valueOf("Shortcut+Shift+F9")))
                .isEmpty();

        Keys next = new Keys(preferences);
        assertThat(next.text(DeskAction.APPROVE).get()).isEqualTo("Ctrl+Shift+F9");
        next.reset();
        assertThat(next.isOwn(DeskAction.APPROVE)).isTrue();
        assertThat(new Keys(preferences).text(DeskAction.APPROVE).get()).isEqualTo("A");
    }

    @Test
    void aKeyThatIsTakenIsRefusedWithTheNameOfItsAction() {
        assertThat(keys.assign(DeskAction.APPROVE, KeyCombination.valueOf("R")))
                .hasValue("R is the key of “Reject it: choose a reason”; give that one another key first.");
        assertThat(keys.text(DeskAction.APPROVE).get()).isEqualTo("A");
    }

    @Test
    void keysThatMoveAboutOrEditTextAreRefused() {
        for (String key : new String[] {"Tab", "Enter", "Esc", "Down", "Shortcut+C"}) {
            assertThat(keys.assign(DeskAction.APPROVE, KeyCombination.valueOf(key)))
                    .as(key)
                    .isPresent();
        }
    }

    @Test
    void theKillSwitchKeepsAKeyThatWorksWhileOneTypes() {
        assertThat(keys.assign(DeskAction.KILL, KeyCombination.valueOf("X"))).isPresent();
        assertThat(keys.assign(DeskAction.KILL, KeyCombination.valueOf("F11"))).isEmpty();
        assertThat(keys.assign(DeskAction.KILL_AND_FLATTEN, KeyCombination.valueOf("Shortcut+F2")))
                .isEmpty();
    }

    @Test
    void whatCannotBeReadIsAsIfItHadNotBeenKept() {
        preferences.set("key.APPROVE", "Hyper+?");
        preferences.set("key.REJECT", "S");
        Keys next = new Keys(preferences);
        assertThat(next.text(DeskAction.APPROVE).get()).isEqualTo("A");
        assertThat(next.text(DeskAction.REJECT).get()).isEqualTo("R");
    }
}
