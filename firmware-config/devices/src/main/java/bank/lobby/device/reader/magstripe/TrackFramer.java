package bank.lobby.device.reader.magstripe;

import bank.lobby.device.profile.StripeSettings.Shape;
import java.time.Duration;
import java.util.Arrays;

/**
 * Cuts the stream of a stripe reader into swipes, one byte at a time.
 *
 * <pre>
 * plain     tracks 0D [0A]                          a swipe ends with 0D
 * framed    02 [1B] tracks [30|31] [0D] 03          a swipe ends with 03; 02 starts over, whatever came before
 * bare      track 0D track 0D ...                   a swipe ends with 03 or silence; 0D is kept, it parts the tracks
 * any       ends after 300 ms of silence too: a reader that is pulled out half way must not glue two customers together
 * </pre>
 *
 * The bytes 02 03 0A 0D 1B are never part of a track and are left out, but for the 0D of the bare shape. A swipe of more than 250 characters is no swipe (three tracks with
 * sentinels and check characters are 226): its bytes are dropped as they come and only the fact is told. Not safe for sharing: it belongs
 * to the thread that reads the port. Memory is one buffer of 250 bytes, zeroed after each swipe.
 *
 * <p>Source: vendor manuals for RS-232 stripe readers (plain and framed switch settings); ISO/IEC 7811-2 for the track lengths.
 */
final class TrackFramer {

    /** Chosen: longer than the longest three tracks, short enough to notice a reader at the wrong speed soon. */
    static final int LONGEST_SWIPE = 250;

    /** Chosen: readers send a swipe in one burst; at 1200 baud a character takes 9 ms. */
    static final Duration SILENCE = Duration.ofMillis(300);

    private static final byte STX = 0x02;
    private static final byte ETX = 0x03;
    private static final byte LF = 0x0A;
    private static final byte CR = 0x0D;
    private static final byte ESC = 0x1B;

    /** Takes finished swipes. */
    interface Sink {

        /** @param buffer valid during the call only, and zeroed after it */
        void swipe(byte[] buffer, int length);

        void tooLong();
    }

    private final Shape shape;
    private final Sink sink;
    private final byte[] buffer = new byte[LONGEST_SWIPE];
    private int length;
    private boolean tooLong;
    private long lastByteNanos;

    TrackFramer(Shape shape, Sink sink) {
        this.shape = shape;
        this.sink = sink;
    }

    /** @param nowNanos {@link System#nanoTime()} when the byte was read */
    void accept(byte value, long nowNanos) {
        tick(nowNanos);
        lastByteNanos = nowNanos;
        if (endsSwipe(value)) {
            finish();
        } else if (value == STX && shape == Shape.FRAMED) {
            clear();
        } else if (belongsToSwipe(value)) {
            keep(value);
        }
    }

    /** Ends a swipe that has fallen silent; called between reads too. */
    void tick(long nowNanos) {
        if ((length > 0 || tooLong) && nowNanos - lastByteNanos >= SILENCE.toNanos()) {
            finish();
        }
    }

    /** Forgets a started swipe, as when the port is lost in the middle of it. */
    void clear() {
        Arrays.fill(buffer, (byte) 0);
        length = 0;
        tooLong = false;
    }

    private boolean belongsToSwipe(byte value) {
        return switch (value) {
            case STX, ETX, LF, ESC -> false;
            case CR -> shape == Shape.BARE;
            default -> true;
        };
    }

    private boolean endsSwipe(byte value) {
        return value == ETX || (value == CR && shape == Shape.PLAIN);
    }

    private void keep(byte value) {
        if (tooLong) {
            return;
        }
        if (length == LONGEST_SWIPE) {
            clear();
            tooLong = true;
            return;
        }
        buffer[length++] = value;
    }

    private void finish() {
        try {
            if (tooLong) {
                sink.tooLong();
            } else if (length > 0) {
                sink.swipe(buffer, length);
            }
        } finally {
            clear();
        }
    }
}
