package precog.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import precog.db.DatabaseAddress;

/**
 * Kills a trading desk again and again on one data folder, and after every kill starts it once more, lets it complete
 * its database, and compares all that is left: {@code CrashRounds h2|postgresql ROUNDS [SEED]}.
 */
public final class CrashRounds {
    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    private final Path data;
    private final String url;
    private final RandomGenerator random;
    private JournalReading known = JournalReading.NOTHING;
    private int trading;

    /**
     * Rounds on a folder.
     *
     * @param url JDBC address of the database, which nothing else uses
     */
    CrashRounds(Path data, String url, long seed) {
        this.data = data;
        this.url = url;
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** What one round did and what was wrong after it. */
    record Round(boolean wasTrading, @Nullable StatusFigures shown, long facts, long trades, List<String> problems) {}

    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, UTF_8);
        int wanted = Integer.parseInt(args[1]);
        long seed = args.length > 2 ? Long.parseLong(args[2]) : 7;
        Path data = Files.createTempDirectory("precog-crash");
        try (EmbeddedPostgres server = args[0].equals("postgresql") ? EmbeddedPostgres.start() : null) {
            String url = server == null ? embedded(data) : server.getJdbcUrl("postgres", "postgres");
            CrashRounds rounds = new CrashRounds(data, url, seed);
            int failed = 0;
            for (int number = 1; number <= wanted; number++) {
                Round round = rounds.next();
                failed += round.problems.isEmpty() ? 0 : 1;
                out.println("round " + number + ": killed " + (round.wasTrading ? "while trading" : "while starting")
                        + ", " + round.facts + " facts, " + round.trades + " trades, "
                        + (round.problems.isEmpty() ? "sound" : String.join("; ", round.problems)));
            }
            out.println(wanted + " kills on " + args[0] + " (" + rounds.trading + " while trading), " + failed
                    + " rounds with a problem; data in " + data);
            System.exit(failed == 0 ? 0 : 1);
        }
    }

    /** The address of the database a folder has by itself. */
    static String embedded(Path data) {
        return DatabaseAddress.ofFile(DataFolder.databaseIn(data));
    }

    /** One kill, one start to the end, one look at everything. */
    Round next() throws Exception {
        StatusFigures shown = killOne();
        trading += shown == null ? 0 : 1;
        List<String> problems = new ArrayList<>();
        JournalReading killed = JournalReading.of(data.resolve("journal"));
        problems.addAll(killed.problems(known, shown));

        problems.addAll(finish());
        known = JournalReading.of(data.resolve("journal"));
        problems.addAll(known.problems(killed, null));
        problems.addAll(StoredBooks.problems(url, known));
        return new Round(shown != null, shown, known.last(), known.trades(), problems);
    }

    /** One in four is killed while it starts, the others up to 6 s after the first line with figures. */
    private @Nullable StatusFigures killOne() throws InterruptedException {
        DeskProcess desk =
                DeskProcess.run(data, List.of("--seed", "7", "--speed", "60", "--auto-approve", "--db", url));
        if (random.nextInt(4) == 0) {
            Thread.sleep(random.nextInt(10_000));
        } else {
            desk.awaitTrading(LONGEST_START);
            Thread.sleep(random.nextInt(6_000));
        }
        return desk.kill();
    }

    /** Two simulated seconds with a clean stop: recovers, trades on, completes the database. */
    private List<String> finish() {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] command = {
            "run",
            "--data",
            data.toString(),
            "--seed",
            "7",
            "--speed",
            "max",
            "--for",
            "2s",
            "--auto-approve",
            "--db",
            url
        };
        int code = Launcher.run(command, new PrintWriter(out, true), new PrintWriter(err, true));
        return code == 0
                ? List.of()
                : List.of("the next start ended with " + code + ": "
                        + err.toString().strip());
    }
}
