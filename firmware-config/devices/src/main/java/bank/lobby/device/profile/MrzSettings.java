package bank.lobby.device.profile;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a travel document reader sends around the machine-readable lines.
 *
 * @param shape how a document begins and ends
 * @param misread the characters that stand for one that was not read, such as {@code *?}; blanks and underscores are fillers otherwise
 * @param silence how long after the last character a document counts as ended; 100 ms to 2 s
 * @param blockCheck how the last byte of a block is computed, for the shape rte6701; without it that byte is passed over
 */
public record MrzSettings(
        Shape shape,
        String misread,
        Duration silence,
        @Nullable BlockCheck blockCheck) {

    /** How a document begins and ends. */
    public enum Shape {
        /** Lines with 0D, ended by silence. */
        PLAIN,
        /** 02, lines parted by 0D, 03. */
        FRAMED,
        /** 01, length, O U, 02, flag, three lines, 03, check. */
        RTE6701
    }

    /** What the check byte of a block is the XOR of; the last byte counted is 03. */
    public enum BlockCheck {
        /** Everything after 01. */
        XOR_AFTER_SOH,
        /** Everything after 02. */
        XOR_AFTER_STX
    }

    public MrzSettings {
        requireNonNull(shape, "shape");
        if (misread.isEmpty() || !misread.matches("[ -/:-@\\[-`{-~]{1,8}") || misread.contains("<")) {
            throw new IllegalArgumentException("misread must be 1 to 8 signs that are no letter, digit or <");
        }
        if (silence.compareTo(Duration.ofMillis(100)) < 0 || silence.compareTo(Duration.ofSeconds(2)) > 0) {
            throw new IllegalArgumentException("silence must be 100ms to 2s");
        }
        if (blockCheck != null && shape != Shape.RTE6701) {
            throw new IllegalArgumentException("block-check is for the shape rte6701");
        }
    }
}
