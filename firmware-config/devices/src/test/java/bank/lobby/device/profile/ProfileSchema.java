package bank.lobby.device.profile;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema of one kind of profile, made from its record and the record's Javadoc, for editors: they complete keys
 * and words, show what each means, and underline what {@link ProfileReader} would refuse. The reader stays the judge: it
 * also knows rules between keys, which are not in the schema. Draft 7, the newest that editors' YAML support has whole.
 */
final class ProfileSchema {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ProfileSchema() {}

    /** As it is kept beside the profiles. */
    static String text(DeviceClass kind) {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(of(kind)) + "\n";
    }

    static ObjectNode of(DeviceClass kind) {
        Class<?> type = kind.profile();
        ObjectNode schema = NODES.objectNode();
        schema.put("$schema", "http://json-schema.org/draft-07/schema#");
        schema.put("title", "Lobby " + kind.word() + " profile");
        ObjectNode body = record(type);
        ArrayNode sections = (ArrayNode) body.remove("required");
        schema.setAll(body);
        ((ObjectNode) schema.get("properties"))
                .set(ProfileReader.INHERITS, word("One other profile whose sections stand where this file has none."));
        ArrayNode always = schema.putArray("required");
        ArrayNode alone = NODES.arrayNode();
        sections.forEach(key -> (ProfileReader.OWN.contains(key.stringValue()) ? always : alone).add(key));
        schema.putObject("if").putArray("required").add(ProfileReader.INHERITS);
        schema.putObject("else").set("required", alone);
        return schema;
    }

    private static ObjectNode record(Class<?> type) {
        ObjectNode schema = described("object", SourceDocs.ofType(type));
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        for (RecordComponent component : type.getRecordComponents()) {
            String key = RecordBinder.kebab(component.getName());
            properties.set(key, component(type, component));
            if (!RecordBinder.optional(component)) {
                required.add(key);
            }
        }
        schema.put("additionalProperties", false);
        return schema;
    }

    private static ObjectNode component(Class<?> owner, RecordComponent component) {
        ObjectNode schema = value(component.getGenericType());
        String said = SourceDocs.ofComponent(owner, component.getName());
        Between bounds = component.getAnnotation(Between.class);
        if (bounds != null && component.getType() == Duration.class) {
            said = said.isEmpty() ? bounds.lowest() + " to " + bounds.highest() : said;
        } else if (bounds != null) {
            schema.put("minimum", Integer.parseInt(bounds.lowest()));
            schema.put("maximum", Integer.parseInt(bounds.highest()));
        }
        if (!said.isEmpty()) {
            String words = schema.path("description").asString("");
            schema.put("description", schema.has("enum") && !words.isEmpty() ? said + "\n\n" + words : said);
        }
        return schema;
    }

    private static ObjectNode value(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            ObjectNode schema = NODES.objectNode();
            if (generic.getRawType() == List.class) {
                schema.put("type", "array").set("items", value(arguments[0]));
            } else {
                schema.put("type", "object").set("additionalProperties", value(arguments[1]));
            }
            return schema;
        }
        Class<?> plain = (Class<?>) type;
        if (plain == int.class || plain == Integer.class) {
            return described("integer", "");
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return described("boolean", "");
        }
        if (plain == Duration.class) {
            return described("string", "").put("pattern", "^\\d{1,9}(ms|s|m)$");
        }
        if (plain == HexBytes.class) {
            return word(SourceDocs.ofType(plain)).put("pattern", "^([0-9A-Fa-f]{2}( [0-9A-Fa-f]{2})*)?$");
        }
        if (plain == ProfileId.class) {
            return word(SourceDocs.ofType(plain));
        }
        if (plain.isEnum()) {
            return words(plain);
        }
        if (plain.isSealed() && plain.isInterface()) {
            return choice(plain);
        }
        return plain.isRecord() && !RecordBinder.oneText(plain) ? record(plain) : described("string", "");
    }

    private static ObjectNode words(Class<?> type) {
        ObjectNode schema = NODES.objectNode();
        ArrayNode words = schema.putArray("enum");
        List<Enum<?>> constants = Arrays.stream(type.getEnumConstants())
                .<Enum<?>>map(each -> (Enum<?>) each)
                .toList();
        constants.forEach(constant -> words.add(RecordBinder.word(constant)));
        String said = constants.stream()
                .filter(constant ->
                        !SourceDocs.ofConstant(type, constant.name()).isEmpty())
                .map(constant -> RecordBinder.word(constant) + ": " + SourceDocs.ofConstant(type, constant.name()))
                .collect(Collectors.joining("\n"));
        return said.isEmpty() ? schema : schema.put("description", said);
    }

    private static ObjectNode choice(Class<?> type) {
        ObjectNode schema = NODES.objectNode();
        schema.put("description", SourceDocs.ofType(type));
        ArrayNode shapes = schema.putArray("oneOf");
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            ObjectNode shape = record(permitted);
            ((ObjectNode) shape.get("properties"))
                    .putObject("kind")
                    .put("const", RecordBinder.kebab(permitted.getSimpleName()));
            ((ArrayNode) shape.get("required")).insert(0, "kind");
            shapes.add(shape);
        }
        return schema;
    }

    private static ObjectNode word(String said) {
        return described("string", said).put("pattern", "^[a-z0-9]+(-[a-z0-9]+)*$");
    }

    private static ObjectNode described(String type, String said) {
        ObjectNode schema = NODES.objectNode().put("type", type);
        return said.isEmpty() ? schema : schema.put("description", said);
    }
}
