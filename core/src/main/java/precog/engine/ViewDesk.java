package precog.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import precog.config.GivenSetting;
import precog.config.SettingLayers;
import precog.config.SettingOverride;
import precog.config.SettingProblem;
import precog.config.Settings;
import precog.engine.Command.SetSetting;
import precog.engine.Command.SetSettings;
import precog.engine.Command.SetView;
import precog.journal.Fact;
import precog.model.TraderView;
import precog.value.ModelRef;

/** Takes in what the trader thinks of a market and how the trader wants the desk to be set. */
final class ViewDesk {
    /** Numbers of the trader's views lie far above those of the models that ship with the program. */
    private static final long FIRST_VIEW = 1_000_000L;

    private final Ledger ledger;
    private final Consumer<TraderView> held;
    private final Consumer<Settings> changed;
    private SettingLayers layers;
    private Settings settings;
    private @Nullable Instant nextExpiry;

    ViewDesk(Ledger ledger, List<GivenSetting> given, Consumer<TraderView> held, Consumer<Settings> changed) {
        this.ledger = ledger;
        this.held = held;
        this.changed = changed;
        layers = new SettingLayers(ledger.environment(), given, List.of());
        settings = layers.at(ledger.now());
        ledger.state().serials.seen(Serial.MODEL, FIRST_VIEW);
    }

    Settings settings() {
        return settings;
    }

    /** Puts back in force what was in force when the desk went down. */
    void restore() {
        ledger.state().views().forEach(held);
        for (SettingOverride override : ledger.state().overrides()) {
            layers = layers.with(override);
        }
        use(ledger.now());
    }

    Answer set(SetView command) {
        Instant now = ledger.now();
        TraderView before = ledger.state().view(command.market());
        if (command.probability() == null && (before == null || before.probability() == null)) {
            return Answer.refused("You have no view on " + command.market() + " to withdraw.");
        }
        if (command.validFor() != null && !command.validFor().isPositive()) {
            return Answer.refused("A view needs to hold for longer than zero.");
        }
        long id = ledger.next(Serial.MODEL);
        TraderView view = new TraderView(
                new ModelRef(id, "trader", "v1." + (id - FIRST_VIEW)),
                command.market(),
                command.probability(),
                command.by(),
                now,
                command.validFor() == null ? null : now.plus(command.validFor()),
                command.note());
        ledger.record(new Fact.TraderViewFact(view));
        held.accept(view);
        return Answer.done(
                command.probability() == null
                        ? "Your view on " + command.market() + " is withdrawn."
                        : "You hold " + command.probability() + " for YES of " + command.market() + ".");
    }

    Answer set(SetSetting command) {
        return set(
                List.of(command),
                command.value() == null
                        ? "The override of " + command.key() + " is lifted."
                        : command.key() + " is " + command.value() + " now.");
    }

    Answer set(SetSettings command) {
        int count = command.changes().size();
        return count == 0
                ? Answer.refused("There is nothing to change.")
                : set(command.changes(), count + (count == 1 ? " setting is" : " settings are") + " changed.");
    }

    /** All of them, or none. */
    private Answer set(List<SetSetting> changes, String done) {
        Instant now = ledger.now();
        List<SettingOverride> overrides = new ArrayList<>();
        for (SetSetting change : changes) {
            overrides.add(new SettingOverride(
                    ledger.next(Serial.SETTING),
                    change.key(),
                    change.value(),
                    change.reason(),
                    change.by(),
                    now,
                    change.validFor() == null ? null : now.plus(change.validFor())));
        }
        List<SettingProblem> problems = layers.refusals(overrides);
        if (!problems.isEmpty()) {
            return Answer.refused(
                    problems.stream().map(SettingProblem::sentence).collect(Collectors.joining(" ")));
        }
        for (SettingOverride override : overrides) {
            ledger.record(new Fact.SettingFact(override));
            layers = layers.with(override);
        }
        use(now);
        return Answer.done(done);
    }

    /** Overrides end by themselves. */
    void tick() {
        if (nextExpiry != null && !ledger.now().isBefore(nextExpiry)) {
            use(ledger.now());
        }
    }

    private void use(Instant now) {
        settings = layers.at(now);
        nextExpiry = layers.nextExpiry(now);
        changed.accept(settings);
    }
}
