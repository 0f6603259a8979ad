package bank.lobby.device.provision;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a command has to say: lines as they come for a person, or one JSON document at the end for a program, never both.
 * The document always has {@code command}, {@code result}, {@code exit} and {@code problems}; what else is in it, each
 * command says. Keys are added, never changed. Safe for lines from several threads.
 */
final class Answer {

    private final Surroundings surroundings;
    private final boolean json;
    private final ObjectNode data = JsonNodeFactory.instance.objectNode();
    private final List<String> problems = new ArrayList<>();
    private final String command;
    private boolean ended;

    Answer(String command, boolean json, Surroundings surroundings) {
        this.command = command;
        this.json = json;
        this.surroundings = surroundings;
    }

    /** For a person only. */
    synchronized void line(String text) {
        if (!json) {
            surroundings.out().println(text);
            surroundings.out().flush();
        }
    }

    /** What is wrong, for both. */
    synchronized void problem(String text) {
        problems.add(text);
        if (!json) {
            surroundings.err().println(text);
            surroundings.err().flush();
        }
    }

    /** For a program only; filled by the caller. */
    ObjectNode data() {
        return data;
    }

    /** Ends the answer; a second end is nothing, so that a command that goes on running may answer early. */
    synchronized void end(Exit exit) {
        if (!json || ended) {
            return;
        }
        ended = true;
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("command", command);
        document.put("result", exit.word());
        document.put("exit", exit.code());
        ArrayNode said = document.putArray("problems");
        problems.forEach(said::add);
        document.setAll(data);
        surroundings
                .out()
                .println(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(document));
        surroundings.out().flush();
    }
}
