package bank.lobby.device.reader.magstripe;

import static java.util.Objects.requireNonNull;

import bank.lobby.device.link.LinkOpener;
import bank.lobby.device.link.LinkStatus;
import bank.lobby.device.link.PortSupervisor;
import bank.lobby.device.profile.ReaderProfile;
import bank.lobby.device.reader.CardRead;
import bank.lobby.device.reader.CustomerReader;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A stripe reader on a serial line. It is only listened to: the reader speaks when a card is swiped and answers nothing, so its link is
 * all that is known of its health. Thread-safe.
 */
public final class MagstripeReader implements CustomerReader {

    private static final Logger LOG = LoggerFactory.getLogger(MagstripeReader.class);

    private final PortSupervisor port;
    private volatile @Nullable Consumer<CardRead> listener;

    /** @throws IllegalArgumentException if the profile says nothing of its stripe or the port is no port */
    public MagstripeReader(ReaderProfile profile, String port, InstantSource clock) {
        SwipeFilter filter = new SwipeFilter(requireNonNull(profile.stripe(), "stripe"), System::nanoTime, this::tell);
        this.port = new PortSupervisor("reader", LinkOpener.of(port, profile.line()), filter, clock);
    }

    @Override
    public LinkStatus link() {
        return port.status();
    }

    @Override
    public void onRead(Consumer<CardRead> listener) {
        this.listener = listener;
    }

    @Override
    public void onChange(Runnable listener) {
        port.onChange(listener);
    }

    @Override
    public void close() {
        port.close();
    }

    private void tell(CardRead read) {
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
                    "a swipe was lost: its listener failed with {}",
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
