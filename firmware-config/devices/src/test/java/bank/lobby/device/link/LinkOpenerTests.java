package bank.lobby.device.link;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import bank.lobby.device.profile.SerialSettings;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkOpenerTests {

    private static final SerialSettings SETTINGS = SerialSettings.plain(9600, Duration.ofMillis(500));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "COM1",
                "ttyS0",
                "tcp://",
                "tcp://printer",
                "tcp://:9100",
                "tcp://printer:0",
                "tcp://printer:65536"
            })
    void refusesWhatIsNeitherAPathNorATcpAddress(String port) {
        assertThatIllegalArgumentException().isThrownBy(() -> LinkOpener.of(port, SETTINGS));
    }

    @Test
    void takesADevicePathThatDoesNotExistYet() {
        LinkOpener opener = LinkOpener.of("/dev/serial/by-id/not-plugged-in", SETTINGS);

        assertThatExceptionOfType(LinkUnavailableException.class).isThrownBy(opener::open);
    }
}
