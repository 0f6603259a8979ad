package bank.lobby.server.customer;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;

/** What a number was read from. The name is part of every seal and token, so it never changes. */
public enum DocumentKind {
    /** 12 to 19 digits. Source: ISO/IEC 7812-1; shorter ones than 12 are not issued. */
    BANK_CARD(12, 19, DocumentKind::isDigit),
    /** 17 digits and a digit or X. Source: GB 11643. */
    RESIDENT_ID(18, 18, DocumentKind::isDigitOrCapital),
    /** Numbered as a resident's card. */
    RESIDENCE_PERMIT(18, 18, DocumentKind::isDigitOrCapital),
    /** 15 characters, 18 on the newer card. */
    FOREIGNER_ID(15, 18, DocumentKind::isDigitOrCapital),
    /** As in the machine-readable lines, without fillers; 9 places, longer on card-sized documents. Source: ICAO 9303. */
    PASSPORT(1, 22, DocumentKind::isDigitOrCapital),
    /** Whatever the bank prints into its codes. */
    APPOINTMENT_CODE(1, 512, DocumentKind::isPrintable),
    /** Digits only; 15 with the code of the country. Source: ITU-T E.164; the shortest Chinese ones with an area have 7. */
    PHONE(7, 15, DocumentKind::isDigit);

    private final int shortest;
    private final int longest;
    private final IntPredicate sign;

    DocumentKind(int shortest, int longest, IntPredicate sign) {
        this.shortest = shortest;
        this.longest = longest;
        this.sign = sign;
    }

    /** The kind called {@code name}; empty for one this release does not know. */
    public static Optional<DocumentKind> named(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }

    /** Whether what is called {@code name} says who somebody is, and not only what they have booked or are called under. */
    public static boolean isDocument(String name) {
        return !name.equals(APPOINTMENT_CODE.name()) && !name.equals(PHONE.name());
    }

    /** Whether {@code number}, in ASCII, can be of this kind. Check digits are the kiosk's business. */
    boolean fits(byte[] number) {
        boolean fits = number.length >= shortest && number.length <= longest;
        for (byte each : number) {
            fits &= sign.test(each);
        }
        return fits;
    }

    private static boolean isDigit(int sign) {
        return sign >= '0' && sign <= '9';
    }

    private static boolean isDigitOrCapital(int sign) {
        return isDigit(sign) || sign >= 'A' && sign <= 'Z';
    }

    private static boolean isPrintable(int sign) {
        return sign >= ' ' && sign <= '~';
    }
}
