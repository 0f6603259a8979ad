package bank.lobby.device.provision;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One command as a technician typed it, run in this process, and what came of it. */
record Typed(int exit, String out, String err) {

    /** Runs it in a folder, with nobody at the keyboard. */
    static Typed in(Path here, String... arguments) {
        return in(here, new StringReader(""), arguments);
    }

    static Typed in(Path here, Reader keyboard, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Surroundings surroundings = new Surroundings(
                here.resolve("profiles"),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                new BufferedReader(keyboard),
                InstantSource.system(),
                here);
        return new Typed(DeviceCommand.run(surroundings, arguments), out.toString(), err.toString());
    }

    /** The same with {@code --json}. */
    static JsonNode json(Path here, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--json");
        return JsonMapper.shared().readTree(in(here, all.toArray(String[]::new)).out());
    }
}
