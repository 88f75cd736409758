package precog.app;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
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
     * Keeps a key in place of any before; a confirmation of that one no longer holds.
     *
     * @param file the private key as the exchange handed it out, PEM; it is left as it is
     * @param passphrase wiped afterwards
     * @throws Failure where the file cannot be read
     */
    public static void keep(Path root, String venue, String id, Path file, char[] passphrase) {
        try {
            in(root).keep(venue, id, read(file), passphrase);
        } finally {
            Arrays.fill(passphrase, '\0');
        }
        GoingLive.revoke(root, venue);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new Failure("The file " + file + " is no text, and so no key in PEM.");
        } catch (IOException e) {
            throw new Failure("The file " + file + " cannot be read.");
        }
    }

    /** Removes the key to a venue, and the confirmation that it may trade. */
    public static void forget(Path root, String venue) {
        in(root).forget(venue);
        GoingLive.revoke(root, venue);
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
