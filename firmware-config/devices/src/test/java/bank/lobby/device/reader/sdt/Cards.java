package bank.lobby.device.reader.sdt;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;

/** The invented people of {@code reader/id-card-text-blocks.txt}, and the whole answers a module gives about them. */
public final class Cards {

    public static final String RESIDENT = "resident, type flag blank";
    public static final String RESIDENT_FOR_LIFE = "resident, validity end";
    public static final String FOREIGNER_2017 = "foreigner permanent residence card 2017";
    public static final String PERMIT = "HK/Macao/Taiwan residence permit";
    public static final String FOREIGNER_2023 = "foreigner permanent residence card 2023";

    private Cards() {}

    /** The 256 bytes under the heading that begins so. */
    public static byte[] text(String heading) {
        StringBuilder hex = new StringBuilder();
        boolean inside = false;
        for (String line : lines()) {
            if (line.startsWith("## ")) {
                inside = line.startsWith("## " + heading);
            } else if (inside && line.matches("[0-9a-f]+")) {
                hex.append(line);
            }
        }
        if (hex.length() != 512) {
            throw new AssertionError("no card of 256 bytes is called " + heading);
        }
        return HexFormat.of().parseHex(hex);
    }

    /** The check byte the file states for the answer. */
    static byte check(String heading) {
        String facts = lines()[Arrays.asList(lines()).indexOf(title(heading)) + 1];
        return (byte) Integer.parseInt(facts.substring(facts.length() - 2), 16);
    }

    /** The answer to read with a photograph of zeros. */
    static byte[] answer(byte[] text) {
        return frame(ByteBuffer.allocate(4 + text.length + 1024)
                .putShort((short) text.length)
                .putShort((short) 1024)
                .put(text)
                .array());
    }

    /** The answer with a fingerprint of so many bytes. */
    static byte[] answer(byte[] text, int fingerprint) {
        return frame(ByteBuffer.allocate(6 + text.length + 1024 + fingerprint)
                .putShort((short) text.length)
                .putShort((short) 1024)
                .putShort((short) fingerprint)
                .put(text)
                .array());
    }

    /** The text with some characters replaced, as a pen would. */
    static byte[] with(byte[] text, int at, String characters) {
        byte[] changed = text.clone();
        ByteBuffer block =
                ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN).position(at);
        // Not through a charset, which would mend half a surrogate pair.
        characters.chars().forEach(character -> block.putShort((short) character));
        return changed;
    }

    private static byte[] frame(byte[] data) {
        ByteBuffer frame = ByteBuffer.allocate(5 + 2 + 3 + data.length + 1)
                .put(HexFormat.of().parseHex("AAAAAA9669"))
                .putShort((short) (3 + data.length + 1))
                .put(HexFormat.of().parseHex("000090"))
                .put(data);
        byte check = 0;
        for (int i = 5; i < frame.position(); i++) {
            check ^= frame.get(i);
        }
        return frame.put(check).array();
    }

    private static String title(String heading) {
        for (String line : lines()) {
            if (line.startsWith("## " + heading)) {
                return line;
            }
        }
        throw new AssertionError("no card is called " + heading);
    }

    private static String[] lines() {
        try (InputStream in = Cards.class.getResourceAsStream("/reader/id-card-text-blocks.txt")) {
            return new String(in.readAllBytes(), UTF_8).split("\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
