package bank.lobby.device.keypad;

import static bank.lobby.device.keypad.KeypadFrames.golden;
import static bank.lobby.device.keypad.KeypadFrames.profile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import bank.lobby.device.link.LinkState;
import bank.lobby.device.link.PseudoTerminals;
import bank.lobby.device.link.traffic.Recordings;
import bank.lobby.device.link.traffic.TrafficLimits;
import bank.lobby.device.profile.KeyAction;
import bank.lobby.device.profile.KeypadProfile;
import bank.lobby.device.twin.TwinKeypad;
import bank.lobby.device.twin.TwinPorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Call keypads against their twin, over TCP and over a real pair of pseudo terminals. */
class CallKeypadTests {

    private static final KeypadProfile PROFILE = profile("twin-call-keypad");

    private final List<CallPress> presses = new CopyOnWriteArrayList<>();

    @Test
    void tellsWhichCounterPressedWhatAndAcknowledgesIt() {
        try (TwinKeypad twin = new TwinKeypad(PROFILE, () -> TwinPorts.tcp(0));
                CallKeypad keypad = open(PROFILE, twin.address())) {
            awaitConnection(twin, keypad);

            twin.press(3, KeyAction.NEXT);
            twin.press(5, KeyAction.RECALL);

            await().untilAsserted(() -> assertThat(presses)
                    .containsExactly(
                            new CallPress(3, new CallCommand.Next()), new CallPress(5, new CallCommand.Recall())));
            await().until(() -> twin.acknowledged() == 2);
        }
    }

    @Test
    void readsAKeyThatComesByteByByteOverASerialLineAndOnAfterThePlugWasPulled(@TempDir Path directory) {
        try (PseudoTerminals cable = new PseudoTerminals(directory);
                TwinKeypad twin = new TwinKeypad(PROFILE, () -> TwinPorts.serial(cable.peer()));
                CallKeypad keypad = open(PROFILE, cable.device())) {
            awaitConnection(twin, keypad);
            for (byte b : golden("twin-call-keypad: counter 1, next")) {
                twin.send(new byte[] {b});
            }
            await().until(() -> presses.size() == 1);

            cable.unplug();
            await().until(() -> keypad.link().state() == LinkState.LOST);
            cable.plugIn();
            awaitConnection(twin, keypad);
            await().until(() -> twin.press(2, KeyAction.END) && presses.size() == 2);

            assertThat(presses)
                    .containsExactly(new CallPress(1, new CallCommand.Next()), new CallPress(2, new CallCommand.End()));
        }
    }

    @Test
    void writesDownWhatIsSentAndOfAPadToSignInAtOnlyTheLengthOfWhatComes(@TempDir Path folder) {
        TrafficLimits limits = new TrafficLimits(folder.resolve("traffic"), 4_096, 1);
        try (TwinKeypad twin = new TwinKeypad(PROFILE, () -> TwinPorts.tcp(0));
                Recordings recordings = Recordings.within(limits, InstantSource.system());
                CallKeypad keypad = Keypads.call(PROFILE, twin.address(), 7, InstantSource.system(), recordings)) {
            awaitConnection(twin, keypad);

            twin.press(3, KeyAction.NEXT);
            await().until(() -> twin.acknowledged() == 1);
        }

        assertThat(PROFILE.key().actions()).containsValue(KeyAction.LOGIN);
        assertThat(written(limits.folder())).anyMatch(line -> line.matches("\\S+ > [0-9A-F ]+"));
        assertThat(written(limits.folder()))
                .filteredOn(line -> line.contains(" < "))
                .isNotEmpty()
                .allMatch(line -> line.matches("\\S+ < \\(\\d+\\)"));
    }

