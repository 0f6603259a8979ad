package bank.lobby.device.profile;

import java.time.Duration;

/**
 * How an identity card module is asked.
 *
 * @param pollEvery how long to wait between two looks for a card; 100 ms to 2 s, makers say 300 to 500 ms
 * @param readTimeout how long the answer with text and photograph may take; 1 s to 10 s. The serial section's reply-timeout is for the rest
 * @param findsSameCardAgain whether the module reports a card that was read again while it still lies there; most do not until it is lifted
 */
public record SdtSettings(Duration pollEvery, Duration readTimeout, boolean findsSameCardAgain) {

    public SdtSettings {
        require(within(pollEvery, Duration.ofMillis(100), Duration.ofSeconds(2)), "poll-every must be 100ms to 2s");
        require(within(readTimeout, Duration.ofSeconds(1), Duration.ofSeconds(10)), "read-timeout must be 1s to 10s");
    }

    private static boolean within(Duration value, Duration least, Duration most) {
        return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
