package precog.notice;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** The public key of those whose notices are believed (Ed25519, RFC 8032). */
public final class NoticeKey {
    private static final String ALGORITHM = "Ed25519";

    private final PublicKey key;

    private NoticeKey(PublicKey key) {
        this.key = key;
    }

    /**
     * Reads a key from the one line between BEGIN and END of a public key in PEM.
     *
     * @throws IllegalArgumentException with a sentence where it is none
     */
    public static NoticeKey of(String base64) {
        try {
            byte[] der = Base64.getDecoder().decode(base64);
            return new NoticeKey(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(der)));
        } catch (IllegalArgumentException | InvalidKeySpecException e) {
            throw new IllegalArgumentException(
                    "an Ed25519 public key is the one line between BEGIN and END of its PEM file", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java knows no " + ALGORITHM + " keys.", e);
        }
    }

    /** Whether the holder of the key signed these bytes. */
    boolean signed(byte[] bytes, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(key);
            verifier.update(bytes);
            return verifier.verify(signature);
        } catch (SignatureException e) {
            return false; // Not even the form of a signature.
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot verify " + ALGORITHM + " signatures.", e);
        }
    }
}
