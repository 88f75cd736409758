package precog.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The program's one command with its subcommands. */
@Command(
        name = "precog",
        description = "The desktop workstation for prediction-market traders.",
        subcommands = {VersionCommand.class, HelpCommand.class},
        synopsisSubcommandLabel = "COMMAND")
public final class PrecogCommand {}
