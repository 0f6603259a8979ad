package bank.lobby.device.provision;

import bank.lobby.device.profile.DeviceProfile;
import bank.lobby.device.twin.LineFaultWord;
import bank.lobby.device.twin.RunningTwin;
import bank.lobby.device.twin.TwinPort;
import bank.lobby.device.twin.TwinPorts;
import bank.lobby.device.twin.Twins;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code twin}: a device that is not there, for as long as the command runs. */
@Command(
        name = "twin",
        header = "Start a simulated device.",
        description = {
            "Start a simulated device that speaks the same bytes, and print the port to give to a station or to try.",
            "It runs until Ctrl-C. While it runs, type words such as cover-open, well, swipe or late=800ms; help lists",
            "what this device understands."
        })
final class TwinCommand extends TechnicianCommand {

    @Parameters(paramLabel = "PROFILE", description = "An id from the list, or a file.")
    private String named = "";

    @Option(
            names = "--link",
            paramLabel = "KIND",
            description = "tcp (default), or pty for a pseudo terminal as a serial port; pty needs socat.")
    private String link = "tcp";

    @Option(names = "--port", paramLabel = "N", description = "The TCP port; a free one unless given.")
    private int port;

    @Option(
            names = "--at",
            paramLabel = "PATH",
            description = "The name of the pseudo terminal; a temporary one unless given.")
    private String at = "";

    @Option(
            names = "--fault",
            paramLabel = "WORD",
            description =
                    "What is wrong from the start; may be given more than once. Devices: paper-out@120, cover-open,"
                            + " cutter, mute, ... Lines: late=800ms, garbage, deaf, corrupt=3, corrupt-each, ...")
    private List<String> faults = new ArrayList<>();

    TwinCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    Exit run(Answer answer) throws IOException, InterruptedException {
        DeviceProfile profile = profile(named);
        try (RunningTwin twin = Twins.start(profile, port(), true)) {
            faults.forEach(twin::tell);
            twin.onEvent(answer::line);
            answer.data().put("profile", profile.id().text()).put("port", twin.address());
            answer.line("twin of " + profile.id() + " at " + twin.address());
            answer.line("try it with: ./lobby device try " + profile.id() + " " + twin.address());
            answer.end(Exit.OK);
            Thread stop = new Thread(twin::close, "stop");
            Runtime.getRuntime().addShutdownHook(stop);
            boolean told = obey(twin, answer);
            if (!told) {
                new CountDownLatch(1).await();
            }
            Runtime.getRuntime().removeShutdownHook(stop);
        }
        return Exit.OK;
    }

    /** @return true when somebody typed quit, false when nobody types any more */
    private boolean obey(RunningTwin twin, Answer answer) throws IOException {
        for (String line = surroundings().in().readLine();
                line != null;
                line = surroundings().in().readLine()) {
            String word = line.strip();
            switch (word) {
                case "" -> {}
                case "quit", "exit" -> {
                    return true;
                }
                case "help" -> help(twin, answer);
                case "look" -> answer.line(twin.face());
                default -> tell(twin, word, answer);
            }
        }
        return false;
    }

    private static void tell(RunningTwin twin, String word, Answer answer) {
        try {
            twin.tell(word);
            answer.line(word + ": done");
        } catch (IllegalArgumentException unknown) {
            answer.line(String.valueOf(unknown.getMessage()));
        }
    }

    private static void help(RunningTwin twin, Answer answer) {
        twin.words().forEach((word, meaning) -> answer.line(String.format("  %-16s %s", word, meaning)));
        answer.line("  of the line: " + LineFaultWord.examples() + ", vanish=2s");
        answer.line("  look             what can be seen on it now");
        answer.line("  quit             ends it");
    }

    private static Path temporary() throws IOException {
        Path folder = Files.createTempDirectory("lobby-twin");
        folder.toFile().deleteOnExit(); // After the twin took its cable away, which its own hook does.
        return folder.resolve("device");
    }

    private Supplier<TwinPort> port() throws IOException {
        return switch (link) {
            case "tcp" -> () -> TwinPorts.tcp(port);
            case "pty" -> {
                Path name = at.isEmpty()
                        ? temporary()
                        : surroundings().here().resolve(at).toAbsolutePath();
                if (Files.exists(name, LinkOption.NOFOLLOW_LINKS) && !Files.isSymbolicLink(name)) {
                    throw new IllegalArgumentException(name + " is there already, and socat would delete it");
                }
                yield () -> TwinPorts.pseudoTerminal(name);
            }
            default -> throw new IllegalArgumentException("--link is " + link + ", must be tcp or pty");
        };
    }
}
