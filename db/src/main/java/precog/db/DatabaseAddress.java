package precog.db;

import java.nio.file.Path;
import java.util.Locale;

/** Addresses of databases. */
public final class DatabaseAddress {
    /**
     * How H2 is run: in PostgreSQL's dialect and order of nulls; commits written at once; closed by us and not by a
     * hook that races ours.
     */
    private static final String H2_SETTINGS =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";

    private DatabaseAddress() {}

    /** The address of an H2 database in a file, named without its {@code .mv.db}. */
    public static String ofFile(Path file) {
        return "jdbc:h2:file:" + file.toAbsolutePath();
    }

    /** An H2 address with the settings the schema needs, whatever the caller gave; any other address as it is. */
    static String complete(String url) {
        if (Vendor.of(url) != Vendor.H2) {
            return url;
        }
        int settings = url.indexOf(';');
        return (settings < 0 ? url : url.substring(0, settings)) + H2_SETTINGS;
    }

    /** The address as it may be shown: without user, password and settings. */
    static String withoutSecrets(String url) {
        return url.replaceFirst("[?;].*$", "").replaceFirst("//[^/@]*@", "//");
    }

    static boolean isInMemory(String url) {
        return url.toLowerCase(Locale.ROOT).startsWith("jdbc:h2:mem:");
    }
}
