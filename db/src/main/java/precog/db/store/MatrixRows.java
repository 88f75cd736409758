package precog.db.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hibernate.StatelessSession;
import precog.db.model.ProbabilityMatrixRow;
import precog.model.inplay.ProbabilityMatrix;
import precog.value.ModelRef;

/** The cells of a matrix as a model learnt them, kept once for each version and day of learning. */
final class MatrixRows {
    private MatrixRows() {}

    /**
     * Keeps the cells, where none are kept for that version yet.
     *
     * @param version of what was learnt, such as {@code v1.0 to 2026-09-13}
     */
    static void store(
            StatelessSession session, ModelRef model, String version, List<ProbabilityMatrix.Row> cells, Instant at) {
        Long there = session.createSelectionQuery(
                        "select count(*) from ProbabilityMatrixRow where matrixName = :name and version = :version",
                        Long.class)
                .setParameter("name", model.name())
                .setParameter("version", version)
                .getSingleResult();
        if (there == 0) {
            session.insertMultiple(
                    cells.stream().map(cell -> row(model, version, cell, at)).toList());
        }
    }

    private static ProbabilityMatrixRow row(ModelRef model, String version, ProbabilityMatrix.Row cell, Instant at) {
        ProbabilityMatrix.Key key = cell.key();
        ProbabilityMatrixRow row = new ProbabilityMatrixRow();
        row.category = "sports";
        row.subcategory = Codes.lower(key.league());
        row.version = version;
        row.stateDescriptor = key.state();
        row.valueBucket = key.value();
        row.situationalFactors = Codes.json(Map.of("situation", key.situation()));
        row.winProbability = cell.homeWins();
        row.confidenceIntervalLower = cell.lower();
        row.confidenceIntervalUpper = cell.upper();
        row.sampleSize = cell.games();
        row.source = cell.source();
        row.methodology = "share of recorded games won by the home side, draws as half, Wilson interval of 95 %";
        row.matrixName = model.name();
        row.createdAt = at;
        return row;
    }
}
