package precog.app.cli;

import java.time.Duration;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import precog.app.DataFolder;
import precog.app.TradingDesk;
import precog.kalshi.key.ApiKey;

/** How a session runs. */
final class SessionOptions {
    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of the simulated world. Default: that of the data folder, 1 for a new one.")
    @Nullable
    Long seed;

    @Option(
            names = "--speed",
            paramLabel = "X",
            defaultValue = "1",
            converter = Speed.Converter.class,
            description = "Simulated seconds per real second, or max for as fast as the engine goes. "
                    + "Default: ${DEFAULT-VALUE}.")
    Speed speed = new Speed(1);

    @Option(
            names = "--for",
            paramLabel = "DURATION",
            converter = SpanConverter.class,
            description = "Stop cleanly after this much simulated time, such as 90s, 30m or 8h.")
    @Nullable
    Duration length;

    @Option(
            names = "--auto-approve",
            description = "Approve every alerted edge without asking, and reset tripped breakers after 15 minutes, the "
                    + "kill switch excepted. Paper trading only.")
    boolean autoApprove;

    TradingDesk.Options options() {
        return options(false);
    }

    private TradingDesk.Options options(boolean record) {
        return new TradingDesk.Options(speed.factor(), length, autoApprove, record);
    }

    /** A desk on the venue and account of a profile with these options. */
    TradingDesk open(ProfileOptions profile, @Nullable ApiKey key, DataFolder folder, boolean record) {
        return switch (profile.venue) {
            case SIMULATED -> {
                OptionalLong wanted = seed == null ? OptionalLong.empty() : OptionalLong.of(seed);
                yield TradingDesk.simulated(folder, profile.databaseUrl(), wanted, options(record));
            }
            case KALSHI ->
                TradingDesk.onVenue(
                        folder, profile.databaseUrl(), profile.settings(), key, profile.live, options(record));
        };
    }
}
