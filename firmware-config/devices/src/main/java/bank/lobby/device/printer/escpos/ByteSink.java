package bank.lobby.device.printer.escpos;

import java.io.ByteArrayOutputStream;

/** Collects bytes without the checked exceptions of streams. */
final class ByteSink {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);

    /** Each value is one byte, 0 to 255. */
    ByteSink put(int... values) {
        for (int value : values) {
            bytes.write(value);
        }
        return this;
    }

    ByteSink put(byte[] more) {
        bytes.writeBytes(more);
        return this;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
