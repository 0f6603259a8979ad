package bank.lobby.device.keypad.frame;

import bank.lobby.device.profile.KeypadProfile;
import bank.lobby.device.profile.ProfileReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Bundled profiles with a change, and a framer whose finds are decoded. */
public final class TestKeypads {

    private TestKeypads() {}

    /** A bundled profile with one text in its file replaced; the text must be there. */
    public static KeypadProfile read(String id, String text, String replacement) {
        try (InputStream file = TestKeypads.class.getResourceAsStream("/profiles/keypad/" + id + ".yaml")) {
            if (file == null) {
                throw new AssertionError("no profile " + id);
            }
            String yaml = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            if (!yaml.contains(text)) {
                throw new AssertionError(id + " does not say " + text);
            }
            return new ProfileReader().read(KeypadProfile.class, id + ".yaml", yaml.replace(text, replacement));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Tells decoded frames, "ignored" and "dropped". */
    public static KeypadFramer framer(KeypadProfile profile, Consumer<Object> heard) {
        KeypadDecoder decoder = new KeypadDecoder(profile);
        return new KeypadFramer(profile, new KeypadFramer.Sink() {

            @Override
            public void frame(byte[] frame) {
                heard.accept(decoder.decode(frame));
            }

            @Override
            public void ignored() {
                heard.accept("ignored");
            }

            @Override
            public void dropped() {
                heard.accept("dropped");
            }
        });
    }
}
