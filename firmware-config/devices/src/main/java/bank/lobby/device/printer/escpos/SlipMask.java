package bank.lobby.device.printer.escpos;

import bank.lobby.device.link.traffic.TrafficMask;

/**
 * Hides the one secret of a slip in a recording: the code to scan, whose link opens its customer's page. The text of a slip is a number,
 * names of services and sentences, and passes.
 *
 * <pre>
 *   1D 28 fn pL pH  d…             p bytes; fn 6B (codes) and 4C (pictures) show three and hide the rest
 *   1D 38 4C p1 p2 p3 p4  d…       the same with a long p
 *   1D 76 30 m xL xH yL yH  d…     x times y bytes of a picture, hidden: it may be a code that was drawn
 *   1B 2A m nL nH  d…              n columns of 1 byte, or 3 from m 32 on, hidden
 * </pre>
 *
 * Source: Epson ESC/POS command reference, as in {@link EscPosGraphics}.
 */
final class SlipMask implements TrafficMask {

    private static final int LONGEST_HEAD = 8;

    private final int[] head = new int[LONGEST_HEAD];
    private int length;
    private long showNext;
    private long hideNext;

    @Override
    public boolean shows(byte value) {
        if (showNext > 0) {
            showNext--;
            return true;
        }
        if (hideNext > 0) {
            hideNext--;
            return false;
        }
        head[length++] = value & 0xFF;
        if (!begins()) {
            // What was held is no such command after all; its last byte may be the first of one.
            length = 0;
            if (value == 0x1D || value == 0x1B) {
                head[length++] = value & 0xFF;
            }
        } else if (length == headLength()) {
            measure();
            length = 0;
        }
        return true;
    }

    private boolean begins() {
        return switch (length) {
            case 1 -> head[0] == 0x1D || head[0] == 0x1B;
            case 2 -> head[0] == 0x1D ? head[1] == 0x28 || head[1] == 0x38 || head[1] == 0x76 : head[1] == 0x2A;
            case 3 -> head[0] != 0x1D || head[1] != 0x38 || head[2] == 0x4C;
            default -> true;
        };
    }

    private int headLength() {
        if (length < 2 || head[0] == 0x1B) {
            return 5;
        }
        return switch (head[1]) {
            case 0x28 -> 5;
            case 0x38 -> 7;
            default -> 8;
        };
    }

    private void measure() {
        if (head[0] == 0x1B) {
            hideNext = (long) word(3) * (head[2] < 32 ? 1 : 3);
        } else if (head[1] == 0x76) {
            hideNext = (long) word(4) * word(6);
        } else {
            long parameters = head[1] == 0x28 ? word(3) : word(3) + ((long) word(5) << 16);
            boolean mayBeACode = head[2] == 0x6B || head[2] == 0x4C;
            showNext = mayBeACode ? Math.min(3, parameters) : parameters;
            hideNext = parameters - showNext;
        }
    }

    private int word(int at) {
        return head[at] | head[at + 1] << 8;
    }
}
