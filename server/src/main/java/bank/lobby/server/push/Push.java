package bank.lobby.server.push;

import static java.util.Objects.requireNonNull;

import bank.lobby.server.platform.Refusal;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer pushed to the lobby managers: who is asked now and until when, who has the customer, what came of it. It has
 * the id of its ticket, of which there is at most one. Carries nothing personal: what staff
 * write of a customer stays in the row.
 * Every step returns the next push or refuses with {@code push-state} and leaves this one as it was.
 *
 * @param ticket its ticket
 * @param origin who wanted it
 * @param state where it stands
 * @param alert what the latest round told
 * @param round how often somebody was alerted; a tablet rings once for each
 * @param step how many groups were asked before: the place in the rule, or the number of its groups for the supervisor
 * @param group code of the group asked; {@code null} for the supervisor, and for a push nobody was asked about
 * @param recognisedAt when the customer became one to push: the issue, or the late answer
 * @param offeredAt when it was offered to the group asked now
 * @param leaseUntil when the next group is asked; {@code null} when there is none
 * @param againAt when it was told again before the call; {@code null} until then
 * @param acceptedBy staff number of the lobby manager who has the customer, or had when it ended
 * @param acceptedAt when they took over
 * @param outcomeDueAt until when they have to say what came of it
 * @param greetedAt when the customer was met
 * @param outcome what came of it; {@code null} while it is open
 * @param product code of the product the customer may be led to
 * @param endedAt when it ended
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Push(
        UUID ticket,
        Origin origin,
        State state,
        Alert alert,
        int round,
        int step,
        @Nullable String group,
        Instant recognisedAt,
        Instant offeredAt,
        @Nullable Instant leaseUntil,
        @Nullable Instant againAt,
        @Nullable String acceptedBy,
        @Nullable Instant acceptedAt,
        @Nullable Instant outcomeDueAt,
        @Nullable Instant greetedAt,
        @Nullable Outcome outcome,
        @Nullable String product,
        @Nullable Instant endedAt) {

    /** Who wanted it. */
    enum Origin {
        /** The branch's rule. */
        RULE,
        /** A lobby manager, who walked up to the customer of their own accord. */
        OWN
    }

    /** Where it stands. */
    enum State {
        OFFERED,
        ACCEPTED,
        ENDED
    }

    /** What somebody is alerted to. */
    enum Alert {
        ARRIVAL,
        /** Nobody of the group before took the customer in time. */
        ESCALATED,
        /** The customer is about to be called. */
        BEFORE_CALL,
        /** Another lobby manager gave the customer to the present one. */
        HANDED_OVER,
        /** Whoever had accepted cannot come. */
        GIVEN_BACK
    }

    /** What came of it. */
    enum Outcome {
        MET,
        HANDED_TO,
        /** Somebody had accepted and did not meet the customer. */
        MISSED,
        /** Nobody had accepted when the customer left the queue. */
        UNANSWERED
    }

    Push {
        requireNonNull(ticket, "ticket");
        requireNonNull(origin, "origin");
        requireNonNull(state, "state");
        requireNonNull(alert, "alert");
        requireNonNull(recognisedAt, "recognisedAt");
        requireNonNull(offeredAt, "offeredAt");
    }

    /** Offered by the rule, first to {@code step}. */
    static Push offered(UUID ticket, Step step, Instant now) {
        return new PushChange(ticket, now).offered(step);
    }

    /** Taken by {@code staffNo} without having been offered. */
    static Push taken(UUID ticket, String staffNo, Instant now, Instant due) {
        return new PushChange(ticket, now).taken(staffNo, due);
    }

    /** 升级: to the next step. */
    Push escalate(Step next, Instant now) {
        only("escalate", State.OFFERED);
        PushChange change = new PushChange(this);
        change.alert(Alert.ESCALATED);
        return change.offered(next, now);
    }

    /** Told again because the customer is about to be called. */
    Push tellAgain(Instant now) {
        if (!mayTellAgain()) {
            throw refused("tell-again");
        }
        PushChange change = new PushChange(this);
        change.alert(Alert.BEFORE_CALL);
        change.againAt = now;
        return change.push();
    }

    /** Whether telling again could still bring somebody to the customer in time. */
    boolean mayTellAgain() {
        return state != State.ENDED && againAt == null && greetedAt == null;
    }

    /** 我来接待: by {@code staffNo}, who has until {@code due} to say what came of it. */
    Push accept(String staffNo, Instant now, Instant due) {
        only("accept", State.OFFERED);
        return new PushChange(this).accepted(staffNo, now, due);
    }

    /** 转给同事: to {@code staffNo}, who is alerted. */
    Push handOver(String staffNo, Instant now, Instant due) {
        only("hand-over", State.ACCEPTED);
        PushChange change = new PushChange(this);
        change.alert(Alert.HANDED_OVER);
        return change.accepted(staffNo, now, due);
    }

    /** 退回: offered again, from the first step on. */
    Push giveBack(Step step, Instant now) {
        only("give-back", State.ACCEPTED);
        if (greetedAt != null) {
            throw refused("give-back");
        }
        PushChange change = new PushChange(this);
        change.alert(Alert.GIVEN_BACK);
        return change.offered(step, now);
    }

    /** 已见到客户. */
    Push greet(Instant now) {
        only("greet", State.ACCEPTED);
        if (greetedAt != null) {
            throw refused("greet");
        }
        PushChange change = new PushChange(this);
        change.greetedAt = now;
        return change.push();
    }

    /** What came of it; a customer met now is greeted now. */
    Push end(Outcome outcome, @Nullable String product, Instant now) {
        only("outcome", State.ACCEPTED);
        if (outcome == Outcome.MISSED && greetedAt != null) {
            throw refused("outcome");
        }
        PushChange change = new PushChange(this);
        change.greetedAt = greetedAt == null && outcome == Outcome.MET ? now : greetedAt;
        change.product = product;
        return change.ended(outcome, now);
    }

    /** The customer has left the queue and nobody had accepted. */
    Push endUnanswered(Instant now) {
        only("end", State.OFFERED);
        return new PushChange(this).ended(Outcome.UNANSWERED, now);
    }

    /** The customer is in the queue again, by an undo or after a missed call: offered again. */
    Push reopen(Step step, Instant now) {
        if (outcome != Outcome.UNANSWERED) {
            throw refused("reopen");
        }
        PushChange change = new PushChange(this);
        change.alert(Alert.ARRIVAL);
        return change.offered(step, now);
    }

    private void only(String command, State from) {
        if (state != from) {
            throw refused(command);
        }
    }

    private Refusal refused(String command) {
        return Refusal.conflict("push-state", "A push that is " + state + " cannot do that")
                .with("state", state)
                .with("command", command);
    }
}
