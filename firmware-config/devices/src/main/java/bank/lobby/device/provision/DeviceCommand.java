package bank.lobby.device.provision;

import static java.nio.charset.StandardCharsets.UTF_8;

import bank.lobby.device.profile.ProfileCatalog;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code ./lobby device}: the technician's commands, one program for all of them. */
@Command(
        name = "device",
        description = "Look at device profiles, install a device on this station, try it, or start a twin of it.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands (each has --help and --json):%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:it worked",
            "1:the device, the profile or a check said no",
            "2:the command is not written right, or there is no such profile",
            "3:nothing answers at the port, or it cannot be opened",
            "4:a mistake in Lobby itself: please report what was printed"
        },
        footer = {
            "",
            "A PROFILE is an id from the list, or a file such as ./acme-p1.yaml.",
            "A PORT is /dev/serial/by-id/..., /dev/lobby/..., another /dev/... or tcp://host:port."
        })
public final class DeviceCommand {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Option(
            names = "--profiles",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description =
                    "The station's own profiles, in printer/, reader/, sign/ and keypad/ (default /etc/lobby/profiles).")
    private @Nullable Path profiles;

    private DeviceCommand() {}

    /** The bundled profiles and those of the folder that was named, else of the station's where it is there. */
    ProfileCatalog catalog(Surroundings surroundings) {
        Path folder = folder(surroundings);
        return folder == null ? ProfileCatalog.bundled() : ProfileCatalog.ofStation(folder, folder);
    }

    /** Where the station's own profiles are; null where no folder was named and there is none by itself. */
    @Nullable
    Path folder(Surroundings surroundings) {
        if (profiles != null) {
            return surroundings.here().resolve(profiles);
        }
        return Files.isDirectory(surroundings.profiles()) ? surroundings.profiles() : null;
    }

    /** Ends the process with the command's exit code. */
    public static void main(String[] arguments) throws IOException {
        if (System.getProperty("lobby.log") == null) {
            // What a technician reads is said in words; the log would stand between them.
            System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
            System.setProperty("slf4j.internal.verbosity", "ERROR");
        }
        Serial.prepare();
        PrintWriter out = new PrintWriter(System.out, true, UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, UTF_8);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        Path here = Path.of("");
        int code = run(new Surroundings(StationFiles.PROFILES, out, err, in, InstantSource.system(), here), arguments);
        out.flush();
        System.exit(code);
    }

    /** As {@link #main}, and returns the exit code. */
    static int run(Surroundings surroundings, String... arguments) {
        CommandLine line = new CommandLine(new DeviceCommand())
                .addSubcommand(new ListCommand(surroundings))
                .addSubcommand(new CheckCommand(surroundings))
                .addSubcommand(new ApplyCommand(surroundings))
                .addSubcommand(new TryCommand(surroundings))
                .addSubcommand(new LearnCommand(surroundings))
                .addSubcommand(new TwinCommand(surroundings))
                .addSubcommand(new ConformCommand(surroundings))
                .addSubcommand(new SchemaCommand(surroundings))
                .setOut(surroundings.out())
                .setErr(surroundings.err())
                .setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler((defect, command, parsed) -> {
                    surroundings.err().println("a mistake in Lobby itself, please report this:");
                    defect.printStackTrace(surroundings.err());
                    return Exit.DEFECT.code();
                });
        if (arguments.length == 0) {
            line.usage(surroundings.err());
            return Exit.WRONG_USE.code();
        }
        return line.execute(arguments);
    }
}
