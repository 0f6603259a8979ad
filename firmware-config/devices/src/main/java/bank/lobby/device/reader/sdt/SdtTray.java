package bank.lobby.device.reader.sdt;

import bank.lobby.device.reader.ReadDocument;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Where the port's thread lays the document that was read and the polling thread takes it: one at most, and wiped when another comes or
 * nobody wants it any more. Thread-safe.
 */
final class SdtTray {

    private final AtomicReference<@Nullable ReadDocument> document = new AtomicReference<>();

    /** Null for a read that failed. */
    void lay(@Nullable ReadDocument read) {
        wipe(document.getAndSet(read));
    }

    /** The taker closes it. */
    @Nullable
    ReadDocument take() {
        return document.getAndSet(null);
    }

    /** Wipes what came too late for whoever asked for it. */
    void empty() {
        wipe(take());
    }

    private static void wipe(@Nullable ReadDocument read) {
        if (read != null) {
            read.close();
        }
    }
}
