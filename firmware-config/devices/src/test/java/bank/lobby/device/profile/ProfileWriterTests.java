package bank.lobby.device.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProfileWriterTests {

    static Stream<? extends DeviceProfile> profiles() {
        return EveryProfileTests.profiles();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void writesWhatIsReadBackTheSame(DeviceProfile profile) {
        String yaml = ProfileWriter.yaml(profile);

        DeviceProfile reread = new ProfileReader().read(profile.getClass(), profile.id() + ".yaml", yaml);

        assertThat(reread).isEqualTo(profile);
    }

    @Test
    void writesAMapAsALineAnEntry() {
        String yaml = ProfileWriter.yaml(ProfileCatalog.bundled().keypad(ProfileId.of("keypad-ascii-line")));

        assertThat(yaml)
                .contains("framing: { kind: \"delimiter\", start: \"4B\", end: \"0D 0A\" }\n")
                .contains("key:\n  offset: 1\n  actions:\n    \"31\": next\n    \"32\": recall\n")
                .contains("debounce: 80ms\nrepeat-guard: 1s\n");
    }
}
