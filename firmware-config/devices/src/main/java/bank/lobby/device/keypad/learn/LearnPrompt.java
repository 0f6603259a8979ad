package bank.lobby.device.keypad.learn;

import bank.lobby.device.profile.KeyAction;
import java.time.Duration;

/** What to tell the person at the keypad now. */
public sealed interface LearnPrompt {

    /** Touch nothing. */
    record StayQuiet(Duration left) implements LearnPrompt {}

    /**
     * Press one key once, and let it go.
     *
     * @param counter on whose keypad
     * @param times how many presses of it are still wanted, this one counted
     */
    record PressKey(int counter, KeyAction action, int times) implements LearnPrompt {}

    /** That was all: the lesson can be had. */
    record Done() implements LearnPrompt {}
}
