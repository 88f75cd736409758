package precog.db.store;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.hibernate.StatelessSession;
import precog.analytics.Performance;
import precog.analytics.StrategyDraft;
import precog.analytics.StrategyMove;
import precog.analytics.StrategyStatus;
import precog.analytics.StrategyVersion;
import precog.db.DatabaseException;
import precog.db.model.StrategyRow;
import precog.value.Money;

/**
 * Strategy versions made by people. A version is inserted once and never changed but for its status, its results and its
 * notes; the database holds that as well.
 */
public final class JpaStrategyStore {
    /** Versions made here are numbered from here on, apart from those a program brings. */
    private static final long FIRST = 1_000_000_000_000L;

    private static final int RETURN_DECIMALS = 4;

    private final Tables tables;

    public JpaStrategyStore(Tables tables) {
        this.tables = tables;
    }

    /** Keeps a draft; {@link DatabaseException} where its name and version are taken. */
    public void add(StrategyDraft draft, Instant at) {
        tables.inTransaction(session -> {
            StrategyVersion from = draft.from();
            Long taken = session.createSelectionQuery(
                            "select count(*) from StrategyRow where strategyName = :name and strategyVersion = :version",
                            Long.class)
                    .setParameter("name", from.name())
                    .setParameter("version", draft.version())
                    .getSingleResult();
            if (taken > 0) {
                throw new DatabaseException("There is a " + from.name() + " " + draft.version()
                        + " already. Read the records again and choose the next version.");
            }
            StrategyRow row = new StrategyRow();
            row.strategyId = nextId(session);
            row.strategyName = from.name();
            row.strategyVersion = draft.version();
            row.strategyType = from.type();
            row.sport = from.sport();
            row.config = Codes.json(draft.config());
            row.description = from.description();
            row.status = StrategyStatus.DRAFT.code();
            row.createdAt = at;
            row.createdBy = draft.by();
            row.notes = draft.notes().isBlank() ? null : draft.notes().strip();
            session.insert(row);
        });
        tables.force();
    }

    private static long nextId(StatelessSession session) {
        List<Long> last = session.createSelectionQuery(
                        "select strategyId from StrategyRow where strategyId >= :first order by strategyId desc",
                        Long.class)
                .setParameter("first", FIRST)
                .setMaxResults(1)
                .getResultList();
        return last.isEmpty() ? FIRST : last.getFirst() + 1;
    }

    /**
     * Moves a version on, with the results it was moved on; {@link DatabaseException} where it may not, or stands
     * elsewhere by now.
     */
    public void move(StrategyMove move) {
        move.refusal().ifPresent(sentence -> {
            throw new DatabaseException(sentence);
        });
        tables.inTransaction(session -> {
            Performance evidence = move.evidence();
            int moved = session.createMutationQuery("update StrategyRow set status = :to, paperTradesCount = :trades,"
                            + " paperRoi = :roi where strategyId = :id and status = :from")
                    .setParameter("to", move.to().code())
                    .setParameter("trades", evidence.closed())
                    .setParameter("roi", roi(evidence))
                    .setParameter("id", move.version().id())
                    .setParameter("from", move.version().status())
                    .executeUpdate();
            if (moved == 0) {
                throw new DatabaseException(move.version().label()
                        + " was moved on meanwhile. Read the records again and look where it stands.");
            }
        });
        tables.force();
    }

    private static BigDecimal roi(Performance evidence) {
        return evidence.paid().compareTo(Money.ZERO) > 0
                ? evidence.profit().decimal().divide(evidence.paid().decimal(), RETURN_DECIMALS, RoundingMode.HALF_EVEN)
                : BigDecimal.ZERO;
    }
}
