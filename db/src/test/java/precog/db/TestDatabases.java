package precog.db;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Fresh, migrated databases for tests: an H2 file in a temporary folder, or a database of its own on one PostgreSQL
 * server that all tests of the JVM share. Each is a copy of one that was migrated once.
 */
public final class TestDatabases {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestDatabases() {}

    /** A database with the schema and its reference data, nothing else. */
    public static Database open(Vendor vendor) {
        return Database.open(address(vendor));
    }

    /** The address of a fresh database with the schema, not yet opened. */
    public static String address(Vendor vendor) {
        return switch (vendor) {
            case H2 -> H2Template.copy();
            case POSTGRESQL -> Server.create("template_precog");
        };
    }

    /** The address of an empty database. */
    public static String emptyAddress(Vendor vendor) {
        return switch (vendor) {
            case H2 -> DatabaseAddress.ofFile(H2Template.folder().resolve("empty" + COUNT.incrementAndGet()));
            case POSTGRESQL -> Server.create("template1");
        };
    }

    private static final class H2Template {
        private static final Path FOLDER = newFolder();
        private static final Path TEMPLATE = migrated();

        static Path folder() {
            return FOLDER;
        }

        static String copy() {
            Path copy = FOLDER.resolve("test" + COUNT.incrementAndGet());
            try {
                Files.copy(Path.of(TEMPLATE + ".mv.db"), Path.of(copy + ".mv.db"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return DatabaseAddress.ofFile(copy);
        }

        private static Path migrated() {
            Path template = FOLDER.resolve("template");
            Database.open(DatabaseAddress.ofFile(template)).close();
            return template;
        }

        private static Path newFolder() {
            try {
                Path folder = Files.createTempDirectory("precog-h2");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void delete(Path folder) {
            try (var files = Files.walk(folder)) {
                files.sorted(java.util.Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Server {
        private static final EmbeddedPostgres POSTGRES = start();

        static String create(String template) {
            String name = "test" + COUNT.incrementAndGet();
            execute("CREATE DATABASE " + name + " TEMPLATE " + template);
            return POSTGRES.getJdbcUrl("postgres", name);
        }

        // Closed by a shutdown hook of its own.
        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.start();
                try (var connection = server.getPostgresDatabase().getConnection();
                        var statement = connection.createStatement()) {
                    statement.execute("CREATE DATABASE template_precog");
                }
                Database.open(server.getJdbcUrl("postgres", "template_precog")).close();
                return server;
            } catch (IOException | SQLException e) {
                throw new IllegalStateException("The test server did not start.", e);
            }
        }

        private static void execute(String sql) {
            try (var connection = POSTGRES.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(sql, e);
            }
        }
    }
}
