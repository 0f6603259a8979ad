package bank.lobby.server.demo.check;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A load that cannot go on says so at once. */
@Timeout(60)
class LoadTests {

    @Test
    void endsWhenOneClientFailsThoughTheOthersWait() {
        CountDownLatch never = new CountDownLatch(1);
        Load.Client waits = () -> {
            never.await();
            return true;
        };
        Load.Client fails = () -> {
            throw new CheckFailed("no ticket: 409");
        };

        assertThatExceptionOfType(CheckFailed.class)
                .isThrownBy(() -> Load.run(Duration.ofHours(6), List.of(waits, fails)))
                .withMessageContaining("no ticket: 409");
    }
}
