package precog.app.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import precog.app.CancelEverything;
import precog.app.Failure;
import precog.app.GoingLive;
import precog.app.VenueAccess;
import precog.app.VenueKeys;
import precog.app.VenueSettings;
import precog.kalshi.key.ApiKey;
import precog.kalshi.live.ExchangeCheck.Finding;
import precog.kalshi.live.ExchangeCheck.Verdict;

@Command(name = "exchange", description = "Try the connection to the exchange, and go live.")
final class ExchangeCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it before run
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: exchange check, go-live or cancel-all.");
    }

    @Command(
            name = "check",
            description = "Try host, clock, key, limits and stream, and say in words what is wrong. Sends no order.",
            footer = {"", "Exit code 1 where something is wrong."})
    int check(@Mixin ProfileOptions profile) throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        VenueSettings venue = profile.settings();
        return print(VenueAccess.check(venue, key(profile, venue)), out)
                ? CommandLine.ExitCode.OK
                : CommandLine.ExitCode.SOFTWARE;
    }

    @Command(
            name = "cancel-all",
            description = "Cancel every order that rests at the exchange, without a desk: says what rests, asks for a "
                    + "typed word, cancels all and looks again. Orders placed in the next minute may be canceled too.")
    int cancelAll(@Mixin ProfileOptions profile) throws InterruptedException {
        VenueSettings venue = profile.settings();
        ApiKey key = neededKey(profile, venue);
        Console console =
                terminal("Canceling everything is confirmed by a person at a terminal, and there is none here.");
        CancelEverything.run(venue, key, spec.commandLine().getOut(), question -> {
            String typed = console.readLine("%s", question);
            return typed == null ? "" : typed;
        });
        return CommandLine.ExitCode.OK;
    }

    private static ApiKey neededKey(ProfileOptions profile, VenueSettings venue) {
        ApiKey key = key(profile, venue);
        if (key == null) {
            throw new Failure("No key to " + venue.hosts().name()
                    + " is kept. Bring one in with: precog key import FILE --id ID");
        }
        return key;
    }

    private static Console terminal(String otherwise) {
        return Passphrase.terminal().orElseThrow(() -> new Failure(otherwise));
    }

    private static @Nullable ApiKey key(ProfileOptions profile, VenueSettings venue) {
        String host = venue.hosts().name();
        return VenueKeys.open(profile.root(), host, () -> Passphrase.ask("the key to " + host));
    }

    private static boolean print(List<Finding> findings, PrintWriter out) {
        for (Finding finding : findings) {
            String mark = switch (finding.verdict()) {
                case GOOD -> "ok   ";
                case MIND -> "mind ";
                case BAD -> "BAD  ";
            };
            out.printf("%s %-7s %s%n", mark, finding.what(), finding.words());
        }
        return findings.stream().noneMatch(finding -> finding.verdict() == Verdict.BAD);
    }

    @Command(
            name = "go-live",
            description = "Go through the checklist and confirm, typed, that the key may trade with the account's own "
                    + "money. Afterwards: precog desk --venue kalshi --live.")
    int goLive(
            @Mixin ProfileOptions profile,
            @Option(names = "--revoke", description = "Take the confirmation back.") boolean revoke)
            throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        VenueSettings venue = profile.settings();
        String host = venue.hosts().name();
        if (revoke) {
            GoingLive.revoke(profile.root(), host);
            out.println("No order goes to " + host + " any more until it is confirmed again.");
            return CommandLine.ExitCode.OK;
        }
        ApiKey key = neededKey(profile, venue);
        if (!print(VenueAccess.check(venue, key), out)) {
            throw new Failure("Put right what is marked BAD first; nothing was changed.");
        }
        Console console = terminal("Going live is confirmed by a person at a terminal, and there is none here.");
        String typed = console.readLine(
                "Orders will go to %s with the account's own money. Type %s to confirm: ", host, GoingLive.PHRASE);
        GoingLive.confirm(
                profile.root(),
                host,
                key.id(),
                typed == null ? "" : typed,
                System.getProperty("user.name", "trader"),
                InstantSource.system().instant());
        out.println("Confirmed. Start it with: precog desk --venue kalshi --live" + (profile.demo ? " --demo" : ""));
        return CommandLine.ExitCode.OK;
    }
}
