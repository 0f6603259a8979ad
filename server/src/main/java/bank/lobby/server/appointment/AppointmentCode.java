package bank.lobby.server.appointment;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a customer types or has scanned to say which appointment is theirs: eight signs of base 32, 40 bits, so that nobody
 * meets one by trying. No two signs look alike: I, L, O and U are left out, and read as 1, 1 and 0 where somebody types
 * them. Source: Crockford's base 32.
 *
 * @param text eight signs, upper case
 */
record AppointmentCode(String text) {

    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern FORM = Pattern.compile("[0-9A-HJKMNP-TV-Z]{8}");
    private static final int LENGTH = 8;

    /** Chosen: a code with a hyphen and blanks is far shorter; nothing longer is looked at. */
    private static final int LONGEST_TYPED = 32;

    static AppointmentCode random(SecureRandom random) {
        StringBuilder text = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return new AppointmentCode(text.toString());
    }

    /** What somebody typed, with blanks, hyphens, small letters and look-alikes; empty when it is no code. */
    static Optional<AppointmentCode> typed(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        String text = typed.replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return FORM.matcher(text).matches() ? Optional.of(new AppointmentCode(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "AppointmentCode[…]";
    }
}
