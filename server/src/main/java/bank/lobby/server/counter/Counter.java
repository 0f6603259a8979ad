package bank.lobby.server.counter;

import bank.lobby.server.platform.Refusal;
import bank.lobby.wire.board.CounterState;
import bank.lobby.wire.station.Names;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A counter and who is signed in at it.
 *
 * @param branch its branch
 * @param no its number, 1 to 99
 * @param names what is written over it
 * @param profile which services it takes
 * @param staffNo the teller signed in; {@code null} while the counter is closed
 * @param since since when
 * @param session revision at which the session began; {@code null} while the counter is closed
 * @param paused set while the teller takes nobody
 */
public record Counter(
        String branch,
        int no,
        Names names,
        WorkProfile profile,
        @Nullable String staffNo,
        @Nullable Instant since,
        @Nullable Long session,
        @Nullable Paused paused) {

    /** 暂停服务: since when, and the code of the reason. */
    public record Paused(Instant since, String reason) {}

    /** A counter as it is set up; nobody is signed in. */
    public Counter(
            String branch,
            int no,
            Names names,
            WorkProfile profile,
            @Nullable String staffNo,
            @Nullable Instant since) {
        this(branch, no, names, profile, staffNo, since, null, null);
    }

    /** Whether a teller is signed in. */
    public boolean isOpen() {
        return staffNo != null;
    }

    /** As the hall and its signs see it. */
    public CounterState state() {
        if (!isOpen()) {
            return CounterState.CLOSED;
        }
        return paused == null ? CounterState.OPEN : CounterState.PAUSED;
    }

    /**
     * Refuses everybody but the teller signed in here.
     *
     * @throws Refusal 409 {@code counter-closed}, 403 {@code not-your-counter}
     */
    public void mustBelongTo(String caller) {
        if (staffNo == null) {
            throw Refusal.conflict("counter-closed", "Nobody is signed in at this counter")
                    .with("counter", no);
        }
        if (!staffNo.equals(caller)) {
            throw Refusal.forbidden("not-your-counter", "Somebody else is signed in at this counter")
                    .with("counter", no);
        }
    }

    /**
     * The running session.
     *
     * @throws Refusal 409 {@code counter-closed}
     */
    public long openSession() {
        if (session == null) {
            throw Refusal.conflict("counter-closed", "Nobody is signed in at this counter")
                    .with("counter", no);
        }
        return session;
    }
}
