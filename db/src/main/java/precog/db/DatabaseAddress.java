package precog.db;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses of databases. */
public final class DatabaseAddress {
    /**
     * How H2 is run: in PostgreSQL's dialect and order of nulls; commits written at once; closed by us and not by a
     * hook that races ours; no trace file, since what fails is thrown.
     */
    private static final String H2_SETTINGS =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE"
                    + ";TRACE_LEVEL_FILE=0";

    private static final Pattern USER_INFO =
            Pattern.compile("(?<scheme>jdbc:postgresql://)(?<user>[^:@/]+)(?::(?<password>[^@/]*))?@(?<rest>.*)");

    private static final String SCHEMA = "currentSchema=";
    private static final Pattern NAMED_SCHEMA = Pattern.compile("[?&]" + SCHEMA + "([^&,]+)");

    private static final String H2_FILE = "jdbc:h2:file:";

    private DatabaseAddress() {}

    /** The address of an H2 database in a file, named without its {@code .mv.db}. */
    public static String ofFile(Path file) {
        return H2_FILE + file.toAbsolutePath();
    }

    /** The address as its driver reads it: H2 with the settings the schema needs, whatever the caller gave. */
    static String complete(String url) {
        return Vendor.of(url) == Vendor.H2 ? withoutSettings(url) + H2_SETTINGS : withParameters(url);
    }

    /** The address of a database that must be there and is only read. */
    static String readOnly(String url) {
        return Vendor.of(url) == Vendor.H2 ? complete(url) + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r" : withParameters(url);
    }

    /**
     * The address of one schema of a database on a server, so that several accounts can share the database. One that
     * names a schema already, or an embedded database, stays as it is.
     */
    public static String inSchema(String url, String schema) {
        boolean whole = Vendor.of(url) == Vendor.H2 || schemaOf(url) != null;
        return whole ? url : url + (url.contains("?") ? "&" : "?") + SCHEMA + schema;
    }

    /** The schema an address names; null where it names none. */
    static @Nullable String schemaOf(String url) {
        Matcher matcher = NAMED_SCHEMA.matcher(url);
        return matcher.find() ? matcher.group(1) : null;
    }

    /** The file of an embedded database; null for one in memory or on a server. */
    public static @Nullable Path fileOf(String url) {
        String address = withoutSettings(url);
        return address.startsWith(H2_FILE) ? Path.of(address.substring(H2_FILE.length()) + ".mv.db") : null;
    }

    private static String withoutSettings(String url) {
        int settings = url.indexOf(';');
        return settings < 0 ? url : url.substring(0, settings);
    }

    /** {@code //user:password@host} is how people write it; the driver wants both as parameters. */
    private static String withParameters(String url) {
        Matcher matcher = USER_INFO.matcher(url);
        if (!matcher.matches()) {
            return url;
        }
        String plain = matcher.group("scheme") + matcher.group("rest");
        String password = matcher.group("password");
        return plain + (plain.contains("?") ? "&" : "?") + "user=" + matcher.group("user")
                + (password == null ? "" : "&password=" + password);
    }

    /** The address as it may be shown: without user, password and settings. */
    static String withoutSecrets(String url) {
        return url.replaceFirst("[?;].*$", "").replaceFirst("//[^/@]*@", "//");
    }

    static boolean isInMemory(String url) {
        return url.toLowerCase(Locale.ROOT).startsWith("jdbc:h2:mem:");
    }
}
