package bank.lobby.device;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** Bytes kept as hex text: lines with {@code #} say where they come from, the rest is two digits a byte. */
public final class Golden {

    private Golden() {}

    /** A missing file fails the test. */
    public static byte[] bytes(String name) {
        try (InputStream file = Golden.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new AssertionError("no golden " + name);
            }
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            if (!text.startsWith("# ")) {
                throw new AssertionError("golden " + name + " does not say where it comes from");
            }
            String digits = text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.joining())
                    .replaceAll("\\s", "");
            return HexFormat.of().parseHex(digits);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
