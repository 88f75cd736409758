package precog.kalshi.fake;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** Checks who is asking: key, time and signature over time, method and path. */
final class Gate {
    private static final long OLDEST_MILLIS = 10_000;
    private static final PSSParameterSpec PSS =
            new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1);

    private final InstantSource clock;
    final Map<String, PublicKey> keys = new ConcurrentHashMap<>();

    Gate(InstantSource clock) {
        this.clock = clock;
    }

    /** @param path from the root and without the query, as it is signed */
    void check(String method, String path, Headers headers) {
        String id = headers.get("KALSHI-ACCESS-KEY");
        String time = headers.get("KALSHI-ACCESS-TIMESTAMP");
        String signature = headers.get("KALSHI-ACCESS-SIGNATURE");
        if (id == null || time == null || signature == null) {
            throw Refusal.nested(401, "signature_is_missing_from_headers", "signature is missing from headers");
        }
        if (Math.abs(clock.millis() - millis(time)) > OLDEST_MILLIS) {
            throw Refusal.nested(401, "header_timestamp_expired", "header timestamp expired");
        }
        PublicKey key = keys.get(id);
        if (key == null) {
            throw Refusal.nested(401, "authentication_error", "authentication_error", "NOT_FOUND");
        }
        if (!verifies(key, time + method + path, signature)) {
            throw Refusal.nested(401, "authentication_error", "authentication_error", "INCORRECT_API_KEY_SIGNATURE");
        }
    }

    private static long millis(String time) {
        try {
            return Long.parseLong(time);
        } catch (NumberFormatException wrong) {
            return 0;
        }
    }

    private static boolean verifies(PublicKey key, String message, @Nullable String signature) {
        try {
            Signature check;
            if (key.getAlgorithm().equals("RSA")) {
                check = Signature.getInstance("RSASSA-PSS");
                check.setParameter(PSS);
            } else {
                check = Signature.getInstance("Ed25519");
            }
            check.initVerify(key);
            check.update(message.getBytes(StandardCharsets.UTF_8));
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException wrong) {
            return false;
        }
    }
}
