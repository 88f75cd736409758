package precog.db.store;

import java.util.Map;
import org.hibernate.StatelessSession;
import precog.config.SettingOverride;
import precog.db.model.ProbabilityModelRow;
import precog.db.model.TraderProbabilityRow;
import precog.db.operation.ConfigOverrideRow;
import precog.model.TraderView;

/** The trader's own probabilities, each a model version, and settings overridden on the running desk. */
final class VersionRows {
    void store(StatelessSession session, TraderView view) {
        ProbabilityModelRow model = new ProbabilityModelRow();
        model.modelId = view.ref().id();
        model.modelName = view.ref().name();
        model.modelVersion = view.ref().version();
        model.modelType = "trader";
        model.config = Codes.json(Map.of(
                "market",
                view.market().value(),
                "probability",
                view.probability() == null ? "withdrawn" : view.probability().toString()));
        model.description = "The trader's own probability of " + view.market();
        model.status = "active";
        model.createdAt = view.at();
        model.createdBy = view.author();
        model.notes = view.note();
        session.insert(model);

        TraderProbabilityRow row = new TraderProbabilityRow();
        row.modelId = view.ref().id();
        row.marketId = view.market().value();
        row.probability = view.probability();
        row.author = view.author();
        row.note = view.note();
        row.createdAt = view.at();
        row.expiresAt = view.expiresAt();
        session.insert(row);
    }

    /** The newest override of a key is the active one; one without a value lifts it. */
    void store(StatelessSession session, SettingOverride override) {
        session.createMutationQuery(
                        "update ConfigOverrideRow set active = false where configKey = :key and active = true")
                .setParameter("key", override.key())
                .executeUpdate();
        if (override.value() == null) {
            return;
        }
        ConfigOverrideRow row = new ConfigOverrideRow();
        row.overrideId = override.id();
        row.configKey = override.key();
        row.overrideValue = Codes.json(Map.of("value", override.value()));
        row.dataType = "string";
        row.reason = override.reason();
        row.appliedBy = override.author();
        row.appliedAt = override.at();
        row.expiresAt = override.expiresAt();
        row.active = true;
        session.insert(row);
    }
}
