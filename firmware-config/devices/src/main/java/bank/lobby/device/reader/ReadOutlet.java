package bank.lobby.device.reader;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands what a reader has read to its one listener, and wipes it where there is none or the listener fails. Thread-safe. Every reader has
 * one.
 */
public final class ReadOutlet implements Consumer<CardRead> {

    private static final Logger LOG = LoggerFactory.getLogger(ReadOutlet.class);

    private volatile @Nullable Consumer<CardRead> listener;

    /** Sets the one listener, in place of any before it. */
    public void listen(Consumer<CardRead> listener) {
        this.listener = listener;
    }

    @Override
    public void accept(CardRead read) {
        Consumer<CardRead> told = listener;
        if (told == null) {
            discard(read);
            return;
        }
        try {
            told.accept(read);
        } catch (RuntimeException e) {
            // Only the kind of failure: its message is not ours and could repeat what was read.
            LOG.error(
                    "a document was lost: its listener failed with {}",
                    e.getClass().getName());
            discard(read);
        }
    }

    private static void discard(CardRead read) {
        if (read instanceof CardRead.Read good) {
            good.document().close();
        }
    }
}
