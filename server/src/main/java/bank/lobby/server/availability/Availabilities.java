package bank.lobby.server.availability;

import bank.lobby.server.availability.Availability.Verdict;
import bank.lobby.server.branch.Branch;
import bank.lobby.server.catalog.BankingService;
import bank.lobby.server.catalog.BranchCalendar;
import bank.lobby.server.catalog.BranchCalendars;
import bank.lobby.server.catalog.Services;
import bank.lobby.server.platform.OneMoment;
import bank.lobby.wire.triage.ServiceAvailability;
import java.time.InstantSource;
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
    private final OneMoment moment;
    private final InstantSource clock;

    Availabilities(
            Services services, BranchCalendars calendars, ServiceUses uses, OneMoment moment, InstantSource clock) {
        this.services = services;
        this.calendars = calendars;
        this.uses = uses;
        this.moment = moment;
        this.clock = clock;
    }

    /** Of all services in menu order, those withdrawn among them: a kiosk may still show one. */
    List<ServiceAvailability> of(Branch branch) {
        return moment.see(() -> {
            BusinessDay day = BusinessDay.of(branch, clock.instant());
            BranchCalendar calendar = calendars.of(branch.id());
            List<BankingService> all = services.all(branch.id());
            Map<String, ServiceUse> used = uses.of(branch.id(), day, calendar, all);
            return all.stream()
                    .map(service -> {
                        Verdict verdict = new Availability(service, calendar, day)
                                .given(Objects.requireNonNull(used.get(service.code())));
                        return new ServiceAvailability(
                                service.code(),
                                verdict.isOpen(),
                                verdict.reason(),
                                verdict.opensAt(),
                                null,
                                null,
                                null);
                    })
                    .toList();
        });
    }
}
