package bank.lobby.device.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The schemas editors use, kept beside the profiles. After a change of a profile's record write them anew:
 * {@code mvn -pl firmware-config/devices -am test -Dtest=ProfileSchemaTests -Dsurefire.failIfNoSpecifiedTests=false
 * -Dlobby.schema.write=true}.
 */
class ProfileSchemaTests {

    private static final Path PROFILES = Path.of("src/main/resources/profiles");

    @ParameterizedTest
    @EnumSource
    void isWhatTheRecordsSay(DeviceClass kind) throws IOException {
        Path kept = PROFILES.resolve("schema/" + kind.word() + ".schema.json");
        String now = ProfileSchema.text(kind);
        if (Boolean.getBoolean("lobby.schema.write")) {
            Files.createDirectories(kept.getParent());
            Files.writeString(kept, now);
        }

        assertThat(Files.readString(kept))
                .as("%s is older than its record: run this test with -Dlobby.schema.write=true", kept)
                .isEqualTo(now);
    }

    static Stream<Arguments> files() {
        return Arrays.stream(DeviceClass.values())
                .flatMap(kind -> ProfileCatalog.bundled().ids(kind).stream().map(id -> Arguments.of(kind, id)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void fitsEveryBundledProfile(DeviceClass kind, String id) throws IOException {
        String file = Files.readString(PROFILES.resolve(kind.word() + "/" + id + ".yaml"));

        List<Error> problems = schema(kind).validate(file, InputFormat.YAML);

        assertThat(problems).isEmpty();
    }

    @Test
    void refusesWhatTheReaderRefuses() throws IOException {
        String sound = Files.readString(PROFILES.resolve("printer/twin-58mm.yaml"));

        for (String fault : List.of(
                "vendor: Lobby => vendro: Lobby",
                "baud: 9600 => baud: 300",
                "cut: full => cut: half",
                "mechanical: 2s => mechanical: 2",
                "qr: native => qr: maybe",
                "level: none => level: none, by: me",
                "id: twin-58mm => id: Twin 58mm")) {
            String[] change = fault.split(" => ");
            assertThat(schema(DeviceClass.PRINTER).validate(sound.replace(change[0], change[1]), InputFormat.YAML))
                    .as(fault)
                    .isNotEmpty();
        }
    }

    @Test
    void asksForTheSectionsOfAProfileThatInheritsNone() {
        String own = "{id: a, vendor: A, model: A, dialect: escpos, notes: a, source: a, verified: {level: none}%s}";

        assertThat(schema(DeviceClass.PRINTER).validate(own.formatted(""), InputFormat.YAML))
                .isNotEmpty();
        assertThat(schema(DeviceClass.PRINTER).validate(own.formatted(", inherits: twin-80mm"), InputFormat.YAML))
                .isEmpty();
    }

    @Test
    void explainsEveryKeyOfAPrinter() {
        assertThat(ProfileSchema.of(DeviceClass.PRINTER).at("/properties/commands/properties"))
                .allSatisfy(
                        key -> assertThat(key.path("description").asString("")).isNotBlank());
    }

    private static Schema schema(DeviceClass kind) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(ProfileSchema.text(kind), InputFormat.JSON);
    }
}
