package bank.lobby.device.provision;

import bank.lobby.device.conformance.Check;
import bank.lobby.device.conformance.Check.Verdict;
import bank.lobby.device.conformance.Conformance;
import bank.lobby.device.link.LinkOpener;
import bank.lobby.device.link.LinkUnavailableException;
import bank.lobby.device.profile.DeviceProfile;
import bank.lobby.device.profile.SerialSettings;
import bank.lobby.device.twin.RunningTwin;
import bank.lobby.device.twin.TwinPorts;
import bank.lobby.device.twin.Twins;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code conform}: whether a device does what its profile claims. */
@Command(
        name = "conform",
        header = "Hold a device against its profile.",
        description = {
            "Hold a device against its profile, claim by claim, and print a table: what it does, how fast, what failed.",
            "Without a port the profile's twin takes the device's place, and can be told to run out of paper. look = only",
            "a person can see it. Exit code 1 when something the profile claims failed."
        })
final class ConformCommand extends TechnicianCommand {

    @Parameters(index = "0", paramLabel = "PROFILE", description = "An id from the list, or a file.")
    private String named = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "PORT",
            description = "The real device; its twin unless given.")
    private String port = "";

    @Option(names = "--lifelike", description = "Let the twin take the time a real device takes.")
    private boolean lifelike;

    ConformCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    Exit run(Answer answer) throws IOException {
        DeviceProfile profile = profile(named);
        if (!port.isEmpty()) {
            if (!answers(profile.serial(), answer)) {
                return Exit.UNREACHABLE;
            }
            return report(
                    profile,
                    port,
                    Conformance.run(profile, port, null, surroundings().clock()),
                    answer);
        }
        try (RunningTwin twin = Twins.start(profile, () -> TwinPorts.tcp(0), lifelike)) {
            return report(
                    profile,
                    twin.address(),
                    Conformance.run(
                            profile, twin.address(), twin, surroundings().clock()),
                    answer);
        }
    }

    /** A port that does not open says nothing about the profile. */
    private boolean answers(@Nullable SerialSettings line, Answer answer) {
        if (line != null) {
            try {
                LinkOpener.of(port, line).open().close();
            } catch (LinkUnavailableException away) {
                answer.problem("nothing to talk to at " + port + ": " + away.getMessage());
                return false;
            }
        }
        return true;
    }

    private Exit report(DeviceProfile profile, String where, List<Check> checks, Answer answer) {
        answer.data().put("profile", profile.id().text()).put("port", where).put("twin", port.isEmpty());
        answer.line(profile.id() + " at " + (port.isEmpty() ? "its twin" : where));
        ArrayNode rows = answer.data().putArray("checks");
        for (Check check : checks) {
            Duration took = check.took();
            ObjectNode row = rows.addObject().put("name", check.name()).put("verdict", word(check.verdict()));
            if (took != null) {
                row.put("milliseconds", took.toMillis());
            }
            row.put("detail", check.detail());
            answer.line(String.format(
                            Locale.ROOT,
                            "  %-20s %-11s %8s  %s",
                            check.name(),
                            word(check.verdict()),
                            took == null ? "" : took.toMillis() + " ms",
                            check.detail())
                    .stripTrailing());
        }
        List<String> failed = checks.stream()
                .filter(check -> check.verdict() == Verdict.FAILED)
                .map(Check::name)
                .toList();
        if (!failed.isEmpty()) {
            answer.problem("claimed and not so: " + String.join(", ", failed));
        }
        return failed.isEmpty() ? Exit.OK : Exit.FAILED;
    }

    private static String word(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
