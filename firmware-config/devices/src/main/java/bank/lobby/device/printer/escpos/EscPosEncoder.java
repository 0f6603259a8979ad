package bank.lobby.device.printer.escpos;

import bank.lobby.device.printer.Align;
import bank.lobby.device.printer.SlipLayout;
import bank.lobby.device.printer.SlipLine;
import bank.lobby.device.printer.dots.DotPicture;
import bank.lobby.device.printer.dots.QrDots;
import bank.lobby.device.printer.dots.TextDots;
import bank.lobby.device.profile.HexBytes;
import bank.lobby.device.profile.PrinterProfile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Slip to ESC/POS bytes for one model: what to print how, by what the model can. The bytes themselves are made by
 * {@link SlipRun} and {@link EscPosGraphics}. Thread-safe; every call starts from the printer's power-on state.
 */
final class EscPosEncoder {

    /** Chosen: the longest a logo may keep a customer waiting; beyond it the slip goes without. */
    private static final Duration LONGEST_LOGO = Duration.ofMillis(500);

    private final PrinterProfile profile;
    private final PrinterProfile.Commands commands;
    private final int columns;

    EscPosEncoder(PrinterProfile profile) {
        this.profile = profile;
        this.commands = profile.commands();
        this.columns = profile.paper().columns();
    }

    EncodedSlip encode(SlipLayout slip) {
        Writer writer = new Writer(slip.lineSpacingDots());
        slip.lines().forEach(writer::line);
        writer.run.cut(commands.cut());
        return writer.run.encoded(writer.drawn, writer.replaced);
    }

    /** Whether a logo may go along with a slip as a picture. */
    boolean carries(DotPicture picture) {
        Duration onLine = profile.serial().timeOnLine(picture.rows().length);
        return commands.logo() != PrinterProfile.Logo.NONE
                && onLine.compareTo(LONGEST_LOGO) <= 0
                && picture.widthDots() <= profile.paper().printableDots();
    }

    private final class Writer {

        private final SlipRun run;
        private int drawn;
        private int replaced;

        Writer(int lineSpacing) {
            run = new SlipRun(profile, lineSpacing);
        }

        void line(SlipLine line) {
            switch (line) {
                case SlipLine.Text text -> text(text);
                case SlipLine.Rule rule -> rule();
                case SlipLine.Qr qr -> code(qr);
                case SlipLine.Logo logo -> logo(logo);
                case SlipLine.Buzz buzz -> {
                    HexBytes buzzer = commands.buzzer();
                    run.out.put(buzzer == null ? new byte[0] : buzzer.bytes());
                }
                case SlipLine.Feed feed -> run.feedLines(feed.lines());
            }
        }

        /** As few and as wide strokes as fit: stretched, they are as thin as ever and a sixth of the bytes. */
        private void rule() {
            int strokes = columns / 2;
            int times = commands.largestMagnification();
            while (strokes % times != 0) {
                times--;
            }
            text(new SlipLine.Text("─".repeat(strokes / times), Align.LEFT, times, 1, false));
        }

        private void text(SlipLine.Text line) {
            run.align(line.align());
            if (ChineseText.wantsDrawing(line.text())) {
                draw(line);
                return;
            }
            ChineseText text = ChineseText.of(line.text());
            run.size(
                    fitting(line.widthTimes(), text.columns()),
                    Math.min(line.heightTimes(), commands.largestMagnification()));
            run.text(text.bytes(), line.bold(), line.accent());
            replaced += text.replaced();
        }

        /** The printer wraps what it prints itself; what is drawn must be wrapped here. Drawing has no largest size. */
        private void draw(SlipLine.Text line) {
            int widthTimes = narrower(line.widthTimes(), TextDots.columns(line.text()));
            for (String part : parts(line.text(), columns / widthTimes)) {
                DotPicture picture = TextDots.draw(part, widthTimes, line.heightTimes(), line.bold());
                EscPosGraphics.raster(run.out, picture, false);
                run.inked(picture.heightDots());
                run.feed(run.spacing() - picture.heightDots());
            }
            drawn++;
            replaced += ChineseText.undrawable(line.text());
        }

        private void code(SlipLine.Qr qr) {
            boolean own = commands.qr() == PrinterProfile.Qr.NATIVE;
            int side = own ? QrDots.nativeSide(qr.payload().length()) : QrDots.side(qr.payload());
            int dots = moduleDots(qr.moduleDots(), side);
            run.quiet(QrDots.QUIET_MODULES * dots);
            run.align(Align.CENTRE);
            if (own) {
                EscPosGraphics.code(run.out, qr.payload(), dots);
            } else {
                boolean doubled = commands.qr() == PrinterProfile.Qr.RASTER_HALF && dots % 2 == 0 && dots >= 4;
                EscPosGraphics.raster(run.out, QrDots.draw(qr.payload(), doubled ? dots / 2 : dots), doubled);
            }
            run.inked(side * dots);
            run.blank(own ? run.spacing() : 0);
            run.quiet(QrDots.QUIET_MODULES * dots);
        }

        private void logo(SlipLine.Logo logo) {
            boolean stored = logo.stored() && commands.logo() == PrinterProfile.Logo.STORED;
            if (!stored && !carries(logo.picture())) {
                return;
            }
            run.align(Align.CENTRE);
            if (stored) {
                EscPosGraphics.stored(run.out);
            } else {
                EscPosGraphics.raster(run.out, logo.picture(), false);
            }
            run.inked(logo.picture().heightDots());
        }

        /** The wanted module, or the largest at which code and quiet zone fit the paper; drawn ones by rules of their own. */
        private int moduleDots(int wanted, int side) {
            int widest = profile.paper().printableDots() / (side + 2 * QrDots.QUIET_MODULES);
            int dots = Math.max(1, Math.min(wanted, widest));
            return switch (commands.qr()) {
                case NATIVE -> dots;
                // Never one: a lone dot could be the first byte of a real-time command.
                case RASTER -> Math.max(2, dots);
                case RASTER_HALF -> dots >= 4 ? dots - dots % 2 : Math.max(2, dots);
            };
        }

        /** The wanted width, or the widest at which the line stays one line and that the model has. */
        private int fitting(int widthTimes, int width) {
            return Math.min(narrower(widthTimes, width), commands.largestMagnification());
        }

        private int narrower(int widthTimes, int width) {
            return Math.min(widthTimes, Math.max(1, columns / Math.max(1, width)));
        }

        private List<String> parts(String text, int most) {
            List<String> parts = new ArrayList<>();
            StringBuilder part = new StringBuilder();
            text.codePoints().forEach(character -> {
                if (TextDots.columns(part.toString()) + TextDots.columns(character) > most) {
                    parts.add(part.toString());
                    part.setLength(0);
                }
                part.appendCodePoint(character);
            });
            parts.add(part.toString());
            return parts;
        }
    }
}
