package bank.lobby.server.calling.policy;

import static java.util.Objects.requireNonNull;

import bank.lobby.server.counter.WorkProfile;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is called and why: everything an auditor needs to come to the same answer. Kept with the call.
 *
 * @param called the ticket
 * @param reason what decided
 * @param words code of the reason a teller gave; {@code null} where the policy decided
 * @param version of the policy
 * @param rule of the branch at the time
 * @param profile of the counter at the time
 * @param candidates all heads this counter may serve, the most urgent first
 */
public record CallDecision(
        UUID called,
        Reason reason,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String words,
        int version,
        CallRule rule,
        WorkProfile profile,
        List<Candidate> candidates) {

    /** What decided. */
    public enum Reason {
        /** It was the most urgent by the policy. */
        MOST_URGENT,
        /** It had been passed as often as anybody may be. */
        PASSED_ENOUGH,
        /** A teller called it by name; the candidates say whom the policy would have called. */
        CHOSEN
    }

    /** Why a head could be called here. */
    public enum Choice {
        FIRST,
        /** It joined the first choice because it has waited too long. */
        ALSO,
        SECOND
    }

    /**
     * One of those who could have been called.
     *
     * @param waitedSeconds at the time of the call
     * @param promiseSeconds promised wait
     * @param share of the promise used
     * @param urgency in the policy's own unit
     * @param passes how often it had been passed, counted no further than the limit
     * @param windowGroup counters that were its own beside those of its service
     * @param boundHere whether it was bound to this counter or its teller
     * @param ownCounters where its passes were counted; empty in calls of the first release
     */
    public record Candidate(
            UUID ticket,
            String number,
            String service,
            Choice choice,
            long waitedSeconds,
            long promiseSeconds,
            double share,
            double urgency,
            int passes,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String windowGroup,

            boolean boundHere,
            List<Integer> ownCounters) {

        public Candidate {
            requireNonNull(ticket, "ticket");
            requireNonNull(number, "number");
            requireNonNull(service, "service");
            requireNonNull(choice, "choice");
            ownCounters = ownCounters == null ? List.of() : List.copyOf(ownCounters);
        }
    }

    public CallDecision {
        requireNonNull(called, "called");
        requireNonNull(reason, "reason");
        requireNonNull(rule, "rule");
        requireNonNull(profile, "profile");
        candidates = List.copyOf(candidates);
    }
}
