package bank.lobby.device.link;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one status of a port, and who wants to know of its changes. Thread-safe; listeners run on the thread that changed it. */
final class PublishedStatus {

    private static final Logger LOG = LoggerFactory.getLogger(PublishedStatus.class);

    private final String name;
    private final InstantSource clock;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Object lock = new Object();
    private volatile LinkStatus now;

    PublishedStatus(String name, InstantSource clock) {
        this.name = name;
        this.clock = clock;
        this.now = new LinkStatus(LinkState.OPENING, "", clock.instant());
    }

    LinkStatus now() {
        return now;
    }

    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    void ready() {
        change(LinkState.READY, "", false);
    }

    /** Not there, or not to be had: lost when it was once open, else never seen. */
    void away(String reason) {
        LinkState before = now.state();
        boolean neverOpen = before == LinkState.OPENING || before == LinkState.ABSENT;
        change(neverOpen ? LinkState.ABSENT : LinkState.LOST, reason, false);
    }

    /** Without effect while the port is not open. */
    void whileOpen(LinkState state, String reason) {
        change(state, reason, true);
    }

    private void change(LinkState state, String reason, boolean onlyWhileOpen) {
        synchronized (lock) {
            LinkStatus before = now;
            boolean same = before.state() == state && before.reason().equals(reason);
            if (same || (onlyWhileOpen && !before.open())) {
                return;
            }
            now = new LinkStatus(state, reason, before.state() == state ? before.since() : clock.instant());
        }
        LOG.info("port {}: {} {}", name, state, reason);
        listeners.forEach(this::tell);
    }

    /** A listener's failure is its own: the port goes on. */
    private void tell(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException defect) {
            LOG.error("port {}: a listener failed", name, defect);
        }
    }
}
