package bank.lobby.device.keypad;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RatingWindowTests {

    private static final long OPENED = Long.MAX_VALUE - 5;

    private final List<RatingOutcome> outcomes = new ArrayList<>();
    private final RatingWindow window = new RatingWindow(Duration.ofSeconds(15), OPENED, outcomes::add);

    @Test
    void takesTheFirstKeyAndNoOther() {
        assertThat(window.rate(Rating.NEUTRAL, at(14_999))).isTrue();
        assertThat(window.rate(Rating.VERY_SATISFIED, at(14_999))).isFalse();
        assertThat(window.end(RatingOutcome.Reason.SILENCE)).isFalse();

        assertThat(outcomes).containsExactly(new RatingOutcome.Rated(Rating.NEUTRAL));
    }

    @Test
    void refusesAKeyAfterItsTime() {
        assertThat(window.rate(Rating.VERY_SATISFIED, at(15_000))).isFalse();

        assertThat(outcomes).isEmpty();
    }

    @Test
    void isNotRatedWhenNobodyPressed() {
        assertThat(window.end(RatingOutcome.Reason.SILENCE)).isTrue();
        assertThat(window.rate(Rating.VERY_SATISFIED, at(1))).isFalse();

        assertThat(outcomes).containsExactly(new RatingOutcome.NotRated(RatingOutcome.Reason.SILENCE));
    }

    /** Such nano times wrap around; that is allowed. */
    private static long at(long millis) {
        return OPENED + Duration.ofMillis(millis).toNanos();
    }
}
