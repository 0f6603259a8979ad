package bank.lobby.wire.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Pauses grow under a ceiling and are spread over all of it. */
class BackoffTests {

    private final Backoff backoff = new Backoff(new Random(7));

    @Test
    void staysUnderACeilingThatDoublesToTwentySeconds() {
        int[] ceilings = {1, 2, 4, 8, 16, 20, 20, 20};

        for (int ceiling : ceilings) {
            assertThat(backoff.next()).isBetween(Duration.ZERO, Duration.ofSeconds(ceiling));
        }
    }

    @Test
    void fallsBackToASecondAfterASuccess() {
        IntStream.range(0, 10).forEach(i -> backoff.next());

        backoff.reset();

        assertThat(backoff.next()).isLessThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void spreadsAHallThatLostItsServer() {
        IntStream.range(0, 10).forEach(i -> backoff.next());

        long early = IntStream.range(0, 1000)
                .filter(i -> backoff.next().compareTo(Duration.ofSeconds(10)) < 0)
                .count();

        assertThat(early).isBetween(400L, 600L);
    }
}
