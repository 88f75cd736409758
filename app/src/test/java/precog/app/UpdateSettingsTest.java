package precog.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import precog.config.SettingsException;
import precog.notice.NoticeKey;
import precog.notice.fake.FakePublisher;

class UpdateSettingsTest {
    private final FakePublisher publisher = new FakePublisher();

    @TempDir
    private Path root;

    private UpdateSettings settings(String built, String... lines) throws IOException {
        Files.writeString(root.resolve("updates.properties"), String.join("\n", lines) + "\n");
        return UpdateSettings.of(root, built);
    }

    @Test
    void areOffWithoutAFileOrAnAddress() throws IOException {
        assertThat(UpdateSettings.of(root, publisher.key())).isEqualTo(new UpdateSettings.Off());
        assertThat(settings(publisher.key(), "address =")).isEqualTo(new UpdateSettings.Off());
        assertThat(settings("", "key = " + publisher.key())).isEqualTo(new UpdateSettings.Off());
    }

    @Test
    void needAKeyToVerifyWith() throws IOException {
        String address = "address = https://example.org/precog.txt";
        assertThat(settings("", address)).isEqualTo(new UpdateSettings.Unverifiable());
        assertThat(settings("", address, "key =")).isEqualTo(new UpdateSettings.Unverifiable());
        assertThat(settings("", address, "key = " + publisher.key()))
                .isInstanceOfSatisfying(
                        UpdateSettings.On.class,
                        on -> assertThat(on.address()).isEqualTo(URI.create("https://example.org/precog.txt")));
        assertThat(settings(publisher.key(), address, "# the key of the build")).isInstanceOf(UpdateSettings.On.class);
    }

    @ParameterizedTest
    @CsvSource({
        "address, http://example.org/precog.txt, has to begin with https://",
        "address, wss://example.org/precog.txt, is https://HOST/FILE",
        "address, https://example.org:99999/precog.txt, is https://HOST/FILE",
        "address, https://ann:secret@example.org/precog.txt, with no user in it",
        "address, file:///etc/passwd, has to begin with https://",
        "address, precog.txt, has to begin with https://",
        "key, abc, the one line between BEGIN and END",
        "adress, https://example.org, 'the keys are address, key'"
    })
    void sayFileLineAndReasonOfWhatIsWrong(String key, String value, String reason) {
        assertThatThrownBy(() -> settings("", "# notices", key + " = " + value))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining(key + " = " + value)
                .hasMessageContaining("updates.properties")
                .hasMessageContaining("line 2")
                .hasMessageContaining(reason);
    }

    /** A build with a damaged key would start no desk. */
    @Test
    void theKeyOfTheBuildIsOneOrNone() {
        String built = Version.noticeKey();
        assertThat(built).doesNotContain("${");
        if (!built.isEmpty()) {
            assertThat(NoticeKey.of(built)).isNotNull();
        }
    }
}
