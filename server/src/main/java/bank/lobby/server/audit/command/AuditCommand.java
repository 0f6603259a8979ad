package bank.lobby.server.audit.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import bank.lobby.server.platform.command.Exit;
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
        PrintWriter out = new PrintWriter(System.out, true, UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, UTF_8);
        int code = run(out, err, arguments);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /** As {@link #main}, and returns the exit code. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(new AuditCommand())
                .addSubcommand(new ReplayCommand(out, err))
                .setOut(out)
                .setErr(err)
                .setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler((failed, command, parsed) -> Exit.said(failed, err));
        if (arguments.length == 0) {
            line.usage(err);
            return Exit.WRONG_USE.code();
        }
        return line.execute(arguments);
    }
}
