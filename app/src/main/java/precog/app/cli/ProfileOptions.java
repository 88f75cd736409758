package precog.app.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import precog.app.DataFolder;
import precog.app.GoingLive;
import precog.app.PassphraseWindow;
import precog.app.VenueAccess;
import precog.app.VenueKeys;
import precog.app.VenueSettings;
import precog.db.DatabaseAddress;
import precog.kalshi.key.ApiKey;
import precog.value.ExecutionEnvironment;

/** Which account of the desk is meant, and where its state is. */
final class ProfileOptions {
    /** Where markets come from. */
    enum Venue {
        SIMULATED,
        KALSHI
    }

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli fills it before run
    private CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder that holds all state of a profile. Default: the system's folder for user data.")
    @Nullable
    Path data;

    @Option(
            names = "--db",
            paramLabel = "URL",
            description = "Database to use, such as postgresql://user:password@host/precog. "
                    + "Default: the embedded one in the data folder.")
    @Nullable
    String database;

    @Option(
            names = "--venue",
            paramLabel = "VENUE",
            defaultValue = "simulated",
            description = "Where markets come from: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}. On kalshi the "
                    + "desk trades on paper against live data unless --live is given.")
    Venue venue = Venue.SIMULATED;

    @Option(names = "--demo", description = "Kalshi's own practice exchange, with a key of its own.")
    boolean demo;

    @Option(
            names = "--live",
            description = "Orders go to the account at Kalshi, with its own money. First: precog exchange go-live.")
    boolean live;

    /** The folder all accounts of a profile share: the exchange's settings and keys. */
    Path root() {
        return data != null ? data.toAbsolutePath().normalize() : DataFolder.standard();
    }

    /** The folder of the account meant: each has a journal of its own, so that no two can be mixed up. */
    Path folder() {
        if (venue == Venue.SIMULATED) {
            if (live || demo) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--live and --demo are for --venue kalshi; the simulated venue has neither.");
            }
            return root();
        }
        return root().resolve(settings().hosts().name() + (live ? "-live" : "-paper"));
    }

    /**
     * The key to the exchange, its passphrase asked for; null where the venue needs none or none is kept.
     *
     * @param window whether it may be asked for in a window where there is no terminal
     * @throws Failure where orders should go to the account and it has no key, or nobody confirmed it
     */
    @Nullable
    ApiKey key(boolean window) {
        if (venue == Venue.SIMULATED) {
            return null;
        }
        String host = settings().hosts().name();
        String what = "the key to " + host;
        ApiKey key = window && !Passphrase.isAtHand()
                ? PassphraseWindow.open(root(), host, folder(), Passphrase.refusal(what))
                : VenueKeys.open(root(), host, () -> Passphrase.ask(what));
        if (live) {
            GoingLive.require(root(), host, key);
        }
        return key;
    }

    /** Whose money it moves. */
    ExecutionEnvironment environment() {
        return live ? ExecutionEnvironment.LIVE : ExecutionEnvironment.PAPER;
    }

    /** The way to the exchange. */
    VenueAccess exchange() {
        return new VenueAccess(root(), demo);
    }

    /** Where the exchange is and what of it is followed. */
    VenueSettings settings() {
        return VenueSettings.of(root(), demo);
    }

    /**
     * JDBC address of the profile's database: the one asked for, or the embedded one in the folder. In one on a server
     * each account at a real venue has a schema of its own, as it has a journal of its own.
     */
    String databaseUrl() {
        if (database == null) {
            return databaseIn(folder());
        }
        String address = database.startsWith("jdbc:") ? database : "jdbc:" + database;
        return venue == Venue.SIMULATED
                ? address
                : DatabaseAddress.inSchema(
                        address, folder().getFileName().toString().replace('-', '_'));
    }

    /** JDBC address of the embedded database in a data folder. */
    static String databaseIn(Path folder) {
        return DatabaseAddress.ofFile(DataFolder.databaseIn(folder));
    }
}
