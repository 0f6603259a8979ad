package bank.lobby.device.link.traffic;

import bank.lobby.device.link.LinkLostException;
import bank.lobby.device.link.LinkTimeoutException;
import bank.lobby.device.link.SerialLink;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One connection that is written down. As safe for sharing as the link it is laid over. */
final class RecordedLink implements SerialLink {

    /** As large a piece as links write. */
    private static final int CHUNK = 512;

    private final SerialLink link;
    private final LinkRecorder recorder;
    private final @Nullable TrafficMask sent;
    private final @Nullable TrafficMask received;
    private final AtomicBoolean ended = new AtomicBoolean();

    RecordedLink(SerialLink link, LinkRecorder recorder, TrafficRule rule) {
        this.link = link;
        this.recorder = recorder;
        this.sent = made(rule.toDevice());
        this.received = made(rule.fromDevice());
        recorder.event("open");
    }

    @Override
    public int read(byte[] buffer) throws LinkLostException {
        try {
            int count = link.read(buffer);
            if (count > 0) {
                recorder.chunk('<', buffer, 0, count, received);
            }
            return count;
        } catch (LinkLostException lost) {
            end(lost.getMessage());
            throw lost;
        }
    }

    @Override
    public void write(byte[] bytes, Duration deadline) throws LinkLostException, LinkTimeoutException {
        synchronized (this) {
            for (int from = 0; from < bytes.length; from += CHUNK) {
                recorder.chunk('>', bytes, from, Math.min(CHUNK, bytes.length - from), sent);
            }
        }
        try {
            link.write(bytes, deadline);
        } catch (LinkTimeoutException stuck) {
            end(stuck.getMessage());
            throw stuck;
        }
    }

    @Override
    public void close() {
        end("by us");
        link.close();
    }

    private void end(@Nullable String why) {
        if (ended.compareAndSet(false, true)) {
            recorder.event("closed: " + why);
        }
    }

    private static @Nullable TrafficMask made(@Nullable Supplier<TrafficMask> maker) {
        return maker == null ? null : maker.get();
    }
}
