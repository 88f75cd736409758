package precog.db.h2;

import java.sql.SQLException;

/** The error of a protected row, the same on both databases. */
final class Refusal {
    /** The standard's "restrict violation". */
    private static final String SQL_STATE = "23001";

    private Refusal() {}

    static SQLException of(String sentence) {
        return new SQLException(sentence, SQL_STATE);
    }
}
