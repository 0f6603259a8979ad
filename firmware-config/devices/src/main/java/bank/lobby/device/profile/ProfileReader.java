package bank.lobby.device.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads one profile file, strictly: every key must be known, none may come twice, every value must fit, and the file
 * must be named as its id. A refusal lists all problems, not the first. Thread-safe.
 */
public final class ProfileReader {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /**
     * @param file its name, for messages and for the id check; {@code epson-tm-t20iii.yaml}
     * @throws InvalidProfileException with every problem found
     */
    public <P extends DeviceProfile> P read(Class<P> type, String file, String yaml) {
        RecordBinder binder = new RecordBinder(file);
        P profile = binder.bind(parse(file, yaml), type, "");
        if (profile != null && !file.equals(profile.id() + ".yaml")) {
            binder.problem("id", "is " + profile.id() + ", so the file must be named " + profile.id() + ".yaml");
        }
        if (profile == null || !binder.problems().isEmpty()) {
            throw new InvalidProfileException(binder.problems());
        }
        return profile;
    }

    private static JsonNode parse(String file, String yaml) {
        try {
            @Nullable JsonNode tree = YAML.readTree(yaml);
            if (tree == null || tree.isMissingNode() || tree.isNull()) {
                throw new InvalidProfileException(List.of(file + ": is empty"));
            }
            return tree;
        } catch (JacksonException unreadable) {
            throw new InvalidProfileException(List.of(
                    file + ": line " + unreadable.getLocation().getLineNr() + ": " + unreadable.getOriginalMessage()));
        }
    }
}
