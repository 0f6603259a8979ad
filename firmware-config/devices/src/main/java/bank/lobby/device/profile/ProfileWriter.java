package bank.lobby.device.profile;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A profile as the file {@link ProfileReader} reads: one key a component, in the record's order, what is not there left out.
 * Sections stand on one line, but for those with a map, which is a line an entry.
 */
public final class ProfileWriter {

    private ProfileWriter() {}

    public static String yaml(DeviceProfile profile) {
        StringBuilder text = new StringBuilder();
        parts((Record) profile).forEach((key, value) -> {
            text.append(key).append(':');
            if (value instanceof Record section
                    && parts(section).values().stream().anyMatch(Map.class::isInstance)) {
                block(text.append('\n'), section);
            } else {
                text.append(' ').append(flow(value)).append('\n');
            }
        });
        return text.toString();
    }

    private static void block(StringBuilder text, Record section) {
        parts(section).forEach((key, value) -> {
            text.append("  ").append(key).append(':');
            if (value instanceof Map<?, ?> map) {
                text.append('\n');
                new TreeMap<Object, Object>(map)
                        .forEach((each, meaning) -> text.append("    ")
                                .append(quoted(each.toString()))
                                .append(": ")
                                .append(flow(meaning))
                                .append('\n'));
            } else {
                text.append(' ').append(flow(value)).append('\n');
            }
        });
    }

    private static String flow(Object value) {
        return switch (value) {
            case String text -> quoted(text);
            case Integer number -> number.toString();
            case Boolean yes -> yes.toString();
            case Duration time -> duration(time);
            case Enum<?> word -> word.name().toLowerCase(Locale.ROOT).replace('_', '-');
            case List<?> list ->
                list.isEmpty()
                        ? "[]"
                        : "[ " + joined(list.stream().map(ProfileWriter::flow).toList()) + " ]";
            case Map<?, ?> map ->
                "{ "
                        + joined(map.entrySet().stream()
                                .map(each -> quoted(String.valueOf(each.getKey())) + ": " + flow(each.getValue()))
                                .sorted()
                                .toList())
                        + " }";
            case Record section -> record(section);
            default ->
                throw new IllegalStateException(
                        "a profile has no " + value.getClass().getSimpleName());
        };
    }

    private static String record(Record section) {
        RecordComponent[] components = section.getClass().getRecordComponents();
        if (components.length == 1 && components[0].getType() == String.class) {
            return quoted(String.valueOf(value(section, components[0])));
        }
        List<String> entries = new ArrayList<>();
        parts(section).forEach((key, value) -> entries.add(key + ": " + flow(value)));
        return "{ " + joined(entries) + " }";
    }

    /** What is there, by key; the choice of a sealed interface first, as its {@code kind}. */
    private static Map<String, Object> parts(Record section) {
        Map<String, Object> parts = new LinkedHashMap<>();
        for (Class<?> choice : section.getClass().getInterfaces()) {
            if (choice.isSealed() && choice != DeviceProfile.class) {
                parts.put("kind", RecordBinder.kebab(section.getClass().getSimpleName()));
            }
        }
        for (RecordComponent component : section.getClass().getRecordComponents()) {
            Object value = value(section, component);
            if (value != null) {
                parts.put(RecordBinder.kebab(component.getName()), value);
            }
        }
        return parts;
    }

    private static @Nullable Object value(Record section, RecordComponent component) {
        try {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(section);
        } catch (IllegalAccessException | InvocationTargetException defect) {
            throw new IllegalStateException("cannot read " + component.getName(), defect);
        }
    }

    private static String duration(Duration time) {
        return time.toMillis() % 1_000 == 0 ? time.toSeconds() + "s" : time.toMillis() + "ms";
    }

    private static String joined(List<String> texts) {
        return String.join(", ", texts);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
