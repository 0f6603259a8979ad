package bank.lobby.server.customer.list;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;

/**
 * Reads a file line by line into one array that is used again and wiped: the numbers in it never become text that stays
 * in memory. A line ends with LF or CR LF; a byte of value LF is the end of a line in every charset taken here. Confined to
 * one thread.
 */
final class ListLines implements AutoCloseable {

    /** Chosen: a line of a list has some hundred bytes. */
    static final int LONGEST = 16 * 1024;

    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final byte[] buffer = new byte[64 * 1024];
    private final byte[] line = new byte[LONGEST];
    private final CharBuffer text = CharBuffer.allocate(LONGEST);
    private int at;
    private int end;
    private long bytes;
    private long number;

    ListLines(InputStream in, Charset charset) {
        this.in = in;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** How reading one line went. */
    enum Outcome {
        /** {@link #text} holds it. */
        READ,
        TOO_LONG,
        /** It holds bytes that are no text in the charset. */
        NO_TEXT,
        END
    }

    /** Reads the next line. */
    Outcome next() throws IOException {
        Arrays.fill(text.array(), 0, text.limit(), '\0');
        int length = 0;
        boolean isTooLong = false;
        int read = read();
        if (read < 0) {
            return Outcome.END;
        }
        number++;
        for (; read >= 0 && read != '\n'; read = read()) {
            isTooLong |= length == LONGEST;
            if (!isTooLong) {
                line[length++] = (byte) read;
            }
        }
        if (isTooLong) {
            return Outcome.TOO_LONG;
        }
        return decode(length > 0 && line[length - 1] == '\r' ? length - 1 : length);
    }

    private Outcome decode(int length) {
        int from = number == 1 && Arrays.equals(line, 0, Math.min(3, length), BOM, 0, BOM.length) ? BOM.length : 0;
        text.clear();
        decoder.reset();
        boolean isText = !decoder.decode(ByteBuffer.wrap(line, from, length - from), text, true)
                        .isError()
                && !decoder.flush(text).isError();
        Arrays.fill(line, 0, length, (byte) 0);
        text.flip();
        return isText ? Outcome.READ : Outcome.NO_TEXT;
    }

    private int read() throws IOException {
        if (at == end) {
            end = in.read(buffer);
            at = 0;
            if (end <= 0) {
                end = 0;
                return -1;
            }
        }
        bytes++;
        return buffer[at++] & 0xFF;
    }

    /** The signs of the line just read; good until the next. */
    char[] signs() {
        return text.array();
    }

    /** How many signs it has. */
    int length() {
        return text.limit();
    }

    /** Number of the line just read, from 1. */
    long number() {
        return number;
    }

    /** How much of the file has been read. */
    long bytes() {
        return bytes;
    }

    /** Wipes what was read. The stream stays the caller's. */
    @Override
    public void close() {
        Arrays.fill(buffer, (byte) 0);
        Arrays.fill(line, (byte) 0);
        Arrays.fill(text.array(), '\0');
    }
}
