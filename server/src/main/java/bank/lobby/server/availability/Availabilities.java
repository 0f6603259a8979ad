package bank.lobby.server.availability;

import bank.lobby.server.availability.Availability.Verdict;
import bank.lobby.server.branch.Branch;
import bank.lobby.server.catalog.BankingService;
import bank.lobby.server.catalog.BranchCalendar;
import bank.lobby.server.catalog.BranchCalendars;
import bank.lobby.server.catalog.Services;
import bank.lobby.server.estimate.WaitEstimate;
import bank.lobby.server.estimate.WaitEstimator;
import bank.lobby.server.estimate.WaitsNow;
import bank.lobby.server.platform.OneMoment;
import bank.lobby.server.triage.TriagePlans;
import bank.lobby.wire.triage.Placement;
import bank.lobby.wire.triage.ServiceAvailability;
import bank.lobby.wire.triage.TriageFacts;
import bank.lobby.wire.triage.TriagePlan;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** How every service of a branch stands now, for screens; a ticket is decided by {@link Admission}. */
@Component
class Availabilities {

    private final Services services;
    private final BranchCalendars calendars;
    private final ServiceUses uses;
    private final WaitEstimator estimator;
    private final TriagePlans plans;
    private final OneMoment moment;
    private final InstantSource clock;

    Availabilities(
            Services services,
            BranchCalendars calendars,
            ServiceUses uses,
            WaitEstimator estimator,
            TriagePlans plans,
            OneMoment moment,
            InstantSource clock) {
        this.services = services;
        this.calendars = calendars;
        this.uses = uses;
        this.estimator = estimator;
        this.plans = plans;
        this.moment = moment;
        this.clock = clock;
    }

    /** Of all services in menu order, those withdrawn among them: a kiosk may still show one. */
    List<ServiceAvailability> of(Branch branch) {
        return moment.see(() -> {
            BusinessDay day = BusinessDay.of(branch, clock.instant());
            BranchCalendar calendar = calendars.of(branch.id());
            List<BankingService> all = services.all(branch.id());
            WaitsNow waits = estimator.now(branch);
            TriagePlan plan = plans.inForce(branch.id());
            List<AskedUse> asked = all.stream()
                    .map(service -> AskedUse.of(service, place(plan, service, day)))
                    .toList();
            Map<String, ServiceUse> used = uses.of(branch.id(), day, calendar, asked);
            return asked.stream()
                    .map(each -> {
                        Verdict verdict = new Availability(each.service(), calendar, day)
                                .given(Objects.requireNonNull(
                                        used.get(each.service().code())));
                        return verdict.isOpen()
                                ? open(each.service(), waits, place(plan, each.service(), day))
                                : closed(each.service(), verdict);
                    })
                    .toList();
        });
    }

    /** Where an ordinary customer of whom nothing is known would wait, were nobody there. */
    private static Placement place(TriagePlan plan, BankingService service, BusinessDay day) {
        return plan.place(TriageFacts.of(service.menu(), LocalDateTime.ofInstant(day.now(), day.zone()), 0));
    }

    private static ServiceAvailability open(BankingService service, WaitsNow waits, Placement placement) {
        WaitEstimate wait = waits.of(placement).orElse(null);
        return new ServiceAvailability(
                service.code(),
                true,
                null,
                null,
                wait == null ? null : wait.lowMinutes(),
                wait == null ? null : wait.likelyMinutes(),
                wait == null ? null : wait.highMinutes());
    }

    private static ServiceAvailability closed(BankingService service, Verdict verdict) {
        return new ServiceAvailability(service.code(), false, verdict.reason(), verdict.opensAt(), null, null, null);
    }
}
