package precog.kalshi.key;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;

/**
 * A key to an account at the venue. It signs; it never shows itself.
 *
 * <p>What is signed: epoch milliseconds, method, and path from the root without host and query, with no separators.
 * An RSA key signs with PSS (SHA-256, salt of 32 bytes), an Ed25519 key directly.
 */
public final class ApiKey {
    private static final PSSParameterSpec PSS =
            new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1);

    private final String id;
    private final PrivateKey secret;

    /**
     * A key.
     *
     * @param id what the venue calls it, a UUID
     * @param secret RSA or Ed25519
     * @throws KeyException for any other kind
     */
    public ApiKey(String id, PrivateKey secret) {
        this.id = id;
        this.secret = secret;
        if (!isRsa() && !isEd25519()) {
            throw new KeyException("The key is neither RSA nor Ed25519, the two kinds the exchange takes.");
        }
    }

    /** What the venue calls the key; no secret. */
    public String id() {
        return id;
    }

    private boolean isRsa() {
        return secret.getAlgorithm().equals("RSA");
    }

    private boolean isEd25519() {
        return secret.getAlgorithm().equals("Ed25519") || secret.getAlgorithm().equals("EdDSA");
    }

    /**
     * The headers of a signed request.
     *
     * @param path from the root, without host and query
     */
    public Map<String, String> headers(String method, String path, Instant at) {
        String millis = Long.toString(at.toEpochMilli());
        return Map.of(
                "KALSHI-ACCESS-KEY", id,
                "KALSHI-ACCESS-TIMESTAMP", millis,
                "KALSHI-ACCESS-SIGNATURE", signature(millis + method + path));
    }

    private String signature(String text) {
        try {
            Signature signature = Signature.getInstance(isRsa() ? "RSASSA-PSS" : "Ed25519");
            if (isRsa()) {
                signature.setParameter(PSS);
            }
            signature.initSign(secret);
            signature.update(text.getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot sign with the key.", e);
        }
    }

    @Override
    public String toString() {
        return "key " + id;
    }
}
