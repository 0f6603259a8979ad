package bank.lobby.device.sign.alpha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.lobby.device.profile.AlphaSettings;
import bank.lobby.device.profile.AlphaSettings.WhenBlank;
import bank.lobby.device.profile.BusSettings;
import bank.lobby.device.profile.EchoMode;
import bank.lobby.device.profile.ProfileCatalog;
import bank.lobby.device.profile.ProfileId;
import bank.lobby.device.profile.SignProfile;
import bank.lobby.device.sign.CounterSign;
import bank.lobby.device.sign.SignFace;
import bank.lobby.device.sign.SignPace;
import bank.lobby.device.sign.SignPlace;
import bank.lobby.device.sign.SignStatus;
import bank.lobby.device.sign.Signs;
import bank.lobby.device.twin.TwinAlphaSign;
import bank.lobby.device.twin.TwinPorts;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Alpha signs against their twins. */
@Execution(ExecutionMode.CONCURRENT)
class AlphaSignTests {

    private static final SignProfile ALPHA = ProfileCatalog.bundled().sign(ProfileId.of("twin-alpha"));
    private static final SignPace PACE =
            new SignPace(Duration.ofMinutes(10), Duration.ofMillis(300), Duration.ofSeconds(2));

    private final TwinAlphaSign twin = new TwinAlphaSign(() -> TwinPorts.tcp(0));

    @AfterEach
    void stop() {
        twin.close();
    }

    @Test
    void knowsThatANumberIsShownWhereTheSignAcknowledges() {
        twin.acknowledge(true);
        try (CounterSign sign = open(ALPHA)) {
            sign.show(new SignFace.Called("A037"));

            await().until(() -> sign.status() == SignStatus.SHOWN);
            assertThat(twin.text(3)).isEqualTo("A037 -> 3");
            assertThat(twin.look(3)).as("flashing, red").isEqualTo("c1");
        }
    }

    @Test
    void saysSentAndNoMoreWhereNothingIsAcknowledged() {
        try (CounterSign sign = open(with(false, WhenBlank.DARK, EchoMode.AUTO))) {
            sign.show(new SignFace.Serving("A037"));

            await().until(() -> twin.text(3).equals("A037 -> 3"));
            await().until(() -> sign.status() == SignStatus.SENT);
            assertThat(twin.look(3)).isEqualTo("b ");
        }
    }

    @Test
    void isLostWhenAnAcknowledgingSignIsSilent() {
        try (CounterSign sign = open(ALPHA)) {
            sign.show(new SignFace.Called("A037"));

            await().until(() -> sign.status() == SignStatus.LOST);
            assertThat(twin.text(3)).as("it took it, and nobody can know").isEqualTo("A037 -> 3");
        }
    }

    @Test
    void showsTheOthersWhatIsNewWhileOneIsDead() {
        twin.acknowledge(true);
        twin.switchOff(2);
        List<CounterSign> signs = Signs.open(List.of(at(1), at(2), at(3)), PACE, InstantSource.system());
        try {
            await().until(() -> signs.get(1).status() == SignStatus.LOST);
            for (int i = 0; i < 3; i++) {
                signs.get(i).show(new SignFace.Called("B00" + i));
            }

            await().until(() ->
                    signs.get(0).status() == SignStatus.SHOWN && signs.get(2).status() == SignStatus.SHOWN);
            assertThat(List.of(twin.text(1), twin.text(2), twin.text(3))).containsExactly("B000 -> 1", "", "B002 -> 3");
            twin.switchOn(2);
            await().until(() -> twin.text(2).equals("B001 -> 2"));
        } finally {
            signs.forEach(CounterSign::close);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = EchoMode.class,
            names = {"EXPECTED", "AUTO"})
    void isNotMisledByAnAdapterThatEchoes(EchoMode echo) {
        twin.echo(true);
        try (CounterSign sign = open(with(true, WhenBlank.DARK, echo))) {
            sign.show(new SignFace.Called("A037"));
            await().until(() -> sign.status() == SignStatus.LOST);

            twin.acknowledge(true);

            await().until(() -> sign.status() == SignStatus.SHOWN);
        }
    }

    @Test
    void sendsAgainWhatArrivedDamaged() {
        twin.acknowledge(true);
        try (CounterSign sign = open(ALPHA)) {
            await().until(() -> sign.status() == SignStatus.SHOWN);
            twin.damageNext(2);
            sign.show(new SignFace.Called("A037"));

            await().until(() -> sign.status() == SignStatus.SHOWN);
            assertThat(twin.text(3)).isEqualTo("A037 -> 3");
        }
    }

    @Test
    void isLostToASignThatHearsEverythingDamaged() {
        twin.acknowledge(true);
        twin.damageNext(Integer.MAX_VALUE);
        try (CounterSign sign = open(ALPHA)) {
            await().until(() -> sign.status() == SignStatus.LOST);

            assertThat(sign.link().reason()).contains("damaged");
        }
    }

    @Test
    void showsEveryFaceInWords() {
        twin.acknowledge(true);
        try (CounterSign sign = open(ALPHA)) {
            sign.show(new SignFace.Open());
            await().until(() -> twin.text(3).equals("NEXT -> 3"));
            sign.show(new SignFace.Paused());
            await().until(() -> twin.text(3).equals("PAUSED 3"));
            sign.show(new SignFace.Closed());

            await().untilAsserted(() -> assertThat(twin.text(3)).isEqualTo("CLOSED 3"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void goesDarkOrLeavesTheSignToItsOwnTextsAtTheEnd(WhenBlank whenBlank) {
        twin.acknowledge(true);
        try (CounterSign sign = open(with(true, whenBlank, EchoMode.AUTO))) {
            sign.show(new SignFace.Called("A037"));
            await().until(() -> sign.status() == SignStatus.SHOWN);
        }

        assertThat(twin.text(3)).isEmpty();
        assertThat(twin.look(3))
                .isEqualTo(
                        switch (whenBlank) {
                            case DARK -> "b ";
                            case OWN_TEXTS -> "  ";
                        });
    }

    private CounterSign open(SignProfile profile) {
        return Signs.open(List.of(new SignPlace(profile, twin.address(), 3, 3)), PACE, InstantSource.system())
                .getFirst();
    }

    private SignPlace at(int unit) {
        return new SignPlace(ALPHA, twin.address(), unit, unit);
    }

    private static SignProfile with(boolean acknowledges, WhenBlank whenBlank, EchoMode echo) {
        return new SignProfile(
                ALPHA.id(),
                ALPHA.vendor(),
                ALPHA.model(),
                ALPHA.dialect(),
                ALPHA.serial(),
                new BusSettings(echo, null),
                null,
                null,
                null,
                null,
                new AlphaSettings(
                        5,
                        acknowledges,
                        AlphaSettings.Position.FILL,
                        AlphaSettings.Mode.HOLD,
                        AlphaSettings.Mode.FLASH,
                        null,
                        null,
                        whenBlank),
                null,
                ALPHA.notes(),
                ALPHA.source(),
                ALPHA.verified());
    }
}
