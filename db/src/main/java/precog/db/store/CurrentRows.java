package precog.db.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * The open version of every business key of one table with versions, so that closing it needs no look-up. Closing the
 * old version and opening the new one happen in the caller's transaction, with one timestamp.
 */
final class CurrentRows<K> {
    private final String entity;
    private final String idField;
    private final String select;
    private final Function<Object[], K> key;
    private final Map<K, Row> rows = new HashMap<>();
    private boolean loaded;

    private record Row(long id, Instant start) {}

    /**
     * The open versions of an entity.
     *
     * @param keyFields fields of the business key, comma-separated
     * @param key makes the key of their values
     */
    CurrentRows(Class<?> entity, String idField, String keyFields, Function<Object[], K> key) {
        this.entity = entity.getName();
        this.idField = idField;
        this.key = key;
        select = "select " + idField + ", validity.start, " + keyFields + " from " + this.entity
                + " where validity.current = true";
    }

    /**
     * Closes the open version of a key, if there is one.
     *
     * @return when the next version starts: {@code at}, or the start of the closed one where that is later
     */
    Instant close(StatelessSession session, K businessKey, Instant at) {
        load(session);
        Row row = rows.remove(businessKey);
        if (row == null) {
            return at;
        }
        Instant end = row.start.isAfter(at) ? row.start : at;
        session.createMutationQuery("update " + entity + " set validity.current = false, validity.end = :end where "
                        + idField + " = :id")
                .setParameter("end", end)
                .setParameter("id", row.id)
                .executeUpdate();
        return end;
    }

    void opened(K businessKey, long id, Instant start) {
        rows.put(businessKey, new Row(id, start));
    }

    /** Key of the open version's row; null where there is none. */
    @Nullable
    Long id(StatelessSession session, K businessKey) {
        load(session);
        Row row = rows.get(businessKey);
        return row == null ? null : row.id;
    }

    /** After a transaction that failed: what is known is read again. */
    void forget() {
        rows.clear();
        loaded = false;
    }

    private void load(StatelessSession session) {
        if (loaded) {
            return;
        }
        List<Object[]> found =
                session.createSelectionQuery(select, Object[].class).getResultList();
        for (Object[] row : found) {
            Object[] keyValues = java.util.Arrays.copyOfRange(row, 2, row.length);
            rows.put(key.apply(keyValues), new Row((Long) row[0], (Instant) row[1]));
        }
        loaded = true;
    }
}
