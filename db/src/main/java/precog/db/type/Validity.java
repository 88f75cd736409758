package precog.db.type;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a version of a row holds (SCD Type 2).
 *
 * @param current whether it still does
 * @param start when it began to
 * @param end when the next version took over; null while current
 */
@Embeddable
public record Validity(
        @Column(name = "row_current_ind") boolean current,
        @Column(name = "row_start_ts") Instant start,
        @Column(name = "row_end_ts") @Nullable Instant end) {
    /** A version that holds from {@code start} on. */
    public static Validity from(Instant start) {
        return new Validity(true, start, null);
    }
}
