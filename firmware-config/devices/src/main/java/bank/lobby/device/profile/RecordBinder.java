package bank.lobby.device.profile;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Fills a record from a YAML mapping and notes every problem on the way, where Jackson's own binding stops at the first.
 * Keys are the component names in kebab case. Understands text, whole numbers, yes/no, enums, durations ({@code 500ms},
 * {@code 5s}, {@code 2m}), lists, text-keyed maps, one-text records such as {@link ProfileId}, sealed choices of records named by the key {@code
 * kind}, and records of these.
 * For one file; not thread-safe.
 */
final class RecordBinder {

    /** Chosen: enough to know the value again, short enough for one line. */
    private static final int LONGEST_SHOWN = 40;

    private final String file;
    private final List<String> problems = new ArrayList<>();

    RecordBinder(String file) {
        this.file = file;
    }

    List<String> problems() {
        return problems;
    }

    void problem(String path, String text) {
        problem(path.isEmpty() ? text : path + ": " + text);
    }

    /** @param text with its key path */
    void problem(String text) {
        problems.add(file + ": " + text);
    }

    /** The record, or null when a problem was noted. */
    <R> @Nullable R bind(JsonNode node, Class<R> type, String path) {
        if (!node.isObject()) {
            problem(path, "must be a section of keys");
            return null;
        }
        int before = problems.size();
        RecordComponent[] components = type.getRecordComponents();
        Set<String> unknown = new LinkedHashSet<>(node.propertyNames());
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String key = kebab(components[i].getName());
            unknown.remove(key);
            values[i] = component(node.path(key), components[i], join(path, key));
        }
        unknown.forEach(key -> problem(join(path, key), unknown(key, components)));
        return problems.size() > before ? null : construct(type, values, path);
    }

    private @Nullable Object component(JsonNode value, RecordComponent component, String path) {
        if (value.isMissingNode() || value.isNull()) {
            if (!optional(component)) {
                problem(path, "is missing");
            }
            return null;
        }
        Object bound = value(value, component.getGenericType(), path);
        Between bounds = component.getAnnotation(Between.class);
        return bound == null || bounds == null || within(bound, bounds) ? bound : outside(path, value, bounds);
    }

    private static boolean within(Object value, Between bounds) {
        return switch (value) {
            case Integer number ->
                number >= Integer.parseInt(bounds.lowest()) && number <= Integer.parseInt(bounds.highest());
            case Duration duration ->
                duration.compareTo(Durations.bound(bounds.lowest())) >= 0
                        && duration.compareTo(Durations.bound(bounds.highest())) <= 0;
            default -> throw new IllegalStateException("@Between is for whole numbers and durations");
        };
    }

    private @Nullable Object outside(String path, JsonNode found, Between bounds) {
        problem(path, "is " + shown(found) + ", must be " + bounds.lowest() + " to " + bounds.highest());
        return null;
    }

    private @Nullable Object value(JsonNode node, Type type, String path) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return generic.getRawType() == List.class ? list(node, arguments[0], path) : map(node, arguments[1], path);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == int.class || plain == Integer.class) {
            return node.isInt() ? (Object) node.intValue() : refuse(path, shown(node), "a whole number");
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return node.isBoolean() ? (Object) node.booleanValue() : refuse(path, shown(node), "true or false");
        }
        if (plain.isRecord() && !oneText(plain)) {
            return bind(node, plain, path);
        }
        if (plain.isSealed() && plain.isInterface()) {
            return choice(node, plain, path);
        }
        if (!node.isString()) {
            return refuse(path, shown(node), wanted(plain));
        }
        return word(node.stringValue(), plain, path);
    }

    /** One of the records a sealed interface permits: the one its key {@code kind} names, filled by the other keys. */
    private @Nullable Object choice(JsonNode node, Class<?> type, String path) {
        if (!node.isObject()) {
            return refuse(path, shown(node), "a section of keys");
        }
        Map<String, Class<?>> kinds = new LinkedHashMap<>();
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            kinds.put(kebab(permitted.getSimpleName()), permitted);
        }
        String kind = node.path("kind").asString("");
        Class<?> chosen = kinds.get(kind);
        if (chosen == null) {
            problem(
                    join(path, "kind"),
                    (kind.isEmpty() ? "is missing" : "is " + cut(kind)) + ", must be one of "
                            + String.join(", ", kinds.keySet()) + Nearest.hint(kind, kinds.keySet()));
            return null;
        }
        return bind(((ObjectNode) node).deepCopy().without("kind"), chosen, path);
    }

    private @Nullable Object word(String text, Class<?> type, String path) {
        if (type == String.class) {
            return text;
        }
        if (type == Duration.class) {
            Duration duration = Durations.parse(text);
            return duration != null ? duration : refuse(path, cut(text), wanted(type));
        }
        if (type.isEnum()) {
            return constant(text, type, path);
        }
        return construct(type, new Object[] {text}, path);
    }

    private @Nullable Object constant(String text, Class<?> type, String path) {
        Map<String, Object> words = new LinkedHashMap<>();
        for (Object constant : type.getEnumConstants()) {
            words.put(word((Enum<?>) constant), constant);
        }
        Object constant = words.get(text);
        return constant != null ? constant : refuse(path, cut(text), oneOf(type) + Nearest.hint(text, words.keySet()));
    }

    private static String wanted(Class<?> type) {
        if (type == Duration.class) {
            return "a duration such as 500ms, 5s or 2m";
        }
        return type.isEnum() ? oneOf(type) : "text; put it in quotes";
    }

    private static String oneOf(Class<?> type) {
        return "one of "
                + Arrays.stream(type.getEnumConstants())
                        .map(constant -> word((Enum<?>) constant))
                        .collect(Collectors.joining(", "));
    }

    /** How a profile writes a constant. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private List<Object> list(JsonNode node, Type element, String path) {
        List<Object> values = new ArrayList<>();
        if (!node.isArray()) {
            problem(path, "must be a list");
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            add(values, value(node.get(i), element, path + "[" + i + "]"));
        }
        return List.copyOf(values);
    }

    private Map<String, Object> map(JsonNode node, Type element, String path) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (!node.isObject()) {
            problem(path, "must be a section of keys");
        }
        node.properties().forEach(entry -> {
            Object value = value(entry.getValue(), element, join(path, entry.getKey()));
            if (value != null) {
                values.put(entry.getKey(), value);
            }
        });
        return Map.copyOf(values);
    }

    private static void add(List<Object> values, @Nullable Object value) {
        if (value != null) {
            values.add(value);
        }
    }

    private <R> @Nullable R construct(Class<R> type, @Nullable Object[] values, String path) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            problem(path, String.valueOf(refused.getTargetException().getMessage()));
            return null;
        } catch (ReflectiveOperationException defect) {
            throw new IllegalStateException("cannot build " + type.getSimpleName(), defect);
        }
    }

    private @Nullable Object refuse(String path, String found, String wanted) {
        problem(path, "is " + found + ", must be " + wanted);
        return null;
    }

    private static String shown(JsonNode node) {
        return node.isContainer() ? node.isArray() ? "a list" : "a section of keys" : cut(node.toString());
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }

    private static String unknown(String key, RecordComponent[] components) {
        List<String> known = keys(components);
        return "unknown key" + Nearest.hint(key, known) + "; known are " + String.join(", ", known);
    }

    static boolean oneText(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        return components.length == 1 && components[0].getType() == String.class;
    }

    static boolean optional(RecordComponent component) {
        AnnotatedElement type = component.getAnnotatedType();
        return type.isAnnotationPresent(Nullable.class);
    }

    private static List<String> keys(RecordComponent[] components) {
        return Arrays.stream(components).map(part -> kebab(part.getName())).toList();
    }

    /** How a key of a profile is written for a component's name. */
    static String kebab(String name) {
        return name.replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
