package bank.lobby.device.twin;

import java.util.concurrent.locks.LockSupport;

/**
 * Lets bytes take the time they need on a line of a given speed, ten bits each. Real waits are a little long, so short
 * ones are taken together. For one thread.
 */
final class LinePace {

    /** Chosen: below this a wait costs more than it is worth. */
    private static final long WORTH_WAITING_NANOS = 2_000_000;

    private final long nanosPerByte;
    private long free = System.nanoTime();

    /** @param baud 0 lets every byte through at once */
    LinePace(int baud) {
        this.nanosPerByte = baud == 0 ? 0 : 10_000_000_000L / baud;
    }

    void next() {
        long now = System.nanoTime();
        free = (now - free > 0 ? now : free) + nanosPerByte;
        if (free - now > WORTH_WAITING_NANOS) {
            LockSupport.parkNanos(free - now);
        }
    }
}
