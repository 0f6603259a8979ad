package bank.lobby.server.triage;

import bank.lobby.wire.triage.NextPlan;
import bank.lobby.wire.triage.TriagePlan;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The plan a branch has and the one that takes its place at a set time.
 *
 * @param first in force until then
 * @param next {@code null} while none is scheduled
 */
public record PlanSchedule(TriagePlan first, @Nullable NextPlan next) {

    /** The plan in force at {@code now}; the next one from its very instant on. */
    public TriagePlan at(Instant now) {
        return next == null || now.isBefore(next.at()) ? first : next.plan();
    }

    /** The same as of {@code now}: a plan whose time has come is the first, and none is next. */
    public PlanSchedule asOf(Instant now) {
        return next == null || now.isBefore(next.at()) ? this : new PlanSchedule(next.plan(), null);
    }
}
