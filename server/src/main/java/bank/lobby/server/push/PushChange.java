package bank.lobby.server.push;

import bank.lobby.server.push.Push.Alert;
import bank.lobby.server.push.Push.Origin;
import bank.lobby.server.push.Push.Outcome;
import bank.lobby.server.push.Push.State;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The fields of a {@link Push} while one of its steps makes the next from it. Used once, by one thread. */
final class PushChange {

    private final UUID ticket;
    private final Instant recognisedAt;
    private Origin origin = Origin.RULE;
    private State state = State.OFFERED;
    private Alert alert = Alert.ARRIVAL;
    private int round = 1;
    private int step;
    private @Nullable String group;
    private Instant offeredAt;
    private @Nullable Instant leaseUntil;
    private @Nullable String acceptedBy;
    private @Nullable Instant acceptedAt;
    private @Nullable Instant outcomeDueAt;
    private @Nullable Outcome outcome;
    private @Nullable Instant endedAt;

    @Nullable
    Instant againAt;

    @Nullable
    Instant greetedAt;

    @Nullable
    String product;

    /** The first push of {@code ticket}. */
    PushChange(UUID ticket, Instant now) {
        this.ticket = ticket;
        this.recognisedAt = now;
        this.offeredAt = now;
    }

    /** From {@code before}. */
    PushChange(Push before) {
        ticket = before.ticket();
        recognisedAt = before.recognisedAt();
        origin = before.origin();
        state = before.state();
        alert = before.alert();
        round = before.round();
        step = before.step();
        group = before.group();
        offeredAt = before.offeredAt();
        leaseUntil = before.leaseUntil();
        againAt = before.againAt();
        acceptedBy = before.acceptedBy();
        acceptedAt = before.acceptedAt();
        outcomeDueAt = before.outcomeDueAt();
        greetedAt = before.greetedAt();
        outcome = before.outcome();
        product = before.product();
        endedAt = before.endedAt();
    }

    /** One more round. */
    void alert(Alert what) {
        alert = what;
        round++;
    }

    Push offered(Step to) {
        return offered(to, offeredAt);
    }

    Push offered(Step to, Instant now) {
        state = State.OFFERED;
        step = to.index();
        group = to.group();
        offeredAt = now;
        leaseUntil = to.lease() == null ? null : now.plus(to.lease());
        acceptedBy = null;
        acceptedAt = null;
        outcomeDueAt = null;
        outcome = null;
        endedAt = null;
        return push();
    }

    Push taken(String staffNo, Instant due) {
        origin = Origin.OWN;
        round = 0;
        return accepted(staffNo, offeredAt, due);
    }

    Push accepted(String staffNo, Instant now, Instant due) {
        state = State.ACCEPTED;
        leaseUntil = null;
        acceptedBy = staffNo;
        acceptedAt = now;
        outcomeDueAt = due;
        return push();
    }

    Push ended(Outcome what, Instant now) {
        state = State.ENDED;
        leaseUntil = null;
        outcome = what;
        endedAt = now;
        return push();
    }

    Push push() {
        return new Push(
                ticket,
                origin,
                state,
                alert,
                round,
                step,
                group,
                recognisedAt,
                offeredAt,
                leaseUntil,
                againAt,
                acceptedBy,
                acceptedAt,
                outcomeDueAt,
                greetedAt,
                outcome,
                product,
                endedAt);
    }
}
