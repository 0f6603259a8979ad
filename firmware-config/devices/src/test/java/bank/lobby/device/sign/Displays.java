package bank.lobby.device.sign;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;

/** The golden frames of {@code sign/displays.txt}, by the beginning of their name. */
public final class Displays {

    private Displays() {}

    public static byte[] golden(String name) {
        try (InputStream in = Displays.class.getResourceAsStream("/sign/displays.txt")) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(name))
                    .map(line -> HexFormat.of()
                            .parseHex(line.substring(line.lastIndexOf('|') + 1).replace(" ", "")))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no golden frame is called " + name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
