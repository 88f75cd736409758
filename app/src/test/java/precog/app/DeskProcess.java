package precog.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A desk in a process of its own, started to be killed as a power cut or kill −9 would. */
final class DeskProcess {
    private final Process process;
    private final Thread reader;
    private final CountDownLatch trading = new CountDownLatch(1);
    private volatile @Nullable String lastLine;

    private DeskProcess(Process process) {
        this.process = process;
        reader = Thread.ofPlatform().name("desk-output").daemon().start(this::read);
    }

    /** Starts {@code precog run} with the arguments, on the class path and Java of this process. */
    static DeskProcess run(Path data, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "precog.app.Launcher",
                "run",
                "--data",
                data.toString()));
        command.addAll(arguments);
        try {
            return new DeskProcess(
                    new ProcessBuilder(command).redirectErrorStream(true).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (StatusFigures.of(line) != null) {
                    lastLine = line;
                    trading.countDown();
                }
            }
        } catch (IOException e) {
            // The pipe of a killed process breaks; what it had said is kept.
        } finally {
            trading.countDown();
        }
    }

    /** Waits until it has shown a first line with figures, or has ended, or the time is over. */
    void awaitTrading(Duration longest) throws InterruptedException {
        trading.await(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Kills it where it stands; the figures it had shown last, null where it had shown none. */
    @Nullable
    StatusFigures kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
        reader.join();
        String line = lastLine;
        return line == null ? null : StatusFigures.of(line);
    }
}
