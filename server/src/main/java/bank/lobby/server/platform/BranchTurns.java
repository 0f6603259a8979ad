package bank.lobby.server.platform;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.dao.CannotAcquireLockException;

/**
 * Lets the commands of a branch through one at a time, in the order they came. Who waits here holds no connection, so a
 * busy branch keeps none from the others. Between nodes the lock of the branch's row does the same, but in no order: alone
 * it left some to starve while later ones passed. Thread-safe.
 */
final class BranchTurns {

    /** Chosen: as long as a statement may take. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Chosen: branches may share a turn without harm, and names that do not exist cost no memory. */
    private static final int TURNS = 1024;

    private final ReentrantLock[] turns =
            Stream.generate(() -> new ReentrantLock(true)).limit(TURNS).toArray(ReentrantLock[]::new);

    /**
     * What {@code work} gives when it is the turn of this caller.
     *
     * @throws CannotAcquireLockException when that did not come in time, or the thread was interrupted; nothing was done
     */
    <R> R take(String branch, Supplier<R> work) {
        ReentrantLock turn = turns[Math.floorMod(branch.hashCode(), TURNS)];
        await(turn, branch);
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }

    private static void await(ReentrantLock turn, String branch) {
        try {
            if (turn.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new CannotAcquireLockException("No turn came for a command of branch " + branch);
    }
}
