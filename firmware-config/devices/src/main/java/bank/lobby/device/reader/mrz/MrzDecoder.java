package bank.lobby.device.reader.mrz;

import static java.nio.charset.StandardCharsets.US_ASCII;

import bank.lobby.device.reader.DocumentFacts;
import bank.lobby.device.reader.DocumentKind;
import bank.lobby.device.reader.ReadDocument;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Makes of the lines of a travel document what policy needs: number, birth, nationality, expiry. Stateless between documents.
 *
 * <ul>
 *   <li>All check digits right: the document. Number and birth right, another digit wrong: the document with a warning.
 *   <li>Number or birth wrong, or a misread mark anywhere but in the names, which nobody reads: partial.
 *   <li>One letter where only a digit can stand is mended if it looks like the digit that makes the check right; nothing else is.
 *   <li>A year of birth that lies ahead is of the last century; an expiry is always of this one. Country codes are taken as they are: a
 *       code nobody knows is no reason to turn a traveller away.
 * </ul>
 */
final class MrzDecoder {

    /** Chosen: a line so long with a filler in it is half a document rather than any text. */
    private static final int SURELY_MRZ = 20;

    private final String misread;
    private final InstantSource clock;

    MrzDecoder(String misread, InstantSource clock) {
        this.misread = misread;
        this.clock = clock;
    }

    /** The caller wipes the buffer. */
    MrzRead decode(byte[] buffer, int length) {
        MrzLines lines = MrzLines.of(buffer, length, misread);
        byte[] text = new byte[0];
        try {
            MrzFormat format = MrzFormat.of(lines);
            if (format == null) {
                return unformatted(lines);
            }
            text = lines.joined(format.width);
            return read(format, text);
        } finally {
            lines.wipe();
            Arrays.fill(text, (byte) 0);
        }
    }

    private static MrzRead unformatted(MrzLines lines) {
        for (int line = 0; line < lines.count(); line++) {
            for (int i = 0; lines.length(line) >= SURELY_MRZ && i < lines.length(line); i++) {
                if (lines.at(line, i) == MrzLines.FILLER) {
                    return new MrzRead.Partial();
                }
            }
        }
        return lines.none() ? new MrzRead.Noise() : new MrzRead.NotMrz();
    }

    private MrzRead read(MrzFormat format, byte[] text) {
        CheckedText checked = new CheckedText(text);
        repair(format, checked);
        byte[] number = number(format, text, checked);
        boolean birthRight = dateHolds(checked, format.birthAt);
        LocalDate birth = birthRight ? birth(text, format.birthAt) : null;
        boolean impossible = birth == null && !hasFiller(text, format.birthAt);
        if (number == null || !birthRight || impossible || misread(format, text)) {
            if (number != null) {
                Arrays.fill(number, (byte) 0);
            }
            return new MrzRead.Partial();
        }
        boolean expiryRight = dateHolds(checked, format.expiryAt);
        if (format.isVisa()) {
            Arrays.fill(number, (byte) 0);
            return expiryRight ? new MrzRead.Visa() : new MrzRead.Partial();
        }
        LocalDate expiry = expiryRight ? expiry(text, format.expiryAt) : null;
        boolean expiryKnown = expiryRight && (expiry != null || hasFiller(text, format.expiryAt));
        DocumentFacts facts = new DocumentFacts(birth, nationality(text, format.nationalityAt), expiry);
        boolean allRight = expiryKnown
                && optionalHolds(format, checked)
                && checked.holds(format.compositeAt, format.compositeOver);
        return new MrzRead.Document(new ReadDocument(DocumentKind.PASSPORT, number, allRight, facts));
    }

    private static boolean optionalHolds(MrzFormat format, CheckedText checked) {
        int end = format.optionalAt + format.optionalLength;
        return format.optionalCheckAt == MrzFormat.NONE
                || checked.holdsOrUnused(format.optionalCheckAt, format.optionalAt, end);
    }

