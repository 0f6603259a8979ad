package bank.lobby.device.twin.paper;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The mechanics: the line being put together, the strip of paper below the head, and the cutter. Sizes in dots of 1/8 mm.
 * Not thread-safe: for its printer.
 */
final class PrintHead {

    /** Source: printer reference, a letter is 12 x 24 dots; default line spacing 3.75 mm. */
    private static final int CELL_HEIGHT = 24;

    private static final int LINE_SPACING = 30;

    /** Chosen: 12 mm, the usual way from head to cutter. */
    private static final int HEAD_TO_CUTTER = 96;

    private final int widthDots;
    private final TwinPaper paper;
    private final List<TwinMark.Text> line = new ArrayList<>();
    private final List<TwinMark> strip = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();
    private int cursor;
    private int y;
    private int align;
    private int spacing = LINE_SPACING;
    private int widthTimes = 1;
    private int heightTimes = 1;
    private TwinMark.Style style = TwinMark.Style.PLAIN;

    PrintHead(int widthDots, TwinPaper paper) {
        this.widthDots = widthDots;
        this.paper = paper;
    }

    /** Power-on state of the modes; the line begun is lost, the paper stays. */
    void initialise() {
        dropLine();
        align = 0;
        spacing = LINE_SPACING;
        widthTimes = 1;
        heightTimes = 1;
        style = TwinMark.Style.PLAIN;
    }

    void dropLine() {
        line.clear();
        cursor = 0;
    }

    void align(int wanted) {
        align = wanted;
    }

    void size(int width, int height) {
        widthTimes = width;
        heightTimes = height;
    }

    void bold(boolean wanted) {
        style = new TwinMark.Style(wanted, style.underlined(), style.reversed());
    }

    void underline(boolean wanted) {
        style = new TwinMark.Style(style.bold(), wanted, style.reversed());
    }

    void reverse(boolean wanted) {
        style = new TwinMark.Style(style.bold(), style.underlined(), wanted);
    }

    /** The paper a line feed moves at least; the power-on value when 0. */
    void spacing(int dots) {
        spacing = dots == 0 ? LINE_SPACING : dots;
    }

    void character(int character) {
        int width = TwinMark.Text.cell(character) * widthTimes;
        if (cursor + width > widthDots) {
            lineFeed();
        }
        line.add(new TwinMark.Text(cursor, 0, Character.toString(character), widthTimes, heightTimes, style));
        cursor += width;
    }

    void lineFeed() {
        int height = line.stream()
                .mapToInt(mark -> mark.heightTimes() * CELL_HEIGHT)
                .max()
                .orElse(0);
        int shift = shift(cursor);
        for (TwinMark.Text run : runs()) {
            int top = y + height - run.heightTimes() * CELL_HEIGHT;
            strip.add(new TwinMark.Text(
                    run.x() + shift, top, run.text(), run.widthTimes(), run.heightTimes(), run.style()));
        }
        dropLine();
        y += Math.max(height, spacing);
    }

    void feed(int dots) {
        if (!line.isEmpty()) {
            lineFeed();
        }
        y += dots;
    }

    void feedLines(int lines) {
        feed(lines * spacing);
    }

    void code(String payload, char correction, int moduleDots) {
        try {
            int modules = Encoder.encode(payload, ErrorCorrectionLevel.valueOf(String.valueOf(correction)))
                    .getMatrix()
                    .getWidth();
            int side = modules * moduleDots;
            if (side > widthDots) {
                unreadable("a QR code of " + side + " dots on " + widthDots);
                return;
            }
            strip.add(new TwinMark.Qr(shift(side), y, payload, correction, moduleDots));
            y += side;
        } catch (WriterException tooLong) {
            unreadable("a QR code that holds no " + payload.length() + " characters");
        }
    }

    /** A picture, as the alignment says; what does not fit the paper is noted and cut off by the printer. */
    void picture(int width, int height, BitSet dots) {
        if (!line.isEmpty()) {
            lineFeed();
        }
        if (width > widthDots) {
            unreadable("a picture of " + width + " dots on " + widthDots);
        } else {
            strip.add(new TwinMark.Picture(shift(width), y, width, height, dots));
        }
        y += height;
    }

    void unreadable(String words) {
        unreadable.add(words);
    }

    /** Feeds the whole slip past the cutter first. */
    void feedAndCut() {
        feed(HEAD_TO_CUTTER);
        leave(true);
    }

    /** Cuts where the cutter stands: what was printed last is still before it and comes out with the next slip. */
    void cutHere() {
        feed(0);
        int cutAt = Math.max(0, y - HEAD_TO_CUTTER);
        List<TwinMark> behind = strip.stream().filter(mark -> mark.y() >= cutAt).toList();
        int rest = y - cutAt;
        strip.removeAll(behind);
        y = cutAt;
        leave(true);
        behind.forEach(mark -> strip.add(mark.at(mark.y() - cutAt)));
        y = rest;
    }

    /** Someone tears off what hangs out; nothing happens when nothing does. */
    void tear() {
        dropLine();
        if (!strip.isEmpty()) {
            y += HEAD_TO_CUTTER;
            leave(false);
        }
    }

    private void leave(boolean whole) {
        paper.drop(widthDots, y, strip, whole, unreadable);
        strip.clear();
        unreadable.clear();
        y = 0;
    }

    private int shift(int width) {
        return switch (align) {
            case 1 -> (widthDots - width) / 2;
            case 2 -> widthDots - width;
            default -> 0;
        };
    }

    /** The line's characters, those of one look joined. */
    private List<TwinMark.Text> runs() {
        List<TwinMark.Text> runs = new ArrayList<>();
        for (TwinMark.Text next : line) {
            TwinMark.Text last = runs.isEmpty() ? next : runs.getLast();
            boolean alike = last.widthTimes() == next.widthTimes()
                    && last.heightTimes() == next.heightTimes()
                    && last.style().equals(next.style());
            if (runs.isEmpty() || !alike) {
                runs.add(next);
            } else {
                runs.set(
                        runs.size() - 1,
                        new TwinMark.Text(
                                last.x(),
                                0,
                                last.text() + next.text(),
                                last.widthTimes(),
                                last.heightTimes(),
                                last.style()));
            }
        }
        return runs;
    }
}
