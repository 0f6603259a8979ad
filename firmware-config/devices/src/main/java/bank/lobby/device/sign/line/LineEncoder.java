package bank.lobby.device.sign.line;

import bank.lobby.device.profile.SignProfile;

/** The bytes of one kind of two-line display. What is not in 20 to 7E goes out as {@code ?}, so that no text can carry a command. */
public interface LineEncoder {

    int COLUMNS = 20;

    /** Brings a display in any state, fresh from its power or in the middle of a command, to show exactly these two lines. */
    byte[] show(SignProfile profile, String upper, String lower, boolean calling);

    /** Exactly {@value #COLUMNS} characters: cut at the right, or filled up with spaces. */
    static String padded(String text) {
        String plain = text.replaceAll("[^ -~]", "?");
        return plain.length() >= COLUMNS ? plain.substring(0, COLUMNS) : plain + " ".repeat(COLUMNS - plain.length());
    }
}
