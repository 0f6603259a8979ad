package bank.lobby.device.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EveryProfileTests {

    private static final ProfileCatalog CATALOG = ProfileCatalog.bundled();

    static Stream<? extends DeviceProfile> profiles() {
        return Arrays.stream(DeviceClass.values()).flatMap(each -> CATALOG.all(each).stream());
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void isSoundAndSaysWhereItsFactsComeFrom(DeviceProfile profile) {
        assertThat(profile.source()).isNotBlank();
        assertThat(profile.verified().level()).isEqualTo(Verified.Level.NONE);
    }

    @Test
    void namesTheProfilesThereAreWhenAskedForAnother() {
        assertThatExceptionOfType(UnknownProfileException.class)
                .isThrownBy(() -> CATALOG.printer(ProfileId.of("acme-none")))
                .withMessageContaining("acme-none")
                .withMessageContaining("twin-80mm");
    }
}
