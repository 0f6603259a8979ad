package bank.lobby.device.printer;

import static java.util.Objects.requireNonNull;

import bank.lobby.device.printer.dots.DotPicture;

/** One line of a slip, from the top down. Knows nothing of any printer's commands. */
public sealed interface SlipLine {

    /**
     * A line of text; what is wider than the paper is first made narrower, then wrapped by the printer.
     *
     * @param text without line breaks; a line with characters the printer does not have is drawn as a picture where this
     *     machine has a font for them, and they come out as 〓 where it has none
     * @param widthTimes 1 to 8 times the 12 dots of a letter (24 of a Chinese character)
     * @param heightTimes 1 to 8 times 24 dots
     */
    record Text(String text, Align align, int widthTimes, int heightTimes, boolean bold, Accent accent)
            implements SlipLine {

        public Text {
            requireNonNull(text, "text");
            requireNonNull(align, "align");
            requireNonNull(accent, "accent");
            requireBetween(widthTimes, 1, 8, "widthTimes");
            requireBetween(heightTimes, 1, 8, "heightTimes");
        }

        public Text(String text, Align align, int widthTimes, int heightTimes, boolean bold) {
            this(text, align, widthTimes, heightTimes, bold, Accent.NONE);
        }

        /** Plain text at the left, size 1. */
        public static Text plain(String text) {
            return new Text(text, Align.LEFT, 1, 1, false);
        }

        /** Text in the middle, {@code times} as wide and high. */
        public static Text centred(String text, int times) {
            return new Text(text, Align.CENTRE, times, times, false);
        }
    }

    /** What sets a line off from the others beside its size. */
    enum Accent {
        NONE,
        UNDERLINE,
        /** White on black. */
        REVERSE
    }

    /** A line drawn across the paper. */
    record Rule() implements SlipLine {}

    /**
     * A QR code in the middle, error correction M, with a quiet zone of four modules on every side. It is drawn with
     * smaller modules where it would not fit the paper.
     *
     * @param payload 1 to 512 printable ASCII characters; control bytes could be taken for printer commands
     * @param moduleDots the side of one module, 1 to 16 dots
     */
    record Qr(String payload, int moduleDots) implements SlipLine {

        public Qr {
            requireNonNull(payload, "payload");
            requireBetween(payload.length(), 1, 512, "payload length");
            requireBetween(moduleDots, 1, 16, "moduleDots");
            if (!payload.chars().allMatch(c -> c >= 0x20 && c <= 0x7E)) {
                throw new IllegalArgumentException("a QR payload is printable ASCII");
            }
        }
    }

    /**
     * The bank's picture in the middle; left out on a model that prints none, or where the line is too slow for it.
     *
     * @param picture no wider than the paper
     * @param stored whether {@link TicketPrinter#storeLogo} put it into this printer; else it goes along with the slip
     */
    record Logo(DotPicture picture, boolean stored) implements SlipLine {

        public Logo {
            requireNonNull(picture, "picture");
        }
    }

    /** Sounds the printer's buzzer, where it has one. */
    record Buzz() implements SlipLine {}

    /** Blank lines, 1 to 255. */
    record Feed(int lines) implements SlipLine {

        public Feed {
            requireBetween(lines, 1, 255, "lines");
        }
    }

    private static void requireBetween(int value, int lowest, int highest, String name) {
        if (value < lowest || value > highest) {
            throw new IllegalArgumentException(name + " must be " + lowest + " to " + highest + ", not " + value);
        }
    }
}
