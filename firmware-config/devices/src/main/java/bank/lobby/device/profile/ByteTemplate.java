package bank.lobby.device.profile;

import java.util.Arrays;
import java.util.List;

/**
 * Bytes to send, some of them known only then: {@code "AA {addr} 06 {chk}"}. {@code {addr}} is the keypad's address, one
 * byte; {@code {chk}} the profile's checksum from its {@code from} up to the byte before.
 */
public record ByteTemplate(String text) {

    private static final String ADDRESS = "{addr}";
    private static final String CHECK = "{chk}";

    public ByteTemplate {
        List<String> parts = List.of(text.split(" ", -1));
        if (!parts.stream().allMatch(ByteTemplate::known) || parts.size() > Framing.LONGEST) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not bytes like \"AA {addr} 06 {chk}\", at most " + Framing.LONGEST);
        }
    }

    /** In order; never empty. */
    public List<Part> parts() {
        return Arrays.stream(text.split(" ")).map(ByteTemplate::part).toList();
    }

    public boolean addressed() {
        return text.contains(ADDRESS);
    }

    public boolean checked() {
        return text.contains(CHECK);
    }

    /** One place of a template. */
    public sealed interface Part {

        record Plain(byte value) implements Part {}

        record Address() implements Part {}

        record Check() implements Part {}
    }

    private static boolean known(String part) {
        return part.equals(ADDRESS) || part.equals(CHECK) || part.matches("[0-9A-Fa-f]{2}");
    }

    private static Part part(String text) {
        return switch (text) {
            case ADDRESS -> new Part.Address();
            case CHECK -> new Part.Check();
            default -> new Part.Plain((byte) Integer.parseInt(text, 16));
        };
    }
}
