package precog.app;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import precog.kalshi.key.ApiKey;
import precog.kalshi.key.KeyVault;

/** The keys of a profile, kept beside its accounts. */
public final class VenueKeys {
    private VenueKeys() {}

    /** Where the keys of a profile are kept. */
    public static KeyVault in(Path root) {
        return new KeyVault(root.resolve("keys"));
    }

    /**
     * Opens the key to a venue.
     *
     * @param passphrase asked only where a key is kept
     * @return null where none is kept
     */
    public static @Nullable ApiKey open(Path root, String venue, Supplier<char[]> passphrase) {
        KeyVault vault = in(root);
        if (!vault.holds(venue)) {
            return null;
        }
        char[] word = passphrase.get();
        try {
            return vault.open(venue, word);
        } finally {
            Arrays.fill(word, '\0');
        }
    }
}
