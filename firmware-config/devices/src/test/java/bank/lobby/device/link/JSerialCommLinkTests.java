package bank.lobby.device.link;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import bank.lobby.device.profile.SerialSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JSerialCommLinkTests extends SerialLinkContract {

    private static final SerialSettings SETTINGS = SerialSettings.plain(9600, Duration.ofMillis(500));

    @TempDir
    Path directory;

    private PseudoTerminals cable;
    private SerialLink near;
    private SerialLink far;

    @BeforeEach
    void plugIn() throws Exception {
        cable = new PseudoTerminals(directory);
        near = JSerialCommLink.open(cable.device(), SETTINGS);
        far = JSerialCommLink.open(cable.peer(), SETTINGS);
    }

    @AfterEach
    void unplug() {
        if (near != null) {
            near.close();
            far.close();
            cable.close();
        }
    }

    @Override
    SerialLink near() {
        return near;
    }

    @Override
    SerialLink far() {
        return far;
    }

    @Override
    void vanish() {
        cable.unplug();
    }

    @Test
    void throwsAwayWhatLayWaitingBeforeItWasOpened() throws Exception {
        near.close();
        long before = cable.bytesCarried();
        far.write("stale".getBytes(US_ASCII), Duration.ofSeconds(1));
        await().pollInterval(Duration.ofMillis(10)).until(() -> cable.bytesCarried() == before + 5);

        near = JSerialCommLink.open(cable.device(), SETTINGS);
        far.write("fresh".getBytes(US_ASCII), Duration.ofSeconds(1));

        assertThat(new String(read(near, 5), US_ASCII)).isEqualTo("fresh");
    }

    @Test
    void failsAWriteAfterTheDeviceVanished() {
        cable.unplug();

        assertThatExceptionOfType(LinkLostException.class)
                .isThrownBy(() -> near.write(new byte[4], Duration.ofSeconds(2)));
    }

    @Test
    void saysWhichPortIsMissing() {
        assertThatExceptionOfType(LinkUnavailableException.class)
                .isThrownBy(
                        () -> JSerialCommLink.open(directory.resolve("nothing").toString(), SETTINGS))
                .withMessageContaining("nothing");
    }

    @Test
    void refusesAPortThatIsOpenAlready() {
        assertThatExceptionOfType(LinkUnavailableException.class)
                .isThrownBy(() -> JSerialCommLink.open(cable.device(), SETTINGS))
                .withMessageContaining("cannot open");
    }

    @Test
    void refusesAFileThatIsNoPort() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "no port");

        assertThatExceptionOfType(LinkUnavailableException.class)
                .isThrownBy(() -> JSerialCommLink.open(file.toString(), SETTINGS));
    }
}
