package bank.lobby.device.sign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.lobby.device.link.LinkOpener;
import bank.lobby.device.profile.SegmentSettings;
import bank.lobby.device.profile.SerialSettings;
import bank.lobby.device.sign.modbus.ModbusFaceWriter;
import bank.lobby.device.twin.TwinPorts;
import bank.lobby.device.twin.TwinSegmentSign;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/** The keeping of a face, with a refresh so quick that a test can see it. */
class LatestFaceSignTests {

    private static final SerialSettings LINE = SerialSettings.plain(9_600, Duration.ofMillis(150));
    private static final Duration QUICK = Duration.ofMillis(100);

    @Test
    void showsItsFaceAgainOnASignThatWasSwitchedOffAndOn() {
        try (TwinSegmentSign twin = new TwinSegmentSign(() -> TwinPorts.tcp(0));
                CounterSign sign = sign(twin, new SegmentSettings(0x80, 6))) {
            sign.show(new SignFace.Called("A037"));
            await().until(() -> twin.text().equals("A037"));

            twin.powerCycle();

            await().untilAsserted(() -> assertThat(twin.text()).isEqualTo("A037"));
        }
    }

    @Test
    void takesNoNoticeOfItsOwnEcho() {
        try (TwinSegmentSign twin = new TwinSegmentSign(() -> TwinPorts.tcp(0));
                CounterSign sign = sign(twin, new SegmentSettings(0x80, 6))) {
            twin.echo(true);
            sign.show(new SignFace.Called("A037"));

            await().untilAsserted(() -> assertThat(sign.status()).isEqualTo(SignStatus.SHOWN));
            assertThat(twin.text()).isEqualTo("A037");
        }
    }

    @Test
    void doesNotTakeItsOwnEchoForAnAnswer() {
        try (TwinSegmentSign twin = new TwinSegmentSign(() -> TwinPorts.tcp(0));
                CounterSign sign = sign(twin, new SegmentSettings(0x80, 6))) {
            twin.echo(true);
            twin.mute(true);
            sign.show(new SignFace.Called("A037"));

            await().untilAsserted(() -> assertThat(sign.status()).isEqualTo(SignStatus.LOST));
        }
    }

    @Test
    void saysRefusedWhenTheProfileDoesNotFitTheDevice() {
        try (TwinSegmentSign twin = new TwinSegmentSign(() -> TwinPorts.tcp(0));
                CounterSign sign = sign(twin, new SegmentSettings(0x10, 6))) {
            sign.show(new SignFace.Called("A037"));

            await().untilAsserted(() -> assertThat(sign.status()).isEqualTo(SignStatus.REFUSED));
            assertThat(sign.link().reason()).contains("profile");
        }
    }

    @Test
    void findsASignThatAnswersAgainWithoutBeingAsked() {
        try (TwinSegmentSign twin = new TwinSegmentSign(() -> TwinPorts.tcp(0));
                CounterSign sign = sign(twin, new SegmentSettings(0x80, 6))) {
            twin.mute(true);
            sign.show(new SignFace.Paused());
            await().until(() -> sign.status() == SignStatus.LOST);

            twin.mute(false);

            await().untilAsserted(() -> assertThat(sign.status()).isEqualTo(SignStatus.SHOWN));
        }
    }

    private static CounterSign sign(TwinSegmentSign twin, SegmentSettings segments) {
        LinkOpener opener = LinkOpener.of(twin.address(), LINE);
        return new LatestFaceSign(
                "3", new ModbusFaceWriter(LINE, segments, opener, 3, InstantSource.system()), QUICK, QUICK);
    }
}
