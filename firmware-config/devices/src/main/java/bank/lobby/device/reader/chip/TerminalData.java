package bank.lobby.device.reader.chip;

import bank.lobby.device.profile.ChipSettings;
import bank.lobby.device.profile.HexBytes;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Fills a card's list of what it wants to know (PDOL, tag 9F38: tags and lengths without values).
 *
 * <pre>
 * 9A     date, YYMMDD in BCD       9F37   random bytes       9F66   what the terminal can do contactless
 * other  from the profile, cut or filled with zeros on the left to the wanted length (all of them are numbers); unknown: zeros
 * </pre>
 *
 * Source: EMV Book 3, 5.4. The values are the profile's.
 */
final class TerminalData {

    private static final int DATE = 0x9A;
    private static final int RANDOM = 0x9F37;
    private static final int QUALIFIERS = 0x9F66;
    private static final int CONTENTS = 0x83;

    /** One byte of length; a list that asks for more is no card's. */
    private static final int MOST_BYTES = 250;

    private final ChipSettings settings;
    private final LocalDate today;
    private final RandomGenerator random;

    TerminalData(ChipSettings settings, LocalDate today, RandomGenerator random) {
        this.settings = settings;
        this.today = today;
        this.random = random;
    }

    /** Whether the card's list asks for the qualifiers, so that another value may please it. */
    static boolean asksForQualifiers(@Nullable Tlv list) {
        return list != null && indexOf(list, QUALIFIERS);
    }

    /**
     * Tag 83 with the values in the order of the list; {@code 83 00} without a list. Null for a list that cannot be filled.
     *
     * @param list tag 9F38 of the application, null where it has none
     */
    byte @Nullable [] fill(@Nullable Tlv list, HexBytes qualifiers) {
        ByteArrayOutputStream values = new ByteArrayOutputStream();
        int at = 0;
        while (list != null && at < list.length()) {
            int tag = list.at(at++);
            if ((tag & 0x1F) == 0x1F) {
                if (at == list.length()) {
                    return null;
                }
                tag = tag << 8 | list.at(at++);
            }
            if (at == list.length()) {
                return null;
            }
            values.writeBytes(value(tag, list.at(at++), qualifiers));
        }
        if (values.size() > MOST_BYTES) {
            return null;
        }
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.write(CONTENTS);
        if (values.size() > 0x7F) {
            data.write(0x81);
        }
        data.write(values.size());
        data.writeBytes(values.toByteArray());
        return data.toByteArray();
    }

    private byte[] value(int tag, int length, HexBytes qualifiers) {
        return switch (tag) {
            case DATE -> fitted(date(), length);
            case RANDOM -> {
                byte[] bytes = new byte[length];
                random.nextBytes(bytes);
                yield bytes;
            }
            case QUALIFIERS -> fitted(qualifiers.bytes(), length);
            default -> {
                HexBytes known = settings.terminalData().get(String.format("%02X", tag));
                yield known == null ? new byte[length] : fitted(known.bytes(), length);
            }
        };
    }

    private byte[] date() {
        return new byte[] {bcd(today.getYear() % 100), bcd(today.getMonthValue()), bcd(today.getDayOfMonth())};
    }

    private static byte bcd(int number) {
        return (byte) (number / 10 << 4 | number % 10);
    }

    /** Numbers keep their right end. */
    private static byte[] fitted(byte[] value, int length) {
        byte[] fitted = new byte[length];
        int kept = Math.min(length, value.length);
        System.arraycopy(value, value.length - kept, fitted, length - kept, kept);
        return fitted;
    }

    private static boolean indexOf(Tlv list, int tag) {
        for (int i = 0; i + 1 < list.length(); i++) {
            if ((list.at(i) << 8 | list.at(i + 1)) == tag) {
                return true;
            }
        }
        return false;
    }
}
