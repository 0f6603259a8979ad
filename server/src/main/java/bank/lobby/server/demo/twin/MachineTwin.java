package bank.lobby.server.demo.twin;

import bank.lobby.wire.machine.MachineReport;
import bank.lobby.wire.machine.MachineState;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a twin machine behaves: whoever was sent to it walks there, is at it for a while, and is done. Confined to one thread. */
final class MachineTwin {

    /** Chosen: across the hall. */
    static final Duration WALK = Duration.ofSeconds(6);

    /** Chosen: long enough to see the queue, short enough for whoever shows the demo. */
    static final Duration WORK = Duration.ofSeconds(60);

    /** Source: contract: a machine speaks at the least every minute. */
    static final Duration SPEAK = Duration.ofSeconds(40);

    private MachineState state = MachineState.FREE;
    private Instant since = Instant.MIN;
    private int queue;
    private @Nullable Instant spoke;

    /**
     * What there is to tell the server.
     *
     * @param done whether somebody has ended at it
     * @param report how it is; {@code null} for nothing new
     */
    record Word(boolean done, @Nullable MachineReport report) {}

    /**
     * @param first when the first of those went who are sent to it; {@code null} where nobody is
     * @param sent how many are
     */
    Word at(Instant now, @Nullable Instant first, int sent) {
        boolean done =
                state == MachineState.BUSY && first != null && !since.plus(WORK).isAfter(now);
        boolean begins =
                state == MachineState.FREE && first != null && !first.plus(WALK).isAfter(now);
        MachineState next =
                begins || state == MachineState.BUSY && !done && first != null ? MachineState.BUSY : MachineState.FREE;
        int waiting = next == MachineState.BUSY ? Math.max(0, sent - 1) : 0;
        if (next == state
                && waiting == queue
                && spoke != null
                && spoke.plus(SPEAK).isAfter(now)) {
            return new Word(done, null);
        }
        since = next == state ? since : now;
        state = next;
        queue = waiting;
        return new Word(done, new MachineReport(state, queue));
    }

    /** The server has heard what {@link #at} said at {@code now}. */
    void heard(Instant now) {
        spoke = now;
    }
}
