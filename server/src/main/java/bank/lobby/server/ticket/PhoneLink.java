package bank.lobby.server.ticket;

import java.security.SecureRandom;
import java.util.Base64;

/** Makes the unguessable last part of a customer's phone page: 128 random bits, so that it needs no signature. */
final class PhoneLink {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;

    private PhoneLink() {}

    /** 22 letters, digits, {@code -} or {@code _}. */
    static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
