package bank.lobby.device.keypad;

import bank.lobby.device.profile.KeypadProfile;
import bank.lobby.device.profile.ProfileCatalog;
import bank.lobby.device.profile.ProfileId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** The reference frames of {@code keypad/frames.txt} and the profiles they belong to. */
public final class KeypadFrames {

    private KeypadFrames() {}

    /** A missing name fails the test. */
    public static byte[] golden(String name) {
        try (InputStream file = KeypadFrames.class.getResourceAsStream("/keypad/frames.txt")) {
            if (file == null) {
                throw new AssertionError("no golden keypad/frames.txt");
            }
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> line.startsWith(name + " | "))
                    .map(line -> HexFormat.ofDelimiter(" ").parseHex(line.substring(line.indexOf('|') + 2)))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no golden frame '" + name + "'"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static KeypadProfile profile(String id) {
        return ProfileCatalog.bundled().keypad(ProfileId.of(id));
    }
}
