package bank.lobby.server.customer.command;

import bank.lobby.server.platform.command.Terminal;
import java.io.PrintWriter;
import java.time.InstantSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./lobby customers}: one program for all commands on the directory of customers. */
@Command(
        name = "customers",
        description = "Bring in the bank's list of customers, or change the keys that protect them.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands (each has --help):%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:it is done",
            "1:the file or the state of things said no; nothing is changed",
            "2:the command is not written right",
            "3:the home or its database cannot be reached; nothing is changed",
            "4:a mistake in Lobby itself: please report what was printed"
        },
        footer = {"", "Run it as the server's own account, beside the running server or without one."})
public final class CustomersCommand {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    private CustomersCommand() {}

    /** Ends the process with the command's exit code. */
    public static void main(String[] arguments) {
        Terminal.end((out, err) -> run(out, err, InstantSource.system(), arguments));
    }

    /** As {@link #main}, and returns the exit code. */
    static int run(PrintWriter out, PrintWriter err, InstantSource clock, String... arguments) {
        CommandLine line = new CommandLine(new CustomersCommand())
                .addSubcommand(new ImportCommand(out, err))
                .addSubcommand(new RotateCommand(out, err, clock))
                .setCaseInsensitiveEnumValuesAllowed(true);
        return Terminal.execute(line, out, err, arguments);
    }
}