    private static void repair(MrzFormat format, CheckedText checked) {
        int numberEnd = format.numberAt + MrzFormat.NUMBER_LENGTH;
        checked.repair(numberEnd, numberEnd, numberEnd, format.numberAt, numberEnd);
        for (int date : new int[] {format.birthAt, format.expiryAt}) {
            int end = date + MrzFormat.DATE_LENGTH;
            checked.repair(date, end, end, date, end);
        }
        if (format.optionalCheckAt != MrzFormat.NONE) {
            int at = format.optionalCheckAt;
            checked.repair(at, at, at, format.optionalAt, format.optionalAt + format.optionalLength);
        }
        if (format.compositeAt != MrzFormat.NONE) {
            checked.repair(format.compositeAt, format.compositeAt, format.compositeAt, format.compositeOver);
        }
    }

    /** The number without fillers, or null if its digit is wrong; a long one goes on in the optional field, its digit last. */
    private static byte @Nullable [] number(MrzFormat format, byte[] text, CheckedText checked) {
        int from = format.numberAt;
        int end = from + MrzFormat.NUMBER_LENGTH;
        if (text[end] != MrzLines.FILLER || !format.mayContinueNumber()) {
            return checked.holds(end, from, end) ? withoutFillers(text, from, end, end, end) : null;
        }
        int restFrom = format.optionalAt;
        int restEnd = restFrom;
        while (restEnd < restFrom + format.optionalLength && text[restEnd] != MrzLines.FILLER) {
            restEnd++;
        }
        int check = restEnd - 1;
        boolean continues = check > restFrom && checked.holds(check, from, end, restFrom, check);
        return continues ? withoutFillers(text, from, end, restFrom, check) : null;
    }

    private static byte @Nullable [] withoutFillers(byte[] text, int from, int end, int restFrom, int restEnd) {
        byte[] number = new byte[end - from + restEnd - restFrom];
        int length = 0;
        for (int at = from; at < end; at++) {
            if (text[at] != MrzLines.FILLER) {
                number[length++] = text[at];
            }
        }
        for (int at = restFrom; at < restEnd; at++) {
            number[length++] = text[at];
        }
        byte[] exact = Arrays.copyOf(number, length);
        Arrays.fill(number, (byte) 0);
        return length == 0 ? null : exact;
    }

    private static boolean misread(MrzFormat format, byte[] text) {
        for (int at = 0; at < text.length; at++) {
            boolean inNames = at >= format.namesFrom && at < format.namesEnd;
            if (text[at] == MrzLines.MISREAD && !inNames) {
                return true;
            }
        }
        return false;
    }

    private static boolean dateHolds(CheckedText checked, int from) {
        int end = from + MrzFormat.DATE_LENGTH;
        return checked.holdsOrUnused(end, from, end);
    }

    /** Null where parts of it are unknown, or it is in no calendar. */
    private @Nullable LocalDate birth(byte[] text, int at) {
        if (!isDigits(text, at)) {
            return null;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate thisCentury = date(2000, text, at);
        return thisCentury != null && !thisCentury.isAfter(today) ? thisCentury : date(1900, text, at);
    }

    private static @Nullable LocalDate expiry(byte[] text, int at) {
        return isDigits(text, at) ? date(2000, text, at) : null;
    }

    private static @Nullable LocalDate date(int century, byte[] text, int at) {
        int year = century + pair(text, at);
        int month = pair(text, at + 2);
        int day = pair(text, at + 4);
        boolean real = month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
        return real ? LocalDate.of(year, month, day) : null;
    }

    private static int pair(byte[] text, int at) {
        return (text[at] - '0') * 10 + text[at + 1] - '0';
    }

    /** Parts of a date that nobody knows are fillers. */
    private static boolean hasFiller(byte[] text, int from) {
        for (int at = from; at < from + MrzFormat.DATE_LENGTH; at++) {
            if (text[at] == MrzLines.FILLER) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigits(byte[] text, int from) {
        for (int at = from; at < from + MrzFormat.DATE_LENGTH; at++) {
            if (text[at] < '0' || text[at] > '9') {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String nationality(byte[] text, int at) {
        int length = 0;
        while (length < 3 && text[at + length] >= 'A' && text[at + length] <= 'Z') {
            length++;
        }
        boolean filled = true;
        for (int i = length; i < 3; i++) {
            filled &= text[at + i] == MrzLines.FILLER;
        }
        return length > 0 && filled ? new String(text, at, length, US_ASCII) : null;
    }
}
