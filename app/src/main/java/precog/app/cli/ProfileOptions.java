package precog.app.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import precog.app.DataFolder;
import precog.db.DatabaseAddress;

/** Where a profile's state is. */
final class ProfileOptions {
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

    Path folder() {
        return data != null
                ? data.toAbsolutePath().normalize()
                : DataFolder.standard(
                        System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
    }

    /** JDBC address of the profile's database: the one asked for, or the embedded one in the folder. */
    String databaseUrl() {
        if (database == null) {
            return databaseIn(folder());
        }
        return database.startsWith("jdbc:") ? database : "jdbc:" + database;
    }

    /** JDBC address of the embedded database in a data folder. */
    static String databaseIn(Path folder) {
        return DatabaseAddress.ofFile(DataFolder.databaseIn(folder));
    }
}
