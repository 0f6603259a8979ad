package bank.lobby.server.customer;

import java.util.Arrays;
import java.util.Optional;

/** What a number was read from. The name is part of every seal and token, so it never changes. */
public enum DocumentKind {
    /** 12 to 19 digits. Source: ISO/IEC 7812-1; shorter ones than 12 are not issued. */
    BANK_CARD;

    /** The kind called {@code name}; empty for one this release does not know. */
    static Optional<DocumentKind> named(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }

    /** Whether {@code number}, in ASCII, can be of this kind. Check digits are the kiosk's business. */
    boolean fits(byte[] number) {
        return switch (this) {
            case BANK_CARD -> {
                boolean fits = number.length >= 12 && number.length <= 19;
                for (byte sign : number) {
                    fits &= sign >= '0' && sign <= '9';
                }
                yield fits;
            }
        };
    }
}
