package bank.lobby.device.reader;

import bank.lobby.device.link.LinkState;
import bank.lobby.device.link.LinkStatus;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The health of a reader that is on no line of ours, as the supervisor of a port keeps that of one that is. Thread-safe. */
public final class ReaderHealth {

    private static final Logger LOG = LoggerFactory.getLogger(ReaderHealth.class);

    private final String name;
    private final InstantSource clock;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile LinkStatus status;

    /** @param name what staff call the reader */
    public ReaderHealth(String name, LinkState state, String reason, InstantSource clock) {
        this.name = name;
        this.clock = clock;
        this.status = new LinkStatus(state, reason, clock.instant());
    }

    public LinkStatus status() {
        return status;
    }

    /** Adds a listener, called after every change of state or reason; it must return at once. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** It is there and works. */
    public void ready() {
        become(LinkState.READY, "");
    }

    /** It is not there: never was, or no longer. */
    public void missing(String reason) {
        LinkState before = status.state();
        become(before == LinkState.OPENING || before == LinkState.ABSENT ? LinkState.ABSENT : LinkState.LOST, reason);
    }

    private void become(LinkState state, String reason) {
        synchronized (this) {
            LinkStatus before = status;
            if (before.state() == state && before.reason().equals(reason)) {
                return;
            }
            status = new LinkStatus(state, reason, before.state() == state ? before.since() : clock.instant());
        }
        LOG.info("reader {}: {} {}", name, state, reason);
        listeners.forEach(this::tell);
    }

    /** A listener's failure is its own: the reader goes on. */
    private void tell(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException defect) {
            LOG.error("reader {}: a listener failed", name, defect);
        }
    }
}
