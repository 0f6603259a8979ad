package bank.lobby.device.sign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import bank.lobby.device.link.LinkState;
import bank.lobby.device.link.PseudoTerminals;
import bank.lobby.device.profile.ProfileCatalog;
import bank.lobby.device.profile.ProfileId;
import bank.lobby.device.profile.SignProfile;
import bank.lobby.device.twin.TwinLineSign;
import bank.lobby.device.twin.TwinPorts;
import bank.lobby.device.twin.TwinSegmentSign;
import bank.lobby.device.twin.TwinSign;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Signs against their twins, over TCP and over a real pair of pseudo terminals. */
@Execution(ExecutionMode.CONCURRENT)
class CounterSignTests {

    private static final SignProfile LED = ProfileCatalog.bundled().sign(ProfileId.of("twin-led"));
    private static final SignProfile LINES = ProfileCatalog.bundled().sign(ProfileId.of("twin-cd5220"));

    @Test
    void showsACalledNumberAndKnowsThatItIsShown() {
        try (TwinSegmentSign twin = new TwinSegmentSign(() -> TwinPorts.tcp(0));
                CounterSign sign = open(LED, twin.address())) {
            sign.show(new SignFace.Called("A037"));

            await().untilAsserted(() -> assertThat(sign.status()).isEqualTo(SignStatus.SHOWN));
            assertThat(twin.text()).isEqualTo("A037");
            assertThat(twin.face())
                    .isInstanceOfSatisfying(
                            TwinSign.Face.Digits.class,
                            face -> assertThat(face.unit()).isEqualTo(3));
        }
    }

    @Test
    void showsBarsWhilePausedAndNothingWhileOpenOrClosed() {
        try (TwinSegmentSign twin = new TwinSegmentSign(() -> TwinPorts.tcp(0));
                CounterSign sign = open(LED, twin.address())) {
            sign.show(new SignFace.Paused());
            await().until(() -> twin.text().equals("------"));
            sign.show(new SignFace.Open());
            await().until(() -> twin.text().isEmpty());
            sign.show(new SignFace.Serving("B001"));
            await().until(() -> twin.text().equals("B001"));
            sign.show(new SignFace.Closed());

            await().untilAsserted(() -> assertThat(twin.text()).isEmpty());
        }
    }

    @Test
    void saysSentAndNoMoreWhereNothingIsAcknowledged() {
        try (TwinLineSign twin = new TwinLineSign(() -> TwinPorts.tcp(0));
                CounterSign sign = open(LINES, twin.address())) {
            sign.show(new SignFace.Called("A037"));

            await().untilAsserted(() -> assertThat(twin.text()).isEqualTo("A037 TO COUNTER 3"));
            await().untilAsserted(() -> assertThat(sign.status()).isEqualTo(SignStatus.SENT));
        }
    }

    @Test
    void showsEveryFaceInWordsOnALineDisplay() {
        try (TwinLineSign twin = new TwinLineSign(() -> TwinPorts.tcp(0));
                CounterSign sign = open(LINES, twin.address())) {
            sign.show(new SignFace.Serving("A037"));
            await().until(() -> twin.text().equals("A037 COUNTER 3"));
            sign.show(new SignFace.Open());
            await().until(() -> twin.text().equals("NEXT -> 3"));
            sign.show(new SignFace.Paused());
            await().until(() -> twin.text().equals("PAUSED COUNTER 3"));
            sign.show(new SignFace.Closed());
            await().until(() -> twin.text().equals("CLOSED COUNTER 3"));
            sign.show(new SignFace.Blank());

            await().untilAsserted(() -> assertThat(twin.text()).isEmpty());
        }
    }

    @Test
    void isLostWhenTheSignMissesThreeTimesAndFoundWhenItAnswersAgain() {
        try (TwinSegmentSign twin = new TwinSegmentSign(() -> TwinPorts.tcp(0));
                CounterSign sign = open(LED, twin.address())) {
            await().until(() -> sign.status() == SignStatus.SHOWN);
            twin.mute(true);
            AtomicInteger changes = new AtomicInteger();
            sign.onChange(changes::incrementAndGet);
            sign.show(new SignFace.Called("A037"));

            await().untilAsserted(() -> assertThat(sign.status()).isEqualTo(SignStatus.LOST));
            await().untilAsserted(() -> assertThat(sign.link().state()).isEqualTo(LinkState.DEGRADED));
            assertThat(changes).hasPositiveValue();
            twin.mute(false);
            sign.show(new SignFace.Called("A038"));

            await().untilAsserted(() -> assertThat(sign.status()).isEqualTo(SignStatus.SHOWN));
            assertThat(sign.link().state()).isEqualTo(LinkState.READY);
        }
    }

    @Test
    void goesDarkWhenTheAgentStops() {
        try (TwinSegmentSign twin = new TwinSegmentSign(() -> TwinPorts.tcp(0))) {
            CounterSign sign = open(LED, twin.address());
            sign.show(new SignFace.Called("A037"));
            await().until(() -> twin.text().equals("A037"));

            sign.close();

            assertThat(twin.text()).isEmpty();
        }
    }

    @Test
    void showsTheNewestFaceAgainAfterTheCableWasPulled(@TempDir Path directory) {
        try (PseudoTerminals cable = new PseudoTerminals(directory);
                TwinSegmentSign twin = new TwinSegmentSign(() -> TwinPorts.serial(cable.peer()));
                CounterSign sign = open(LED, cable.device())) {
            sign.show(new SignFace.Called("A037"));
            await().until(() -> sign.status() == SignStatus.SHOWN);

            cable.unplug();
            await().until(() -> sign.status() == SignStatus.LOST);
            sign.show(new SignFace.Called("A038"));
            sign.show(new SignFace.Called("A039"));
            cable.plugIn();

            await().untilAsserted(() -> assertThat(sign.status()).isEqualTo(SignStatus.SHOWN));
            assertThat(twin.text()).isEqualTo("A039");
        }
    }

    @Test
    void refusesAnAddressNoSignCanHave() {
        assertThatIllegalArgumentException().isThrownBy(() -> open(LED, "tcp://127.0.0.1:1", 0));
        assertThatIllegalArgumentException().isThrownBy(() -> open(LED, "tcp://127.0.0.1:1", 248));
        assertThatIllegalArgumentException().isThrownBy(() -> open(LED, "COM1", 3));
    }

    private static CounterSign open(SignProfile profile, String port) {
        return open(profile, port, 3);
    }

    private static CounterSign open(SignProfile profile, String port, int unit) {
        return Signs.open(profile, port, unit, InstantSource.system());
    }
}
