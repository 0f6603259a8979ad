package bank.lobby.device.profile;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * How one message is told from the next. All offsets in a keypad's profile count from 0 at the first byte of the frame,
 * marks included.
 */
public sealed interface Framing {

    /** Bytes of the longest frame. Chosen: known shapes have 6 to 10; it bounds what a mad line can make us keep. */
    int LONGEST = 64;

    /** Every byte is a message. */
    record None() implements Framing {}

    /**
     * A message ends with certain bytes.
     *
     * @param start bytes it also begins with
     */
    record Delimiter(@Nullable HexBytes start, HexBytes end) implements Framing {

        public Delimiter {
            requireMark(start, "start");
            requireMark(end, "end");
        }
    }

    /**
     * Every message has the same length.
     *
     * @param length of the whole frame, bytes
     * @param start bytes it begins with; without them only a pause tells where a frame begins
     */
    record Fixed(
            @Between(lowest = "2", highest = "64") int length,
            @Nullable HexBytes start) implements Framing {

        public Fixed {
            requireMark(start, "start");
            require(startLength(start) < length, "start leaves no room in a frame of " + length);
        }
    }

    /**
     * A message says how long it is.
     *
     * @param offset of the length
     * @param size of the length, bytes
     * @param order of the bytes of a length of two; ignored for one
     * @param adds what to add to the length to get that of the whole frame
     */
    record LengthField(
            @Nullable HexBytes start,
            @Between(lowest = "0", highest = "16") int offset,
            @Between(lowest = "1", highest = "2") int size,
            Endian order,
            @Between(lowest = "-64", highest = "64") int adds)
            implements Framing {

        public LengthField {
            requireMark(start, "start");
            requireNonNull(order, "order");
            require(offset >= startLength(start), "offset must be behind start");
        }
    }

    private static int startLength(@Nullable HexBytes start) {
        return start == null ? 0 : start.bytes().length;
    }

    private static void requireMark(@Nullable HexBytes mark, String name) {
        require(mark == null || mark.bytes().length >= 1 && mark.bytes().length <= 8, name + " must be 1 to 8 bytes");
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
