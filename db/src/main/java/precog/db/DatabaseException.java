package precog.db;

import java.io.Serial;
import java.sql.SQLException;
import java.util.Set;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.h2.api.ErrorCode;
import org.h2.mvstore.MVStoreException;

/** The database cannot be used as it is; the message says what happened and what to do. */
public final class DatabaseException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final Set<Integer> DAMAGE = Set.of(
            ErrorCode.FILE_CORRUPTED_1, ErrorCode.GENERAL_ERROR_1, ErrorCode.IO_EXCEPTION_1, ErrorCode.IO_EXCEPTION_2);

    public DatabaseException(String message) {
        super(message);
    }

    public DatabaseException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Whether an embedded database's file itself is what is wrong, so that it can be set aside and rebuilt. */
    public static boolean isDamage(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DamagedRows
                    || cause instanceof MVStoreException
                    || (cause instanceof SQLException sql && DAMAGE.contains(sql.getErrorCode()))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a step of the schema could not be taken, as where an embedded database was killed in the middle of one:
     * it has no transactions around such steps. A schema of another program version is something else.
     */
    public static boolean isUnfinishedSchema(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause instanceof FlywayException && !(cause instanceof FlywayValidateException);
    }

    /** Rows that no sound database can hold. */
    static final class DamagedRows extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        DamagedRows(String message) {
            super(message);
        }
    }
}
