package bank.lobby.device.sign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import bank.lobby.device.link.LinkState;
import bank.lobby.device.link.PseudoTerminals;
import bank.lobby.device.profile.BusSettings;
import bank.lobby.device.profile.EchoMode;
import bank.lobby.device.profile.ProfileCatalog;
import bank.lobby.device.profile.ProfileId;
import bank.lobby.device.profile.SegmentSettings;
import bank.lobby.device.profile.SerialSettings;
import bank.lobby.device.profile.SignDialect;
import bank.lobby.device.profile.SignProfile;
import bank.lobby.device.twin.TwinLineSign;
import bank.lobby.device.twin.TwinPorts;
import bank.lobby.device.twin.TwinSegmentSign;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many signs on one line, with a refresh so quick that a test can see it. */
class SignBusTests {

    private static final SignProfile LED = ProfileCatalog.bundled().sign(ProfileId.of("twin-led"));
    private static final SignProfile LINES = ProfileCatalog.bundled().sign(ProfileId.of("twin-cd5220"));
    private static final SignPace QUICK =
            new SignPace(Duration.ofMillis(300), Duration.ofMillis(300), Duration.ofSeconds(2));

    /** So slow that what a test sees was not mended by a refresh or a retry. */
    private static final SignPace SLOW =
            new SignPace(Duration.ofMinutes(10), Duration.ofMinutes(10), Duration.ofMinutes(10));

    private final TwinSegmentSign twin = new TwinSegmentSign(() -> TwinPorts.tcp(0));

    @Test
    void givesEverySignItsOwnNumber() {
        try (Line line = new Line(LED, twin.address(), 7, SLOW)) {
            line.callAll('A');

            line.untilAll(SignStatus.SHOWN);
            assertThat(line.shown(twin)).isEqualTo(line.called('A'));
        }
    }

    @Test
    void showsTheOthersWhatIsNewWhileOneIsDead() {
        twin.switchOff(4);
        try (Line line = new Line(LED, twin.address(), 7, SLOW)) {
            await().until(() -> line.sign(4).status() == SignStatus.LOST);
            int askedUntilLost = twin.asked(4);

            for (char prefix = 'A'; prefix <= 'F'; prefix++) {
                line.callAll(prefix);
                line.untilAllBut(4, SignStatus.SHOWN);
            }

            assertThat(line.shown(twin).get(6)).isEqualTo("F007");
            assertThat(line.sign(4).link().state()).isEqualTo(LinkState.DEGRADED);
            assertThat(line.sign(3).link().state()).isEqualTo(LinkState.READY);
            assertThat(twin.asked(4))
                    .as("a lost sign is not asked for every call")
                    .isEqualTo(askedUntilLost);
        }
    }

    @Test
    void servesThoseThatAnswerBeforeAnyThatDoNot() {
        SignPace retriesAtOnce = new SignPace(Duration.ofMinutes(10), Duration.ofMillis(1), Duration.ofMillis(1));
        SerialSettings quick = SerialSettings.plain(9600, Duration.ofMillis(50));
        SignProfile profile = profile(SignDialect.MODBUS, quick, EchoMode.SUPPRESSED, null, 128);
        List<Integer> dead = List.of(2, 4, 6, 8, 10, 12);
        dead.forEach(twin::switchOff);
        try (Line line = new Line(profile, twin.address(), 12, retriesAtOnce)) {
            await().until(() -> dead.stream().allMatch(no -> line.sign(no).status() == SignStatus.LOST));
            int before = dead.stream().mapToInt(twin::asked).sum();

            line.callAll('A');
            await().until(() ->
                    IntStream.of(1, 3, 5, 7, 9, 11).allMatch(no -> line.sign(no).status() == SignStatus.SHOWN));

            assertThat(dead.stream().mapToInt(twin::asked).sum() - before)
                    .as("one under way, one between two faces, one after the last")
                    .isLessThanOrEqualTo(3);
        }
    }

