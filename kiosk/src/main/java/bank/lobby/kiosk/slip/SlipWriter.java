package bank.lobby.kiosk.slip;

import bank.lobby.device.printer.Align;
import bank.lobby.device.printer.SlipLayout;
import bank.lobby.device.printer.SlipLine;
import bank.lobby.device.profile.PrinterProfile;
import bank.lobby.wire.print.Slip;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lays a slip out for one paper width: the number as large as the paper allows, sentences broken between words. Pure.
 *
 * <pre>
 *   补打                               only on a second slip of the same ticket
 *   logo                               where there is one
 *   bank, branch                      who gives it
 *   number                            up to eight times
 *   service                           twice, once if it is long
 *   people ahead, promise, rule       what to expect, in plain words
 *   documents to bring                only where the service asks for some
 *   code                              the same on the phone
 *   time at the branch, please keep
 * </pre>
 */
class SlipWriter {

    /** Source: ESC/POS, {@code GS ! n} multiplies by eight at most. */
    private static final int LARGEST = 8;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final int columns;
    private final int moduleDots;

    SlipWriter(PrinterProfile.Paper paper) {
        this.columns = paper.columns();
        // Chosen: a code of 37 modules comes out 25 to 28 mm wide at 203 dpi, which phones read at arm's length.
        this.moduleDots = paper.printableDots() >= 500 ? 6 : 5;
    }

    /** @param reprint whether 补打 stands on it, above all else */
    SlipLayout write(Slip slip, boolean reprint) {
        return write(slip, reprint, null);
    }

    /** As {@link #write(Slip, boolean)}, with the bank's logo at the head; only 补打 stands over it. */
    SlipLayout write(Slip slip, boolean reprint, SlipLine.@Nullable Logo logo) {
        SlipWords words = SlipWords.in(slip.language());
        List<SlipLine> lines = new ArrayList<>();
        if (reprint) {
            lines.add(new SlipLine.Text(words.reprint(), Align.CENTRE, 2, 2, true));
            lines.add(rule());
        }
        if (logo != null) {
            lines.add(logo);
        }
        lines.add(new SlipLine.Text(slip.bank().in(slip.language()), Align.CENTRE, 1, 2, true));
        centre(lines, slip.branch().in(slip.language()));
        lines.add(rule());
        centre(lines, words.yours());
        lines.add(SlipLine.Text.centred(slip.number(), widest(slip.number(), LARGEST)));
        String service = slip.service().in(slip.language());
        if (widest(service, 2) == 2) {
            lines.add(new SlipLine.Text(service, Align.CENTRE, 2, 2, true));
        } else {
            PaperText.wrap(service, columns)
                    .forEach(part -> lines.add(new SlipLine.Text(part, Align.CENTRE, 1, 2, true)));
        }
        lines.add(rule());
        left(lines, slip.ahead() == 0 ? words.nobodyAhead() : words.ahead().formatted(slip.ahead()));
        left(lines, words.promise().formatted(slip.promiseMinutes()));
        left(lines, words.rule());
        if (slip.documents() != null) {
            left(lines, words.bring().formatted(slip.documents().in(slip.language())));
        }
        lines.add(new SlipLine.Feed(1));
        lines.add(new SlipLine.Qr(slip.phoneUrl(), moduleDots));
        lines.add(new SlipLine.Feed(1));
        centre(lines, words.scan());
        lines.add(new SlipLine.Feed(1));
        centre(lines, TIME.format(slip.issuedAt().atZone(ZoneId.of(slip.zone()))));
        centre(lines, words.keep());
        return new SlipLayout(lines);
    }

    /** Across the paper in a few wide characters: written out it would be 48 bytes, half a second of three at 9600 baud. */
    private SlipLine rule() {
        return new SlipLine.Text("─".repeat(Math.max(1, columns / 2 / LARGEST)), Align.CENTRE, LARGEST, 1, false);
    }

    private void left(List<SlipLine> lines, String sentence) {
        PaperText.wrap(sentence, columns).forEach(part -> lines.add(SlipLine.Text.plain(part)));
    }

    private void centre(List<SlipLine> lines, String sentence) {
        PaperText.wrap(sentence, columns).forEach(part -> lines.add(SlipLine.Text.centred(part, 1)));
    }

    private int widest(String text, int most) {
        return Math.clamp(columns / Math.max(1, PaperText.columns(text)), 1, most);
    }
}
