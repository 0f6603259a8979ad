package bank.lobby.device.printer.escpos;

import bank.lobby.device.link.LinkException;
import bank.lobby.device.link.LinkOpener;
import bank.lobby.device.link.LinkStatus;
import bank.lobby.device.link.LinkTimeoutException;
import bank.lobby.device.printer.PrintOutcome;
import bank.lobby.device.printer.PrinterStatus;
import bank.lobby.device.printer.SlipLayout;
import bank.lobby.device.printer.TicketPrinter;
import bank.lobby.device.profile.PrinterProfile;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A ticket printer that speaks ESC/POS. Beside the port's threads it has one, {@code poll-printer}, which asks for the
 * sensors while no job runs, so that an empty roll is known before a customer touches. Thread-safe.
 */
public final class EscPosPrinter implements TicketPrinter {

    private static final Logger LOG = LoggerFactory.getLogger(EscPosPrinter.class);

    /** Process ids are four characters; these are 0000 to 9999. */
    private static final int PROCESS_IDS = 10_000;

    private final PrinterProfile profile;
    private final EscPosEncoder encoder;
    private final EscPosLine line;
    private final Thread poller;
    private final ReentrantLock talking = new ReentrantLock(true);
    private final Semaphore wake = new Semaphore(0);
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile PrinterStatus status = PrinterStatus.UNKNOWN;
    private volatile boolean closed;
    private int lastProcess;

    /** Starts to look for the printer; the caller closes it. */
    public static EscPosPrinter open(PrinterProfile profile, LinkOpener opener, InstantSource clock) {
        EscPosPrinter printer = new EscPosPrinter(profile, opener, clock);
        printer.start();
        return printer;
    }

    private EscPosPrinter(PrinterProfile profile, LinkOpener opener, InstantSource clock) {
        this.profile = profile;
        this.encoder = new EscPosEncoder(profile);
        // A printer that outlived our last process may still owe the proof of one of its jobs: begin elsewhere.
        this.lastProcess = (int) (clock.instant().getEpochSecond() % PROCESS_IDS);
        this.line = new EscPosLine(opener, profile.serial().replyTimeout(), this::note, clock);
        this.poller = Thread.ofPlatform().daemon().name("poll-printer").unstarted(this::poll);
    }

    private void start() {
        line.supervisor().onChange(this::linkChanged);
        poller.start();
    }

    @Override
    public PrintOutcome print(SlipLayout slip) {
        EncodedSlip encoded = encoder.encode(slip);
        if (encoded.drawn() > 0 || encoded.replaced() > 0) {
            LOG.warn(
                    "outside the printer's set: {} lines of a slip drawn, {} characters replaced",
                    encoded.drawn(),
                    encoded.replaced());
        }
        talking.lock();
        try {
            long started = System.nanoTime();
            PrintOutcome outcome = new EscPosJob(line, profile, this::note).run(encoded.bytes(), nextProcess());
            LOG.info(
                    "slip of {} bytes, {} ms on the line, ended after {} ms: {}",
                    encoded.bytes().length,
                    profile.serial().timeOnLine(encoded.bytes().length).toMillis(),
                    Duration.ofNanos(System.nanoTime() - started).toMillis(),
                    outcome);
            if (!(outcome instanceof PrintOutcome.Printed)) {
                wake.release();
            }
            return outcome;
        } finally {
            talking.unlock();
        }
    }

    @Override
    public PrinterStatus status() {
        return status;
    }

    @Override
    public LinkStatus link() {
        return line.supervisor().status();
    }

    @Override
    public void onChange(Runnable listener) {
        listeners.add(listener);
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
            if (line.supervisor().status().open() && talking.tryLock()) {
                try {
                    look();
                } finally {
                    talking.unlock();
                }
            }
            rest();
        }
    }

    private void look() {
        if (!profile.commands().realTimeStatus()) {
            return;
        }
        try {
            note(line.status());
            line.supervisor().healthy();
        } catch (LinkTimeoutException silence) {
            note(PrinterStatus.UNKNOWN);
            line.supervisor().degraded("the printer does not answer");
        } catch (LinkException lost) {
            note(PrinterStatus.UNKNOWN);
        }
    }

    private void rest() {
        try {
            wake.tryAcquire(profile.pollEvery().toMillis(), TimeUnit.MILLISECONDS);
            wake.drainPermits();
        } catch (InterruptedException stop) {
            closed = true;
        }
    }

    private void linkChanged() {
        if (!line.supervisor().status().open()) {
            status = PrinterStatus.UNKNOWN;
        }
        wake.release();
        listeners.forEach(EscPosPrinter::tell);
    }

    private void note(PrinterStatus now) {
        if (!now.equals(status)) {
            status = now;
            listeners.forEach(EscPosPrinter::tell);
        }
    }

    /** A listener's failure is its own: the printer goes on. */
    private static void tell(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException defect) {
            LOG.error("a listener of the printer failed", defect);
        }
    }

    /** Under {@link #talking}. */
    private String nextProcess() {
        lastProcess = (lastProcess + 1) % PROCESS_IDS;
        return String.format(Locale.ROOT, "%04d", lastProcess);
    }
}
