package bank.lobby.device.printer.escpos;

import bank.lobby.device.printer.PrinterStatus;
import bank.lobby.device.printer.PrinterStatus.Condition;

/**
 * The printer's condition from its status bytes.
 *
 * <pre>
 *   DLE EOT   bit 2 (04)            bit 3 (08)       bit 5 (20)          bit 6 (40)
 *   1         drawer pin            off-line         waiting on-line     feed button
 *   2         cover open            feeding          paper end           error, see 3
 *   3         mechanical            cutter           unrecoverable       auto-recoverable
 *   4         bits 2+3: near end                     bits 5+6: paper out
 *
 *   ASB 1     drawer                off-line         cover open          feeding
 *   ASB 2     recoverable           cutter           unrecoverable       auto-recoverable
 *   ASB 3     bits 0+1: near end    bits 2+3: paper out
 * </pre>
 *
 * Source: Epson ESC/POS command reference, DLE EOT and GS a; Bixolon SRP-E300 and HPRT TP80K agree.
 */
final class EscPosStatus {

    private EscPosStatus() {}

    static PrinterStatus ofRealTime(int printer, int offLine, int error, int paper) {
        boolean low = (paper & 0x0C) == 0x0C;
        if ((offLine & 0x04) != 0) {
            return new PrinterStatus(Condition.COVER_OPEN, low);
        }
        if ((paper & 0x60) == 0x60 || (offLine & 0x20) != 0) {
            return new PrinterStatus(Condition.PAPER_OUT, low);
        }
        return new PrinterStatus(rest((error & 0x08) != 0, (error & 0x64) != 0, (printer & 0x08) != 0), low);
    }

    static PrinterStatus ofAuto(EscPosReply.AutoStatus status) {
        boolean low = (status.third() & 0x03) == 0x03;
        if ((status.first() & 0x20) != 0) {
            return new PrinterStatus(Condition.COVER_OPEN, low);
        }
        if ((status.third() & 0x0C) == 0x0C) {
            return new PrinterStatus(Condition.PAPER_OUT, low);
        }
        int second = status.second();
        return new PrinterStatus(rest((second & 0x08) != 0, (second & 0x64) != 0, (status.first() & 0x08) != 0), low);
    }

    private static Condition rest(boolean cutter, boolean error, boolean offLine) {
        if (cutter) {
            return Condition.CUTTER;
        }
        if (error) {
            return Condition.OUT_OF_ORDER;
        }
        return offLine ? Condition.OFF_LINE : Condition.READY;
    }
}
