package bank.lobby.server.staff;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A staff number, the name a person signs in with and is known by in the hall. Typed in any case, kept in lower case.
 *
 * @param value 1 to 32 letters, digits, {@code .}, {@code _} or {@code -}
 */
public record StaffNo(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{0,31}");

    /** @throws IllegalArgumentException when {@code value} is not of this form */
    public StaffNo {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a staff number");
        }
    }

    /** The staff number somebody typed; empty when it cannot be one. */
    static Optional<StaffNo> typed(String text) {
        try {
            return Optional.of(new StaffNo(text));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
