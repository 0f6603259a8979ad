package bank.lobby.device.provision;

import static java.nio.charset.StandardCharsets.UTF_8;

import bank.lobby.device.profile.DeviceClass;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code schema}: the JSON Schema of one kind of profile, for an editor on a machine without the sources. */
@Command(
        name = "schema",
        header = "The schema of a kind of profile, for an editor.",
        description = {
            "Print the JSON Schema of a kind of profile, for an editor with YAML support. Save it beside the profile and",
            "begin the profile with:  # yaml-language-server: $schema=printer.schema.json"
        })
final class SchemaCommand extends TechnicianCommand {

    @Parameters(paramLabel = "KIND", description = "printer, reader, sign or keypad.")
    private String kind = "";

    SchemaCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    Exit run(Answer answer) throws IOException {
        if (Arrays.stream(DeviceClass.values()).noneMatch(each -> each.word().equals(kind))) {
            throw new IllegalArgumentException("'" + kind + "' is not printer, reader, sign or keypad");
        }
        try (InputStream schema = DeviceClass.class.getResourceAsStream("/profiles/schema/" + kind + ".schema.json")) {
            if (schema == null) {
                throw new IOException("the schema of " + kind + " is missing from the jar");
            }
            String text = new String(schema.readAllBytes(), UTF_8);
            answer.data().put("schema", text);
            answer.line(text);
        }
        return Exit.OK;
    }
}
