package bank.lobby.device.provision;

import bank.lobby.device.link.LinkStatus;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for a device, for as long as a person is ready to. */
final class LinkWait {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private LinkWait() {}

    /** False when the link did not open in that time; the reason is told to the answer. */
    static boolean open(Supplier<LinkStatus> link, String port, Duration limit, Answer answer) {
        if (until(() -> link.get().open(), limit)) {
            return true;
        }
        String reason = link.get().reason();
        answer.problem("nothing to talk to at " + port + (reason.isEmpty() ? "" : ": " + reason));
        return false;
    }

    /** Whether it became true in that time. */
    static boolean until(BooleanSupplier wanted, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (!wanted.getAsBoolean()) {
            if (System.nanoTime() - end > 0 || Thread.currentThread().isInterrupted()) {
                return wanted.getAsBoolean();
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return true;
    }
}
