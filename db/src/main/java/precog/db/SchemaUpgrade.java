package precog.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Brings the schema of an embedded file up to date on a copy, which then takes its place. H2 takes a step of a schema in
 * several commits: a process killed inside one would leave keys that refer to copies of tables, on which no later step
 * can build. Killed here it leaves the file as it was.
 */
final class SchemaUpgrade {
    private static final String SUFFIX = ".mv.db";

    private SchemaUpgrade() {}

    /** Opens a file whose schema is up to date from then on; where there is none it is made. */
    static Database open(Path file) {
        if (Files.notExists(file)) {
            replace(file);
        }
        Database database = Database.connect(addressOf(file));
        if (!isBehind(database)) {
            return database;
        }
        database.close();
        replace(file);
        return Database.connect(addressOf(file));
    }

    private static boolean isBehind(Database database) {
        try {
            return database.migrations().stream().anyMatch(step -> step.installedAt() == null);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static void replace(Path file) {
        String name = file.getFileName().toString();
        Path copy = file.resolveSibling(name.substring(0, name.length() - SUFFIX.length()) + "-upgrade" + SUFFIX);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(copy);
            if (Files.exists(file)) {
                Files.copy(file, copy);
            }
            try (Database database = Database.connect(addressOf(copy))) {
                database.migrate();
            }
            Files.move(copy, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new DatabaseException(
                    "The database " + file + " could not be brought up to date: " + e.getMessage()
                            + ". It is as it was. Make room on the disk, or give Precog another data folder.",
                    e);
        }
    }

    private static String addressOf(Path file) {
        String path = file.toString();
        return DatabaseAddress.ofFile(Path.of(path.substring(0, path.length() - SUFFIX.length())));
    }
}
