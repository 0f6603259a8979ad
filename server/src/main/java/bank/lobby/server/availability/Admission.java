package bank.lobby.server.availability;

import bank.lobby.server.availability.Availability.Verdict;
import bank.lobby.server.branch.Branch;
import bank.lobby.server.branch.Branches;
import bank.lobby.server.catalog.BankingService;
import bank.lobby.server.catalog.BranchCalendar;
import bank.lobby.server.catalog.BranchCalendars;
import bank.lobby.server.catalog.Services;
import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.Refusal;
import bank.lobby.server.ticket.Issuing;
import bank.lobby.wire.triage.ClosedReason;
import bank.lobby.wire.triage.Placement;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets a ticket be issued, or says why not, under the branch's lock: a quota is exact whoever else asks at that moment. */
@Component
public class Admission {

    /** What staff may overrule. Numbers that are used up stay so, and what is off the menu nobody expects at a counter. */
    private static final Set<ClosedReason> OVERRULED =
            EnumSet.of(ClosedReason.HOURS, ClosedReason.HOLIDAY, ClosedReason.QUOTA, ClosedReason.NO_COUNTER);

    private final Branches branches;
    private final Services services;
    private final BranchCalendars calendars;
    private final ServiceUses uses;

    Admission(Branches branches, Services services, BranchCalendars calendars, ServiceUses uses) {
        this.branches = branches;
        this.services = services;
        this.calendars = calendars;
        this.uses = uses;
    }

    /**
     * What was decided.
     *
     * @param placement where the ticket may go: the one asked about, or the service chosen where the plan's is closed
     * @param next what the ticket finds there
     * @param overruled why the service is closed all the same; {@code null} where it is open
     */
    public record Admitted(
            Placement placement,
            Issuing.Next next,
            @Nullable ClosedReason overruled) {}

    /**
     * Whether a ticket for {@code askedService} may be placed as {@code placement}. The service chosen must be offered, the
     * one the plan moves the customer to must be open; where only that one is closed the customer stays with the one chosen.
     *
     * @param overrule whether the caller takes it upon themselves to issue though the service is closed
     * @throws Refusal 409 {@code service-closed} with {@code service}, {@code reason} and, where known, {@code opensAt}
     */
    public Admitted admit(BranchChange change, String askedService, Placement placement, boolean overrule) {
        BankingService asked = services.get(change, askedService);
        if (!placement.service().equals(askedService)) {
            BankingService moved = services.get(change, placement.service());
            ServiceUse use = use(change, moved, placement);
            if (availability(change, moved).given(use).isOpen()) {
                return passed(asked, availability(change, asked).offered(), placement, use, overrule);
            }
        }
        Placement stays = placement.at(askedService);
        ServiceUse use = use(change, asked, stays);
        return passed(asked, availability(change, asked).given(use), stays, use, overrule);
    }

    private static Admitted passed(
            BankingService asked, Verdict verdict, Placement placement, ServiceUse use, boolean overrule) {
        ClosedReason reason = verdict.reason();
        if (reason == null || overrule && OVERRULED.contains(reason)) {
            return new Admitted(placement, new Issuing.Next(use.nextNumber(), use.waiting()), reason);
        }
        Refusal refusal = Refusal.conflict("service-closed", "No ticket is given for that service just now")
                .with("service", asked.code())
                .with("reason", reason);
        throw verdict.opensAt() == null ? refusal : refusal.with("opensAt", verdict.opensAt());
    }

    private ServiceUse use(BranchChange change, BankingService service, Placement placement) {
        return Objects.requireNonNull(
                uses.of(change.branch(), day(change), calendars.of(change), List.of(AskedUse.of(service, placement)))
                        .get(service.code()));
    }

    private Availability availability(BranchChange change, BankingService service) {
        BranchCalendar calendar = calendars.of(change);
        return new Availability(service, calendar, day(change));
    }

    private BusinessDay day(BranchChange change) {
        Branch branch = branches.get(change);
        return BusinessDay.of(branch, change.now());
    }
}
