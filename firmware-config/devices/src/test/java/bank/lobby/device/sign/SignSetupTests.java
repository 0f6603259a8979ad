package bank.lobby.device.sign;

import static bank.lobby.device.sign.Displays.golden;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import bank.lobby.device.link.LinkOpener;
import bank.lobby.device.link.SerialLink;
import bank.lobby.device.profile.ProfileCatalog;
import bank.lobby.device.profile.ProfileId;
import bank.lobby.device.profile.SignProfile;
import bank.lobby.device.twin.TwinAlphaSign;
import bank.lobby.device.twin.TwinPorts;
import bank.lobby.device.twin.TwinSegmentSign;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class SignSetupTests {

    private static final SignProfile LED = profile("led-485");
    private static final SignProfile ALPHA = profile("twin-alpha");

    @Test
    void givesANumberDisplayItsAddressAndSpeed() {
        byte[] speed = Signs.setUp(LED, new SignSetup.Speed(3, 19_200));

        assertThat(Signs.setUp(LED, new SignSetup.Address(1, 3))).isEqualTo(golden("modbus LED change unit id"));
        assertThat(speed).startsWith(3, 0x06, 0, 3, 0, 5).hasSize(8);
    }

    @Test
    void makesALobbySignAnswer() throws Exception {
        try (TwinAlphaSign twin = new TwinAlphaSign(() -> TwinPorts.tcp(0))) {
            try (SerialLink line = LinkOpener.of(twin.address(), ALPHA.serial()).open()) {
                line.write(Signs.setUp(ALPHA, new SignSetup.EraseMemory(1)), Duration.ofSeconds(1));
                line.write(Signs.setUp(ALPHA, new SignSetup.Acknowledge(1, true)), Duration.ofSeconds(1));
                line.write(Signs.setUp(ALPHA, new SignSetup.Address(1, 3)), Duration.ofSeconds(1));
                await().until(() -> twin.asked(3) == 3);
            }

            try (CounterSign sign = Signs.open(ALPHA, twin.address(), 3, InstantSource.system())) {
                await().untilAsserted(() -> assertThat(sign.status()).isEqualTo(SignStatus.SHOWN));
            }
        }
    }

    @Test
    void movesATwinToItsNewAddress() throws Exception {
        try (TwinSegmentSign twin = new TwinSegmentSign(() -> TwinPorts.tcp(0));
                SerialLink line = LinkOpener.of(twin.address(), LED.serial()).open()) {
            line.write(Signs.setUp(LED, new SignSetup.Address(1, 200)), Duration.ofSeconds(1));

            await().until(() -> twin.asked(200) == 1);
        }
    }

    @Test
    void refusesWhatASignCannotBeSetTo() {
        assertThatIllegalArgumentException().isThrownBy(() -> Signs.setUp(LED, new SignSetup.Address(1, 0)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Signs.setUp(LED, new SignSetup.Speed(1, 300)))
                .withMessageContaining("115200");
        assertThatIllegalArgumentException().isThrownBy(() -> Signs.setUp(LED, new SignSetup.EraseMemory(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> Signs.setUp(ALPHA, new SignSetup.Speed(1, 9_600)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Signs.setUp(profile("cd5220"), new SignSetup.Restart(1)))
                .withMessageContaining("nothing to set up");
    }

    private static SignProfile profile(String id) {
        return ProfileCatalog.bundled().sign(ProfileId.of(id));
    }
}
