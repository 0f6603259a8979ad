package bank.lobby.device.profile;

import java.util.HexFormat;

/** Bytes as a profile writes them: {@code "1B 40"}; two hex digits a byte, parted by blanks. */
public record HexBytes(String text) {

    private static final HexFormat FORM = HexFormat.ofDelimiter(" ");

    public HexBytes {
        try {
            FORM.parseHex(text);
        } catch (IllegalArgumentException notHex) {
            throw new IllegalArgumentException("'" + text + "' is not bytes like \"1B 40\"", notHex);
        }
    }

    public byte[] bytes() {
        return FORM.parseHex(text);
    }
}
