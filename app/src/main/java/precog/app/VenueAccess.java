package precog.app;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import precog.desk.archive.ExchangeAccess;
import precog.kalshi.key.ApiKey;
import precog.kalshi.key.KeyVault;
import precog.kalshi.live.ExchangeCheck;
import precog.kalshi.rest.KalshiRest;

/** The way to the exchange of a profile, its keys kept beside its accounts. */
public final class VenueAccess implements ExchangeAccess {
    private final Path root;
    private final boolean demo;
    /** The id of the key that a check found nothing bad with; null before, and where another came since. */
    private volatile @Nullable String passed;

    /**
     * The way to one exchange.
     *
     * @param root folder that all accounts of the profile share
     * @param demo whether the exchange's own practice exchange is meant
     */
    public VenueAccess(Path root, boolean demo) {
        this.root = root;
        this.demo = demo;
    }

    /** Tries host, clock, key, limits and stream; sends no order. */
    public static List<ExchangeCheck.Finding> check(VenueSettings venue, @Nullable ApiKey key)
            throws InterruptedException {
        OkHttpClient http = new OkHttpClient();
        try {
            KalshiRest rest = new KalshiRest(http, venue.hosts(), key, InstantSource.system());
            return new ExchangeCheck(http, rest, key, InstantSource.system()).run();
        } finally {
            http.dispatcher().executorService().shutdown();
            http.connectionPool().evictAll();
        }
    }

    private VenueSettings settings() {
        return VenueSettings.of(root, demo);
    }

    private String venue() {
        return settings().hosts().name();
    }

    @Override
    public CompletableFuture<Standing> standing() {
        return begin(this::read);
    }

    private Standing read() {
        String venue = venue();
        KeyVault vault = VenueKeys.in(root);
        String id = vault.holds(venue) ? vault.idOf(venue) : null;
        return new Standing(
                venue,
                id,
                id != null && GoingLive.isConfirmed(root, venue, id),
                GoingLive.PHRASE,
                root.resolve(venue + "-live").resolve("settings.properties").toString(),
                command(""),
                command(" --live"));
    }

    private String command(String account) {
        String folder = root.equals(DataFolder.standard()) ? "" : " --data \"" + root + "\"";
        return "precog desk --venue kalshi" + account + (demo ? " --demo" : "") + folder;
    }

    @Override
    public CompletableFuture<Standing> keep(String id, String file, char[] passphrase) {
        return begin(() -> {
            passed = null;
            try {
                if (file.contains("-----BEGIN")) {
                    throw new Failure("That is the key itself. Name the file it lies in, so that it is never on a "
                            + "screen or a clipboard.");
                }
                VenueKeys.keep(root, venue(), id, Path.of(file), passphrase);
            } finally {
                Arrays.fill(passphrase, '\0');
            }
            return read();
        });
    }

    @Override
    public CompletableFuture<Standing> forget() {
        return begin(() -> {
            passed = null;
            VenueKeys.forget(root, venue());
            return read();
        });
    }

    @Override
    public CompletableFuture<List<Finding>> check(char[] passphrase) {
        return begin(() -> {
            passed = null;
            VenueSettings venue = settings();
            ApiKey key;
            try {
                key = VenueKeys.open(root, venue.hosts().name(), () -> passphrase);
            } finally {
                Arrays.fill(passphrase, '\0');
            }
            List<Finding> findings =
                    check(venue, key).stream().map(VenueAccess::told).toList();
            if (key != null && findings.stream().noneMatch(one -> one.verdict() == Verdict.BAD)) {
                passed = key.id();
            }
            return findings;
        });
    }

    private static Finding told(ExchangeCheck.Finding found) {
        Verdict verdict = switch (found.verdict()) {
            case GOOD -> Verdict.GOOD;
            case MIND -> Verdict.MIND;
            case BAD -> Verdict.BAD;
        };
        return new Finding(found.what(), verdict, found.words());
    }

    @Override
    public CompletableFuture<Standing> confirm(String typed, String by) {
        return begin(() -> {
            String id = read().keyId();
            if (id == null || !id.equals(passed)) {
                throw new Failure("Run the check first: it has to find nothing wrong with the key that is kept.");
            }
            GoingLive.confirm(
                    root, venue(), id, typed, by, InstantSource.system().instant());
            return read();
        });
    }

    @Override
    public CompletableFuture<Standing> revoke() {
        return begin(() -> {
            GoingLive.revoke(root, venue());
            return read();
        });
    }

    private static <T> CompletableFuture<T> begin(Callable<T> work) {
        return Behind.ask("exchange access", () -> {
            try {
                return work.call();
            } catch (InvalidPathException e) {
                throw new Failure("That is no path of a file.");
            }
        });
    }
}
