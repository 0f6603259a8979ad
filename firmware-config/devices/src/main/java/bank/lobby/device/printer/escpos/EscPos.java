package bank.lobby.device.printer.escpos;

import bank.lobby.device.profile.HexBytes;
import bank.lobby.device.profile.PrinterProfile;

/**
 * The commands this product sends, beside those with parameters in {@link EscPosEncoder}. Source: Epson ESC/POS command
 * reference; each also in a second maker's manual (Sewoo LK-P, HPRT TP80K, SPRT POS76-II).
 */
final class EscPos {

    /** ESC @ (power-on state), FS &amp; (double-byte mode: not the power-on state of every firmware). */
    private static final byte[] INITIALISE = {0x1B, 0x40, 0x1C, 0x26};

    static final byte LINE_FEED = 0x0A;

    /** GS r 1: one byte comes back when everything before is processed; the paper sensors are in it. */
    static final byte[] BUFFER_QUERY = {0x1D, 0x72, 0x01};

    /** DLE DC4 8: empties the buffers now, even off-line; {@code 37 25 00} comes back. */
    static final byte[] CLEAR_BUFFERS = {0x10, 0x14, 0x08, 0x01, 0x03, 0x14, 0x01, 0x06, 0x02, 0x08};

    /** DLE ENQ 2: in an error state that can be mended, empties the buffers and goes on. */
    static final byte[] RECOVER = {0x10, 0x05, 0x02};

    /** GS a 0F: says every change of cover, errors, paper and line by itself; an initialisation ends it. */
    static final byte[] AUTO_STATUS = {0x1D, 0x61, 0x0F};

    private EscPos() {}

    /** The head of every slip: a known state whatever was printed before. */
    static byte[] initialise(PrinterProfile.Commands commands) {
        HexBytes own = commands.initialise();
        HexBytes more = commands.afterInitialise();
        return new ByteSink()
                .put(own == null ? INITIALISE : own.bytes())
                .put(commands.saysItsStatus() ? AUTO_STATUS : new byte[0])
                .put(more == null ? new byte[0] : more.bytes())
                .bytes();
    }

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
