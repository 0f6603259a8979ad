package bank.lobby.device.provision;

import bank.lobby.device.profile.DeviceClass;
import bank.lobby.device.profile.DeviceProfile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;

/** {@code list}: the profiles there are. */
@Command(
        name = "list",
        header = "The profiles there are.",
        description = {
            "The profiles there are: id, kind, what it speaks, how far it was tried, and the model.",
            "",
            "Tried: none = written from the manual, bench = seen working on a desk, branch = a month in a branch.",
            "(local): one of this station's own."
        })
final class ListCommand extends TechnicianCommand {

    @Option(names = "--kind", paramLabel = "KIND", description = "Only printer, reader, sign or keypad.")
    private String kind = "";

    ListCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    Exit run(Answer answer) {
        List<DeviceProfile> profiles = new ArrayList<>();
        ArrayNode listed = answer.data().putArray("profiles");
        for (DeviceClass each : kinds()) {
            catalog().all(each).forEach(profile -> {
                profiles.add(profile);
                listed.addObject()
                        .put("id", profile.id().text())
                        .put("kind", each.word())
                        .put("dialect", word(profile.dialect().toString()))
                        .put("vendor", profile.vendor())
                        .put("model", profile.model())
                        .put("verified", word(profile.verified().level().name()))
                        .put("local", catalog().isLocal(profile.id()));
            });
        }
        int widest = profiles.stream()
                .mapToInt(profile -> profile.id().text().length())
                .max()
                .orElse(0);
        listed.forEach(row -> answer.line(String.format(
                Locale.ROOT,
                "%-" + widest + "s  %-7s  %-10s  %-6s  %s %s%s",
                row.path("id").stringValue(),
                row.path("kind").stringValue(),
                row.path("dialect").stringValue(),
                row.path("verified").stringValue(),
                row.path("vendor").stringValue(),
                row.path("model").stringValue(),
                row.path("local").booleanValue() ? " (local)" : "")));
        return Exit.OK;
    }

    private List<DeviceClass> kinds() {
        if (kind.isEmpty()) {
            return List.of(DeviceClass.values());
        }
        return Arrays.stream(DeviceClass.values())
                .filter(each -> each.word().equals(kind))
                .findFirst()
                .map(List::of)
                .orElseThrow(() -> new IllegalArgumentException(
                        "--kind is " + kind + ", must be printer, reader, sign or keypad"));
    }

    private static String word(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
