package precog.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static precog.desk.scripted.OnScreen.await;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import precog.kalshi.key.ApiKey;

/** The window that asks for a passphrase where there is no terminal, on a real vault. */
@ExtendWith(ApplicationExtension.class)
class PassphraseWindowTest {
    @TempDir
    private Path root;

    @Start
    void start(Stage shown) {
        shown.hide();
    }

    @BeforeEach
    void keep() throws GeneralSecurityException {
        byte[] secret = KeyPairGenerator.getInstance("Ed25519")
                .generateKeyPair()
                .getPrivate()
                .getEncoded();
        String pem = "-----BEGIN PRIVATE KEY-----\n" + Base64.getEncoder().encodeToString(secret)
                + "\n-----END PRIVATE KEY-----\n";
        VenueKeys.in(root).keep("kalshi", "the-key", pem, "correct horse".toCharArray());
    }

    private CompletableFuture<ApiKey> ask() {
        return CompletableFuture.supplyAsync(
                () -> PassphraseWindow.open(root, "kalshi", root.resolve("kalshi-paper"), "It is needed."));
    }

    private static void awaitSheet(FxRobot robot) {
        await(() -> robot.lookup("#passphrase").query().isFocused());
    }

    @Test
    void theRightOneOpensTheKey(FxRobot robot) {
        CompletableFuture<ApiKey> asked = ask();
        awaitSheet(robot);
        assertThat(robot.listWindows())
                .allSatisfy(shown -> assertThat(((Stage) shown).getIcons()).hasSize(4));
        robot.write("correct horse").push(KeyCode.ENTER);
        await(asked::isDone);
        assertThat(asked.join().id()).isEqualTo("the-key");
        await(() -> robot.listWindows().stream().noneMatch(window -> window.isShowing()));
    }

    @Test
    void whoLeavesIsToldWhatIsNeeded(FxRobot robot) {
        CompletableFuture<ApiKey> asked = ask();
        awaitSheet(robot);
        robot.push(KeyCode.ESCAPE);
        assertThatThrownBy(asked::join).hasRootCauseInstanceOf(Failure.class).hasMessageContaining("It is needed.");
    }

    @Test
    void nothingIsAskedWhereNoKeyIsKept() {
        assertThat(PassphraseWindow.open(root, "kalshi-demo", root, "It is needed."))
                .isNull();
    }
}
