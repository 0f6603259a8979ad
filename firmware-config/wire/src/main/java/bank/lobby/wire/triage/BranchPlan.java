package bank.lobby.wire.triage;

import static java.util.Objects.requireNonNull;

import bank.lobby.wire.station.Names;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All a kiosk needs to serve its branch: {@code GET /api/branches/{b}/plan}. The kiosk keeps the last one on disk.
 *
 * @param branch code of the branch
 * @param bankNames the bank's name
 * @param branchNames the branch's name
 * @param zone IANA time zone of the branch
 * @param services what is offered, in the order of the menu
 * @param triage how a walk-in is placed
 * @param sealingKey to whom customer numbers are sealed
 * @param cares special care a customer may ask for, in order; none from a server of the release before
 * @param days days on which the branch does not keep its weekly hours, earliest first, the last ones and those to come
 * @param next the triage plan that takes the place of {@code triage} at a set time; {@code null} while none is scheduled
 * @param appointments whether the branch gives appointments, so that a kiosk asks for them; {@code null} is no
 */
public record BranchPlan(
        String branch,
        Names bankNames,
        Names branchNames,
        String zone,
        List<MenuService> services,
        TriagePlan triage,
        SealingKey sealingKey,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<CareKind> cares,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<BranchDay> days,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable NextPlan next,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean appointments) {

    public BranchPlan {
        requireNonNull(branch, "branch");
        requireNonNull(bankNames, "bankNames");
        requireNonNull(branchNames, "branchNames");
        requireNonNull(zone, "zone");
        services = List.copyOf(requireNonNull(services, "services"));
        requireNonNull(triage, "triage");
        requireNonNull(sealingKey, "sealingKey");
        cares = cares == null ? List.of() : List.copyOf(cares);
        days = days == null ? List.of() : List.copyOf(days);
        appointments = Boolean.TRUE.equals(appointments) ? true : null;
    }

    /** The plan of a branch that gives no appointments. */
    public BranchPlan(
            String branch,
            Names bankNames,
            Names branchNames,
            String zone,
            List<MenuService> services,
            TriagePlan triage,
            SealingKey sealingKey,
            List<CareKind> cares,
            List<BranchDay> days,
            @Nullable NextPlan next) {
        this(branch, bankNames, branchNames, zone, services, triage, sealingKey, cares, days, next, null);
    }

    /** The triage plan in force at {@code now}: the next one from its very instant on, whether or not the server can be asked. */
    public TriagePlan triageAt(Instant now) {
        return next == null || now.isBefore(next.at()) ? triage : next.plan();
    }
}