    @Test
    void mendsASignThatLostItsPower() {
        try (Line line = new Line(LED, twin.address(), 3, QUICK)) {
            line.callAll('A');
            line.untilAll(SignStatus.SHOWN);

            twin.switchOff(2);
            await().until(() -> line.sign(2).status() == SignStatus.LOST);
            line.sign(2).show(new SignFace.Called("B002"));
            twin.switchOn(2);

            await().until(() -> twin.text(2).equals("B002"));
            line.untilAll(SignStatus.SHOWN);
            assertThat(line.shown(twin)).containsExactly("A001", "B002", "A003");
        }
    }

    @Test
    void mendsASignThatLostItsPowerAndAnswersNothing() {
        try (TwinLineSign lines = new TwinLineSign(() -> TwinPorts.tcp(0));
                Line line = new Line(LINES, lines.address(), 1, QUICK)) {
            line.callAll('A');
            await().until(() -> lines.text().equals("A001 TO COUNTER 1"));

            lines.powerCycle();

            await().untilAsserted(() -> assertThat(lines.text()).isEqualTo("A001 TO COUNTER 1"));
        }
    }

    @Test
    void writesEverySignAgainWhenTheCableIsBack(@TempDir Path directory) {
        try (PseudoTerminals cable = new PseudoTerminals(directory);
                TwinSegmentSign far = new TwinSegmentSign(() -> TwinPorts.serial(cable.peer()));
                Line line = new Line(LED, cable.device(), 3, SLOW)) {
            line.callAll('A');
            line.untilAll(SignStatus.SHOWN);

            cable.unplug();
            line.untilAll(SignStatus.LOST);
            far.powerCycle();
            cable.plugIn();

            line.untilAll(SignStatus.SHOWN);
            assertThat(line.shown(far)).isEqualTo(line.called('A'));
        }
    }

    @Test
    void writesOnlyTheNewestOfManyFaces() {
        try (Line line = new Line(LED, twin.address(), 2, SLOW)) {
            line.untilAll(SignStatus.SHOWN);
            int before = twin.asked(1);

            for (int i = 1; i <= 900; i++) {
                line.sign(1).show(new SignFace.Called("%03d".formatted(i)));
            }

            await().until(() -> twin.text(1).equals("900"));
            assertThat(twin.asked(1) - before).isLessThan(300);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = EchoMode.class,
            names = {"EXPECTED", "AUTO"})
    void isNotMisledByAnAdapterThatEchoes(EchoMode mode) {
        twin.echo(true);
        try (Line line = new Line(led(mode, null, 0x80), twin.address(), 3, SLOW)) {
            line.callAll('A');
            line.untilAll(SignStatus.SHOWN);
            twin.mute(true);
            line.callAll('B');

            line.untilAll(SignStatus.LOST);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = EchoMode.class,
            names = {"SUPPRESSED", "AUTO"})
    void hearsSignsBehindAnAdapterThatDoesNotEcho(EchoMode mode) {
        try (Line line = new Line(led(mode, null, 0x80), twin.address(), 3, SLOW)) {
            line.callAll('A');

            line.untilAll(SignStatus.SHOWN);
        }
    }

    @Test
    void makesACalledNumberFlashWhereTheProfileSaysSo() {
        try (Line line = new Line(led(EchoMode.AUTO, Duration.ofMillis(200), 0x80), twin.address(), 2, SLOW)) {
            line.callAll('A');

            await().until(() -> twin.text(1).equals("A001"));
            await().until(() -> twin.text(1).isEmpty());
            assertThat(line.sign(1).status()).isEqualTo(SignStatus.SHOWN);
            line.sign(1).show(new SignFace.Serving("A001"));
            await().until(() -> twin.text(1).equals("A001"));
        }
    }

    @Test
    void saysWhichSignRefusesWhatItIsSent() {
        try (Line line = new Line(led(EchoMode.AUTO, null, 0x10), twin.address(), 1, SLOW)) {
            line.callAll('A');

            line.untilAll(SignStatus.REFUSED);
            assertThat(line.sign(1).link().reason()).contains("profile");
        }
    }

    @Test
    void blanksAllSignsThatAnswerWhenTheyAreClosed() {
        Line line = new Line(LED, twin.address(), 7, SLOW);
        line.callAll('A');
        line.untilAll(SignStatus.SHOWN);
        twin.switchOff(4);

        line.close();

        assertThat(line.shown(twin)).containsOnly("");
    }

    @Test
    void goesOnWithTheOthersWhenOneIsClosed() {
        try (Line line = new Line(LED, twin.address(), 2, SLOW)) {
            line.callAll('A');
            line.untilAll(SignStatus.SHOWN);

            line.sign(1).close();
            line.sign(2).show(new SignFace.Called("B002"));

            await().until(() -> twin.text(2).equals("B002"));
            assertThat(twin.text(1)).isEmpty();
        }
    }

    @Test
    void refusesALineThatCannotBe() {
        SignProfile slower = profile(
                SignDialect.MODBUS, SerialSettings.plain(4_800, Duration.ofMillis(300)), EchoMode.AUTO, null, 0x80);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> open(at(LED, 1), at(LINES, 2)))
                .withMessageContaining("/dev/signs: twin-led speaks MODBUS and twin-cd5220 speaks CD5220")
                .withMessageContaining("alone");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> open(at(LED, 3), at(LED, 3)))
                .withMessageContaining("address 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> open(at(LED, 1), at(slower, 2)))
                .withMessageContaining("serial");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> open(at(LED, 0), at(LED, 248)))
                .withMessageContaining("not 0")
                .withMessageContaining("not 248");
    }

