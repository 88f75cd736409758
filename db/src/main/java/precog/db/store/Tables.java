package precog.db.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import precog.db.Database;
import precog.db.DatabaseException;
import precog.db.Vendor;

/**
 * The tables of one database with what is known of their open versions. One transaction at a time: a version is closed
 * and its successor opened without anybody in between, and H2 keeps what it acknowledged only with one writer.
 */
public final class Tables {
    private final Database database;
    private final SessionFactory sessions;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    final ListingRows listings = new ListingRows();
    final MarketVersions markets = new MarketVersions();
    final GameRows games = new GameRows(listings);
    final EdgeRows edges = new EdgeRows();
    final OrderRows orders = new OrderRows();
    final PositionRows positions = new PositionRows();
    final AccountRows accounts = new AccountRows();
    final RiskRows risk = new RiskRows();
    final VersionRows versions = new VersionRows();
    final NoteRows notes = new NoteRows();

    public Tables(Database database, SessionFactory sessions) {
        this.database = database;
        this.sessions = sessions;
    }

    /** Runs work in one transaction: all of it is kept, or none where it throws. */
    void inTransaction(Consumer<StatelessSession> work) {
        oneAtATime.lock();
        try {
            sessions.inStatelessTransaction(work);
        } catch (RuntimeException e) {
            forget();
            throw e;
        } finally {
            oneAtATime.unlock();
        }
    }

    /**
     * Forces what was committed to disk. PostgreSQL has done so at the commit; H2 writes it at the commit but is only
     * safe against being killed after a checkpoint.
     */
    void force() {
        if (database.vendor() == Vendor.H2) {
            oneAtATime.lock();
            try {
                checkpoint();
            } finally {
                oneAtATime.unlock();
            }
        }
    }

    private void checkpoint() {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        } catch (SQLException e) {
            throw new DatabaseException("The database file could not be forced to disk: " + e.getMessage() + ".", e);
        }
    }

    private void forget() {
        listings.forget();
        markets.forget();
        games.forget();
        edges.forget();
        positions.forget();
        accounts.forget();
    }
}
