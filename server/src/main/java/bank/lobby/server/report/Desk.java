package bank.lobby.server.report;

import bank.lobby.server.counter.CounterEvent;
import bank.lobby.server.counter.WorkProfile;
import bank.lobby.wire.board.CounterState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One counter as the log went on: who sat there, whom they had, and since when they called nobody though they could. */
final class Desk {

    private final int no;
    private final WorkProfile profile;
    private @Nullable String staffNo;
    private boolean open;
    private @Nullable UUID ticket;
    private @Nullable Instant idleSince;
    private String idler = "";
    private int mostWaiting;

    Desk(int no, WorkProfile profile) {
        this.no = no;
        this.profile = profile;
    }

    /** A stretch that has ended, and whose it was. */
    record Ended(String staffNo, TellerPatterns.Idle stretch) {}

    void follow(CounterEvent event) {
        open = event.state() == CounterState.OPEN;
        staffNo = event.staffNo();
    }

    /** {@code id} came to this counter. */
    void takes(UUID id) {
        ticket = id;
    }

    /** {@code id} is at no counter any more, or at another. */
    void loses(UUID id) {
        if (id.equals(ticket)) {
            ticket = null;
        }
    }

    /** Looks at the counter after a change at {@code now}; a stretch that this ended, if one. */
    Optional<Ended> look(Waiting waiting, Instant now) {
        String teller = open && ticket == null ? staffNo : null;
        int waits = teller == null ? 0 : waiting.at(no, teller, profile);
        Instant since = idleSince;
        if (since != null && (waits == 0 || !idler.equals(teller))) {
            Ended ended = new Ended(idler, stretch(since, now));
            idleSince = null;
            if (waits > 0 && teller != null) {
                begin(teller, waits, now);
            }
            return Optional.of(ended);
        }
        if (since != null) {
            mostWaiting = Math.max(mostWaiting, waits);
        } else if (waits > 0 && teller != null) {
            begin(teller, waits, now);
        }
        return Optional.empty();
    }

    /** The stretch that still goes on at {@code end}, if one. */
    Optional<Ended> close(Instant end) {
        Instant since = idleSince;
        return since == null ? Optional.empty() : Optional.of(new Ended(idler, stretch(since, end)));
    }

    private void begin(String teller, int waits, Instant now) {
        idleSince = now;
        idler = teller;
        mostWaiting = waits;
    }

    private TellerPatterns.Idle stretch(Instant from, Instant until) {
        return new TellerPatterns.Idle(
                from, until, no, Duration.between(from, until).toSeconds(), mostWaiting);
    }
}