    private static SignPlace at(SignProfile profile, int unit) {
        return new SignPlace(profile, "/dev/signs", unit, Math.max(1, unit));
    }

    private static void open(SignPlace... places) {
        Signs.open(List.of(places), SLOW, InstantSource.system()).forEach(CounterSign::close);
    }

    private static SignProfile led(EchoMode echo, @Nullable Duration flash, int register) {
        return profile(LED.dialect(), SerialSettings.plain(9_600, Duration.ofMillis(150)), echo, flash, register);
    }

    private static SignProfile profile(
            SignDialect dialect, SerialSettings serial, EchoMode echo, @Nullable Duration flash, int register) {
        return new SignProfile(
                LED.id(),
                LED.vendor(),
                LED.model(),
                dialect,
                serial,
                new BusSettings(echo, null),
                flash,
                new SegmentSettings(register, 6),
                null,
                null,
                null,
                null,
                LED.notes(),
                LED.source(),
                LED.verified());
    }

    /** Signs 1 to n on one port, each over the counter of its number. */
    private record Line(List<CounterSign> signs) implements AutoCloseable {

        Line(SignProfile profile, String port, int count, SignPace pace) {
            this(Signs.open(
                    IntStream.rangeClosed(1, count)
                            .mapToObj(unit -> new SignPlace(profile, port, unit, unit))
                            .toList(),
                    pace,
                    InstantSource.system()));
        }

        CounterSign sign(int unit) {
            return signs.get(unit - 1);
        }

        void callAll(char prefix) {
            for (int unit = 1; unit <= signs.size(); unit++) {
                sign(unit).show(new SignFace.Called(number(prefix, unit)));
            }
        }

        List<String> called(char prefix) {
            return IntStream.rangeClosed(1, signs.size())
                    .mapToObj(unit -> number(prefix, unit))
                    .toList();
        }

        List<String> shown(TwinSegmentSign twin) {
            return IntStream.rangeClosed(1, signs.size()).mapToObj(twin::text).toList();
        }

        void untilAll(SignStatus status) {
            untilAllBut(0, status);
        }

        void untilAllBut(int dead, SignStatus status) {
            await().until(() -> IntStream.rangeClosed(1, signs.size())
                    .filter(unit -> unit != dead)
                    .allMatch(unit -> sign(unit).status() == status));
        }

        @Override
        public void close() {
            signs.forEach(CounterSign::close);
        }

        private static String number(char prefix, int unit) {
            return prefix + "%03d".formatted(unit);
        }
    }
}
