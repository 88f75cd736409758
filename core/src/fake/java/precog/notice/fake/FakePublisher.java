package precog.notice.fake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;

/** Signs notices with a key of its own. */
public final class FakePublisher {
    private final KeyPair pair;

    public FakePublisher() {
        try {
            pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public key as a settings file has it. */
    public String key() {
        return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    }

    /** A notice of a version released on a day of December 2026, signed. */
    public byte[] notice(String version, int day, boolean urgent) {
        return signed("""
                Precog update notice 1
                version = %s
                released = 2026-12-%02d
                urgent = %s
                page = https://example.org/precog/%s
                says = It brings what is new in %s.
                """.formatted(version, day, urgent ? "yes" : "no", version, version));
    }

    /** Any lines, with the signature below. */
    public byte[] signed(String lines) {
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(pair.getPrivate());
            signer.update(lines.getBytes(UTF_8));
            String signature = Base64.getEncoder().encodeToString(signer.sign());
            return (lines + "signature = " + signature + "\n").getBytes(UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
