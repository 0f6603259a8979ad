package bank.lobby.display.announce;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.List;

/**
 * Sound as the clips have it: 16 kHz, mono, 16 bit signed, little-endian. Immutable by convention: nobody writes into
 * {@code samples}. A WAV file is
 *
 * <pre>
 * offset  length  meaning
 *      0       4  "RIFF"
 *      4       4  bytes that follow
 *      8       4  "WAVE"
 *     12          chunks: 4 letters, 4 bytes length, content, padded to even
 *                 "fmt "  format 1 = PCM (2), channels (2), samples a second (4), bytes a second (4), block (2), bits (2)
 *                 "data"  the samples
 * </pre>
 *
 * Source: Multimedia Programming Interface and Data Specifications 1.0, IBM and Microsoft, 1991, "WAVE".
 *
 * @param samples the bytes of the data chunk
 */
record Pcm(byte[] samples) {

    private static final int RATE = 16_000;
    private static final int FRAME_BYTES = 2;
    private static final int HEADER_BYTES = 44;
    private static final int FORMAT_BYTES = 16;

    /**
     * Reads a WAV file.
     *
     * @throws IOException when it is not one, or not of our format; the message says which
     */
    static Pcm read(byte[] file, String name) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        if (file.length < HEADER_BYTES || in.getInt(0) != tag("RIFF") || in.getInt(8) != tag("WAVE")) {
            throw new IOException(name + " is not a WAV file");
        }
        in.position(12);
        boolean right = false;
        while (in.remaining() >= 8) {
            int tag = in.getInt();
            int length = in.getInt();
            if (length < 0 || length > in.remaining()) {
                throw new IOException(name + " is cut short");
            }
            if (tag == tag("fmt ")) {
                right = isOurs(in.slice(in.position(), length).order(ByteOrder.LITTLE_ENDIAN));
            } else if (tag == tag("data")) {
                if (!right || length % FRAME_BYTES != 0) {
                    throw new IOException(name + " is not 16 kHz, mono, 16 bit");
                }
                byte[] samples = new byte[length];
                in.get(samples);
                return new Pcm(samples);
            }
            in.position(Math.min(in.limit(), in.position() + length + length % 2));
        }
        throw new IOException(name + " holds no sound");
    }

    /** {@code length} of nothing. */
    static Pcm silence(Duration length) {
        return new Pcm(new byte[(int) (length.toMillis() * RATE / 1000) * FRAME_BYTES]);
    }

    /** One after the other. */
    static Pcm join(List<Pcm> parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        parts.forEach(part -> all.writeBytes(part.samples));
        return new Pcm(all.toByteArray());
    }

    Duration length() {
        return Duration.ofMillis(samples.length * 1000L / (RATE * FRAME_BYTES));
    }

    /** As a WAV file. */
    byte[] toWav() {
        return ByteBuffer.allocate(HEADER_BYTES + samples.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(tag("RIFF"))
                .putInt(HEADER_BYTES - 8 + samples.length)
                .putInt(tag("WAVE"))
                .putInt(tag("fmt "))
                .putInt(FORMAT_BYTES)
                .putShort((short) 1)
                .putShort((short) 1)
                .putInt(RATE)
                .putInt(RATE * FRAME_BYTES)
                .putShort((short) FRAME_BYTES)
                .putShort((short) (FRAME_BYTES * 8))
                .putInt(tag("data"))
                .putInt(samples.length)
                .put(samples)
                .array();
    }

    private static boolean isOurs(ByteBuffer format) {
        return format.remaining() >= FORMAT_BYTES
                && format.getShort(0) == 1
                && format.getShort(2) == 1
                && format.getInt(4) == RATE
                && format.getShort(14) == FRAME_BYTES * 8;
    }

    private static int tag(String letters) {
        return letters.charAt(0) | letters.charAt(1) << 8 | letters.charAt(2) << 16 | letters.charAt(3) << 24;
    }
}
