package bank.lobby.device.keypad;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.device.profile.KeyAction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallKeysTests {

    private final CallKeys keys = new CallKeys(Duration.ofSeconds(1));
    private final List<CallCommand> commands = new ArrayList<>();
    private long nowNanos;

    @Test
    void turnsEachCommandKeyIntoItsCommand() {
        press(
                KeyAction.NEXT,
                KeyAction.RECALL,
                KeyAction.START,
                KeyAction.NO_SHOW,
                KeyAction.HOLD,
                KeyAction.RESUME,
                KeyAction.END,
                KeyAction.PAUSE);

        assertThat(commands)
                .containsExactly(
                        new CallCommand.Next(),
                        new CallCommand.Recall(),
                        new CallCommand.Start(),
                        new CallCommand.NoShow(),
                        new CallCommand.Hold(),
                        new CallCommand.Resume(),
                        new CallCommand.End(),
                        new CallCommand.Pause());
    }

    @Test
    void collectsDigitsUpToEnter() {
        press(KeyAction.TRANSFER, KeyAction.DIGIT_0, KeyAction.DIGIT_3, KeyAction.DIGIT_3, KeyAction.ENTER);
        press(KeyAction.LOGIN, KeyAction.DIGIT_9, KeyAction.ENTER);

        assertThat(commands).containsExactly(new CallCommand.Transfer("033"), new CallCommand.Login("9"));
    }

    @Test
    void givesDigitsUpAfterFiveSecondsWithoutAKey() {
        press(KeyAction.TRANSFER);
        after(Duration.ofMillis(4_900));
        press(KeyAction.DIGIT_1);
        after(Duration.ofSeconds(5));
        press(KeyAction.DIGIT_2, KeyAction.ENTER);

        assertThat(commands).isEmpty();
    }

    @Test
    void givesDigitsUpForAnotherCommandAndClearsThemOnRequest() {
        press(KeyAction.TRANSFER, KeyAction.DIGIT_1, KeyAction.NEXT, KeyAction.DIGIT_2, KeyAction.ENTER);
        press(KeyAction.LOGIN, KeyAction.DIGIT_1, KeyAction.CLEAR, KeyAction.DIGIT_7, KeyAction.ENTER);

        assertThat(commands).containsExactly(new CallCommand.Next(), new CallCommand.Login("7"));
    }

    @Test
    void ignoresEnterWithoutDigitsAndDigitsWithoutACommand() {
        press(KeyAction.LOGIN, KeyAction.ENTER, KeyAction.DIGIT_5, KeyAction.ENTER, KeyAction.CLEAR);

        assertThat(commands).isEmpty();
    }

    @Test
    void takesTwelveDigitsAndGivesMoreUp() {
        press(KeyAction.LOGIN);
        for (int i = 0; i < 13; i++) {
            press(KeyAction.DIGIT_1);
        }
        press(KeyAction.ENTER);
        after(Duration.ofSeconds(1));
        press(KeyAction.LOGIN);
        for (int i = 0; i < 12; i++) {
            press(KeyAction.DIGIT_1);
        }
        press(KeyAction.ENTER);

        assertThat(commands).containsExactly(new CallCommand.Login("1".repeat(12)));
    }

    @Test
    void ignoresTheSameCommandWithinASecondOfTheLastTaken() {
        press(KeyAction.NEXT);
        after(Duration.ofMillis(600));
        press(KeyAction.NEXT);
        after(Duration.ofMillis(400));
        press(KeyAction.NEXT);

        assertThat(commands).hasSize(2);
    }

    @Test
    void doesNotRepeatALoginCodeInTexts() {
        press(KeyAction.LOGIN, KeyAction.DIGIT_4, KeyAction.DIGIT_2, KeyAction.ENTER);

        assertThat(new CallPress(3, commands.getFirst()).toString()).doesNotContain("42");
    }

    private void press(KeyAction... pressed) {
        for (KeyAction action : pressed) {
            CallCommand command = keys.press(action, nowNanos);
            if (command != null) {
                commands.add(command);
            }
        }
    }

    private void after(Duration time) {
        nowNanos += time.toNanos();
    }
}
