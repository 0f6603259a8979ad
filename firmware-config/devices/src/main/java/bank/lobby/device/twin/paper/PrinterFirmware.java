package bank.lobby.device.twin.paper;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * Reads buffered ESC/POS commands as a printer's firmware does, and moves the head. What it does not know it notes on
 * the slip as unreadable, so that a test can insist on none. Real-time commands never come here: the printer acts on
 * them before they are buffered. Not thread-safe: for its printer.
 *
 * <pre>
 *   0A line feed   0D nothing
 *   1B 28 41 … / 1B 42 n t buzzer   1B 2D n / 1C 2D n underline   1B 40 initialise   1B 32 / 1B 33 n spacing
 *   1B 45 n bold   1B 4A n feed dots   1B 61 n align   1B 63 35 n buttons   1B 64 n feed lines   1B 69 / 1B 6D cut here
 *   1B 74 n code page (nothing here)   1C 26 / 1C 2E double-byte mode on, off   1C 43 n code system (nothing here)
 *   1D 21 n size   1D 28 48 … process id   1D 28 6B … QR   1D 42 n reverse   1D 56 m [n] cut   1D 61 n automatic status
 *   1D 72 n buffered status   pictures: see PictureCommands
 * </pre>
 *
 * Source: Epson ESC/POS command reference; Sewoo LK-P and SPRT POS76-II manuals.
 */
public final class PrinterFirmware {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private final PrintHead head;
    /** The function of GS ( that answers with a process id. */
    public static final int PROCESS_IDS = 0x48;

    /** The function of GS ( that draws codes. */
    public static final int CODES = 0x6B;

    private final TwinPaper paper = new TwinPaper();
    private final Set<Integer> forgotten = new HashSet<>();
    private final Consumer<byte[]> answer;
    private final Runnable cutting;
    private final IntConsumer autoStatus;
    private final PictureCommands pictures;
    private boolean doubleByte;
    private int buzzes;
    private boolean paperLow;
    private int moduleDots = 3;
    private char correction = 'L';
    private String code = "";

    /**
     * @param answer takes what the printer says
     * @param cutting told when the cutter starts to move
     */
    public PrinterFirmware(int widthDots, Consumer<byte[]> answer, Runnable cutting) {
        this(widthDots, answer, cutting, reasons -> {});
    }

    /**
     * @param answer takes what the printer says
     * @param cutting told when the cutter starts to move
     * @param autoStatus told for which reasons, bits of GS a, status is to be sent unasked; 0 for none
     */
    public PrinterFirmware(int widthDots, Consumer<byte[]> answer, Runnable cutting, IntConsumer autoStatus) {
        this.head = new PrintHead(widthDots, paper);
        this.pictures = new PictureCommands(head);
        this.answer = answer;
        this.cutting = cutting;
        this.autoStatus = autoStatus;
    }

    /** From now on {@code function} of GS ( is one this model does not know. */
    public void forget(int function) {
        forgotten.add(function);
    }

    /** How often the buzzer was sounded. */
    public int buzzes() {
        return buzzes;
    }

    /** How often pictures were written to its memory. */
    public int timesStored() {
        return pictures.timesStored();
    }

    public TwinPaper paper() {
        return paper;
    }

    /** Someone tears off what hangs out of the printer, if anything does. */
    public void tear() {
        head.tear();
    }

    /** The line begun is lost with the buffers. */
    public void clear() {
        head.dropLine();
    }

    public void paperLow(boolean low) {
        paperLow = low;
    }

    /**
     * Does one command or prints one character.
     *
     * @return how many bytes that took; 0 when the command is not complete yet
     */
    public int step(byte[] bytes, int length) {
        int first = bytes[0] & 0xFF;
        return switch (first) {
            case 0x0A -> {
                head.lineFeed();
                yield 1;
            }
            case 0x0D -> 1;
            case 0x1B -> length < 2 ? 0 : escape(bytes, length);
            case 0x1C -> length < 3 ? twoOrWait(bytes, length) : chinese(bytes, length);
            case 0x1D -> length < 2 ? 0 : group(bytes, length);
            default -> first < 0x20 ? unknown(bytes, 1) : character(bytes, length);
        };
    }

    private int character(byte[] bytes, int length) {
        int lead = bytes[0] & 0xFF;
        if (lead < 0x80) {
            head.character(lead);
            return 1;
        }
        if (!doubleByte || lead == 0x80 || lead == 0xFF) {
            return unknown(bytes, 1);
        }
        if (length < 2) {
            return 0;
        }
        int trail = bytes[1] & 0xFF;
        if (trail < 0x40 || trail == 0x7F || trail == 0xFF) {
            return unknown(bytes, 1);
        }
        head.character(new String(bytes, 0, 2, GB18030).codePointAt(0));
        return 2;
    }

    /** The two-byte commands need not wait for a third byte. */
    private int twoOrWait(byte[] bytes, int length) {
        return length == 2 && (bytes[1] == 0x26 || bytes[1] == 0x2E) ? chinese(bytes, length) : 0;
    }

    private int chinese(byte[] bytes, int length) {
        return switch (bytes[1]) {
            case 0x26, 0x2E -> {
                doubleByte = bytes[1] == 0x26;
                yield 2;
            }
            case 0x2D -> {
                head.underline((bytes[2] & 3) != 0);
                yield 3;
            }
            case 0x43 -> 3;
            case 0x70 -> pictures.printStored(bytes, length);
            case 0x71 -> {
                int before = pictures.timesStored();
                int size = pictures.store(bytes, length);
                if (pictures.timesStored() > before) {
                    autoStatus.accept(0); // it restarts
                }
                yield size;
            }
            default -> unknown(bytes, 2);
        };
    }

