package bank.lobby.device.sign.line;

import static bank.lobby.device.sign.Displays.golden;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.lobby.device.profile.ProfileCatalog;
import bank.lobby.device.profile.ProfileId;
import bank.lobby.device.profile.SignProfile;
import bank.lobby.device.sign.CounterSign;
import bank.lobby.device.sign.SignFace;
import bank.lobby.device.sign.SignStatus;
import bank.lobby.device.sign.Signs;
import bank.lobby.device.twin.TwinLineSign;
import bank.lobby.device.twin.TwinPorts;
import java.time.InstantSource;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DmdEncoderTests {

    private static final SignProfile PROFILE = ProfileCatalog.bundled().sign(ProfileId.of("epson-dm-d110"));

    private final DmdEncoder encoder = new DmdEncoder();

    @Test
    void writesTheReferenceFrames() {
        assertThat(DmdEncoder.cursor(5, 2)).isEqualTo(golden("dm-d cursor"));
        assertThat(encoder.show(PROFILE, "A037 TO COUNTER 3", "", true)).isEqualTo(golden("dm-d \"A037"));
    }

    @Property
    void letsNoTextBeACommand(@ForAll String upper, @ForAll String lower) {
        byte[] face = encoder.show(PROFILE, upper, lower, false);

        assertThat(face).hasSize(5 + 2 * 24);
        for (int i = 0; i < 20; i++) {
            assertThat((int) face[9 + i]).isBetween(0x20, 0x7E);
            assertThat((int) face[33 + i]).isBetween(0x20, 0x7E);
        }
    }

    @Test
    void blinksWhileItCallsAndGoesDarkAtTheEnd() {
        try (TwinLineSign twin = new TwinLineSign(() -> TwinPorts.tcp(0), TwinLineSign.Commands.DM_D)) {
            try (CounterSign sign = Signs.open(PROFILE, twin.address(), 3, InstantSource.system())) {
                sign.show(new SignFace.Called("A037"));
                await().until(() -> twin.text().equals("A037 TO COUNTER 3") && twin.blink() == 10);
                sign.show(new SignFace.Serving("A037"));
                await().until(() -> twin.text().equals("A037 COUNTER 3") && twin.blink() == 0);
                await().until(() -> sign.status() == SignStatus.SENT);
            }

            await().untilAsserted(() -> assertThat(twin.text()).isEmpty());
        }
    }
}
