package precog.app.cli;

import java.io.Console;
import java.util.Optional;
import precog.app.Failure;

/** Asks for the passphrase of a key. It is never an argument: others on the computer could read it there. */
final class Passphrase {
    /** For starts that nobody watches; only this user's own programs can read it. */
    static final String VARIABLE = "PRECOG_PASSPHRASE";

    private Passphrase() {}

    /** @param what it is for, in words */
    static char[] ask(String what) {
        String given = System.getenv(VARIABLE);
        if (given != null && !given.isEmpty()) {
            return given.toCharArray();
        }
        char[] typed = terminal()
                .map(console -> console.readPassword("Passphrase of %s: ", what))
                .orElse(null);
        if (typed == null) {
            throw new Failure(refusal(what));
        }
        return typed;
    }

    /** Where somebody reads and types; empty for what a menu or a service started. */
    static Optional<Console> terminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal);
    }

    /** Whether it can be known without a window. */
    static boolean isAtHand() {
        String given = System.getenv(VARIABLE);
        return (given != null && !given.isEmpty()) || terminal().isPresent();
    }

    /** What to say where nobody typed it. */
    static String refusal(String what) {
        return "The passphrase of " + what + " is needed. Start Precog from a terminal to be asked for it, or set "
                + VARIABLE + ".";
    }
}
