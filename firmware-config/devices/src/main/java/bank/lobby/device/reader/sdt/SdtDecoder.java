package bank.lobby.device.reader.sdt;

import static java.nio.charset.StandardCharsets.US_ASCII;

import bank.lobby.device.reader.DocumentFacts;
import bank.lobby.device.reader.DocumentKind;
import bank.lobby.device.reader.ReadDocument;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Makes of the answer to read what policy needs: the number, birth, nationality, end of validity. Stateless.
 *
 * <pre>
 * offset  0  3  status 00 00 90
 * offset  3  2  length of the text, high byte first: 256
 * offset  5  2  length of the photograph
 * offset  7  2  length of the fingerprint, only in the answer to a read that asked for one
 * then the text, the photograph, the fingerprint
 * </pre>
 *
 * A card whose text is damaged (half a surrogate pair, a date that is in no calendar, a number that is laid out as none) is a failed read.
 * So is one whose check digit is wrong and whose number does not repeat the birth date; if one of the two is right the number is taken with
 * a warning, because the check byte of the frame held.
 */
final class SdtDecoder {

    private static final int LENGTHS_AT = 3;

    /** Texts stand before this in every layout, dates and flags after it; what is reserved may hold anything. */
    private static final int TEXTS_END = 188;

    private SdtDecoder() {}

    /** Whether a frame is the answer to read, and not the shorter one to another command. */
    static boolean isText(byte[] content, int length) {
        return textAt(content, length) > 0;
    }

    /**
     * @param content the beginning of the frame from the status on, as far as it was kept
     * @param length of the whole frame without its check byte
     * @return null for a failed read
     */
    static @Nullable ReadDocument decode(byte[] content, int length) {
        int textAt = textAt(content, length);
        if (textAt < 0 || word(content, LENGTHS_AT) < TextBlock.LENGTH) {
            return null;
        }
        TextBlock text = new TextBlock(content, textAt);
        CardLayout layout = CardLayout.of(text);
        LocalDate birth = text.date(layout.birthAt);
        LocalDate expiry = text.date(CardLayout.EXPIRY_AT);
        boolean unlimited = text.isForLife(CardLayout.EXPIRY_AT) || text.isEmptyDate(CardLayout.EXPIRY_AT);
        if (birth == null || expiry == null && !unlimited || text.hasLoneSurrogate(TEXTS_END)) {
            return null;
        }
        byte[] number = text.ascii(CardLayout.NUMBER_AT, layout.numberBytes);
        DocumentFacts facts = new DocumentFacts(birth, nationality(text, layout), expiry);
        return number == null ? null : document(layout, number, facts, birth);
    }

    private static @Nullable ReadDocument document(
            CardLayout layout, byte[] read, DocumentFacts facts, LocalDate birth) {
        byte[] number = IdNumber.modern(read);
        boolean numbered = switch (layout) {
            case RESIDENT, PERMIT, FOREIGNER_2023 -> IdNumber.wellFormed(number);
            case FOREIGNER_2017 -> isForeigner2017(number);
        };
        boolean checked = numbered && (layout == CardLayout.FOREIGNER_2017 || IdNumber.checkHolds(number));
        if (!numbered || !checked && !repeatsBirth(number, birth)) {
            Arrays.fill(number, (byte) 0);
            return null;
        }
        return new ReadDocument(layout.kind, number, checked, facts);
    }

    /** Three letters, twelve digits; whether one of these is a check nobody has published. */
    private static boolean isForeigner2017(byte[] number) {
        if (number.length != 15) {
            return false;
        }
        for (int i = 0; i < number.length; i++) {
            boolean fits = i < 3 ? number[i] >= 'A' && number[i] <= 'Z' : number[i] >= '0' && number[i] <= '9';
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static boolean repeatsBirth(byte[] number, LocalDate birth) {
        int digits = birth.getYear() * 10_000 + birth.getMonthValue() * 100 + birth.getDayOfMonth();
        for (int at = 13; at >= 6; at--) {
            if (number[at] != '0' + digits % 10) {
                return false;
            }
            digits /= 10;
        }
        return true;
    }

    /** A resident's card is a citizen's; the permit does not say. A code that is no three letters is left out, not refused. */
    private static @Nullable String nationality(TextBlock text, CardLayout layout) {
        if (layout.nationalityAt == CardLayout.NONE) {
            return layout.kind == DocumentKind.RESIDENT_ID ? "CHN" : null;
        }
        byte[] code = text.ascii(layout.nationalityAt, 6);
        return code != null && code.length == 3 ? new String(code, US_ASCII) : null;
    }

    private static int textAt(byte[] content, int length) {
        if (length < LENGTHS_AT + 4 || SdtStatus.of(content[2]) != SdtStatus.DONE) {
            return -1;
        }
        int text = word(content, LENGTHS_AT);
        int photo = word(content, LENGTHS_AT + 2);
        if (text > 0 && LENGTHS_AT + 4 + text + photo == length) {
            return LENGTHS_AT + 4;
        }
        boolean fingerprinted = text > 0 && LENGTHS_AT + 6 + text + photo + word(content, LENGTHS_AT + 4) == length;
        return fingerprinted ? LENGTHS_AT + 6 : -1;
    }

    private static int word(byte[] content, int at) {
        return (content[at] & 0xFF) << 8 | content[at + 1] & 0xFF;
    }
}
