package bank.lobby.server.audit.command;

import bank.lobby.server.platform.command.Terminal;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./lobby audit}: one program for all commands of an auditor. */
@Command(
        name = "audit",
        description = "Hold a branch against its own log.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands (each has --help):%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything agrees",
            "1:something does not; it is printed",
            "2:the command is not written right, or names no branch or day there is",
            "3:the home or its database cannot be reached",
            "4:a mistake in Lobby itself: please report what was printed"
        },
        footer = {"", "Run it as the server's own account, beside the running server or without one. It only reads."})
public final class AuditCommand {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    private AuditCommand() {}

    /** Ends the process with the command's exit code. */
    public static void main(String[] arguments) {
        Terminal.end((out, err) -> run(out, err, arguments));
    }

    /** As {@link #main}, and returns the exit code. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(new AuditCommand()).addSubcommand(new ReplayCommand(out, err));
        return Terminal.execute(line, out, err, arguments);
    }
}
