package precog.kalshi.key;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiKeyTest {
    private static final Instant AT = Instant.ofEpochMilli(1_700_000_000_000L);
    private static final String BALANCE = "/trade-api/v2/portfolio/balance";

    /** The first test key of RFC 8032. */
    private static final String ED25519 = """
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
            -----END PRIVATE KEY-----
            """;

    @TempDir
    private Path folder;

    @Test
    void signsWithEd25519AsTheVectorsSay() {
        ApiKey key = new ApiKey("id", KeyPem.read(ED25519));
        assertThat(key.headers("GET", BALANCE, AT))
                .containsEntry("KALSHI-ACCESS-KEY", "id")
                .containsEntry("KALSHI-ACCESS-TIMESTAMP", "1700000000000")
                .containsEntry(
                        "KALSHI-ACCESS-SIGNATURE",
                        "NZNbn42nWTCkd3HNR5AZoq/t/QrVPbmH3kEjYPYNKXYaxQNVfzDcKmioxh2AAht4ymXHC+6UxJgODwo32QYwBg==");
        assertThat(key.headers("GET", "/trade-api/ws/v2", AT))
                .containsEntry(
                        "KALSHI-ACCESS-SIGNATURE",
                        "nNrA8hwP1EIR5aqhjgJNDJv/4xECwsfuMUBSPj0TiRk5pnF27zC+xl+M1iAV1qaW07kcxY8rKdNzDCMQknE6Dw==");
    }

    @Test
    void signsWithRsaPssAndASaltOf32Bytes() throws GeneralSecurityException {
        KeyPair pair = rsa();
        ApiKey key = new ApiKey("id", KeyPem.read(pkcs8(pair)));
        String first = signature(key);
        String second = signature(key);
        assertThat(first).isNotEqualTo(second);
        String text = "1700000000000GET" + BALANCE;
        assertThat(verifies(pair.getPublic(), text, first, 32)).isTrue();
        assertThat(verifies(pair.getPublic(), text, second, 32)).isTrue();
        assertThat(verifies(pair.getPublic(), text, first, 20)).isFalse();
        assertThat(verifies(pair.getPublic(), text, first, 222)).isFalse();
        assertThat(verifies(pair.getPublic(), text + "?limit=1", first, 32)).isFalse();
    }

    @Test
    void readsBothPemForms() throws GeneralSecurityException {
        KeyPair pair = rsa();
        assertThat(KeyPem.read(pkcs1(pair))).isEqualTo(KeyPem.read(pkcs8(pair)));
        assertThat(verifies(
                        pair.getPublic(),
                        "1700000000000GET" + BALANCE,
                        signature(new ApiKey("id", KeyPem.read(pkcs1(pair)))),
                        32))
                .isTrue();
    }

    @Test
    void openSslVerifiesWhatItSigns() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/openssl")), "There is no openssl here to verify with.");
        KeyPair pair = rsa();
        Path publicKey = Files.writeString(
                folder.resolve("pub.pem"), pem("PUBLIC KEY", pair.getPublic().getEncoded()));
        Path text = Files.writeString(folder.resolve("text"), "1700000000000GET" + BALANCE);
        Path signed = Files.write(
                folder.resolve("signature"),
                Base64.getDecoder().decode(signature(new ApiKey("id", KeyPem.read(pkcs1(pair))))));
        Process openssl = new ProcessBuilder(
                        "/usr/bin/openssl",
                        "dgst",
                        "-sha256",
                        "-sigopt",
                        "rsa_padding_mode:pss",
                        "-sigopt",
                        "rsa_pss_saltlen:32",
                        "-verify",
                        publicKey.toString(),
                        "-signature",
                        signed.toString(),
                        text.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(openssl.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(new String(openssl.getInputStream().readAllBytes(), UTF_8)).contains("Verified OK");
    }

    @Test
    void refusesWhatIsNoKeyInWordsThatQuoteNothingOfIt() {
        assertThatThrownBy(() -> KeyPem.read("hello"))
                .isInstanceOf(KeyException.class)
                .hasMessageContaining("no private key");
        assertThatThrownBy(() -> KeyPem.read(ED25519.replace("MC4CAQAwBQ", "MC4CAQAwBR")))
                .isInstanceOf(KeyException.class)
                .message()
                .doesNotContain("hsZ3v");
        assertThatThrownBy(() -> KeyPem.read("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----"))
                .isInstanceOf(KeyException.class)
                .hasMessageContaining("certificate");
        assertThatThrownBy(() -> KeyPem.read("-----BEGIN PRIVATE KEY-----\nMC4C\n-----END PRIVATE KEY-----"))
                .isInstanceOf(KeyException.class);
    }

    @Test
    void neverShowsItself() {
        ApiKey key = new ApiKey("id", KeyPem.read(ED25519));
        assertThat(key.toString()).isEqualTo("key id");
    }

    private static String signature(ApiKey key) {
        Map<String, String> headers = key.headers("GET", BALANCE, AT);
        return headers.get("KALSHI-ACCESS-SIGNATURE");
    }

    private static KeyPair rsa() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    private static boolean verifies(PublicKey key, String text, String signature, int salt)
            throws GeneralSecurityException {
        Signature verifier = Signature.getInstance("RSASSA-PSS");
        verifier.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, salt, 1));
        verifier.initVerify(key);
        verifier.update(text.getBytes(UTF_8));
        return verifier.verify(Base64.getDecoder().decode(signature));
    }

    private static String pkcs8(KeyPair pair) {
        return pem("PRIVATE KEY", pair.getPrivate().getEncoded());
    }

    /** PKCS#1 is what PKCS#8 wraps for RSA: the last octet string of it. */
    private static String pkcs1(KeyPair pair) {
        byte[] whole = pair.getPrivate().getEncoded();
        return pem("RSA PRIVATE KEY", Arrays.copyOfRange(whole, 26, whole.length));
    }

    private static String pem(String name, byte[] der) {
        return "-----BEGIN " + name + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END " + name + "-----\n";
    }
}