    private int escape(byte[] bytes, int length) {
        if (bytes[1] == 0x40) {
            head.initialise();
            code = "";
            autoStatus.accept(0);
            return 2;
        }
        if (bytes[1] == 0x69 || bytes[1] == 0x6D) {
            head.cutHere();
            cutting.run();
            return 2;
        }
        if (bytes[1] == 0x28) {
            return length < 5 ? 0 : buzzerBlock(bytes, length);
        }
        if (bytes[1] == 0x32) {
            head.spacing(0);
            return 2;
        }
        int size = bytes[1] == 0x63 || bytes[1] == 0x42 ? 4 : 3;
        if (length < size) {
            return 0;
        }
        int n = bytes[2] & 0xFF;
        switch (bytes[1]) {
            case 0x2D -> head.underline((n & 3) != 0);
            case 0x33 -> head.spacing(n);
            case 0x42 -> buzzes++;
            case 0x45 -> head.bold((n & 1) == 1);
            case 0x4A -> head.feed(n);
            case 0x61 -> head.align(n % 48); // 0 to 2, or the digits '0' to '2'
            case 0x63, 0x74 -> {}
            case 0x64 -> head.feedLines(n);
            default -> {
                return unknown(bytes, 2);
            }
        }
        return size;
    }

    private int group(byte[] bytes, int length) {
        if (bytes[1] == 0x28) {
            return length < 5 ? 0 : block(bytes, length);
        }
        if (bytes[1] == 0x38) {
            return pictures.longBlock(bytes, length);
        }
        if (bytes[1] == 0x76) {
            return pictures.raster(bytes, length);
        }
        if (length < 3) {
            return 0;
        }
        int n = bytes[2] & 0xFF;
        switch (bytes[1]) {
            case 0x42 -> head.reverse((n & 1) == 1);
            case 0x61 -> autoStatus.accept(n);
            case 0x21 -> head.size((n >> 4) + 1, (n & 0x0F) + 1);
            case 0x72 -> answer.accept(new byte[] {(byte) (paperLow ? 0x03 : 0x00)});
            case 0x56 -> {
                return cut(bytes, length, n);
            }
            default -> {
                return unknown(bytes, 2);
            }
        }
        return 3;
    }

    /** 0, 1, 30, 31 cut here; 41, 42 feed to the cutter and n more dots. */
    private int cut(byte[] bytes, int length, int m) {
        boolean feeds = m == 0x41 || m == 0x42;
        if (!feeds && m != 0x00 && m != 0x01 && m != 0x30 && m != 0x31) {
            return unknown(bytes, 3);
        }
        if (feeds && length < 4) {
            return 0;
        }
        if (feeds) {
            head.feed(bytes[3] & 0xFF);
            head.feedAndCut();
        } else {
            head.cutHere();
        }
        cutting.run();
        return feeds ? 4 : 3;
    }

    /** 1D 28 x pL pH and p bytes more. */
    private int block(byte[] bytes, int length) {
        int size = 5 + (bytes[3] & 0xFF) + ((bytes[4] & 0xFF) << 8);
        if (length < size) {
            return 0;
        }
        boolean known = !forgotten.contains((int) bytes[2])
                && switch (bytes[2]) {
                    case PROCESS_IDS -> processId(bytes, size);
                    case 0x4C -> pictures.block(bytes, 5, size);
                    case CODES -> code(bytes, size);
                    default -> false;
                };
        return known ? size : unknown(bytes, size);
    }

    /** 1B 28 41 pL pH and p bytes more: fn 30 or 61 sounds the buzzer. */
    private int buzzerBlock(byte[] bytes, int length) {
        int size = 5 + (bytes[3] & 0xFF) + ((bytes[4] & 0xFF) << 8);
        if (length < size) {
            return 0;
        }
        if (bytes[2] != 0x41 || size < 6 || (bytes[5] != 0x30 && bytes[5] != 0x61)) {
            return unknown(bytes, size);
        }
        buzzes++;
        return size;
    }

    private boolean processId(byte[] bytes, int size) {
        if (size != 11 || bytes[5] != 0x30 || bytes[6] != 0x30) {
            return false;
        }
        answer.accept(new byte[] {0x37, 0x22, bytes[7], bytes[8], bytes[9], bytes[10], 0x00});
        return true;
    }

    private boolean code(byte[] bytes, int size) {
        if (size < 8 || bytes[5] != 0x31) {
            return false;
        }
        int n = bytes[7] & 0xFF;
        switch (bytes[6]) {
            case 0x41 -> {
                return n == 0x32;
            }
            case 0x43 -> moduleDots = n;
            case 0x45 -> correction = "LMQH".charAt(Math.clamp(n - 0x30, 0, 3));
            case 0x50 -> code = new String(bytes, 8, size - 8, StandardCharsets.ISO_8859_1);
            case 0x51 -> head.code(code, correction, moduleDots);
            default -> {
                return false;
            }
        }
        return true;
    }

    private int unknown(byte[] bytes, int size) {
        head.unreadable(HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bytes, 0, Math.min(size, 16)));
        return size;
    }
}
