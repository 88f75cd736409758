package precog.db;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Why a database could not be opened, and what to do, in a sentence. */
final class OpeningFailure {
    private OpeningFailure() {}

    static String sentence(String url, Throwable failure) {
        String where = DatabaseAddress.withoutSecrets(url);
        SQLException cause = sqlCause(failure);
        String state = cause == null || cause.getSQLState() == null ? "" : cause.getSQLState();
        return switch (state) {
            case "90020" ->
                "The database " + where + " is open in another program. Close that one, or name another data folder.";
            case "90030" ->
                "The database " + where
                        + " is damaged. A desk sets such a file aside and rebuilds it from its journal.";
            case "08001", "08004", "08006" ->
                "No PostgreSQL server answers at " + where
                        + ". Start it, or check host, port and firewall in the address.";
            case "28P01", "28000" ->
                "PostgreSQL at " + where + " refused the user or the password. Check both in the address.";
            case "3D000" -> "There is no such database at " + where + ". Create it, or name another in the address.";
            default -> "The database " + where + " could not be opened: " + reason(failure);
        };
    }

    /** What the database itself said, in one line. */
    static String reason(Throwable failure) {
        SQLException cause = sqlCause(failure);
        String message = cause == null ? failure.getMessage() : cause.getMessage();
        return message == null
                ? "no reason given"
                : message.lines().findFirst().orElse("").replace("; SQL statement:", "");
    }

    private static @Nullable SQLException sqlCause(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }
}
