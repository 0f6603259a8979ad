package bank.lobby.device.reader.mrz;

import bank.lobby.device.profile.MrzSettings;
import bank.lobby.device.profile.MrzSettings.BlockCheck;
import bank.lobby.device.profile.MrzSettings.Shape;
import java.util.Arrays;

/**
 * Cuts the stream of a travel document reader into documents, one byte at a time.
 *
 * <pre>
 * plain     line 0D line 0D [line 0D] [0D]                          ended by silence
 * framed    02 line 0D line [0D line] 03                            02 starts over, whatever came before
 * rte6701   01 LL LL 4F 55 02 flag line 0D line 0D line 0D 03 CC    01 starts over; upper lines that are missing are empty
 * </pre>
 *
 * LL is not relied on: the content has its own end mark and its own check digits. Silence in the middle of a marked document makes it a
 * damaged one. Not safe for sharing: it belongs to the thread that reads the port. Memory is one buffer, zeroed after each document.
 *
 * <p>Source: 3M RTE6701-OEM integration manual 9.1 (the block; it does not say how CC is computed, so that is the profile's); Code Corp
 * interface document and vendors' swipe readers for the others.
 */
final class MrzFramer {

    /** Three lines of 44 with their ends are 138. */
    static final int LONGEST = 200;

    private static final byte SOH = 0x01;
    private static final byte STX = 0x02;
    private static final byte ETX = 0x03;

    /** Where in a document the next byte stands. */
    private enum At {
        OUTSIDE,
        LENGTH_LOW,
        LENGTH_HIGH,
        DEVICE,
        TYPE,
        START,
        FLAG,
        LINES,
        CHECK
    }

    /** Takes finished documents. */
    interface Sink {

        /** @param buffer valid during the call only, and zeroed after it */
        void document(byte[] buffer, int length);

        /** One that broke off, was too long or has a wrong check byte. */
        void damaged();
    }

    private final Shape shape;
    private final BlockCheck blockCheck;
    private final boolean checked;
    private final long silenceNanos;
    private final Sink sink;
    private final byte[] buffer = new byte[LONGEST];
    private int length;
    private At at = At.OUTSIDE;
    private boolean tooLong;
    private int check;
    private long lastByteNanos;

    MrzFramer(MrzSettings settings, Sink sink) {
        this.shape = settings.shape();
        this.checked = settings.blockCheck() != null;
        this.blockCheck = settings.blockCheck() == null ? BlockCheck.XOR_AFTER_SOH : settings.blockCheck();
        this.silenceNanos = settings.silence().toNanos();
        this.sink = sink;
    }

    /** @param nowNanos {@link System#nanoTime()} when the byte was read */
    void accept(byte value, long nowNanos) {
        tick(nowNanos);
        lastByteNanos = nowNanos;
        switch (shape) {
            case PLAIN -> keep(value);
            case FRAMED -> framed(value);
            case RTE6701 -> block(value);
        }
    }

    /** Ends a document that has fallen silent; called between reads too. */
    void tick(long nowNanos) {
        boolean begun = length > 0 || tooLong || at != At.OUTSIDE;
        if (!begun || nowNanos - lastByteNanos < silenceNanos) {
            return;
        }
        if (shape == Shape.PLAIN) {
            finish(!tooLong);
        } else if (at == At.LINES || at == At.CHECK) {
            finish(false);
        } else {
            clear();
        }
    }

    /** Forgets a started document, as when the port is lost in the middle of it. */
    void clear() {
        Arrays.fill(buffer, (byte) 0);
        length = 0;
        at = At.OUTSIDE;
        tooLong = false;
        check = 0;
    }

    private void framed(byte value) {
        if (value == STX) {
            clear();
            at = At.LINES;
        } else if (value == ETX && at == At.LINES) {
            finish(!tooLong);
        } else if (at == At.LINES) {
            keep(value);
        }
    }

    private void block(byte value) {
        if (at == At.CHECK) {
            finish(!tooLong && (!checked || (byte) check == value));
            return;
        }
        if (value == SOH && at != At.LENGTH_LOW && at != At.LENGTH_HIGH) {
            clear();
            at = At.LENGTH_LOW;
            return;
        }
        check ^= value;
        At before = at;
        at = next(value);
        if (before == At.LINES && at == At.LINES) {
            keep(value);
        } else if (before == At.START && blockCheck == BlockCheck.XOR_AFTER_STX) {
            check = 0;
        }
    }

    private At next(byte value) {
        return switch (at) {
            case OUTSIDE, CHECK -> At.OUTSIDE;
            case LENGTH_LOW -> At.LENGTH_HIGH;
            case LENGTH_HIGH -> At.DEVICE;
            case DEVICE -> value == 'O' ? At.TYPE : At.OUTSIDE;
            case TYPE -> value == 'U' ? At.START : At.OUTSIDE;
            case START -> value == STX ? At.FLAG : At.OUTSIDE;
            case FLAG -> At.LINES;
            case LINES -> value == ETX ? At.CHECK : At.LINES;
        };
    }

    private void keep(byte value) {
        if (tooLong || length == LONGEST) {
            tooLong = true;
            return;
        }
        buffer[length++] = value;
    }

    private void finish(boolean sound) {
        try {
            if (sound) {
                sink.document(buffer, length);
            } else {
                sink.damaged();
            }
        } finally {
            clear();
        }
    }
}
