package precog.desk;

import java.util.function.Supplier;
import precog.config.Settings;
import precog.desk.status.StoreHealth;

/**
 * What the desk asks for by itself, once a second and on the FX thread: both answer at once.
 *
 * @param store how the database does
 * @param settings the settings in force
 */
public record DeskSources(Supplier<StoreHealth> store, Supplier<Settings> settings) {}
