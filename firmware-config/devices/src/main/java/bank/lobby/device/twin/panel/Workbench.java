package bank.lobby.device.twin.panel;

import bank.lobby.device.twin.TwinKeypad;
import bank.lobby.device.twin.TwinPrinter;
import bank.lobby.device.twin.TwinReader;
import bank.lobby.device.twin.TwinReaders;
import bank.lobby.device.twin.TwinSign;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The twins of the demo, the switches a hand would move on them, and a count of changes that a page can wait on. Closes its twins.
 * Thread-safe.
 */
public final class Workbench implements AutoCloseable {

    private final TwinPrinter printer;
    private final TwinReaders readers;
    private final TwinSign sign;
    private final TwinKeypad keypad;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long version = 1;
    private boolean paperOut;
    private boolean coverOpen;
    private boolean closed;

    public Workbench(TwinPrinter printer, TwinReaders readers, TwinSign sign, TwinKeypad keypad) {
        this.printer = printer;
        this.readers = readers;
        this.sign = sign;
        this.keypad = keypad;
        printer.onChange(this::touch);
        readers.onChange(this::touch);
        sign.onChange(this::touch);
        keypad.onChange(this::touch);
    }

    TwinPrinter printer() {
        return printer;
    }

    TwinReader reader() {
        return readers.stripe();
    }

    TwinReaders readers() {
        return readers;
    }

    TwinSign sign() {
        return sign;
    }

    TwinKeypad keypad() {
        return keypad;
    }

    boolean hasPaper() {
        lock.lock();
        try {
            return !paperOut;
        } finally {
            lock.unlock();
        }
    }

    boolean hasCoverOpen() {
        lock.lock();
        try {
            return coverOpen;
        } finally {
            lock.unlock();
        }
    }

    void runOutOfPaper() {
        set(true, coverOpen);
        printer.paperOut();
    }

    void openCover() {
        set(paperOut, true);
        printer.coverOpen();
    }

    /** A new roll in, which cannot be done without closing the cover after it. */
    void refill() {
        set(false, false);
        printer.refill();
    }

    /** The cover shut, and no paper put in if there was none. */
    void closeCover() {
        boolean stillEmpty = !hasPaper();
        set(stillEmpty, false);
        printer.refill();
        if (stillEmpty) {
            printer.paperOut();
        }
    }

    /** Counts every change of anything that can be seen. */
    long version() {
        lock.lock();
        try {
            return version;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until there is something newer than {@code seen}, at most so long. */
    void awaitChange(long seen, Duration limit) throws InterruptedException {
        lock.lock();
        try {
            long left = limit.toNanos();
            while (version == seen && !closed && left > 0) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        printer.close();
        readers.close();
        sign.close();
        keypad.close();
    }

    private void set(boolean out, boolean open) {
        lock.lock();
        try {
            paperOut = out;
            coverOpen = open;
        } finally {
            lock.unlock();
        }
        touch();
    }

    private void touch() {
        lock.lock();
        try {
            version++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
