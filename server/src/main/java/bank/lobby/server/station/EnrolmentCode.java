package bank.lobby.server.station;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A one-time code as a technician reads and types it: ten signs of base 32. The first four find the code among the
 * others and are no secret; the other six, 30 bits, are, and five tries are not enough to meet them.
 *
 * @param text ten signs, upper case, without hyphen
 */
record EnrolmentCode(String text) {

    /** RFC 4648, table 3. */
    private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private static final Pattern FORM = Pattern.compile("[A-Z2-7]{10}");
    private static final int LENGTH = 10;
    private static final int SELECTOR = 4;

    static EnrolmentCode random(SecureRandom random) {
        StringBuilder text = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return new EnrolmentCode(text.toString());
    }

    /** What somebody typed, with spaces, hyphens, small letters and the digits 0, 1, 8 for O, I, B; empty when it is no code. */
    static Optional<EnrolmentCode> typed(String typed) {
        String text = typed.replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT)
                .replace('0', 'O')
                .replace('1', 'I')
                .replace('8', 'B');
        return FORM.matcher(text).matches() ? Optional.of(new EnrolmentCode(text)) : Optional.empty();
    }

    String selector() {
        return text.substring(0, SELECTOR);
    }

    String secret() {
        return text.substring(SELECTOR);
    }

    /** In two halves, as it is read out. */
    String shown() {
        return text.substring(0, LENGTH / 2) + "-" + text.substring(LENGTH / 2);
    }

    @Override
    public String toString() {
        return "EnrolmentCode[…]";
    }
}
