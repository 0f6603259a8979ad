package bank.lobby.device.keypad;

import static bank.lobby.device.keypad.KeypadFrames.profile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import bank.lobby.device.keypad.frame.TestKeypads;
import bank.lobby.device.link.LinkState;
import bank.lobby.device.profile.KeyAction;
import bank.lobby.device.profile.KeypadProfile;
import bank.lobby.device.twin.TwinKeypad;
import bank.lobby.device.twin.TwinPorts;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Rating keypads against their twin over TCP. */
class RatingKeypadTests {

    private static final KeypadProfile PROFILE = profile("twin-rating-keypad");

    private final List<RatingOutcome> outcomes = new CopyOnWriteArrayList<>();

    @Test
    void takesTheFirstKeyAndSwitchesTheLampOff() {
        try (TwinKeypad twin = new TwinKeypad(PROFILE, () -> TwinPorts.tcp(0));
                RatingKeypad keypad = open(PROFILE, twin)) {
            keypad.ask(4, outcomes::add);
            await().until(() -> twin.prompted(4));

            twin.press(4, KeyAction.UNSATISFIED);
            twin.press(4, KeyAction.VERY_SATISFIED);

            await().until(() -> keypad.strayKeys() == 1 && !twin.prompted(4));
            assertThat(outcomes).containsExactly(new RatingOutcome.Rated(Rating.UNSATISFIED));
        }
    }

    @Test
    void countsAndDropsKeysWhileNobodyIsAsked() {
        try (TwinKeypad twin = new TwinKeypad(PROFILE, () -> TwinPorts.tcp(0));
                RatingKeypad keypad = open(PROFILE, twin)) {
            twin.press(4, KeyAction.VERY_SATISFIED);
            await().until(() -> keypad.strayKeys() == 1);

            keypad.ask(4, outcomes::add);
            await().until(() -> twin.prompted(4));
            twin.press(4, KeyAction.NEUTRAL);

            await().untilAsserted(() -> assertThat(outcomes).containsExactly(new RatingOutcome.Rated(Rating.NEUTRAL)));
        }
    }

    @Test
    void takesSilenceForNoRatingAndAKeyAfterItForNothing() {
        KeypadProfile quick = TestKeypads.read("twin-rating-keypad", "window: 15s", "window: 1s");
        try (TwinKeypad twin = new TwinKeypad(quick, () -> TwinPorts.tcp(0));
                RatingKeypad keypad = open(quick, twin)) {
            keypad.ask(4, outcomes::add);
            await().until(() -> twin.prompted(4));
            await().until(() -> !outcomes.isEmpty() && !twin.prompted(4));

            twin.press(4, KeyAction.VERY_SATISFIED);

            await().until(() -> keypad.strayKeys() == 1);
            assertThat(outcomes).containsExactly(new RatingOutcome.NotRated(RatingOutcome.Reason.SILENCE));
        }
    }

    @Test
    void stopsAskingOnRequestForTheNextCustomerAndOnClose() {
        try (TwinKeypad twin = new TwinKeypad(PROFILE, () -> TwinPorts.tcp(0))) {
            try (RatingKeypad keypad = open(PROFILE, twin)) {
                keypad.ask(4, outcomes::add);
                keypad.stop(4);
                keypad.stop(4);
                keypad.ask(4, outcomes::add);
                keypad.ask(4, outcomes::add);
                await().until(() -> outcomes.size() == 2);
            }

            await().until(() -> outcomes.size() == 3);
            assertThat(outcomes).containsOnly(new RatingOutcome.NotRated(RatingOutcome.Reason.STOPPED));
        }
    }

    @Test
    void doesNotAskOverALineThatIsNotThere() {
        try (TwinKeypad twin = new TwinKeypad(PROFILE, () -> TwinPorts.tcp(0));
                RatingKeypad keypad = open(PROFILE, twin)) {
            twin.unplug();
            await().until(() -> !keypad.link().open());

            keypad.ask(4, outcomes::add);

            await().untilAsserted(() ->
                    assertThat(outcomes).containsExactly(new RatingOutcome.NotRated(RatingOutcome.Reason.UNREACHABLE)));
        }
    }

    @Test
    void asksTheKeypadOfOneCounterOfMany() {
        KeypadProfile many = profile("keypad-flag-frame");
        try (TwinKeypad twin = new TwinKeypad(many, () -> TwinPorts.tcp(0));
                RatingKeypad keypad = open(many, twin)) {
            keypad.ask(2, outcomes::add);
            await().until(() -> twin.prompted(2));
            assertThat(twin.prompted(1)).isFalse();

            twin.press(1, KeyAction.VERY_UNSATISFIED);
            twin.press(2, KeyAction.SATISFIED);

            await().untilAsserted(
                            () -> assertThat(outcomes).containsExactly(new RatingOutcome.Rated(Rating.SATISFIED)));
            assertThat(keypad.strayKeys()).isEqualTo(1);
        }
    }

    @Test
    void refusesACounterWithoutAKeypad() {
        try (TwinKeypad twin = new TwinKeypad(PROFILE, () -> TwinPorts.tcp(0));
                RatingKeypad keypad = open(PROFILE, twin)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> keypad.ask(5, outcomes::add))
                    .withMessageContaining("counter 5");
        }
    }

    private static RatingKeypad open(KeypadProfile profile, TwinKeypad twin) {
        RatingKeypad keypad = Keypads.rating(profile, twin.address(), 4, InstantSource.system());
        await().until(() -> twin.connected() && keypad.link().state() == LinkState.READY);
        return keypad;
    }
}
