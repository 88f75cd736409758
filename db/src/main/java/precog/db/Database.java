package precog.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.h2.api.ErrorCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import precog.db.h2.PostgresSyntax;

/** A database of ours: an H2 file, or PostgreSQL 15 or later. All its sessions run in UTC. */
public final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final String MIGRATIONS = "classpath:precog/db/migration/";
    private static final int OLDEST_POSTGRESQL = 15;
    private static final int CONNECTIONS = 8;
    private static final String LONGEST_LOGIN_SECONDS = "5";

    private final String url;
    private final Vendor vendor;
    private final HikariDataSource pool;
    private final boolean readOnly;

    private Database(String url, HikariDataSource pool, boolean readOnly) {
        this.url = url;
        this.vendor = Vendor.of(url);
        this.pool = pool;
        this.readOnly = readOnly;
    }

    /**
     * Opens a database and brings its schema up to date.
     *
     * @param url JDBC address; user and password may be part of it
     * @throws DatabaseException where it cannot be opened or migrated, with the reason and what to do
     */
    public static Database open(String url) {
        Path file = DatabaseAddress.fileOf(url);
        Database database = file == null ? connect(url) : SchemaUpgrade.open(file);
        try {
            database.migrate();
            return database;
        } catch (DatabaseException e) {
            database.close();
            throw e;
        }
    }

    /** Opens a database as it is; {@link DatabaseException} where it cannot be reached. */
    public static Database connect(String url) {
        return connect(DatabaseAddress.complete(url), false);
    }

    /** Opens a database that is there, to read and nothing else; {@link DatabaseException} where it cannot be. */
    public static Database readOnly(String url) {
        return connect(DatabaseAddress.readOnly(url), true);
    }

    private static Database connect(String address, boolean readOnly) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(address);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setPoolName("precog-db");
        config.setReadOnly(readOnly);
        config.setConnectionInitSql("SET TIME ZONE 'UTC'");
        if (Vendor.of(address) == Vendor.POSTGRESQL) {
            config.addDataSourceProperty("reWriteBatchedInserts", "true");
            config.addDataSourceProperty("ApplicationName", "Precog");
            config.addDataSourceProperty("loginTimeout", LONGEST_LOGIN_SECONDS);
        }
        HikariDataSource pool;
        try {
            pool = new HikariDataSource(config);
        } catch (RuntimeException e) {
            throw new DatabaseException(OpeningFailure.sentence(address, e), e);
        }
        Database database = new Database(address, pool, readOnly);
        try {
            database.refuseOldServer();
            return database;
        } catch (DatabaseException e) {
            database.close();
            throw e;
        }
    }

    public Vendor vendor() {
        return vendor;
    }

    /** Connections from the pool, for whoever needs plain JDBC or Hibernate. */
    public DataSource dataSource() {
        return pool;
    }

    /** A connection from the pool, in auto-commit; close it to give it back. */
    public Connection connection() throws SQLException {
        return pool.getConnection();
    }

    /** A statement written for PostgreSQL, as this database reads it. */
    public String inOwnSyntax(String sql) {
        return vendor == Vendor.H2 ? PostgresSyntax.toH2(sql) : sql;
    }

    /** Applies the schema steps that are missing. A schema that is up to date is checked and left alone. */
    public void migrate() {
        try {
            flyway().migrate();
        } catch (FlywayException e) {
            throw new DatabaseException(
                    "The schema of " + DatabaseAddress.withoutSecrets(url)
                            + " could not be brought up to date: " + OpeningFailure.reason(e)
                            + ". Nothing was changed beyond the last whole step. Restore the newest backup, or use the program version that"
                            + " wrote this database.",
                    e);
        }
    }

    /** Every step of the schema in order, applied or not. */
    public List<Migration> migrations() {
        return Arrays.stream(flyway().info().all()).map(Database::migration).toList();
    }

    /** Gives back all connections; an H2 file is compacted, since version writes make it grow. */
    @Override
    public void close() {
        shutDown("SHUTDOWN COMPACT");
    }

    /** Gives back all connections and leaves an H2 file as its last commit did: what is damaged is not written over. */
    public void abandon() {
        shutDown("SHUTDOWN IMMEDIATELY");
    }

    private void shutDown(String how) {
        if (vendor == Vendor.H2 && !readOnly && !DatabaseAddress.isInMemory(url)) {
            try (var connection = pool.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(how);
            } catch (SQLException e) {
                // A handle closed after the shutdown says so. Closing the pool closes the file as well, only larger.
                if (e.getErrorCode() != ErrorCode.DATABASE_IS_CLOSED
                        && e.getErrorCode() != ErrorCode.DATABASE_CALLED_AT_SHUTDOWN) {
                    LOG.info("The database file was closed without {}.", how, e);
                }
            }
        }
        pool.close();
    }

    private void refuseOldServer() {
        try (Connection connection = connection()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (vendor == Vendor.POSTGRESQL && version < OLDEST_POSTGRESQL) {
                throw new DatabaseException("PostgreSQL " + version + " at " + DatabaseAddress.withoutSecrets(url)
                        + " is too old. Use version " + OLDEST_POSTGRESQL + " or later.");
            }
        } catch (SQLException e) {
            throw new DatabaseException(OpeningFailure.sentence(url, e), e);
        }
    }

    private Flyway flyway() {
        boolean h2 = vendor == Vendor.H2;
        String schema = DatabaseAddress.schemaOf(url);
        FluentConfiguration configuration = Flyway.configure();
        if (schema != null) {
            configuration.schemas(schema);
        }
        return configuration
                .dataSource(pool)
                .locations(MIGRATIONS + "common", MIGRATIONS + (h2 ? "h2" : "postgresql"))
                .placeholders(Map.of("partial", h2 ? "--" : "", "stored", h2 ? "" : "STORED"))
                .cleanDisabled(true)
                .loggers("slf4j")
                .load();
    }

    private static Migration migration(MigrationInfo info) {
        var installed = info.getInstalledOn();
        return new Migration(
                String.valueOf(info.getVersion()),
                info.getDescription(),
                info.getState().getDisplayName(),
                installed == null ? null : installed.toInstant());
    }
}
