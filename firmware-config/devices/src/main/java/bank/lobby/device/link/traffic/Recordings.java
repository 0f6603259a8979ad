package bank.lobby.device.link.traffic;

import bank.lobby.device.link.LinkOpener;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether a station writes down the traffic of its ports, and where: made once by the station and given to whatever opens devices. */
public final class Recordings implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Recordings.class);

    private final @Nullable TrafficLimits limits;
    private final InstantSource clock;
    private final List<LinkRecorder> recorders = new CopyOnWriteArrayList<>();

    private Recordings(@Nullable TrafficLimits limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** Nothing is written down. */
    public static Recordings off() {
        return new Recordings(null, InstantSource.system());
    }

    public static Recordings within(TrafficLimits limits, InstantSource clock) {
        return new Recordings(limits, clock);
    }

    /**
     * The port as it is, or one whose every connection is written down.
     *
     * @param port names the file; one recorder a name
     */
    public LinkOpener of(String port, LinkOpener opener, TrafficRule rule) {
        if (limits == null) {
            return opener;
        }
        LOG.warn("the traffic of {} is recorded below {}", port, limits.folder());
        LinkRecorder recorder = new LinkRecorder(port, limits, clock);
        recorders.add(recorder);
        return recorder.record(opener, rule);
    }

    @Override
    public void close() {
        recorders.forEach(LinkRecorder::close);
    }
}
