package precog.db;

import java.io.Serial;
import java.sql.SQLException;
import java.util.Set;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/** The database cannot be used as it is; the message says what happened and what to do. */
public final class DatabaseException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final Set<Integer> DAMAGE = Set.of(ErrorCode.FILE_CORRUPTED_1, ErrorCode.GENERAL_ERROR_1);

    /** What H2's store says where the disk or another program is in the way, and the file may be whole. */
    private static final Set<Integer> NOT_THE_FILE =
            Set.of(DataUtils.ERROR_WRITING_FAILED, DataUtils.ERROR_FILE_LOCKED, DataUtils.ERROR_CLOSED);

    public DatabaseException(String message) {
        super(message);
    }

    public DatabaseException(String message, Throwable cause) {
        super(message, cause);
    }

    /** That the database is not what a sound one is; the cause says in what. */
    public static DatabaseException damage(String message, Throwable cause) {
        String reason = OpeningFailure.reason(cause);
        return new DatabaseException(message + ": " + reason + ".", new Damage(reason, cause));
    }

    /** Whether an embedded database's file itself is what is wrong, so that it can be set aside and rebuilt. */
    public static boolean isDamage(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MVStoreException store) {
                return !NOT_THE_FILE.contains(store.getErrorCode());
            }
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Damage || (cause instanceof SQLException sql && DAMAGE.contains(sql.getErrorCode()))) {
                return true;
            }
        }
        return false;
    }

    /** What no sound database can hold or say. */
    static final class Damage extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        Damage(String message) {
            super(message);
        }

        Damage(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
