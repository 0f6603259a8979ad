package bank.lobby.device.reader.sdt;

import bank.lobby.device.link.ByteFramer;
import java.util.Arrays;

/**
 * Cuts the stream of an identity card module into frames, one byte at a time.
 *
 * <pre>
 * AA AA AA 96 69   start; looked for again after whatever is no frame
 * LL LL            bytes that follow, the check byte counted; 4 to 4096, high byte first
 * SW1 SW2 SW3      status
 * data             LL - 4 bytes
 * CC               XOR of everything from LL to here is 0
 * </pre>
 *
 * Of the longest answer (2321 bytes with photograph and fingerprint) only the beginning with the text is kept: {@value #KEPT} bytes, zeroed
 * after each frame. The rest goes into the check byte and nowhere else. Two silences in a row, or a new connection, drop half a frame. Not
 * safe for sharing: it belongs to the thread that reads the port.
 *
 * <p>Source: GA/T 467 as makers of modules repeat it; five independent public programs agree on start, length and check.
 */
final class SdtFramer implements ByteFramer {

    /** Status, up to three lengths of two bytes, the text. */
    static final int KEPT = 3 + 6 + 256;

    static final int SHORTEST = 4;
    static final int LONGEST = 4096;

    private static final byte[] START = {(byte) 0xAA, (byte) 0xAA, (byte) 0xAA, (byte) 0x96, 0x69};

    /** Chosen: a module sends an answer in one burst, but one silence may be this machine's own pause. */
    private static final int ENDING_SILENCES = 2;

    /** Takes whole frames. */
    interface Sink {

        /**
         * @param content the beginning of the frame from SW1 on; valid during the call only, and zeroed after it
         * @param length of everything from SW1 to before the check byte, kept or not
         */
        void frame(byte[] content, int length);

        /** A frame with a wrong check byte. */
        void damaged();
    }

    private final Sink sink;
    private final byte[] content = new byte[KEPT];
    /** How much of the start and of the length was seen; 7 means inside the body. */
    private int header;

    private int length;
    private int received;
    private int check;
    private int silences;

    SdtFramer(Sink sink) {
        this.sink = sink;
    }

    @Override
    public void accept(byte value) {
        silences = 0;
        if (header < START.length) {
            header = matched(header, value);
        } else if (header == START.length) {
            length = value & 0xFF;
            header++;
        } else if (header == START.length + 1) {
            lengthKnown(length << 8 | value & 0xFF);
        } else {
            body(value);
        }
    }

    @Override
    public void silence() {
        if (header > 0 && ++silences >= ENDING_SILENCES) {
            reset();
        }
    }

    @Override
    public void reset() {
        Arrays.fill(content, (byte) 0);
        header = 0;
        received = 0;
        silences = 0;
    }

    /** How much of the start stands at the end of what was seen; a run of AA longer than three still ends in three. */
    private static int matched(int before, byte value) {
        if (value == START[before]) {
            return before + 1;
        }
        if (value != START[0]) {
            return 0;
        }
        return before == 3 ? 3 : 1;
    }

    private void lengthKnown(int announced) {
        if (announced >= SHORTEST && announced <= LONGEST) {
            length = announced;
            received = 0;
            check = announced >> 8 ^ announced & 0xFF;
            header++;
            return;
        }
        header = matched(matched(0, (byte) (announced >> 8)), (byte) announced);
    }

    private void body(byte value) {
        check ^= value & 0xFF;
        received++;
        if (received < length) {
            if (received <= KEPT) {
                content[received - 1] = value;
            }
            return;
        }
        try {
            if (check == 0) {
                sink.frame(content, length - 1);
            } else {
                sink.damaged();
            }
        } finally {
            reset();
        }
    }
}
