package bank.lobby.device.sign.modbus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import bank.lobby.device.profile.BusSettings;
import bank.lobby.device.profile.EchoMode;
import bank.lobby.device.profile.NumberSettings;
import bank.lobby.device.profile.ProfileCatalog;
import bank.lobby.device.profile.ProfileId;
import bank.lobby.device.profile.SerialSettings;
import bank.lobby.device.profile.SignProfile;
import bank.lobby.device.sign.CounterSign;
import bank.lobby.device.sign.SignFace;
import bank.lobby.device.sign.SignStatus;
import bank.lobby.device.sign.Signs;
import bank.lobby.device.twin.TwinPorts;
import bank.lobby.device.twin.TwinSegmentSign;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Displays that have numbers only, against the twin's number register. */
class NumberDisplayTests {

    private static final SignProfile LED = ProfileCatalog.bundled().sign(ProfileId.of("led-485-number"));

    private final TwinSegmentSign twin = new TwinSegmentSign(() -> TwinPorts.tcp(0));

    @AfterEach
    void stop() {
        twin.close();
    }

    @Test
    void showsTheDigitsOfATicketNumberAndZeroOtherwise() {
        try (CounterSign sign = open(EchoMode.SUPPRESSED)) {
            sign.show(new SignFace.Called("A037"));
            await().until(() -> sign.status() == SignStatus.SHOWN);
            assertThat(twin.text(3)).isEqualTo("37");

            sign.show(new SignFace.Paused());

            await().untilAsserted(() -> assertThat(twin.text(3)).isEqualTo("0"));
        }
    }

    @Test
    void doesNotTakeTheEchoForTheAcknowledgementThatLooksTheSame() {
        twin.echo(true);
        try (CounterSign sign = open(EchoMode.EXPECTED)) {
            sign.show(new SignFace.Called("A037"));
            await().until(() -> sign.status() == SignStatus.SHOWN);

            twin.mute(true);
            sign.show(new SignFace.Called("A038"));

            await().untilAsserted(() -> assertThat(sign.status()).isEqualTo(SignStatus.LOST));
        }
    }

    @Test
    void refusesToGuessWhetherTheAdapterEchoes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> profile(EchoMode.AUTO))
                .withMessageContaining("bus.echo cannot be auto with number");
    }

    @Test
    void keepsTheLastDigitsOfANumberThatDoesNotFit() {
        assertThat(TicketDigits.of(new SignFace.Called("A32767"), -1)).isEqualTo(32_767);
        assertThat(TicketDigits.of(new SignFace.Called("A99987"), -1)).isEqualTo(9_987);
        assertThat(TicketDigits.of(new SignFace.Serving("VIP"), -1)).isEqualTo(-1);
    }

    private CounterSign open(EchoMode echo) {
        return Signs.open(profile(echo), twin.address(), 3, InstantSource.system());
    }

    private static SignProfile profile(EchoMode echo) {
        return new SignProfile(
                LED.id(),
                LED.vendor(),
                LED.model(),
                LED.dialect(),
                SerialSettings.plain(9_600, Duration.ofMillis(200)),
                new BusSettings(echo, null),
                null,
                null,
                new NumberSettings(0, 0, 4),
                null,
                null,
                null,
                LED.notes(),
                LED.source(),
                LED.verified());
    }
}