    private static List<String> written(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMap(CallKeypadTests::lines).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void keepsDigitsOfTwoCountersApart() {
        try (TwinKeypad twin = new TwinKeypad(PROFILE, () -> TwinPorts.tcp(0));
                CallKeypad keypad = open(PROFILE, twin.address())) {
            awaitConnection(twin, keypad);

            twin.press(1, KeyAction.TRANSFER);
            twin.press(2, KeyAction.LOGIN);
            twin.press(1, KeyAction.DIGIT_3);
            twin.press(2, KeyAction.DIGIT_4);
            twin.press(1, KeyAction.ENTER);
            twin.press(2, KeyAction.ENTER);

            await().untilAsserted(() -> assertThat(presses)
                    .containsExactly(
                            new CallPress(1, new CallCommand.Transfer("3")),
                            new CallPress(2, new CallCommand.Login("4"))));
        }
    }

    @Test
    void saysWhenTheProfileDoesNotFitAndForgetsItOnTheNextGoodKey() {
        try (TwinKeypad twin = new TwinKeypad(PROFILE, () -> TwinPorts.tcp(0));
                CallKeypad keypad = open(PROFILE, twin.address())) {
            awaitConnection(twin, keypad);

            twin.send(new byte[32]);
            await().until(() -> keypad.link().state() == LinkState.DEGRADED);
            assertThat(keypad.link().reason()).contains("profile");
            twin.press(3, KeyAction.NEXT);

            await().until(() -> keypad.link().state() == LinkState.READY);
            assertThat(presses).containsExactly(new CallPress(3, new CallCommand.Next()));
        }
    }

    @Test
    void asksPolledKeypadsInTurnAndNamesOneThatDoesNotAnswer() {
        KeypadProfile polled = profile("keypad-polled-485");
        try (TwinKeypad twin = new TwinKeypad(polled, () -> TwinPorts.tcp(0));
                CallKeypad keypad = open(polled, twin.address())) {
            awaitConnection(twin, keypad);

            twin.press(3, KeyAction.NEXT);
            twin.press(4, KeyAction.PAUSE);
            await().until(() -> presses.size() == 2);
            twin.absent(2, true);
            await().until(() -> keypad.link().state() == LinkState.DEGRADED);
            assertThat(keypad.link().reason()).isEqualTo("keypad 82 does not answer");
            twin.absent(2, false);

            await().until(() -> keypad.link().state() == LinkState.READY);
            assertThat(presses)
                    .containsExactlyInAnyOrder(
                            new CallPress(3, new CallCommand.Next()), new CallPress(4, new CallCommand.Pause()));
        }
    }

    @Test
    void givesTheOnlyKeypadOfALineItsCounter() {
        KeypadProfile single = profile("keypad-ascii-line");
        try (TwinKeypad twin = new TwinKeypad(single, () -> TwinPorts.tcp(0));
                CallKeypad keypad = open(single, twin.address())) {
            awaitConnection(twin, keypad);

            twin.press(0, KeyAction.HOLD);

            await().untilAsserted(() -> assertThat(presses).containsExactly(new CallPress(7, new CallCommand.Hold())));
        }
    }

    @Test
    void hearsNoWrongKeyWhileEachByteIsCorruptedInTurn() {
        try (TwinKeypad twin = new TwinKeypad(PROFILE, () -> TwinPorts.tcp(0));
                CallKeypad keypad = open(PROFILE, twin.address())) {
            awaitConnection(twin, keypad);

            twin.faults().corruptEachByteInTurn();
            for (int i = 0; i < 6; i++) {
                twin.press(3, KeyAction.NEXT);
            }
            await().until(() -> keypad.link().state() == LinkState.DEGRADED);
            twin.faults().clear();
            twin.press(3, KeyAction.END);

            await().untilAsserted(() -> assertThat(presses).containsExactly(new CallPress(3, new CallCommand.End())));
        }
    }

    @Test
    void survivesAListenerThatFails() {
        try (TwinKeypad twin = new TwinKeypad(PROFILE, () -> TwinPorts.tcp(0));
                CallKeypad keypad = open(PROFILE, twin.address())) {
            awaitConnection(twin, keypad);
            keypad.onPress(press -> {
                presses.add(press);
                throw new IllegalStateException("a counter that is gone");
            });

            twin.press(1, KeyAction.NEXT);
            twin.press(1, KeyAction.END);

            await().untilAsserted(() -> assertThat(presses).hasSize(2));
        }
    }

    @Test
    void refusesTheProfileOfARatingKeypad() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> open(profile("twin-rating-keypad"), "tcp://127.0.0.1:1"))
                .withMessageContaining("twin-rating-keypad");
    }

    private static void awaitConnection(TwinKeypad twin, CallKeypad keypad) {
        await().until(() -> twin.connected() && keypad.link().state() == LinkState.READY);
    }

    private CallKeypad open(KeypadProfile profile, String port) {
        CallKeypad keypad = Keypads.call(profile, port, 7, InstantSource.system());
        keypad.onPress(presses::add);
        return keypad;
    }
}
