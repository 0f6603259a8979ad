package bank.lobby.device.keypad.frame;

import bank.lobby.device.link.ByteFramer;
import bank.lobby.device.profile.Framing;
import bank.lobby.device.profile.HexBytes;
import bank.lobby.device.profile.KeypadProfile;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stream of a keypad's line to frames. A frame is where the profile's framing and its checksum agree; where they do not, one
 * byte is dropped and the search goes on from the next, so noise before a frame costs nothing. A pause ends the wait for
 * the rest of what looked like a frame, and what stands behind is looked at once more. What the profile tells to ignore is
 * taken out first. Holds at most {@value Framing#LONGEST} bytes. Belongs to the port's thread.
 */
public final class KeypadFramer implements ByteFramer {

    /** Takes what is found, in the order of the line. */
    public interface Sink {

        /** A sound frame, marks included; the receiver owns it. */
        void frame(byte[] frame);

        /** One of the patterns of the profile's {@code ignore}. */
        default void ignored() {}

        /** A byte that belongs to nothing. */
        default void dropped() {}
    }

    private final Framing framing;
    private final boolean checked;
    private final List<byte[]> ignore;
    private final KeypadDecoder decoder;
    private final Sink sink;
    private final byte[] buffer = new byte[Framing.LONGEST];
    private int length;

    public KeypadFramer(KeypadProfile profile, Sink sink) {
        this.framing = profile.framing();
        this.checked = profile.checksum().size() > 0;
        this.ignore = profile.ignore().stream().map(HexBytes::bytes).toList();
        this.decoder = new KeypadDecoder(profile);
        this.sink = sink;
    }

    @Override
    public void accept(byte value) {
        if (length == buffer.length) {
            drop(1);
            settle(false);
        }
        buffer[length++] = value;
        settle(false);
    }

    @Override
    public void silence() {
        settle(true);
        while (length > 0) {
            drop(1);
            settle(true);
        }
    }

    @Override
    public void reset() {
        length = 0;
    }

    /** Takes from the head of the buffer until what is left must wait for more. */
    private void settle(boolean paused) {
        while (length > 0 && step(paused)) {}
    }

    /** False when nothing was taken. */
    private boolean step(boolean paused) {
        int ignored = ignored();
        if (ignored > 0) {
            remove(ignored);
            sink.ignored();
            return true;
        }
        if (!paused && beginsIgnored()) {
            return false;
        }
        return switch (framing) {
            case Framing.None none -> take(1);
            case Framing.Fixed fixed -> begins(fixed.start()) ? whole(fixed.length()) : drop(1);
            case Framing.LengthField field -> begins(field.start()) ? counted(field) : drop(1);
            case Framing.Delimiter delimiter -> delimited(delimiter);
        };
    }

    private boolean counted(Framing.LengthField field) {
        int end = field.offset() + field.size();
        if (length < end) {
            return false;
        }
        int first = buffer[field.offset()] & 0xFF;
        int told = first;
        if (field.size() == 2) {
            int second = buffer[field.offset() + 1] & 0xFF;
            told = switch (field.order()) {
                case BIG -> first << 8 | second;
                case LITTLE -> second << 8 | first;
            };
        }
        int total = told + field.adds();
        return total < end || total > buffer.length ? drop(1) : whole(total);
    }

    private boolean whole(int total) {
        if (length < total) {
            return false;
        }
        return decoder.sound(Arrays.copyOf(buffer, total)) ? take(total) : drop(1);
    }

    /**
     * Looks at every place a frame that ends here may have begun, the earliest first. With a checksum an end mark may stand
     * inside a frame, so the bytes stay; without one they are noise.
     */
    private boolean delimited(Framing.Delimiter delimiter) {
        byte[] end = delimiter.end().bytes();
        if (!at(length - end.length, end)) {
            return false;
        }
        for (int from = 0; from < length; from++) {
            if (mayBegin(from, delimiter) && decoder.sound(Arrays.copyOfRange(buffer, from, length))) {
                return from > 0 ? drop(from) : take(length);
            }
        }
        if (checked) {
            return false;
        }
        byte[] start =
                delimiter.start() == null ? new byte[0] : delimiter.start().bytes();
        boolean endIsStart = Arrays.equals(start, end);
        return length > end.length || !endIsStart ? drop(endIsStart ? length - end.length : length) : false;
    }

    private boolean mayBegin(int from, Framing.Delimiter delimiter) {
        HexBytes start = delimiter.start();
        if (start == null) {
            byte[] end = delimiter.end().bytes();
            return from == 0 || at(from - end.length, end);
        }
        byte[] mark = start.bytes();
        return at(from, mark) && from + mark.length + delimiter.end().bytes().length <= length;
    }

    /** Length of the pattern to ignore at the head; 0 when there is none. */
    private int ignored() {
        int longest = 0;
        for (byte[] pattern : ignore) {
            if (pattern.length > longest && at(0, pattern)) {
                longest = pattern.length;
            }
        }
        return longest;
    }

    private boolean beginsIgnored() {
        return ignore.stream().anyMatch(pattern -> length < pattern.length && agrees(0, pattern, length));
    }

    private boolean begins(@Nullable HexBytes start) {
        if (start == null) {
            return true;
        }
        byte[] mark = start.bytes();
        return agrees(0, mark, Math.min(mark.length, length));
    }

    private boolean at(int from, byte[] mark) {
        return from >= 0 && from + mark.length <= length && agrees(from, mark, mark.length);
    }

    private boolean agrees(int from, byte[] mark, int count) {
        return Arrays.equals(buffer, from, from + count, mark, 0, count);
    }

    private boolean take(int count) {
        byte[] frame = Arrays.copyOf(buffer, count);
        remove(count);
        sink.frame(frame);
        return true;
    }

    private boolean drop(int count) {
        remove(count);
        for (int i = 0; i < count; i++) {
            sink.dropped();
        }
        return true;
    }

    private void remove(int count) {
        System.arraycopy(buffer, count, buffer, 0, length - count);
        length -= count;
    }
}
