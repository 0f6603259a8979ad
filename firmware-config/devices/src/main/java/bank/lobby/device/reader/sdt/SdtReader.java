package bank.lobby.device.reader.sdt;

import static java.util.Objects.requireNonNull;

import bank.lobby.device.link.LinkException;
import bank.lobby.device.link.LinkOpener;
import bank.lobby.device.link.LinkStatus;
import bank.lobby.device.link.LinkTimeoutException;
import bank.lobby.device.link.traffic.TrafficRule;
import bank.lobby.device.profile.ReaderProfile;
import bank.lobby.device.profile.SdtSettings;
import bank.lobby.device.reader.CardRead;
import bank.lobby.device.reader.CustomerReader;
import bank.lobby.device.reader.ReadOutlet;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A reader for identity cards that is asked: beside the port's threads it has one, {@code poll-id-reader}, which looks for a card a few times
 * a second and calls the listener. A module that does not answer or says it is ill makes the link {@code DEGRADED} with the reason.
 * Thread-safe.
 */
public final class SdtReader implements CustomerReader {

    /** Frames and statuses may be written down, persons may not. */
    public static final TrafficRule TRAFFIC = new TrafficRule(() -> value -> true, SdtMask::new);

    private final ReadOutlet outlet = new ReadOutlet();
    private final Duration pollEvery;
    private final SdtLine line;
    private final SdtCycle cycle;
    private final Thread poller;
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean closed;

    /**
     * Starts to look for the module; the caller closes the reader.
     */
    public static SdtReader open(ReaderProfile profile, LinkOpener opener, InstantSource clock) {
        SdtReader reader = new SdtReader(profile, opener, clock);
        reader.start();
        return reader;
    }

    private SdtReader(ReaderProfile profile, LinkOpener opener, InstantSource clock) {
        SdtSettings settings = requireNonNull(profile.sdt(), "sdt");
        this.pollEvery = settings.pollEvery();
        this.line = new SdtLine(profile, opener, clock);
        this.cycle = new SdtCycle(line, settings.findsSameCardAgain(), outlet);
        this.poller = Thread.ofPlatform().daemon().name("poll-id-reader").unstarted(this::poll);
    }

    private void start() {
        line.supervisor().onChange(wake::release);
        poller.start();
    }

    @Override
    public LinkStatus link() {
        return line.supervisor().status();
    }

    @Override
    public void onRead(Consumer<CardRead> listener) {
        outlet.listen(listener);
    }

    @Override
    public void onChange(Runnable listener) {
        line.supervisor().onChange(listener);
    }

    @Override
    public void close() {
        closed = true;
        wake.release();
        line.close();
        try {
            poller.join(Duration.ofSeconds(2));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void poll() {
        while (!closed) {
            if (line.supervisor().status().open()) {
                look();
            } else {
                cycle.startOver();
            }
            rest();
        }
    }

    private void look() {
        try {
            cycle.step();
        } catch (LinkTimeoutException silence) {
            line.supervisor().degraded("the module does not answer");
        } catch (LinkException lost) {
            cycle.startOver();
        }
    }

    /** Between two looks; a change of the link ends a rest only when it opened or closed, not when we ourselves judged it. */
    private void rest() {
        boolean open = line.supervisor().status().open();
        long until = System.nanoTime() + pollEvery.toNanos();
        try {
            do {
                wake.tryAcquire(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
            } while (!closed
                    && System.nanoTime() < until
                    && open == line.supervisor().status().open());
        } catch (InterruptedException stop) {
            closed = true;
        }
    }
}
