package bank.lobby.device.profile;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a code scanner sends around a code; scanners have it on setup codes.
 *
 * @param prefix what comes before every code, and is taken off; a burst without it is not a code
 * @param suffix what ends a code beside 0D and 0A, and is taken off; {@code 09} or {@code 03} on some
 * @param aimId whether the three characters that name the symbology come first, {@code ]Q1}; they are taken off
 * @param silence how long after the last character a code counts as ended although no end came; 50 ms to 2 s
 */
public record CodeSettings(
        @Nullable HexBytes prefix, @Nullable HexBytes suffix, boolean aimId, Duration silence) {

    private static final int LONGEST_ROUND = 16;
    private static final Duration SHORTEST_SILENCE = Duration.ofMillis(50);
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(2);

    public CodeSettings {
        if (bytesOf(prefix).length > LONGEST_ROUND || bytesOf(suffix).length > LONGEST_ROUND) {
            throw new IllegalArgumentException("prefix and suffix are at most 16 bytes");
        }
        if (silence.compareTo(SHORTEST_SILENCE) < 0 || silence.compareTo(LONGEST_SILENCE) > 0) {
            throw new IllegalArgumentException("silence must be 50ms to 2s");
        }
    }

    /** Empty where there is none. */
    public byte[] before() {
        return bytesOf(prefix);
    }

    /** Empty where there is none. */
    public byte[] after() {
        return bytesOf(suffix);
    }

    private static byte[] bytesOf(@Nullable HexBytes around) {
        return around == null ? new byte[0] : around.bytes();
    }
}
