package precog.app;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The system's browser, in a process of its own. */
final class Browser {
    /** What opens pages says within this time that it cannot; afterwards it may well be the browser itself. */
    private static final long LONGEST_SECONDS = 5;

    private Browser() {}

    /** Opens a page; fails with a sentence where nothing can open it. */
    static CompletableFuture<Void> open(URI page) {
        return Behind.ask("browser", () -> opened(command(System.getProperty("os.name"), page)))
                .thenAccept(opened -> {
                    if (!opened) {
                        throw new Failure("This system has nothing to open a page with.");
                    }
                });
    }

    private static boolean opened(List<String> command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
            return !process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS) || process.exitValue() == 0;
        } catch (IOException notThere) {
            return false;
        }
    }

    /** What opens a page on a system; the address is one word to it, whatever it holds. */
    static List<String> command(String operatingSystem, URI page) {
        String system = operatingSystem.toLowerCase(Locale.ROOT);
        String address = page.toASCIIString();
        if (system.contains("win")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", address);
        }
        return List.of(system.contains("mac") ? "open" : "xdg-open", address);
    }
}
