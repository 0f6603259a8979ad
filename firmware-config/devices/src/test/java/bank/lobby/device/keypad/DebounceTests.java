package bank.lobby.device.keypad;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.device.profile.KeyAction;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DebounceTests {

    private final Debounce debounce = new Debounce(Duration.ofMillis(50));

    @Test
    void takesAKeyThatRattlesOrIsHeldDownOnce() {
        assertThat(heard(3, KeyAction.DIGIT_1, 0)).isTrue();
        for (int millis = 40; millis < 4_000; millis += 40) {
            assertThat(heard(3, KeyAction.DIGIT_1, millis)).isFalse();
        }

        assertThat(heard(3, KeyAction.DIGIT_1, 4_100)).isTrue();
    }

    @Test
    void keepsKeysAndCountersApart() {
        heard(3, KeyAction.DIGIT_1, 0);

        assertThat(heard(3, KeyAction.DIGIT_2, 1)).isTrue();
        assertThat(heard(4, KeyAction.DIGIT_1, 2)).isTrue();
    }

    private boolean heard(int counter, KeyAction action, long millis) {
        return debounce.isNew(counter, action, Duration.ofMillis(millis).toNanos());
    }
}
