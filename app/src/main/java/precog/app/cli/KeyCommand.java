package precog.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import precog.app.VenueKeys;
import precog.kalshi.key.KeyVault;

@Command(name = "key", description = "Keep the key to the exchange, encrypted under a passphrase.")
final class KeyCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it before run
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: key import, key show, or key forget.");
    }

    @Command(
            name = "import",
            description = "Bring in a key as the exchange handed it out. Delete the file afterwards; Precog does not.",
            footer = {"", "Example: precog key import kalshi.pem --id a0b1c2d3-e4f5-6789-abcd-ef0123456789"})
    void bringIn(
            @Mixin ProfileOptions profile,
            @Parameters(paramLabel = "FILE", description = "The private key, PEM.") Path file,
            @Option(
                            names = "--id",
                            paramLabel = "ID",
                            required = true,
                            description = "The key's id, as the exchange shows it beside the key.")
                    String id) {
        String host = profile.settings().hosts().name();
        VenueKeys.keep(profile.root(), host, id, file, Passphrase.ask("the key to " + host + " (choose one)"));
        out().println("The key to " + host + " is kept, encrypted. Try it with: precog exchange check");
    }

    @Command(name = "show", description = "Say which key is kept; never the key itself.")
    void show(@Mixin ProfileOptions profile) {
        String host = profile.settings().hosts().name();
        KeyVault vault = VenueKeys.in(profile.root());
        out().println(
                        vault.holds(host)
                                ? "The key to " + host + " has the id " + vault.idOf(host) + "."
                                : "No key to " + host + " is kept.");
    }

    @Command(name = "forget", description = "Remove the key from this computer. At the exchange it goes on existing.")
    void forget(@Mixin ProfileOptions profile) {
        String host = profile.settings().hosts().name();
        VenueKeys.forget(profile.root(), host);
        out().println("No key to " + host + " is kept here. Delete it at the exchange too if nobody uses it.");
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
