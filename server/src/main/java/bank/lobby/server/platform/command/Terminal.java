package bank.lobby.server.platform.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.util.function.BiFunction;
import picocli.CommandLine;

/** The two ends of every command: the process it is, and the line it was given. */
public final class Terminal {

    private Terminal() {}

    /**
     * Ends the process with the command's exit code.
     *
     * @param command given where to speak and where to complain; gives the exit code
     */
    public static void end(BiFunction<PrintWriter, PrintWriter, Integer> command) {
        PrintWriter out = new PrintWriter(System.out, true, UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, UTF_8);
        int code = command.apply(out, err);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /** Runs {@code line}; without arguments it says how it is used. Returns the exit code. */
    public static int execute(CommandLine line, PrintWriter out, PrintWriter err, String... arguments) {
        line.setOut(out)
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
