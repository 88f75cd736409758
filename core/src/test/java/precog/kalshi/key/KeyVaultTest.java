package precog.kalshi.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyVaultTest {
    private static final String SECRET = "MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g";
    private static final String PEM = "-----BEGIN PRIVATE KEY-----\n" + SECRET + "\n-----END PRIVATE KEY-----\n";
    private static final char[] WORDS = "correct horse battery".toCharArray();

    @TempDir
    private Path folder;

    @Test
    void opensWhatItKept() {
        KeyVault vault = new KeyVault(folder.resolve("keys"));
        assertThat(vault.holds("kalshi")).isFalse();
        vault.keep("kalshi", "the-id", PEM, WORDS);
        assertThat(vault.holds("kalshi")).isTrue();
        assertThat(vault.holds("kalshi-demo")).isFalse();
        assertThat(vault.idOf("kalshi")).isEqualTo("the-id");
        Instant at = Instant.ofEpochMilli(1_700_000_000_000L);
        assertThat(new KeyVault(folder.resolve("keys")).open("kalshi", WORDS).headers("GET", "/a", at))
                .isEqualTo(new ApiKey("the-id", KeyPem.read(PEM)).headers("GET", "/a", at));
    }

    @Test
    void opensForNobodyElse() {
        KeyVault vault = new KeyVault(folder);
        vault.keep("kalshi", "the-id", PEM, WORDS);
        assertThatThrownBy(() -> vault.open("kalshi", "another word".toCharArray()))
                .isInstanceOf(KeyException.class)
                .hasMessageContaining("passphrase");
        assertThatThrownBy(() -> vault.open("kalshi-demo", WORDS))
                .isInstanceOf(KeyException.class)
                .hasMessageContaining("No key to kalshi-demo");
    }

    @Test
    void aKeyOfTheDemoIsNotTakenForOneOfRealMoney() throws IOException {
        KeyVault vault = new KeyVault(folder);
        vault.keep("kalshi-demo", "the-id", PEM, WORDS);
        Files.copy(folder.resolve("kalshi-demo.key"), folder.resolve("kalshi.key"));
        assertThatThrownBy(() -> vault.open("kalshi", WORDS)).isInstanceOf(KeyException.class);
    }

    @Test
    void anotherIdIsNotTakenEither() throws IOException {
        KeyVault vault = new KeyVault(folder);
        vault.keep("kalshi", "the-id", PEM, WORDS);
        Path file = folder.resolve("kalshi.key");
        Files.writeString(file, Files.readString(file).replace("the-id", "an-id!"));
        assertThatThrownBy(() -> vault.open("kalshi", WORDS)).isInstanceOf(KeyException.class);
    }

    @Test
    void onlyItsOwnerReadsTheFileAndItHoldsNothingOfTheKey() throws IOException {
        new KeyVault(folder).keep("kalshi", "the-id", PEM, WORDS);
        Path file = folder.resolve("kalshi.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file))
                .doesNotContain(SECRET.substring(20, 40))
                .doesNotContain("correct horse");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aBadKeyOrAShortPassphraseKeepsTheOneBefore() {
        KeyVault vault = new KeyVault(folder);
        vault.keep("kalshi", "first", PEM, WORDS);
        assertThatThrownBy(() -> vault.keep("kalshi", "second", "no key", WORDS))
                .isInstanceOf(KeyException.class);
        assertThatThrownBy(() -> vault.keep("kalshi", "second", PEM, "short".toCharArray()))
                .isInstanceOf(KeyException.class)
                .hasMessageContaining("8 characters");
        assertThat(vault.idOf("kalshi")).isEqualTo("first");
        vault.forget("kalshi");
        assertThat(vault.holds("kalshi")).isFalse();
    }
}
