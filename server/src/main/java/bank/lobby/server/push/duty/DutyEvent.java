package bank.lobby.server.push.duty;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one change did to somebody's duty: the body of its event, the duty as it stood after the change.
 *
 * @param ended why it is over; absent while it goes on
 */
record DutyEvent(
        String staffNo,
        String group,
        Instant since,
        boolean reachable,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Ended ended) {

    static final String STARTED = "DUTY_STARTED";
    static final String ENDED = "DUTY_ENDED";
    static final String REACHABLE = "DUTY_REACHABLE";
    static final String UNREACHABLE = "DUTY_UNREACHABLE";

    /** Why somebody is off duty. */
    enum Ended {
        /** They said so. */
        SELF,
        /** A supervisor said so. */
        SUPERVISOR,
        /** They signed out, or may not work any more. */
        SIGNED_OUT,
        /** Their tablet was silent for longer than the branch's rule allows. */
        ABSENT,
        /** The business day of its start is over. */
        DAY_OVER
    }

    DutyEvent {
        requireNonNull(staffNo, "staffNo");
        requireNonNull(group, "group");
        requireNonNull(since, "since");
    }

    static DutyEvent of(Duty duty, @Nullable Ended ended) {
        return new DutyEvent(duty.id(), duty.group(), duty.since(), duty.reachable(), ended);
    }
}
