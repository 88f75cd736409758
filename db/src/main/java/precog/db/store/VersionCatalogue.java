package precog.db.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import precog.db.DatabaseException;
import precog.db.model.ProbabilityModelRow;
import precog.db.model.StrategyRow;
import precog.model.elo.LeagueParameters;
import precog.value.ModelRef;
import precog.value.StrategyRef;

/** The model and strategy versions a program trades with. A version that is in the tables is never written again. */
public record VersionCatalogue(List<Model> models, List<Strategy> strategies) {
    /** The ratings of every league, each with its default parameters: what imported ratings belong to. */
    public static final Model ELO = new Model(
            new ModelRef(1, "elo", "v1.0"),
            "elo",
            LeagueParameters.defaults().entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(
                            league -> league.getKey().name(), Map.Entry::getValue)),
            "Elo ratings of every league with its own K, home field and margin rule");

    public VersionCatalogue {
        models = List.copyOf(models);
        strategies = List.copyOf(strategies);
    }

    /**
     * A model version.
     *
     * @param type for example {@code elo}
     * @param config its parameters, fixed for good
     */
    public record Model(ModelRef ref, String type, Map<String, Object> config, String description) {}

    /** An entry strategy's version with its rules, fixed for good. */
    public record Strategy(StrategyRef ref, Map<String, Object> config, String description) {}

    /** Writes the versions that are missing. */
    public void register(Tables tables, Instant at) {
        tables.inTransaction(session -> {
            models.forEach(model -> register(session, model, at));
            strategies.forEach(strategy -> register(session, strategy, at));
        });
    }

    static void register(StatelessSession session, Model model, Instant at) {
        ProbabilityModelRow known = session.get(ProbabilityModelRow.class, model.ref.id());
        if (known != null) {
            refuseOther(model.ref.toString(), known.modelName + " " + known.modelVersion);
            return;
        }
        ProbabilityModelRow row = new ProbabilityModelRow();
        row.modelId = model.ref.id();
        row.modelName = model.ref.name();
        row.modelVersion = model.ref.version();
        row.modelType = model.type;
        row.config = Codes.json(model.config);
        row.description = model.description;
        row.status = "active";
        row.createdAt = at;
        row.createdBy = "precog";
        session.insert(row);
    }

    private static void register(StatelessSession session, Strategy strategy, Instant at) {
        StrategyRow known = session.get(StrategyRow.class, strategy.ref.id());
        if (known != null) {
            refuseOther(strategy.ref.toString(), known.strategyName + " " + known.strategyVersion);
            return;
        }
        StrategyRow row = new StrategyRow();
        row.strategyId = strategy.ref.id();
        row.strategyName = strategy.ref.name();
        row.strategyVersion = strategy.ref.version();
        row.strategyType = "entry";
        row.config = Codes.json(strategy.config);
        row.description = strategy.description;
        row.status = "active";
        row.createdAt = at;
        row.createdBy = "precog";
        session.insert(row);
    }

    private static void refuseOther(String wanted, @Nullable String known) {
        if (!wanted.equals(known)) {
            throw new DatabaseException("The database keeps " + known + " where this program has " + wanted
                    + ": it belongs to another program version. Use that version, or another database.");
        }
    }
}
