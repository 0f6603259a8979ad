package bank.lobby.server.appointment;

import org.jspecify.annotations.Nullable;

/** What staff write beside an appointment: a note, a reason. */
final class Words {

    private static final int LONGEST = 200;

    private Words() {}

    /** @throws IllegalArgumentException when it is empty or longer than 200 characters */
    static String required(@Nullable String text) {
        String words = orNull(text);
        if (words == null) {
            throw new IllegalArgumentException("say why");
        }
        return words;
    }

    /** Without blanks around; {@code null} for nothing. @throws IllegalArgumentException when it is longer than 200 characters */
    static @Nullable String orNull(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String words = text.strip();
        if (words.length() > LONGEST) {
            throw new IllegalArgumentException("at most " + LONGEST + " characters");
        }
        return words;
    }
}
