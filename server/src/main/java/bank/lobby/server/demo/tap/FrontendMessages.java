package bank.lobby.server.demo.tap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Follows the bytes a client sends to PostgreSQL and tells every statement it has executed, by its text. One connection;
 * its owner's thread only.
 *
 * <pre>
 * first messages  length int32 (with itself), code int32: 3.x starts, others (SSL, GSS) ask for more of the same
 * then            type byte, length int32 (with itself, without the type), payload
 *   P  Parse      statement name, text, both ended by 0, ...
 *   B  Bind       portal name, statement name, ...
 *   E  Execute    portal name, ...
 *   Q  Query      text
 *   C  Close      'S' or 'P', name
 * </pre>
 *
 * Source: PostgreSQL 18 manual, 54.7 "Message Formats".
 */
final class FrontendMessages {

    private static final int START_HEAD = 8;
    private static final int HEAD = 5;

    /** Chosen: the driver's names are a letter and a number. */
    private static final int NAMES = 64;

    private final Consumer<String> executed;
    private final Map<String, String> statements = new HashMap<>();
    private final Map<String, String> portals = new HashMap<>();
    private final ByteBuffer head = ByteBuffer.allocate(START_HEAD);
    private final ByteArrayOutputStream payload = new ByteArrayOutputStream();
    private boolean started;
    private char type;
    private int left;

    FrontendMessages(Consumer<String> executed) {
        this.executed = executed;
        head.limit(START_HEAD);
    }

    void follow(byte[] bytes, int from, int count) {
        int at = from;
        int end = from + count;
        while (at < end) {
            if (head.hasRemaining()) {
                head.put(bytes[at++]);
                if (!head.hasRemaining()) {
                    begin();
                }
            } else {
                int part = Math.min(left, end - at);
                payload.write(bytes, at, Math.min(part, Math.max(0, mostKept() - payload.size())));
                at += part;
                left -= part;
            }
            if (!head.hasRemaining() && left == 0) {
                finish();
            }
        }
    }

    /** Texts of statements whole; of the others the names at their start, without the parameters behind. */
    private int mostKept() {
        return switch (type) {
            case 'P', 'Q' -> Integer.MAX_VALUE;
            case 'B', 'E', 'C' -> NAMES;
            default -> 0;
        };
    }

    private void begin() {
        if (started) {
            type = (char) head.get(0);
            left = head.getInt(1) - Integer.BYTES;
        } else {
            type = ' ';
            left = head.getInt(0) - START_HEAD;
            started = head.getInt(Integer.BYTES) >> 16 == 3;
        }
    }

    private void finish() {
        Payload read = new Payload(payload.toByteArray());
        switch (type) {
            case 'P' -> statements.put(read.text(), read.text().strip());
            case 'B' -> portals.put(read.text(), statements.getOrDefault(read.text(), "unknown"));
            case 'E' -> executed.accept(portals.getOrDefault(read.text(), "unknown"));
            case 'Q' -> executed.accept(read.text().strip());
            case 'C' -> close(read.text());
            default -> {
                // nothing that runs a statement
            }
        }
        payload.reset();
        head.clear().limit(started ? HEAD : START_HEAD);
    }

    private void close(String what) {
        (what.startsWith("S") ? statements : portals).remove(what.substring(1));
    }

    /** The texts of a payload, one after the other. */
    private static final class Payload {

        private final byte[] bytes;
        private int at;

        Payload(byte[] bytes) {
            this.bytes = bytes;
        }

        String text() {
            int end = at;
            while (end < bytes.length && bytes[end] != 0) {
                end++;
            }
            String text = new String(bytes, at, end - at, UTF_8);
            at = end + 1;
            return text;
        }
    }
}
