package precog.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import precog.desk.archive.ExchangeAccess.Finding;
import precog.desk.archive.ExchangeAccess.Standing;
import precog.desk.archive.ExchangeAccess.Verdict;
import precog.kalshi.fake.FakeKalshi;

/** The key, the check and the confirmation against the exchange of {@link FakeKalshi}. */
class VenueAccessTest {
    private static final String WORDS = "correct horse battery";

    private final FakeKalshi kalshi = FakeKalshi.start();
    private KeyPair pair;
    private VenueAccess access;

    @TempDir
    private Path root;

    @TempDir
    private Path elsewhere;

    @BeforeEach
    void settle() throws GeneralSecurityException, IOException {
        pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        kalshi.account().key("the-key", pair.getPublic()).deposit("500.00");
        Files.writeString(
                root.resolve(VenueSettings.FILE), "rest = " + kalshi.rest() + "\nstream = " + kalshi.stream() + "\n");
        access = new VenueAccess(root, false);
    }

    @AfterEach
    void close() {
        kalshi.close();
    }

    private String body() {
        return Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded());
    }

    private String pem() {
        return "-----BEGIN PRIVATE KEY-----\n" + body() + "\n-----END PRIVATE KEY-----\n";
    }

    private String file() throws IOException {
        return Files.writeString(elsewhere.resolve("kalshi.pem"), pem()).toString();
    }

    private static <T> T got(CompletableFuture<T> asked) throws Exception {
        return asked.get(30, TimeUnit.SECONDS);
    }

    private Standing keep() throws Exception {
        return got(access.keep("the-key", file(), WORDS.toCharArray()));
    }

    @Test
    void withoutAKeyHostAndClockAreTried() throws Exception {
        assertThat(got(access.standing()).keyId()).isNull();
        assertThat(got(access.check(new char[0])))
                .extracting(Finding::what, Finding::verdict)
                .containsExactly(tuple("Host", Verdict.GOOD), tuple("Clock", Verdict.GOOD), tuple("Key", Verdict.MIND));
    }

    @Test
    void aKeyThatWasCheckedIsConfirmedAndTakenBackAndSaysHowToStart() throws Exception {
        assertThat(keep().keyId()).isEqualTo("the-key");
        assertThatThrownBy(() -> got(access.confirm(GoingLive.PHRASE, "ann")))
                .hasMessageContaining("Run the check first");
        assertThat(got(access.check(WORDS.toCharArray())))
                .hasSize(5)
                .allMatch(finding -> finding.verdict() == Verdict.GOOD, "all good");
        assertThatThrownBy(() -> got(access.confirm("yes", "ann"))).hasMessageContaining(GoingLive.PHRASE);

        Standing confirmed = got(access.confirm(GoingLive.PHRASE, "ann"));
        assertThat(confirmed.confirmed()).isTrue();
        assertThat(confirmed.live()).isEqualTo("precog desk --venue kalshi --live --data \"" + root + "\"");
        assertThat(kalshi.requests()).noneMatch(seen -> seen.method().equals("POST"));
        assertThat(got(access.revoke()).confirmed()).isFalse();
    }

    @Test
    void anotherKeyHasToBeCheckedAndConfirmedAgain() throws Exception {
        keep();
        got(access.check(WORDS.toCharArray()));
        got(access.confirm(GoingLive.PHRASE, "ann"));
        assertThat(keep().confirmed()).isFalse();
        assertThatThrownBy(() -> got(access.confirm(GoingLive.PHRASE, "ann")))
                .hasMessageContaining("Run the check first");
        Standing without = got(access.forget());
        assertThat(without.keyId()).isNull();
        assertThat(VenueKeys.in(root).holds("kalshi")).isFalse();
    }

    @Test
    void theKeyOfTheDemoExchangeIsAnother() throws Exception {
        keep();
        assertThat(got(new VenueAccess(root, true).standing()).keyId()).isNull();
    }

    @Test
    void neitherKeyNorPassphraseIsAnywhereButInTheVault() throws Exception {
        char[] kept = WORDS.toCharArray();
        char[] wrong = "another passphrase".toCharArray();
        char[] right = WORDS.toCharArray();
        try (DataFolder folder = DataFolder.take(root)) {
            got(access.keep("the-key", file(), kept));
            assertThatThrownBy(() -> got(access.check(wrong)))
                    .hasMessageContaining("does not open the key")
                    .satisfies(failure -> assertThat(trace(failure)).doesNotContain(WORDS, body(), "another pass"));
            got(access.check(right));
            assertThatThrownBy(() -> got(access.keep("the-key", pem().replace("\n", ""), WORDS.toCharArray())))
                    .satisfies(failure -> assertThat(trace(failure)).doesNotContain(WORDS, body()));
            assertThatThrownBy(() -> got(access.keep("the-key", root + "/none.pem", WORDS.toCharArray())))
                    .hasMessageContaining("cannot be read");
            assertThat(folder.root()).isEqualTo(root);
        }
        for (char[] used : List.of(kept, wrong, right)) {
            assertThat(used).containsOnly('\0');
        }
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            assertThat(all).anyMatch(file -> file.endsWith("keys/kalshi.key"), "the vault");
            assertThat(all).anyMatch(file -> file.endsWith("log/precog.log"), "the log");
            for (Path file : all) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertThat(text).as(file.toString()).doesNotContain(WORDS, body().substring(22, 62), "PRIVATE KEY");
            }
        }
    }

    private static String trace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
