package precog.db.store;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.StatelessSession;

/** Rows of one table told apart by what they do to it, written in JDBC batches. */
final class Changes<R> {
    private final List<R> added = new ArrayList<>();
    private final List<R> updated = new ArrayList<>();
    private int unchanged;

    void add(R row) {
        added.add(row);
    }

    void update(R row) {
        updated.add(row);
    }

    void leave() {
        unchanged++;
    }

    int added() {
        return added.size();
    }

    int updated() {
        return updated.size();
    }

    int unchanged() {
        return unchanged;
    }

    void write(StatelessSession session) {
        session.insertMultiple(added);
        session.updateMultiple(updated);
    }
}
