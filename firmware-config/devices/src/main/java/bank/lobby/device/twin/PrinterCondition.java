package bank.lobby.device.twin;

/**
 * The sensors of a twin printer and what it says of them. Not thread-safe: for its printer.
 *
 * <pre>
 *   DLE EOT 1  08 off-line   2  04 cover 20 paper end 40 error   3  08 cutter   4  0C near end 60 paper out; 12 always
 *   ASB  1  10 always 08 off-line 20 cover   2  08 cutter   3  03 near end 0C paper out   4  0F
 * </pre>
 *
 * Source: Epson ESC/POS command reference, DLE EOT and GS a.
 */
final class PrinterCondition {

    boolean paperOut;
    boolean paperLow;
    boolean coverOpen;
    boolean cutterStuck;

    /** Stays after the cutter was freed, until the product says to go on. */
    boolean cutterError;

    boolean online() {
        return !paperOut && !coverOpen && !cutterError;
    }

    void jamCutter() {
        cutterStuck = true;
        cutterError = true;
    }

    /** A new roll, cover closed, nothing stuck, switched on again. */
    void mend() {
        paperOut = false;
        paperLow = false;
        coverOpen = false;
        cutterStuck = false;
        cutterError = false;
    }

    byte realTime(int n) {
        int bits = switch (n) {
            case 1 -> online() ? 0x00 : 0x08;
            case 2 -> (coverOpen ? 0x04 : 0) | (paperOut ? 0x20 : 0) | (cutterError ? 0x40 : 0);
            case 3 -> cutterError ? 0x08 : 0x00;
            default -> (paperLow ? 0x0C : 0) | (paperOut ? 0x60 : 0);
        };
        return (byte) (0x12 | bits);
    }

    byte[] auto() {
        return new byte[] {
            (byte) (0x10 | (online() ? 0 : 0x08) | (coverOpen ? 0x20 : 0)),
            (byte) (cutterError ? 0x08 : 0),
            (byte) ((paperLow ? 0x03 : 0) | (paperOut ? 0x0C : 0)),
            0x0F
        };
    }
}
