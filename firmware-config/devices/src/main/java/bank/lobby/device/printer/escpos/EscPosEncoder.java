package bank.lobby.device.printer.escpos;

import bank.lobby.device.printer.Align;
import bank.lobby.device.printer.SlipLayout;
import bank.lobby.device.printer.SlipLine;
import bank.lobby.device.profile.HexBytes;
import bank.lobby.device.profile.PrinterProfile;
import java.nio.charset.StandardCharsets;

/**
 * Slip to ESC/POS bytes for one model. Thread-safe; every call starts from the printer's power-on state.
 *
 * <pre>
 *   1B 61 n        align 0 left, 1 centre, 2 right; only at the start of a line
 *   1D 21 n        size: high nibble width-1, low nibble height-1
 *   1B 45 n        bold
 *   1B 64 n        feed n lines
 *   1D 28 6B …     QR: model, module size, correction, store, print
 *   1D 56 m 00     feed to the cutter and cut: m 41 full, 42 partial
 * </pre>
 *
 * Source: Epson ESC/POS command reference; QR bytes agree with two independent public encoders.
 */
final class EscPosEncoder {

    private final PrinterProfile.Commands commands;
    private final int columns;

    EscPosEncoder(PrinterProfile profile) {
        this.commands = profile.commands();
        this.columns = profile.paper().columns();
    }

    EncodedSlip encode(SlipLayout slip) {
        Run run = new Run();
        slip.lines().forEach(run::line);
        run.cut();
        return new EncodedSlip(run.out.bytes(), run.replaced);
    }

    /** One slip on its way; remembers the modes so that none is sent twice. */
    private final class Run {

        private final ByteSink out = new ByteSink();
        private Align align = Align.LEFT;
        private int size;
        private int replaced;

        Run() {
            HexBytes own = commands.initialise();
            out.put(own == null ? EscPos.INITIALISE : own.bytes());
        }

        void line(SlipLine line) {
            switch (line) {
                case SlipLine.Text text -> text(text);
                case SlipLine.Rule rule -> text(SlipLine.Text.plain("─".repeat(columns / 2)));
                case SlipLine.Qr qr -> qr(qr);
                case SlipLine.Feed feed -> out.put(0x1B, 0x64, feed.lines());
            }
        }

        void cut() {
            switch (commands.cut()) {
                case PARTIAL -> out.put(0x1D, 0x56, 0x42, 0x00);
                case FULL -> out.put(0x1D, 0x56, 0x41, 0x00);
                case NONE -> {}
            }
        }

        private void text(SlipLine.Text line) {
            ChineseText text = ChineseText.of(line.text());
            align(line.align());
            size(
                    fitting(line.widthTimes(), text.columns()),
                    Math.min(line.heightTimes(), commands.largestMagnification()));
            if (line.bold()) {
                out.put(0x1B, 0x45, 1);
            }
            out.put(text.bytes());
            if (line.bold()) {
                out.put(0x1B, 0x45, 0);
            }
            out.put(EscPos.LINE_FEED);
            replaced += text.replaced();
        }

        private void qr(SlipLine.Qr qr) {
            if (!commands.nativeQr()) {
                text(SlipLine.Text.centred(qr.payload(), 1));
                return;
            }
            byte[] payload = qr.payload().getBytes(StandardCharsets.US_ASCII);
            int length = payload.length + 3;
            align(Align.CENTRE);
            out.put(0x1D, 0x28, 0x6B, 4, 0, 0x31, 0x41, 0x32, 0); // model 2
            out.put(0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x43, qr.moduleDots());
            out.put(0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x45, 0x31); // correction M
            out.put(0x1D, 0x28, 0x6B, length & 0xFF, length >> 8, 0x31, 0x50, 0x30)
                    .put(payload);
            out.put(0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x51, 0x30); // print
            out.put(EscPos.LINE_FEED);
        }

        private void align(Align wanted) {
            if (wanted != align) {
                out.put(0x1B, 0x61, wanted.ordinal());
                align = wanted;
            }
        }

        private void size(int widthTimes, int heightTimes) {
            int wanted = (widthTimes - 1) << 4 | (heightTimes - 1);
            if (wanted != size) {
                out.put(0x1D, 0x21, wanted);
                size = wanted;
            }
        }

        /** The wanted width, or the widest at which the line stays one line. */
        private int fitting(int widthTimes, int width) {
            int widest = Math.max(1, columns / Math.max(1, width));
            return Math.min(Math.min(widthTimes, widest), commands.largestMagnification());
        }
    }
}
