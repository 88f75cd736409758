package precog.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import precog.kalshi.key.ApiKey;

/**
 * The confirmation that orders may go to an account at the exchange: typed by a person, for one key. Another key needs
 * another one.
 */
public final class GoingLive {
    /** What has to be typed. */
    public static final String PHRASE = "TRADE WITH REAL MONEY";

    private GoingLive() {}

    private static Path file(Path root, String venue) {
        return root.resolve(venue + "-live.confirmed");
    }

    /**
     * Takes a confirmation.
     *
     * @param typed has to be {@link #PHRASE}
     * @param by who typed it
     * @throws Failure where it is not, or it cannot be kept
     */
    public static void confirm(Path root, String venue, String keyId, String typed, String by, Instant at) {
        if (!typed.strip().equals(PHRASE)) {
            throw new Failure("Nothing was changed: to go live, type " + PHRASE + " as it stands here.");
        }
        try {
            Files.writeString(file(root, venue), keyId + "\n" + at + "\n" + by + "\n", UTF_8);
        } catch (IOException e) {
            throw new Failure("The confirmation cannot be kept: " + Failure.reason(e) + ".", e);
        }
    }

    /** Whether it was confirmed for a key. */
    public static boolean isConfirmed(Path root, String venue, String keyId) {
        try {
            List<String> lines = Files.readAllLines(file(root, venue), UTF_8);
            return !lines.isEmpty() && lines.getFirst().equals(keyId);
        } catch (IOException e) {
            return false;
        }
    }

    /** Takes the confirmation back. */
    public static void revoke(Path root, String venue) {
        try {
            Files.deleteIfExists(file(root, venue));
        } catch (IOException e) {
            throw new Failure("The confirmation cannot be removed: " + Failure.reason(e) + ".", e);
        }
    }

    /**
     * Lets only what was confirmed go on.
     *
     * @throws Failure where no key is kept or nobody confirmed it
     */
    public static void require(Path root, String venue, @Nullable ApiKey key) {
        if (key == null) {
            throw new Failure(
                    "No key to " + venue + " is kept, and without one no order can be sent. Bring one in with: "
                            + "precog key import FILE --id ID");
        }
        if (!isConfirmed(root, venue, key.id())) {
            throw new Failure("Nobody has confirmed that this key may trade with the account's own money. Go through "
                    + "the checklist first: precog exchange go-live");
        }
    }
}
