package bank.lobby.device.printer.dots;

import java.awt.AWTError;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws a line of text on the printer's own grid: 12 dots a letter, 24 a Chinese character. The JDK's text drawing is
 * loaded with the first such line and not before: it takes about 0.15 s and 20 MB once, and most kiosks never need it.
 * Thread-safe.
 */
public final class TextDots {

    /** The grid at size 1. */
    public static final int CELL = 24;

    /** Drawn for what no font here has. */
    private static final int GETA = '〓';

    /** Where a 24-dot font stands in its cell. Chosen: as high as keeps the tails of letters inside. */
    private static final int BASELINE = 21;

    private static final Logger LOG = LoggerFactory.getLogger(TextDots.class);

    private TextDots() {}

    /** Whether a font of this machine has the character. Never throws: a machine without fonts has none. */
    public static boolean draws(int character) {
        return Fonts.LOADED
                .map(fonts -> fonts.stream().anyMatch(font -> font.canDisplay(character)))
                .orElse(false);
    }

    /**
     * Draws the line; what {@link #draws} refuses comes out as 〓.
     *
     * @param text at least one character, that many as fit the paper
     */
    public static DotPicture draw(String text, int widthTimes, int heightTimes, boolean bold) {
        int width = columns(text) * CELL / 2 * widthTimes;
        int height = CELL * heightTimes;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D pen = image.createGraphics();
        pen.scale(widthTimes, heightTimes);
        int x = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int character = text.codePointAt(at);
            int cell = columns(character) * CELL / 2;
            put(pen, draws(character) ? character : GETA, x, cell, bold);
            x += cell;
        }
        pen.dispose();
        return new DotPicture(width, height, ((DataBufferByte) image.getRaster().getDataBuffer()).getData());
    }

    /** Width in 12-dot columns. */
    public static int columns(String text) {
        return text.codePoints().map(TextDots::columns).sum();
    }

    /** As the printer counts: a letter takes one column, everything else two. */
    public static int columns(int character) {
        return character < 0x80 ? 1 : 2;
    }

    /** Each character by itself and in the middle of its cell, whatever width the font gives it. */
    private static void put(Graphics2D pen, int character, int x, int cell, boolean bold) {
        for (Font font : Fonts.LOADED.orElse(List.of())) {
            if (font.canDisplay(character)) {
                pen.setFont(bold ? font.deriveFont(Font.BOLD) : font);
                String text = Character.toString(character);
                int slack = cell - pen.getFontMetrics().stringWidth(text);
                pen.drawString(text, x + Math.max(0, slack / 2), BASELINE);
                return;
            }
        }
    }

    /** Initialised, and with it the JDK's text drawing, by the first line that is drawn. */
    private static final class Fonts {

        /** Chosen: what the usual desktop and kiosk images bring, monospaced first; the last asks the system itself. */
        private static final List<String> FAMILIES = List.of(
                "Noto Sans Mono CJK SC",
                "Noto Sans CJK SC",
                "Source Han Sans SC",
                "WenQuanYi Zen Hei",
                "WenQuanYi Micro Hei",
                "SimHei",
                "SimSun",
                Font.SANS_SERIF);

        static final Optional<List<Font>> LOADED = load();

        private static Optional<List<Font>> load() {
            if (System.getProperty("java.awt.headless") == null) {
                System.setProperty("java.awt.headless", "true");
            }
            try {
                List<Font> fonts = FAMILIES.stream()
                        .map(family -> new Font(family, Font.PLAIN, CELL))
                        .filter(font -> FAMILIES.contains(font.getFamily()))
                        .filter(font -> drawsAny(font::canDisplay))
                        .toList();
                LOG.info("lines outside the printer's set are drawn with {}", fonts);
                return Optional.of(fonts);
            } catch (LinkageError | InternalError | AWTError | RuntimeException noFonts) {
                // A Java without its font libraries, or a machine without one font, fails here in many ways.
                LOG.warn("no line can be drawn on this machine: {}", noFonts.toString());
                return Optional.empty();
            }
        }

        private static boolean drawsAny(IntPredicate has) {
            return has.test('号') || has.test(GETA) || has.test('A');
        }
    }
}
