package precog.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import precog.db.DatabaseAddress;

/**
 * Kills a trading desk again and again on one data folder, and after every kill starts it once more, lets it complete
 * its database, and compares all that is left: {@code CrashRounds h2|postgresql ROUNDS [SEED]}. After twenty rounds it
 * goes on with another world in a new folder with a new database, so that no account runs into its limits for good.
 */
public final class CrashRounds {
    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final int ROUNDS_PER_FOLDER = 20;
    private static final int START_MILLIS = 5_000;
    private static final int TRADING_MILLIS = 3_000;
    private static final List<String> SPEEDS = List.of("60", "300", "max");

    private final Path data;
    private final String url;
    private final long world;
    private final RandomGenerator random;
    private JournalReading known = JournalReading.NOTHING;

    /**
     * Rounds on a folder.
     *
     * @param url JDBC address of the database, which nothing else uses
     * @param world seed of the simulated world
     */
    CrashRounds(Path data, String url, long world, RandomGenerator random) {
        this.data = data;
        this.url = url;
        this.world = world;
        this.random = random;
    }

    /** When a desk is killed. */
    enum Moment {
        STARTING("while starting"),
        TRADING("while trading"),
        TRADING_THEN_RECOVERING("while trading and again while recovering");

        private final String words;

        Moment(String words) {
            this.words = words;
        }
    }

    /** What one round did and what was wrong after it. */
    record Round(Moment moment, @Nullable StatusFigures shown, long facts, long trades, List<String> problems) {
        boolean isSound() {
            return problems.isEmpty();
        }

        @Override
        public String toString() {
            return "killed " + moment.words + (shown == null ? "" : ", had shown " + shown) + "; " + facts + " facts, "
                    + trades + " trades; " + (isSound() ? "sound" : "PROBLEM " + String.join("; ", problems));
        }
    }

    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, UTF_8);
        int wanted = Integer.parseInt(args[1]);
        RandomGenerator random = seeded(args.length > 2 ? Long.parseLong(args[2]) : 7);
        int failed = 0;
        int kills = 0;
        try (EmbeddedPostgres server = args[0].equals("postgresql") ? EmbeddedPostgres.start() : null) {
            CrashRounds rounds = null;
            for (int number = 1; number <= wanted; number++) {
                if (rounds == null || number % ROUNDS_PER_FOLDER == 1) {
                    rounds = begin(server, number, random);
                    out.println("data in " + rounds.data);
                }
                long began = System.nanoTime();
                Round round = rounds.next();
                failed += round.isSound() ? 0 : 1;
                kills += round.moment == Moment.TRADING_THEN_RECOVERING ? 2 : 1;
                out.printf("round %d (%.1f s): %s%n", number, (System.nanoTime() - began) / 1e9, round);
            }
        }
        out.println(wanted + " rounds with " + kills + " kills on " + args[0] + ", " + failed + " with a problem");
        System.exit(failed == 0 ? 0 : 1);
    }

    private static CrashRounds begin(@Nullable EmbeddedPostgres server, int number, RandomGenerator random)
            throws IOException, SQLException {
        Path data = Files.createTempDirectory("precog-crash");
        if (server == null) {
            return new CrashRounds(data, embedded(data), number, random);
        }
        String name = "crash_" + number;
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return new CrashRounds(data, server.getJdbcUrl("postgres", name), number, random);
    }

    static RandomGenerator seeded(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** The address of the database a folder has by itself. */
    static String embedded(Path data) {
        return DatabaseAddress.ofFile(DataFolder.databaseIn(data));
    }

    /** A round at a moment by chance: one in four each while starting and twice, the others while trading. */
    Round next() throws Exception {
        return next(
                switch (random.nextInt(4)) {
                    case 0 -> Moment.STARTING;
                    case 1 -> Moment.TRADING_THEN_RECOVERING;
                    default -> Moment.TRADING;
                });
    }

    /** One kill or two, one start to the end, one look at everything. */
    Round next(Moment moment) throws Exception {
        StatusFigures shown = null;
        if (moment != Moment.STARTING) {
            shown = killTrading();
        }
        if (moment != Moment.TRADING) {
            StatusFigures later = killStarting();
            shown = later == null ? shown : later;
        }
        List<String> problems = new ArrayList<>();
        JournalReading killed = JournalReading.of(data.resolve("journal"));
        problems.addAll(killed.problems(known, shown));

        problems.addAll(finish());
        known = JournalReading.of(data.resolve("journal"));
        problems.addAll(known.problems(killed, null));
        problems.addAll(StoredBooks.problems(url, known));
        return new Round(moment, shown, known.last(), known.trades(), problems);
    }

    private DeskProcess start() {
        String speed = SPEEDS.get(random.nextInt(SPEEDS.size()));
        return DeskProcess.run(
                data, List.of("--seed", Long.toString(world), "--speed", speed, "--auto-approve", "--db", url));
    }

    private @Nullable StatusFigures killStarting() throws InterruptedException {
        DeskProcess desk = start();
        Thread.sleep(random.nextInt(START_MILLIS));
        return desk.kill();
    }

    private @Nullable StatusFigures killTrading() throws InterruptedException {
        DeskProcess desk = start();
        desk.awaitTrading(LONGEST_START);
        Thread.sleep(random.nextInt(TRADING_MILLIS));
        return desk.kill();
    }

    /** Two simulated seconds with a clean stop: recovers, trades on, completes the database. */
    private List<String> finish() {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> command = new ArrayList<>(List.of("run", "--data", data.toString(), "--db", url));
        command.addAll(List.of("--seed", Long.toString(world), "--speed", "max", "--for", "2s", "--auto-approve"));
        int code = Launcher.run(command.toArray(String[]::new), new PrintWriter(out, true), new PrintWriter(err, true));
        return code == 0
                ? List.of()
                : List.of("the next start ended with " + code + ": "
                        + err.toString().strip());
    }
}
