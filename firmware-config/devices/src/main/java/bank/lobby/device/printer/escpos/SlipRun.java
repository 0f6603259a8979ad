package bank.lobby.device.printer.escpos;

import bank.lobby.device.printer.Align;
import bank.lobby.device.printer.SlipLine.Accent;
import bank.lobby.device.profile.PrinterProfile;

/**
 * One slip on its way to bytes: remembers the printer's modes, so that none is sent twice, and counts the paper. Starts
 * from the power-on state. Not thread-safe.
 *
 * <pre>
 *   1B 61 n   align 0 left, 1 centre, 2 right; only at the start of a line
 *   1D 21 n   size: high nibble width-1, low nibble height-1
 *   1B 45 n   bold      1B 2D n, 1C 2D n   underline, of letters and of Chinese      1D 42 n   white on black
 *   1B 33 n   line spacing in motion units      1B 4A n   feed motion units      1B 64 n   feed n lines
 *   1D 56 m 00   feed to the cutter and cut: m 41 full, 42 partial      1B 69, 1B 6D   cut here
 * </pre>
 *
 * Source: Epson ESC/POS command reference; each also in a second maker's manual (Sewoo LK-P, HPRT TP80K, SPRT POS76-II).
 */
final class SlipRun {

    /** Chosen: an eighth of a millimetre under the letters shows on 203 dpi; two dots. */
    private static final int UNDERLINE_DOTS = 2;

    private static final int CELL_HEIGHT = 24;

    /** Source: ESC/POS, the power-on line spacing is 1/6 inch. */
    private static final int LINES_PER_INCH = 6;

    final ByteSink out = new ByteSink();
    private final PrinterProfile.Paper paper;
    private final int unitsPerDot;
    private final int spacing;
    private Align align = Align.LEFT;
    private int size;
    private int blank;
    private int height;

    /** @param lineSpacing in dots; 0 leaves the printer's own */
    SlipRun(PrinterProfile profile, int lineSpacing) {
        PrinterProfile.Commands commands = profile.commands();
        Integer units = commands.motionUnitsPerDot();
        this.paper = profile.paper();
        this.unitsPerDot = units == null ? 1 : units;
        this.spacing = lineSpacing > 0 ? lineSpacing : paper.dpi() / LINES_PER_INCH;
        this.blank = paper.dots(cutterMm());
        out.put(EscPos.initialise(commands));
        if (lineSpacing > 0) {
            out.put(0x1B, 0x33, lineSpacing * unitsPerDot);
        }
    }

    void align(Align wanted) {
        if (wanted != align) {
            out.put(0x1B, 0x61, wanted.ordinal());
            align = wanted;
        }
    }

    void size(int widthTimes, int heightTimes) {
        int wanted = (widthTimes - 1) << 4 | (heightTimes - 1);
        if (wanted != size) {
            out.put(0x1D, 0x21, wanted);
            size = wanted;
        }
    }

    /** A line of text in the present size. */
    void text(byte[] text, boolean bold, Accent accent) {
        style(bold, accent, 1);
        out.put(text);
        style(bold, accent, 0);
        out.put(EscPos.LINE_FEED);
        inked(Math.max(spacing, ((size & 0x0F) + 1) * CELL_HEIGHT));
    }

    /** Blank lines. */
    void feedLines(int lines) {
        out.put(0x1B, 0x64, lines);
        blank(lines * spacing);
    }

    /** Sees to it that at least so many dots are blank before what comes. */
    void quiet(int dots) {
        feed(dots - blank);
    }

    /** Feeds dots; nothing when there are none. */
    void feed(int dots) {
        for (int left = Math.max(0, dots) * unitsPerDot; left > 0; left -= 255) {
            out.put(0x1B, 0x4A, Math.min(left, 255));
        }
        blank(Math.max(0, dots));
    }

    /** Notes that so many dots of paper were printed on. */
    void inked(int dots) {
        height += dots;
        blank = 0;
    }

    /** Notes that so many dots of paper went by blank. */
    void blank(int dots) {
        height += dots;
        blank += dots;
    }

    int spacing() {
        return spacing;
    }

    /** The end of the slip. */
    void cut(PrinterProfile.Cut cut) {
        switch (cut) {
            case PARTIAL -> out.put(0x1D, 0x56, 0x42, 0x00);
            case FULL -> out.put(0x1D, 0x56, 0x41, 0x00);
            case ESC_I -> {
                quiet(paper.dots(cutterMm()));
                out.put(0x1B, 0x69);
            }
            case ESC_M -> {
                quiet(paper.dots(cutterMm()));
                out.put(0x1B, 0x6D);
            }
            case NONE -> {}
        }
    }

    /** The slip, and the paper between head and cutter that every cut costs. */
    EncodedSlip encoded(int drawn, int replaced) {
        return new EncodedSlip(out.bytes(), drawn, replaced, height + paper.dots(cutterMm()));
    }

    private int cutterMm() {
        Integer own = paper.headToCutterMm();
        return own == null ? PrinterProfile.Paper.USUAL_HEAD_TO_CUTTER_MM : own;
    }

    private void style(boolean bold, Accent accent, int on) {
        if (bold) {
            out.put(0x1B, 0x45, on);
        }
        switch (accent) {
            case NONE -> {}
            case UNDERLINE -> out.put(0x1B, 0x2D, on * UNDERLINE_DOTS, 0x1C, 0x2D, on * UNDERLINE_DOTS);
            case REVERSE -> out.put(0x1D, 0x42, on);
        }
    }
}
