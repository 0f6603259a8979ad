package bank.lobby.wire.triage;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A plan that takes the place of another at a set time. A kiosk is told before, so that both ends change at the same
 * instant, also while they do not hear of one another.
 *
 * @param at first instant it is in force
 * @param plan what is in force then
 */
public record NextPlan(Instant at, TriagePlan plan) {

    public NextPlan {
        requireNonNull(at, "at");
        requireNonNull(plan, "plan");
    }
}
