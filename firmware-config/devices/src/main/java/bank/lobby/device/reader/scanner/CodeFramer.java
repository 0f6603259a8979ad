package bank.lobby.device.reader.scanner;

import bank.lobby.device.profile.CodeSettings;
import java.util.Arrays;

/**
 * Cuts the stream of a scanner into bursts, one byte at a time.
 *
 * <pre>
 * [prefix] [AIM id ] a 0] code [suffix] [0D] [0A]
 * </pre>
 *
 * A burst ends with 0D, 0A, the profile's suffix, or silence. One that cannot be a code because it is too long is dropped as it comes and
 * only the fact is told. Memory is one buffer, zeroed after each burst. Belongs to the thread that reads the port.
 */
final class CodeFramer {

    /** Source: what the customer feature takes; the longest code a bank prints into an appointment. */
    static final int LONGEST_CODE = 512;

    private static final byte LF = 0x0A;
    private static final byte CR = 0x0D;

    /** Takes finished bursts. */
    interface Sink {

        /** @param buffer valid during the call only, and zeroed after it; suffix and line end are left out */
        void burst(byte[] buffer, int length);

        void tooLong();
    }

    private final byte[] suffix;
    private final long silenceNanos;
    private final Sink sink;
    private final byte[] buffer;

    /** The last bytes, as many as the suffix has: it ends a burst that was dropped too. */
    private final byte[] tail;

    private int length;
    private boolean tooLong;
    private long lastByteNanos;

    CodeFramer(CodeSettings settings, Sink sink) {
        this.suffix = settings.after();
        this.silenceNanos = settings.silence().toNanos();
        this.sink = sink;
        this.tail = new byte[suffix.length];
        this.buffer = new byte[LONGEST_CODE + settings.before().length + CodeDecoder.AIM_LENGTH + suffix.length];
    }

    /** @param nowNanos {@link System#nanoTime()} when the byte was read */
    void accept(byte value, long nowNanos) {
        tick(nowNanos);
        lastByteNanos = nowNanos;
        if (value == CR || value == LF) {
            finish();
            return;
        }
        keep(value);
        if (endsWithSuffix(value)) {
            length = Math.max(0, length - suffix.length);
            finish();
        }
    }

    /** Ends a burst that has fallen silent; called between reads too. */
    void tick(long nowNanos) {
        if ((length > 0 || tooLong) && nowNanos - lastByteNanos >= silenceNanos) {
            finish();
        }
    }

    /** Forgets a started burst, as when the port is lost in the middle of it. */
    void clear() {
        Arrays.fill(buffer, (byte) 0);
        Arrays.fill(tail, (byte) 0);
        length = 0;
        tooLong = false;
    }

    private void keep(byte value) {
        if (length == buffer.length) {
            Arrays.fill(buffer, (byte) 0);
            length = 0;
            tooLong = true;
        }
        if (!tooLong) {
            buffer[length++] = value;
        }
    }

    private boolean endsWithSuffix(byte value) {
        if (suffix.length == 0) {
            return false;
        }
        System.arraycopy(tail, 1, tail, 0, tail.length - 1);
        tail[tail.length - 1] = value;
        return Arrays.equals(tail, suffix);
    }

    private void finish() {
        try {
            if (tooLong) {
                sink.tooLong();
            } else if (length > 0) {
                sink.burst(buffer, length);
            }
        } finally {
            clear();
        }
    }
}
