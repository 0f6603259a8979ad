package bank.lobby.server.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How the wait grows. */
class TryLimitTests {

    @Test
    void forgivesTwoSlipsThenDoublesTheWaitAndLocksAtTheTenth() {
        assertThat(IntStream.rangeClosed(1, 11)
                        .mapToObj(TryLimit.ACCOUNT::after)
                        .map(Duration::toSeconds))
                .containsExactly(0L, 0L, 1L, 2L, 4L, 8L, 16L, 32L, 64L, 900L, 900L);
    }

    @Test
    void letsAnAddressFailFortyNineTimes() {
        assertThat(TryLimit.ADDRESS.after(49)).isZero();
        assertThat(TryLimit.ADDRESS.after(50)).isEqualTo(Duration.ofMinutes(15));
    }
}
