package bank.lobby.device.printer.escpos;

import bank.lobby.device.link.LinkException;
import bank.lobby.device.link.LinkTimeoutException;
import bank.lobby.device.printer.PrinterStatus;
import bank.lobby.device.printer.PrinterStatus.Condition;
import bank.lobby.device.profile.PrinterProfile;
import bank.lobby.device.profile.PrinterProfile.Clear;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * The thread {@code poll-printer}: asks for the sensors while no job runs, so that an empty roll is known before a customer
 * touches; switches automatic status on for a printer that was just connected or switched on; and ends a cutter's error
 * once somebody has freed it.
 */
final class EscPosWatch implements AutoCloseable {

    /** Chosen: a cutter that is still stuck is not worked harder than this. */
    private static final Duration BETWEEN_RECOVERIES = Duration.ofSeconds(10);

    private final EscPosLine line;
    private final PrinterProfile profile;
    private final ReentrantLock talking;
    private final Consumer<PrinterStatus> seen;
    private final Semaphore wake = new Semaphore(0);
    private final Thread thread =
            Thread.ofPlatform().daemon().name("poll-printer").unstarted(this::poll);
    private volatile boolean closed;
    private volatile boolean statusAsked;
    private long lastRecovery = System.nanoTime() - BETWEEN_RECOVERIES.toNanos();

    /** @param talking held while the printer is asked; whoever prints holds it too */
    EscPosWatch(EscPosLine line, PrinterProfile profile, ReentrantLock talking, Consumer<PrinterStatus> seen) {
        this.line = line;
        this.profile = profile;
        this.talking = talking;
        this.seen = seen;
    }

    void start() {
        thread.start();
    }

    /** Looks again at once. */
    void wake() {
        wake.release();
    }

    /** The link was made or lost, or the printer began anew: what was asked of it may be forgotten. */
    void restarted() {
        statusAsked = false;
        wake();
    }

    @Override
    public void close() {
        closed = true;
        wake();
        try {
            thread.join(Duration.ofSeconds(2));
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
        try {
            if (profile.commands().saysItsStatus() && !statusAsked) {
                line.realTime(EscPos.AUTO_STATUS);
                statusAsked = true;
            }
            if (profile.commands().realTimeStatus()) {
                PrinterStatus status = line.status();
                seen.accept(status);
                line.supervisor().healthy();
                recover(status);
            }
        } catch (LinkTimeoutException silence) {
            statusAsked = false; // it may be switched off, and will have forgotten
            seen.accept(PrinterStatus.UNKNOWN);
            line.supervisor().degraded("the printer does not answer");
        } catch (LinkException lost) {
            seen.accept(PrinterStatus.UNKNOWN);
        }
    }

    /** What is in the buffers goes with it: no job runs, so it is the rest of one that is known to have failed. */
    private void recover(PrinterStatus status) throws LinkException {
        boolean due = System.nanoTime() - lastRecovery > BETWEEN_RECOVERIES.toNanos();
        if (status.condition() == Condition.CUTTER && profile.commands().clear() != Clear.NONE && due) {
            lastRecovery = System.nanoTime();
            line.realTime(EscPos.RECOVER);
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
}
