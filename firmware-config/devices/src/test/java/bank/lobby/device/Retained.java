package bank.lobby.device;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.Buffer;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/**
 * How many bytes of content an object of ours holds on to: arrays, texts, collections and buffers behind its fields, other objects of ours
 * followed. The JDK's own objects are asked for their size where they tell it and not looked into.
 */
final class Retained {

    private static final int REFERENCE = 8;

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private Retained() {}

    /** @param except what is reached but belongs to somebody else */
    static long bytes(Object root, Object except) {
        Retained retained = new Retained();
        retained.seen.add(except);
        return retained.of(root);
    }

    private long of(Object object) {
        if (object == null || object instanceof Enum || object instanceof Class || !seen.add(object)) {
            return 0;
        }
        if (object.getClass().isArray()) {
            return array(object);
        }
        return switch (object) {
            case CharSequence text -> 2L * text.length();
            case java.io.ByteArrayOutputStream bytes -> bytes.size();
            case Buffer buffer -> buffer.capacity();
            case Collection<?> all ->
                all.stream().mapToLong(each -> REFERENCE + of(each)).sum();
            case Map<?, ?> map -> of(map.keySet()) + of(map.values());
            default -> object.getClass().getName().startsWith("bank.lobby.") ? fields(object) : 0;
        };
    }

    private long array(Object array) {
        int length = Array.getLength(array);
        return switch (array.getClass().getComponentType().getName()) {
            case "byte", "boolean" -> length;
            case "char", "short" -> 2L * length;
            case "int", "float" -> 4L * length;
            case "long", "double" -> 8L * length;
            default -> {
                long sum = (long) REFERENCE * length;
                for (int i = 0; i < length; i++) {
                    sum += of(Array.get(array, i));
                }
                yield sum;
            }
        };
    }

    private long fields(Object object) {
        long sum = 0;
        for (Class<?> type = object.getClass(); type != null && type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    sum += field.getType().isPrimitive() ? REFERENCE : of(value(field, object));
                }
            }
        }
        return sum;
    }

    private static Object value(Field field, Object object) {
        try {
            field.setAccessible(true);
            return field.get(object);
        } catch (IllegalAccessException hidden) {
            throw new AssertionError("cannot look into " + field, hidden);
        }
    }
}
