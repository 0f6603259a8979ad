package bank.lobby.server.platform;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.dao.CannotAcquireLockException;

/**
 * Lets the commands of a branch through one at a time, and those of all branches as many at once as there are places,
 * both in the order they came. Who waits here holds no connection, so a busy branch keeps none from the others, and reading
 * finds some free however many commands wait. The lock of the branch's row between nodes and the pool of connections do
 * the same, but in no order: alone they left some to starve while later ones passed. Thread-safe.
 */
final class BranchTurns {

    /** Chosen: as long as a statement may take, and less than a page waits for its answer; for turn and place together. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Chosen: branches may share a turn without harm, and names that do not exist cost no memory. */
    private static final int TURNS = 1024;

    private final ReentrantLock[] turns =
            Stream.generate(() -> new ReentrantLock(true)).limit(TURNS).toArray(ReentrantLock[]::new);

    private final Semaphore places;

    /** @param places how many commands may be under way at once, at least 1 */
    BranchTurns(int places) {
        this.places = new Semaphore(places, true);
    }

    /**
     * What {@code work} gives when it is the turn of this caller.
     *
     * @throws CannotAcquireLockException when that did not come in time, or the thread was interrupted; nothing was done
     */
    <R> R take(String branch, Supplier<R> work) {
        ReentrantLock turn = turns[Math.floorMod(branch.hashCode(), TURNS)];
        long until = System.nanoTime() + PATIENCE.toNanos();
        await(turn::tryLock, until, branch);
        try {
            await(places::tryAcquire, until, branch);
            try {
                return work.get();
            } finally {
                places.release();
            }
        } finally {
            turn.unlock();
        }
    }

    /** Waits for something that is given in order. */
    private interface Line {

        boolean comes(long time, TimeUnit unit) throws InterruptedException;
    }

    private static void await(Line line, long until, String branch) {
        try {
            if (line.comes(until - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new CannotAcquireLockException("No turn came for a command of branch " + branch);
    }
}
