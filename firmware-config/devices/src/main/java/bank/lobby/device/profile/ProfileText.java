package bank.lobby.device.profile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of a profile file, out of bytes that may be anything: refuses what is too long, is not UTF-8 or is indented
 * with tabs, each before the YAML reader could stumble over it with words a technician does not know.
 */
final class ProfileText {

    /** Chosen: thirty times the longest profile there is; a file above it is no profile. */
    static final int LONGEST = 65_536;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private ProfileText() {}

    /** @throws InvalidProfileException with every problem found; a byte order mark is no problem and is dropped */
    static String of(String file, byte[] content) {
        if (content.length > LONGEST) {
            throw refusal(file, "is " + content.length + " bytes long; a profile has at most " + LONGEST);
        }
        ByteBuffer bytes = ByteBuffer.wrap(content);
        CharBuffer text = CharBuffer.allocate(content.length + 1);
        CoderResult result = UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(bytes, text, true);
        if (result.isError()) {
            throw refusal(file, "line " + line(content, bytes.position()) + ": is not UTF-8; save it as UTF-8");
        }
        return checked(file, text.flip().toString());
    }

    private static String checked(String file, String decoded) {
        boolean marked = !decoded.isEmpty() && decoded.charAt(0) == BYTE_ORDER_MARK;
        String text = marked ? decoded.substring(1) : decoded;
        List<String> problems = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String indent =
                    line.substring(0, line.length() - line.stripLeading().length());
            if (indent.indexOf('\t') >= 0 && !line.isBlank()) {
                problems.add(file + ": line " + (i + 1) + ": is indented with a tab; use blanks");
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidProfileException(problems);
        }
        return text;
    }

    private static int line(byte[] content, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            line += content[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    private static InvalidProfileException refusal(String file, String problem) {
        return new InvalidProfileException(List.of(file + ": " + problem));
    }
}
