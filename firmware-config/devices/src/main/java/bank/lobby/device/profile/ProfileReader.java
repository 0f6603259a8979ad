package bank.lobby.device.profile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads one profile file, strictly: every key must be known, none may come twice, every value must fit, and the file
 * must be named as its id. A refusal lists all problems, not the first. Thread-safe.
 *
 * <p>A file may name one other of its kind in {@code inherits} and then has all of that one's sections but those it
 * writes itself, whole sections at a time. What a profile claims to be and to know is never inherited, and the other one
 * inherits nothing: every fact of a model is in one of two files.
 */
public final class ProfileReader {

    /** The key that names the profile whose sections are taken over. */
    static final String INHERITS = "inherits";

    /** What every file says for itself. */
    static final Set<String> OWN = Set.of("id", "vendor", "model", "dialect", "notes", "source", "verified");

    private final Function<ProfileId, byte @Nullable []> others;

    /** Reads files that stand alone; {@code inherits} finds nothing. */
    public ProfileReader() {
        this(id -> null);
    }

    /** @param others the file of another profile of the same kind; null when there is none */
    ProfileReader(Function<ProfileId, byte @Nullable []> others) {
        this.others = others;
    }

    /**
     * @param file its name, for messages and for the id check; {@code epson-tm-t20iii.yaml}
     * @throws InvalidProfileException with every problem found
     */
    public <P extends DeviceProfile> P read(Class<P> type, String file, String yaml) {
        return read(type, file, yaml.getBytes(UTF_8));
    }

    /** As {@link #read(Class, String, String)}, of a file as it lies on the disk. */
    public <P extends DeviceProfile> P read(Class<P> type, String file, byte[] content) {
        ProfileTree.Read tree = ProfileTree.of(file, ProfileText.of(file, content));
        RecordBinder binder = new RecordBinder(file);
        tree.problems().forEach(binder::problem);
        P profile = binder.bind(inherited(tree.found(), file, binder), type, "");
        if (profile != null && !file.equals(profile.id() + ".yaml")) {
            binder.problem("id", "is " + profile.id() + ", so the file must be named " + profile.id() + ".yaml");
        }
        if (profile == null || !binder.problems().isEmpty()) {
            throw new InvalidProfileException(binder.problems());
        }
        return profile;
    }

    /**
     * The kind of device a file is about, by its dialect.
     *
     * @throws InvalidProfileException when the file cannot be read that far
     */
    public static DeviceClass kind(String file, byte[] content) {
        JsonNode dialect =
                ProfileTree.of(file, ProfileText.of(file, content)).found().path("dialect");
        Set<String> known = new LinkedHashSet<>();
        for (DeviceClass each : DeviceClass.values()) {
            if (dialect.isString() && each.dialects().contains(dialect.stringValue())) {
                return each;
            }
            known.addAll(each.dialects());
        }
        String found = dialect.isString() ? "is " + dialect.stringValue() : "is missing or no word";
        String hint = dialect.isString() ? Nearest.hint(dialect.stringValue(), known) : "";
        throw new InvalidProfileException(
                List.of(file + ": dialect: " + found + ", must be one of " + String.join(", ", known) + hint));
    }

    /** The file's own keys and, under them, the sections of the profile it names. */
    private ObjectNode inherited(ObjectNode own, String file, RecordBinder binder) {
        JsonNode named = own.path(INHERITS);
        if (named.isMissingNode()) {
            return own;
        }
        ObjectNode whole = own.deepCopy();
        whole.remove(INHERITS);
        ObjectNode other = other(named, file, binder);
        if (other != null) {
            other.properties().stream()
                    .filter(section -> !OWN.contains(section.getKey()) && !whole.has(section.getKey()))
                    .forEach(section -> whole.set(section.getKey(), section.getValue()));
        }
        return whole;
    }

    private @Nullable ObjectNode other(JsonNode named, String file, RecordBinder binder) {
        if (!named.isString()) {
            binder.problem(INHERITS, "must be the id of one other profile");
            return null;
        }
        String name = named.stringValue();
        byte[] content;
        try {
            content = others.apply(new ProfileId(name));
        } catch (IllegalArgumentException noId) {
            binder.problem(INHERITS, String.valueOf(noId.getMessage()));
            return null;
        }
        if (content == null || file.equals(name + ".yaml")) {
            binder.problem(INHERITS, "there is no other profile '" + name + "' of this kind");
            return null;
        }
        return sound(name, content, binder);
    }

    private static @Nullable ObjectNode sound(String name, byte[] content, RecordBinder binder) {
        try {
            ProfileTree.Read other = ProfileTree.of(name + ".yaml", ProfileText.of(name + ".yaml", content));
            if (other.found().has(INHERITS)) {
                binder.problem(INHERITS, name + " inherits itself; name the profile it takes its sections from");
                return null;
            }
            return other.found();
        } catch (InvalidProfileException unsound) {
            binder.problem(
                    INHERITS,
                    name + " cannot be read itself: " + unsound.problems().getFirst());
            return null;
        }
    }
}
