package bank.lobby.device.printer.escpos;

/**
 * The commands this product sends, beside those with parameters in {@link EscPosEncoder}. Source: Epson ESC/POS command
 * reference; each also in a second maker's manual (Sewoo LK-P, HPRT TP80K, SPRT POS76-II).
 */
final class EscPos {

    /** ESC @ (power-on state), FS &amp; (double-byte mode: not the power-on state of every firmware). */
    static final byte[] INITIALISE = {0x1B, 0x40, 0x1C, 0x26};

    static final byte LINE_FEED = 0x0A;

    /** GS r 1: one byte comes back when everything before is processed; the paper sensors are in it. */
    static final byte[] BUFFER_QUERY = {0x1D, 0x72, 0x01};

    /** DLE DC4 8: empties the buffers now, even off-line; {@code 37 25 00} comes back. */
    static final byte[] CLEAR_BUFFERS = {0x10, 0x14, 0x08, 0x01, 0x03, 0x14, 0x01, 0x06, 0x02, 0x08};

    private EscPos() {}

    /** DLE EOT n: one status byte comes back at once, even off-line; n is 1 to 4. */
    static byte[] realTimeStatus(int n) {
        return new byte[] {0x10, 0x04, (byte) n};
    }

    /** GS ( H function 48: the four characters come back once everything before is printed. */
    static byte[] processId(String id) {
        return new byte[] {
            0x1D,
            0x28,
            0x48,
            0x06,
            0x00,
            0x30,
            0x30,
            (byte) id.charAt(0),
            (byte) id.charAt(1),
            (byte) id.charAt(2),
            (byte) id.charAt(3)
        };
    }
}
