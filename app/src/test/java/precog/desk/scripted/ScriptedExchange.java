package precog.desk.scripted;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import precog.app.Failure;
import precog.desk.archive.ExchangeAccess;

/** A way to an exchange that accepts one passphrase, and what was asked of it. */
public final class ScriptedExchange implements ExchangeAccess {
    public static final String PHRASE = "TRADE WITH REAL MONEY";
    public static final String PASSPHRASE = "correct horse battery";

    private final List<String> kept = new ArrayList<>();
    private final List<char[]> taken = new ArrayList<>();
    private volatile @Nullable String keyId;
    private volatile boolean confirmed;
    private volatile Verdict clock = Verdict.GOOD;

    /** What was brought in: id and file of each key. */
    public synchronized List<String> kept() {
        return List.copyOf(kept);
    }

    /** Every passphrase that came here, as it is by now. */
    public synchronized List<char[]> taken() {
        return List.copyOf(taken);
    }

    /** How the clock is found from now on. */
    public void clock(Verdict verdict) {
        clock = verdict;
    }

    @Override
    public CompletableFuture<Standing> standing() {
        return CompletableFuture.completedFuture(new Standing(
                "kalshi",
                keyId,
                confirmed,
                PHRASE,
                "/data/kalshi-live/settings.properties",
                "precog desk --venue kalshi",
                "precog desk --venue kalshi --live"));
    }

    @Override
    public synchronized CompletableFuture<Standing> keep(String id, String file, char[] passphrase) {
        taken.add(passphrase);
        boolean right = Arrays.equals(passphrase, PASSPHRASE.toCharArray());
        Arrays.fill(passphrase, '\0');
        if (!right) {
            return CompletableFuture.failedFuture(new Failure("A passphrase has at least 8 characters."));
        }
        kept.add(id + " " + file);
        keyId = id;
        confirmed = false;
        return standing();
    }

    @Override
    public CompletableFuture<Standing> forget() {
        keyId = null;
        confirmed = false;
        return standing();
    }

    @Override
    public synchronized CompletableFuture<List<Finding>> check(char[] passphrase) {
        taken.add(passphrase);
        boolean right = keyId == null || Arrays.equals(passphrase, PASSPHRASE.toCharArray());
        Arrays.fill(passphrase, '\0');
        if (!right) {
            return CompletableFuture.failedFuture(new Failure("The passphrase does not open the key."));
        }
        return CompletableFuture.completedFuture(
                keyId == null
                        ? List.of(
                                new Finding("Host", Verdict.GOOD, "It answers."),
                                new Finding("Clock", clock, "The clock was compared."),
                                new Finding("Key", Verdict.MIND, "No key is kept."))
                        : List.of(
                                new Finding("Host", Verdict.GOOD, "It answers."),
                                new Finding("Clock", clock, "The clock was compared."),
                                new Finding("Key", Verdict.GOOD, "The exchange accepts the key."),
                                new Finding("Limits", Verdict.GOOD, "The account's rate is that of basic."),
                                new Finding("Stream", Verdict.GOOD, "The stream opened in 12 ms.")));
    }

    @Override
    public CompletableFuture<Standing> confirm(String typed, String by) {
        confirmed = typed.equals(PHRASE) && by.equals("ann");
        return standing();
    }

    @Override
    public CompletableFuture<Standing> revoke() {
        confirmed = false;
        return standing();
    }
}
