package precog.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import precog.db.Database;
import precog.db.DatabaseAddress;
import precog.db.DatabaseException;
import precog.db.Integrity;
import precog.db.mapping.Mapping;
import precog.db.store.FactStore;
import precog.db.store.Tables;
import precog.db.store.VersionCatalogue;
import precog.engine.Recovery;
import precog.journal.Journal;
import precog.journal.Projection;
import precog.journal.ProjectionException;
import precog.value.ExecutionEnvironment;

/**
 * The database behind a running desk. It is opened with the first facts that arrive, on the thread that brings them,
 * so that the window never waits for it; then it is completed from the journal. An embedded database that is damaged is
 * set aside, said so, and rebuilt from the journal.
 */
final class LateStore implements Projection {
    private static final Logger LOG = LoggerFactory.getLogger(LateStore.class);
    private static final String ENGINE = "desk";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final String url;
    private final Journal journal;
    private final ExecutionEnvironment environment;
    private final VersionCatalogue catalogue;
    private final Instant now;
    private final ClosedMark mark;
    private final CompletableFuture<Tables> tables = new CompletableFuture<>();
    private final CompletableFuture<Database> database = new CompletableFuture<>();
    private @Nullable Open open;
    private boolean damaged;
    private volatile @Nullable Instant writtenUpTo;

    private record Open(Database database, SessionFactory sessions, FactStore facts) {}

    /**
     * A store that is not open yet.
     *
     * @param folder data folder of the profile
     * @param now real time, to name a file that is set aside
     */
    LateStore(
            Path folder,
            String url,
            Journal journal,
            ExecutionEnvironment environment,
            VersionCatalogue catalogue,
            Instant now) {
        this.folder = folder;
        this.url = url;
        this.journal = journal;
        this.environment = environment;
        this.catalogue = catalogue;
        this.now = now;
        mark = new ClosedMark(folder.resolve("database.closed"));
    }

    /** The tables once they are open, for market data; cancelled where they never were. */
    CompletableFuture<Tables> tables() {
        return tables;
    }

    /** The database once it is open, to be read by others; cancelled where it never was. */
    CompletableFuture<Database> database() {
        return database;
    }

    boolean isOpen() {
        return tables.isDone() && !tables.isCompletedExceptionally();
    }

    /** Which database it is, for people. */
    String kind() {
        return DatabaseAddress.fileOf(url) == null ? "PostgreSQL" : "H2";
    }

    /** Engine time up to which everything is written; null before the first write. */
    @Nullable
    Instant writtenUpTo() {
        return writtenUpTo;
    }

    @Override
    public long position() {
        return open == null ? 0 : open.facts.position();
    }

    @Override
    public void apply(List<Journal.Entry> entries) {
        if (open == null) {
            try {
                open = openOrRebuild();
            } catch (RuntimeException e) {
                throw new ProjectionException(String.valueOf(e.getMessage()), e);
            }
        }
        try {
            open.facts.apply(entries);
        } catch (ProjectionException e) {
            damaged |= DatabaseException.isDamage(e);
            throw e;
        }
        writtenUpTo = entries.getLast().at();
    }

    private Open openOrRebuild() {
        Path file = DatabaseAddress.fileOf(url);
        if (file == null) {
            return open();
        }
        boolean sound = mark.isOn(file);
        mark.remove();
        try {
            if (!sound) {
                check();
            }
            return open();
        } catch (RuntimeException e) {
            if (DatabaseException.isDamage(e)) {
                setAside(file, e);
                return open();
            }
            throw e;
        }
    }

    /** Before its schema is brought up to date: a damaged file is no ground to build on. */
    private void check() {
        Database database = Database.connect(url);
        try {
            Integrity.check(database);
        } catch (RuntimeException e) {
            database.abandon();
            throw e;
        }
        database.close();
    }

    private Open open() {
        Database opening = Database.open(url);
        try {
            SessionFactory sessions = Mapping.of(opening);
            Tables opened = new Tables(opening, sessions);
            catalogue.register(opened, now);
            FactStore facts = new FactStore(opened, environment, ENGINE);
            if (facts.position() > journal.lastSequence()) {
                throw new DatabaseException("The database holds " + facts.position()
                        + " facts of a journal, but the one in "
                        + folder + " has " + journal.lastSequence() + ": it belongs to another account. Name another"
                        + " database with --db, or the folder it belongs to with --data.");
            }
            Recovery.complete(facts, journal);
            tables.complete(opened);
            database.complete(opening);
            LOG.info("The {} database is open and holds the {} facts of the journal.", kind(), facts.position());
            return new Open(opening, sessions, facts);
        } catch (RuntimeException e) {
            opening.close();
            throw e;
        }
    }

    private void setAside(Path file, RuntimeException damage) {
        Path aside = file.resolveSibling("precog-damaged-" + STAMP.format(now) + ".mv.db");
        for (int again = 2; Files.exists(aside); again++) {
            aside = file.resolveSibling("precog-damaged-" + STAMP.format(now) + "-" + again + ".mv.db");
        }
        try {
            Files.move(file, aside);
        } catch (IOException e) {
            throw new DatabaseException(
                    "The damaged database " + file + " could not be set aside: " + e.getMessage() + ".", e);
        }
        LOG.warn(
                "{} It was set aside as {}. What was traded is rebuilt from the journal; market data and imports"
                        + " are not.",
                damage.getMessage(),
                aside);
    }

    /** Ends the wait for tables that are not open: a database that does not answer does not hold up a stop. */
    void giveUp() {
        tables.cancel(false);
        database.cancel(false);
    }

    @Override
    public void close() {
        giveUp();
        if (open != null) {
            try {
                open.facts.close();
            } catch (RuntimeException e) {
                damaged = true;
                LOG.warn("{} The next start checks the database.", e.getMessage());
            }
            open.sessions.close();
            open.database.close();
            LOG.info("The database is closed.");
            Path file = DatabaseAddress.fileOf(url);
            if (file != null && !damaged) {
                mark.put(file);
            }
        }
    }
}
