package precog.desk.archive;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import precog.desk.status.StoreHealth;
import precog.pairing.Pairs;

/**
 * What keeps the records behind a desk, as far as the desk may know.
 *
 * @param health asked once a second, on the FX thread, how the database does; answers at once
 * @param archive the records to read
 * @param exports where tables go as files
 * @param imports where files come in
 * @param strategies keeps strategy versions
 * @param settings where files of settings go and come from
 * @param recordings sessions that can be played again
 * @param exchange the way to the exchange
 * @param reviews markets that no table ties to a game
 * @param pairs markets of another venue that a person said resolve as ours do
 * @param updates word of newer versions
 * @param playback the session this desk plays again; null where it plays none
 */
public record BackOffice(
        Supplier<StoreHealth> health,
        Archive archive,
        Exports exports,
        Imports imports,
        Strategies strategies,
        SettingFiles settings,
        Recordings recordings,
        ExchangeAccess exchange,
        GameReviews reviews,
        Pairs pairs,
        Updates updates,
        @Nullable Playback playback) {}
