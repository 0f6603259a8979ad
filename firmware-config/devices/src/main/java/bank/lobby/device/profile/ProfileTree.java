package bank.lobby.device.profile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * The tree of a profile's YAML. Reads token by token, because the library's own tree reader either keeps the last of two
 * equal keys in silence or stops at the first such pair: here every pair is a problem and the rest is still read.
 * For one file; not thread-safe.
 */
final class ProfileTree {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Chosen: a profile is a file of sections; deeper than this is no profile. */
    private static final int DEEPEST = 8;

    private final List<String> problems = new ArrayList<>();

    private ProfileTree() {}

    /**
     * @param found the whole mapping, the first of equal keys kept
     * @param problems {@code key.path: what is wrong}, in the order of the file
     */
    record Read(ObjectNode found, List<String> problems) {
        Read {
            problems = List.copyOf(problems);
        }
    }

    /** @throws InvalidProfileException when there is no tree to be had */
    static Read of(String file, String yaml) {
        ProfileTree tree = new ProfileTree();
        try (JsonParser parser = YAML.createParser(yaml)) {
            JsonToken first = parser.nextToken();
            if (first == null || first == JsonToken.VALUE_NULL) {
                throw new InvalidProfileException(List.of(file + ": is empty"));
            }
            JsonNode root = tree.node(parser, first, "", 0);
            if (parser.nextToken() != null) {
                throw new InvalidProfileException(
                        List.of(file + ": line " + line(parser) + ": a second document begins; a profile is one"));
            }
            if (!(root instanceof ObjectNode sections)) {
                throw new InvalidProfileException(List.of(file + ": must be a section of keys"));
            }
            return new Read(sections, tree.problems);
        } catch (JacksonException unreadable) {
            throw new InvalidProfileException(
                    List.of(file + ": " + place(unreadable) + unreadable.getOriginalMessage()));
        }
    }

    /** Empty where the library does not know, as when it gives up on the depth. */
    private static String place(JacksonException unreadable) {
        @Nullable TokenStreamLocation location = unreadable.getLocation();
        return location == null ? "" : "line " + Math.max(1, location.getLineNr()) + ": ";
    }

    private JsonNode node(JsonParser parser, JsonToken token, String path, int depth) {
        if (depth > DEEPEST) {
            problems.add(path + ": is nested deeper than any profile");
            parser.skipChildren();
            return NODES.nullNode();
        }
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            problems.add(path + ": refers to an anchor; write the value itself");
        }
        return switch (token) {
            case START_OBJECT -> mapping(parser, path, depth);
            case START_ARRAY -> list(parser, path, depth);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getString());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            default -> NODES.stringNode(parser.getString());
        };
    }

    private ObjectNode mapping(JsonParser parser, String path, int depth) {
        ObjectNode mapping = NODES.objectNode();
        Map<String, Integer> lines = new HashMap<>();
        for (JsonToken token = parser.nextToken(); token == JsonToken.PROPERTY_NAME; token = parser.nextToken()) {
            String key = parser.currentName();
            String place = RecordBinder.join(path, key);
            @Nullable Integer before = lines.putIfAbsent(key, line(parser));
            int here = line(parser);
            JsonNode value = node(parser, parser.nextToken(), place, depth + 1);
            if (before == null) {
                mapping.set(key, value);
            } else {
                problems.add(place + ": is there twice, in line " + before + " and in line " + here);
            }
        }
        return mapping;
    }

    private ArrayNode list(JsonParser parser, String path, int depth) {
        ArrayNode list = NODES.arrayNode();
        for (JsonToken token = parser.nextToken();
                token != null && token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            list.add(node(parser, token, path + "[" + list.size() + "]", depth + 1));
        }
        return list;
    }

    /** What does not fit a profile's numbers stays the text it is, so that the refusal shows what was written. */
    private static JsonNode number(String text) {
        try {
            return text.matches("-?\\d{1,9}")
                    ? NODES.numberNode(Integer.parseInt(text))
                    : NODES.numberNode(new BigDecimal(text));
        } catch (NumberFormatException notPlain) {
            return NODES.stringNode(text);
        }
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }
}
