package bank.lobby.device.provision;

import bank.lobby.device.link.LinkOpener;
import bank.lobby.device.profile.DeviceProfile;
import bank.lobby.device.profile.SerialSettings;
import bank.lobby.device.profile.SetupStep;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;

/** {@code apply}: makes this machine a station with that device. */
@Command(
        name = "apply",
        header = "Install a device on this station.",
        description = {
            "Install a device on this station: the settings that name it, a udev rule that gives its port a name that does",
            "not change, and the service that owns it, with a user of its own. Sends the device what its profile says it",
            "must be told once. Shows every file; a file that is there with other content is left alone without --force.",
            "Needs root, or --root. A station gets one printer, one reader and one sign this way; more of a kind are written",
            "by hand, as the settings of the kiosk and the display say."
        })
final class ApplyCommand extends TechnicianCommand {

    /** Numbers given in the order of plugging in. */
    private static final Pattern NUMBERED = Pattern.compile("/dev/tty(USB|ACM)\\d+");

    @Parameters(index = "0", paramLabel = "PROFILE", description = "An id from the list, or a file.")
    private String named = "";

    @Parameters(index = "1", paramLabel = "PORT", description = "/dev/... or tcp://host:port.")
    private String port = "";

    @Option(names = "--root", paramLabel = "DIR", description = "Write below this folder instead of /.")
    private Path root = Path.of("/");

    @Option(names = "--show", description = "Only show what would be written and sent.")
    private boolean show;

    @Option(names = "--force", description = "Replace files that are there with other content.")
    private boolean force;

    @Option(
            names = "--usb-path",
            paramLabel = "ID_PATH",
            description = "The socket, as udevadm info calls it; found out unless given.")
    private String usbPath = "";

    @Option(names = "--counter", paramLabel = "N", description = "The counter of a sign (default 1).")
    private int counter = 1;

    @Option(
            names = "--address",
            paramLabel = "N",
            description =
                    "Give a sign this address. Only with the sign alone on its line: any other would take it too.")
    private @Nullable Integer address;

    @Option(names = "--old-address", paramLabel = "N", description = "The address the sign has now (default 1).")
    private int oldAddress = 1;

    @Option(names = "--erase-memory", description = "With --address: erase all an Alpha sign keeps, first.")
    private boolean eraseMemory;

    ApplyCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    Exit run(Answer answer) throws IOException {
        DeviceProfile profile = profile(named);
        SerialSettings line = profile.serial();
        if (line != null) {
            LinkOpener.of(port, line); // refuses what is no port
        }
        Path base = surroundings().here().resolve(root);
        UsbPlace place = usbPath.isEmpty() ? UsbPlace.of(port, base) : new UsbPlace(usbPath);
        List<StationFile> files =
                new ArrayList<>(StationFiles.of(profile, port, place, counter, address == null ? counter : address));
        byte[] own = ownFile(named, profile);
        if (own != null) {
            files.add(StationFiles.profile(profile, own));
        }
        answer.data().put("profile", profile.id().text()).put("port", port).put("written", !show);
        List<StationFile> fresh = shown(files, base, answer);
        if (place == null && NUMBERED.matcher(port).matches()) {
            answer.problem(
                    port + " gets another number one day, and no socket of it was found: plug the device in first,"
                            + " or give --usb-path, or a port from /dev/serial/by-id");
        }
        List<SetupStep> steps = profile.setup();
        Integer wanted = address;
        if (wanted != null || eraseMemory) {
            SignAddressing addressing = SignAddressing.of(profile, oldAddress, wanted, eraseMemory);
            steps = addressing.after(steps);
            addressing.warnings().forEach(answer::line);
        }
        if (steps != null) {
            steps.forEach(step -> answer.line("to be sent once: " + step.send().text()));
        }
        if (show) {
            return Exit.OK;
        }
        if (fresh.size() < changes(files, base).size()) {
            answer.data().put("written", false);
            answer.problem("nothing was written: --force replaces what is there");
            return Exit.FAILED;
        }
        Exit told = steps == null || line == null ? Exit.OK : DeviceSetup.run(steps, port, line, answer);
        return told == Exit.OK ? written(fresh, base, profile, answer) : told;
    }

    private List<StationFile> changes(List<StationFile> files, Path base) throws IOException {
        List<StationFile> changes = new ArrayList<>();
        for (StationFile file : files) {
            if (file.found(base) != StationFile.Found.SAME) {
                changes.add(file);
            }
        }
        return changes;
    }

    /** Shows all and returns those that may be written. */
    private List<StationFile> shown(List<StationFile> files, Path base, Answer answer) throws IOException {
        List<StationFile> fresh = new ArrayList<>();
        ArrayNode listed = answer.data().putArray("files");
        for (StationFile file : files) {
            StationFile.Found found = file.found(base);
            listed.addObject()
                    .put("place", file.place())
                    .put("found", found.name().toLowerCase(Locale.ROOT))
                    .put("content", file.content());
            answer.line(file.place() + words(found));
            if (found != StationFile.Found.SAME) {
                file.content().lines().forEach(text -> answer.line("    " + text));
            }
            if (found == StationFile.Found.CHANGED && !force) {
                answer.problem(file.place() + " is there with other content");
            } else if (found != StationFile.Found.SAME) {
                fresh.add(file);
            }
        }
        return fresh;
    }

    private Exit written(List<StationFile> files, Path base, DeviceProfile profile, Answer answer) throws IOException {
        for (StationFile file : files) {
            try {
                file.write(base);
            } catch (AccessDeniedException denied) {
                answer.data().put("written", false);
                answer.problem("not permitted to write " + file.place() + ": run it as root, or with --root");
                return Exit.FAILED;
            }
        }
        String service = "lobby-" + StationFiles.owner(profile).word();
        answer.line(files.isEmpty() ? "everything was there already" : files.size() + " files written; now run:");
        if (!files.isEmpty()) {
            answer.line("    systemd-sysusers && udevadm control --reload && udevadm trigger --subsystem-match=tty");
            answer.line(
                    "    systemctl daemon-reload && systemctl enable " + service + " && systemctl restart " + service);
        }
        return Exit.OK;
    }

    private String words(StationFile.Found found) {
        return switch (found) {
            case NEW -> " (new)";
            case SAME -> " (as it is)";
            case CHANGED -> force ? " (replaces what is there)" : " (there with other content)";
        };
    }
}
