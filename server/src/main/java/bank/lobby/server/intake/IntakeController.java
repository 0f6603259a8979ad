package bank.lobby.server.intake;

import bank.lobby.server.appointment.AppointmentArrivals;
import bank.lobby.server.branch.Branch;
import bank.lobby.server.branch.Branches;
import bank.lobby.server.catalog.BankingService;
import bank.lobby.server.catalog.BranchCalendars;
import bank.lobby.server.catalog.CareKinds;
import bank.lobby.server.catalog.Services;
import bank.lobby.server.customer.Customers;
import bank.lobby.server.platform.BranchCommand;
import bank.lobby.server.platform.Caller;
import bank.lobby.server.platform.Columns;
import bank.lobby.server.platform.CommandKeys;
import bank.lobby.server.platform.Role;
import bank.lobby.server.triage.PlanSchedule;
import bank.lobby.server.triage.TriagePlans;
import bank.lobby.wire.ticket.IssuedTicket;
import bank.lobby.wire.ticket.TicketRequest;
import bank.lobby.wire.triage.BranchDay;
import bank.lobby.wire.triage.BranchPlan;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where tickets are asked for, and the plan a kiosk asks by. */
@RestController
class IntakeController {

    private final TakeTicket takeTicket;
    private final Branches branches;
    private final Services services;
    private final TriagePlans plans;
    private final Customers customers;
    private final CareKinds cares;
    private final BranchCalendars calendars;
    private final AppointmentArrivals arrivals;
    private final InstantSource clock;

    IntakeController(
            TakeTicket takeTicket,
            Branches branches,
            Services services,
            TriagePlans plans,
            Customers customers,
            CareKinds cares,
            BranchCalendars calendars,
            AppointmentArrivals arrivals,
            InstantSource clock) {
        this.takeTicket = takeTicket;
        this.branches = branches;
        this.services = services;
        this.plans = plans;
        this.customers = customers;
        this.cares = cares;
        this.calendars = calendars;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    @PostMapping("/api/branches/{branch}/tickets")
    @ResponseStatus(HttpStatus.CREATED)
    IssuedTicket take(
            Caller caller,
            @PathVariable String branch,
            @RequestHeader(name = CommandKeys.HEADER, defaultValue = "") String key,
            @RequestBody TicketRequest request) {
        branches.admit(caller, branch, Role.KIOSK);
        BranchCommand command = new BranchCommand(branch, key, caller, "issue " + Columns.write(request));
        return takeTicket.take(command, request);
    }

    /** From yesterday on: a stretch of yesterday may run over midnight. */
    private List<BranchDay> days(Branch branch) {
        LocalDate yesterday =
                LocalDate.ofInstant(clock.instant(), branch.zone()).minusDays(1);
        return calendars.of(branch.id()).days().stream()
                .filter(day -> !day.date().isBefore(yesterday))
                .toList();
    }

    @GetMapping("/api/branches/{branch}/plan")
    BranchPlan plan(Caller caller, @PathVariable String branch) {
        Branch place = branches.get(branch);
        caller.mustBe(branch, Role.values());
        PlanSchedule schedule = plans.schedule(branch);
        return new BranchPlan(
                branch,
                place.bankNames(),
                place.names(),
                place.zone().getId(),
                services.of(branch).stream().map(BankingService::menu).toList(),
                schedule.first(),
                customers.sealingKey(),
                cares.all(),
                days(place),
                schedule.next(),
                arrivals.given(branch));
    }
}
