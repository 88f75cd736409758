package precog.desk.archive;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The desk's own way to the exchange: its key, whether it works, and the confirmation that it may trade. Everything
 * returns at once and is done on another thread; what fails does so with a sentence. Passphrases are wiped when they
 * were used. Nothing here changes the account a running desk trades on.
 */
public interface ExchangeAccess {
    /** How something was found. */
    enum Verdict {
        GOOD,
        /** Works, but a person should know. */
        MIND,
        BAD
    }

    /**
     * What one look found.
     *
     * @param what was looked at, in a word: Host, Clock, Key, Limits or Stream
     */
    record Finding(String what, Verdict verdict, String words) {}

    /**
     * How it stands.
     *
     * @param exchange what the exchange is called
     * @param keyId the id of the key that is kept, no secret; null where none is
     * @param confirmed whether somebody confirmed that orders may go to the account with this key
     * @param phrase what has to be typed to confirm it
     * @param settings the file that a live desk reads its settings from
     * @param paper the command that starts a desk on paper against live data; {@code live} one that trades for real
     */
    record Standing(
            String exchange,
            @Nullable String keyId,
            boolean confirmed,
            String phrase,
            String settings,
            String paper,
            String live) {}

    CompletableFuture<Standing> standing();

    /**
     * Keeps a key in place of any before, encrypted; a confirmation of the one before no longer holds.
     *
     * @param id what the exchange calls it
     * @param file path of the private key as the exchange handed it out, PEM; it is read and left as it is
     * @param passphrase the key is encrypted under it
     */
    CompletableFuture<Standing> keep(String id, String file, char[] passphrase);

    /** Removes the key from this computer, and with it the confirmation. */
    CompletableFuture<Standing> forget();

    /**
     * Tries everything a desk needs of the exchange; sends no order.
     *
     * @param passphrase of the key; not looked at where none is kept
     */
    CompletableFuture<List<Finding>> check(char[] passphrase);

    /**
     * Confirms that orders may go to the account with the key that is kept. Fails unless a check since the start found
     * nothing bad with it.
     *
     * @param typed what was typed
     * @param by who typed it
     */
    CompletableFuture<Standing> confirm(String typed, String by);

    /** Takes the confirmation back. */
    CompletableFuture<Standing> revoke();
}
