package precog.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import precog.config.GivenSetting;
import precog.config.Origin;
import precog.config.SettingOverride;
import precog.config.Settings;
import precog.config.SettingsException;
import precog.engine.Command.SetSetting;
import precog.engine.Command.SetView;
import precog.journal.Fact;
import precog.model.TraderView;
import precog.value.ModelRef;

/** Takes in what the trader thinks of a market and how the trader wants the desk to be set. */
final class ViewDesk {
    /** Numbers of the trader's views lie far above those of the models that ship with the program. */
    private static final long FIRST_VIEW = 1_000_000L;

    private final Ledger ledger;
    private final List<GivenSetting> given;
    private final Consumer<TraderView> held;
    private final Consumer<Settings> changed;
    private Settings settings;

    ViewDesk(Ledger ledger, List<GivenSetting> given, Consumer<TraderView> held, Consumer<Settings> changed) {
        this.ledger = ledger;
        this.given = given;
        this.held = held;
        this.changed = changed;
        settings = Settings.of(ledger.environment(), given);
        ledger.state().serials.seen(Serial.MODEL, FIRST_VIEW);
    }

    Settings settings() {
        return settings;
    }

    /** Puts back in force what was in force when the desk went down. */
    void restore() {
        ledger.state().views().forEach(held);
        settings = Settings.of(ledger.environment(), inForce(null, ledger.now()));
        changed.accept(settings);
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
        Instant now = ledger.now();
        SettingOverride override = new SettingOverride(
                ledger.next(Serial.SETTING),
                command.key(),
                command.value(),
                command.reason(),
                command.by(),
                now,
                command.validFor() == null ? null : now.plus(command.validFor()));
        try {
            Settings next = Settings.of(ledger.environment(), inForce(override, now));
            ledger.record(new Fact.SettingFact(override));
            use(next);
        } catch (SettingsException e) {
            return Answer.refused(e.getMessage() == null ? "The setting cannot be used." : e.getMessage());
        }
        return Answer.done(
                command.value() == null
                        ? "The override of " + command.key() + " is lifted."
                        : command.key() + " is " + command.value() + " now.");
    }

    /** Overrides end by themselves. */
    void tick() {
        boolean ended = ledger.state().overrides().stream()
                .anyMatch(override -> override.value() != null && isOver(override, ledger.now()) && inUse(override));
        if (ended) {
            use(Settings.of(ledger.environment(), inForce(null, ledger.now())));
        }
    }

    private boolean inUse(SettingOverride override) {
        return settings.find(override.key())
                .map(value -> value.origin() instanceof Origin.Overridden overridden
                        && overridden.at().equals(override.at()))
                .orElse(false);
    }

    private void use(Settings next) {
        settings = next;
        changed.accept(next);
    }

    private List<GivenSetting> inForce(@Nullable SettingOverride newest, Instant now) {
        List<GivenSetting> all = new ArrayList<>(given);
        List<SettingOverride> overrides = new ArrayList<>(ledger.state().overrides());
        if (newest != null) {
            overrides.removeIf(override -> override.key().equals(newest.key()));
            overrides.add(newest);
        }
        for (SettingOverride override : overrides) {
            String value = override.value();
            if (value != null && !isOver(override, now)) {
                Origin origin = new Origin.Overridden(
                        override.reason(), override.author(), override.at(), override.expiresAt());
                all.add(new GivenSetting(override.key(), value, origin));
            }
        }
        return all;
    }

    private static boolean isOver(SettingOverride override, Instant now) {
        Instant expiry = override.expiresAt();
        return expiry != null && !now.isBefore(expiry);
    }
}
