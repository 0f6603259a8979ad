package bank.lobby.device.sign;

import bank.lobby.device.link.ByteFramer;
import bank.lobby.device.link.LinkException;
import bank.lobby.device.link.LinkOpener;
import bank.lobby.device.link.LinkTimeoutException;
import bank.lobby.device.link.PortSupervisor;
import bank.lobby.device.link.Replies;
import bank.lobby.device.profile.BusSettings;
import bank.lobby.device.profile.EchoMode;
import bank.lobby.device.profile.SerialSettings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The manners of one line of signs: request, answer or time-out, silence, next request; and nobody's own voice taken for an answer. A
 * dialect speaks through it, on the thread of the line's one owner.
 */
public final class SignWire {

    private static final BusSettings ALONE = new BusSettings(EchoMode.SUPPRESSED, null);

    private final PortSupervisor port;
    private final EchoFilter echo;
    private final SerialSettings serial;
    private final Duration gap;
    private long quietUntilNanos = System.nanoTime();

    /** @param bus null for a sign that is alone on its port */
    SignWire(
            String name,
            LinkOpener opener,
            SerialSettings serial,
            @Nullable BusSettings bus,
            ByteFramer answers,
            InstantSource clock) {
        BusSettings manners = bus == null ? ALONE : bus;
        this.serial = serial;
        this.gap = manners.gap(serial);
        this.echo = new EchoFilter(manners.echo(), answers);
        this.port = new PortSupervisor(name, opener, echo, clock);
    }

    /** Sends what no sign will answer. */
    public void send(byte[] bytes) throws LinkException {
        awaitQuiet();
        echo.sent(bytes);
        try {
            port.write(bytes, limit(bytes));
        } finally {
            quiet(serial.timeOnLine(bytes.length).plus(gap));
        }
    }

    /**
     * Sends a request and waits for its answer.
     *
     * @throws LinkTimeoutException when no wanted answer came within the time on the line and the profile's reply time
     */
    public <M> M ask(byte[] request, Replies<M> replies, Predicate<? super M> wanted) throws LinkException {
        awaitQuiet();
        echo.sent(request);
        try {
            return port.exchange(request, replies, wanted, limit(request));
        } finally {
            quiet(gap);
        }
    }

    /** Keeps the line silent for so long from now, for a dialect whose late answers could be taken for another sign's. */
    public void quiet(Duration silence) {
        quietUntilNanos = System.nanoTime() + silence.toNanos();
    }

    PortSupervisor port() {
        return port;
    }

    private Duration limit(byte[] request) {
        return serial.timeOnLine(request.length).plus(serial.replyTimeout());
    }

    /** Silence before a request is what tells the signs on the line that a new frame begins. */
    private void awaitQuiet() {
        for (long left = quietUntilNanos - System.nanoTime(); left > 0; left = quietUntilNanos - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
