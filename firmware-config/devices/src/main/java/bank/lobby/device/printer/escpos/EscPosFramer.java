package bank.lobby.device.printer.escpos;

import bank.lobby.device.link.ByteFramer;
import java.util.function.Consumer;

/**
 * Tells the printer's replies apart on one line, a byte at a time.
 *
 * <pre>
 *   0xx1xx10           DLE EOT answer
 *   0xx1xx00           first of four bytes of automatic status (ASB)
 *   0xx0xxxx           GS r answer
 *   11 / 13            XON / XOFF, also between the bytes of the others
 *   37 3D 5F 39        header of a block that runs to 00
 *     37 22 d d d d 00   process id            37 25 00   buffers cleared
 * </pre>
 *
 * A byte that cannot belong to the message begun drops that message and is looked at afresh; silence drops it too. Not
 * thread-safe: for the port's thread. Source: Epson reference, appendix on identifying status; Citizen CBM-1000.
 */
final class EscPosFramer implements ByteFramer {

    private static final int XON = 0x11;
    private static final int XOFF = 0x13;

    /** Longer than any block of the reference (a model name has at most 32 characters). */
    private static final int LONGEST_BLOCK = 80;

    private final Consumer<EscPosReply> replies;
    private final int[] status = new int[4];
    private final StringBuilder block = new StringBuilder();
    private int statusBytes;
    private int header;

    EscPosFramer(Consumer<EscPosReply> replies) {
        this.replies = replies;
    }

    @Override
    public void accept(byte value) {
        int b = value & 0xFF;
        if (b == XON || b == XOFF) {
            replies.accept(new EscPosReply.Flow(b == XON));
        } else if (header != 0) {
            insideBlock(b);
        } else if (statusBytes > 0) {
            insideStatus(b);
        } else {
            first(b);
        }
    }

    @Override
    public void silence() {
        reset();
    }

    @Override
    public void reset() {
        header = 0;
        statusBytes = 0;
        block.setLength(0);
    }

    private void first(int b) {
        if (b == 0x37 || b == 0x3D || b == 0x5F || b == 0x39) {
            header = b;
        } else if ((b & 0x93) == 0x12) {
            replies.accept(new EscPosReply.RealTime(b));
        } else if ((b & 0x93) == 0x10) {
            status[0] = b;
            statusBytes = 1;
        } else if ((b & 0x90) == 0x00) {
            replies.accept(new EscPosReply.Reached(b));
        }
    }

    /** The second to fourth byte have bits 4 and 7 clear. */
    private void insideStatus(int b) {
        if ((b & 0x90) != 0) {
            reset();
            first(b);
            return;
        }
        status[statusBytes++] = b;
        if (statusBytes == status.length) {
            reset();
            replies.accept(new EscPosReply.AutoStatus(status[0], status[1], status[2]));
        }
    }

    private void insideBlock(int b) {
        if (b == 0) {
            EscPosReply reply = block(header, block.toString());
            reset();
            replies.accept(reply);
        } else if (b < 0x20 || b > 0x7E || block.length() == LONGEST_BLOCK) {
            reset();
            first(b);
        } else {
            block.append((char) b);
        }
    }

    private static EscPosReply block(int header, String text) {
        if (header == 0x37 && text.length() == 5 && text.charAt(0) == 0x22) {
            return new EscPosReply.ProcessEnded(text.substring(1));
        }
        if (header == 0x37 && text.equals("%")) {
            return new EscPosReply.BuffersCleared();
        }
        return new EscPosReply.Block(header, text);
    }
}
