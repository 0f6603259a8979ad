package bank.lobby.server.intake;

import static java.util.Objects.requireNonNull;

import bank.lobby.server.appointment.AppointmentArrivals;
import bank.lobby.server.appointment.AppointmentArrivals.Arrival;
import bank.lobby.server.availability.Admission;
import bank.lobby.server.branch.Branch;
import bank.lobby.server.branch.Branches;
import bank.lobby.server.catalog.BankingService;
import bank.lobby.server.catalog.CareKinds;
import bank.lobby.server.catalog.Services;
import bank.lobby.server.customer.Customers;
import bank.lobby.server.customer.DocumentKind;
import bank.lobby.server.customer.Identification;
import bank.lobby.server.diversion.ComeBack;
import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.BranchCommand;
import bank.lobby.server.platform.BranchCommands;
import bank.lobby.server.platform.Caller;
import bank.lobby.server.platform.Refusal;
import bank.lobby.server.ticket.Issuing;
import bank.lobby.server.ticket.NewTicket;
import bank.lobby.server.ticket.Ticket;
import bank.lobby.server.triage.Triage;
import bank.lobby.wire.print.Slip;
import bank.lobby.wire.print.SlipJob;
import bank.lobby.wire.ticket.IssuedTicket;
import bank.lobby.wire.ticket.SealedCustomer;
import bank.lobby.wire.ticket.TicketRequest;
import bank.lobby.wire.triage.Booking;
import bank.lobby.wire.triage.Placement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 取号: identifies a walk-in, places them by the branch's plan, and stores the ticket with its slip job. */
@Component
class TakeTicket {

    private final Branches branches;
    private final Services services;
    private final Customers customers;
    private final CareKinds cares;
    private final Triage triage;
    private final Admission admission;
    private final OnePerson persons;
    private final ComeBack comeBack;
    private final Issuing issuing;
    private final BranchCommands commands;
    private final SlipText slips;
    private final RaiseOnAnswer raising;
    private final AppointmentArrivals arrivals;

    TakeTicket(
            Branches branches,
            Services services,
            Customers customers,
            CareKinds cares,
            Triage triage,
            Admission admission,
            OnePerson persons,
            ComeBack comeBack,
            Issuing issuing,
            BranchCommands commands,
            SlipText slips,
            RaiseOnAnswer raising,
            AppointmentArrivals arrivals) {
        this.branches = branches;
        this.services = services;
        this.customers = customers;
        this.cares = cares;
        this.triage = triage;
        this.admission = admission;
        this.persons = persons;
        this.comeBack = comeBack;
        this.issuing = issuing;
        this.commands = commands;
        this.slips = slips;
        this.raising = raising;
        this.arrivals = arrivals;
    }

    /**
     * Issues a ticket. A number that cannot be opened, or that nobody knows, gives an ordinary ticket: a card is never a
     * reason to send somebody away.
     *
     * @throws Refusal 404 {@code unknown-service}, {@code unknown-care}, {@code unknown-appointment}; 409
     *     {@code service-closed}, {@code identity-required}, {@code already-waiting}, {@code already-checked-in},
     *     {@code appointment-state}, {@code appointment-service}, {@code appointment-not-today}
     */
    IssuedTicket take(BranchCommand command, TicketRequest request) {
        return take(command, request, ByStaff.NOTHING, IssuedTicket.class, (branch, service, issued) -> {
            Slip slip = slips.of(branch, service, issued.ticket(), issued.phoneLink(), issued.ahead());
            Ticket ticket = issued.ticket();
            return new IssuedTicket(
                    ticket.id(),
                    ticket.number(),
                    service.code(),
                    service.menu().names(),
                    issued.ahead(),
                    ticket.issuedAt(),
                    ticket.promiseMinutes(),
                    slip.phoneUrl(),
                    new SlipJob(requireNonNull(issued.slipJob()), slip));
        });
    }

    /** What a caller is told of what was issued; kept as the first answer. */
    interface Told<R> {
        R of(Branch branch, BankingService service, Issuing.Issued issued);
    }

    /**
     * What staff add to what a customer asks for.
     *
     * @param despite why they issue it even if the service is closed; {@code null} where they do not
     * @param diversion the customer's offer of a machine that could not help; {@code null} for none
     */
    record ByStaff(@Nullable String despite, @Nullable UUID diversion) {

        static final ByStaff NOTHING = new ByStaff(null, null);
    }

    /** As the other, told otherwise: staff print no slip by themselves. */
    <R> R take(BranchCommand command, TicketRequest request, ByStaff staff, Class<R> type, Told<R> told) {
        WalkIn walkIn = WalkIn.of(request, identify(command.branch(), request), care(request));
        R issued = commands.run(command, type, change -> Optional.of(issue(change, request, walkIn, staff, told)))
                .orElseThrow();
        raising.afterIssue(walkIn);
        return issued;
    }

    /** What was asked for; what the customer's age gives where nothing was. */
    private @Nullable String care(TicketRequest request) {
        if (request.care() == null) {
            return cares.byAge(request.ageBand());
        }
        cares.mustKnow(request.care());
        return request.care();
    }

    /** By the document shown; where only a code or a telephone number was, by what was said when booking. */
    private @Nullable Identification identify(String branch, TicketRequest request) {
        SealedCustomer sealed = request.customer();
        UUID appointment = request.appointment();
        if (appointment != null && (sealed == null || !DocumentKind.isDocument(sealed.kind()))) {
            return arrivals.customerOf(branch, appointment)
                    .map(customers::again)
                    .orElse(null);
        }
        return sealed == null ? null : customers.identify(sealed);
    }

    private <R> R issue(BranchChange change, TicketRequest request, WalkIn known, ByStaff staff, Told<R> told) {
        String despite = staff.despite();
        Branch branch = branches.get(change);
        UUID appointment = request.appointment();
        Arrival arrival = appointment == null ? null : arrivals.arrive(change, appointment, request.service());
        WalkIn walkIn = arrival == null ? known : known.booked(arrival.booking());
        Optional<Refusal> ofPerson = persons.against(change, walkIn);
        if (ofPerson.isPresent() && despite == null) {
            throw ofPerson.get();
        }
        // A place was promised to who comes for an appointment: neither hours nor a quota take it back.
        boolean overrule = despite != null || walkIn.facts().booking() == Booking.ON_TIME;
        Admission.Admitted admitted =
                admission.admit(change, request.service(), triage.place(change, walkIn.facts()), overrule);
        Placement placement = admitted.placement();
        BankingService service = services.get(change, placement.service());
        Issuing.Issued issued = issuing.issue(
                change,
                new NewTicket(
                        service.prefix(),
                        placement,
                        walkIn.facts(),
                        request.language(),
                        since(change, request, walkIn, arrival, staff.diversion()),
                        request.quantity() == null ? 1 : request.quantity(),
                        List.of(),
                        walkIn.holder(),
                        change.caller().kind() == Caller.Kind.STATION
                                ? change.caller().id()
                                : null,
                        Boolean.TRUE.equals(request.documentExpired()),
                        appointment),
                admitted.next(),
                despite(despite, admitted, ofPerson));
        if (arrival != null) {
            arrivals.issued(change, arrival, issued.ticket().id());
        }
        return told.of(branch, service, issued);
    }

    /** The time booked; for whoever a machine could not help the time it was offered; else now. */
    private Instant since(
            BranchChange change,
            TicketRequest request,
            WalkIn walkIn,
            @Nullable Arrival arrival,
            @Nullable UUID diversion) {
        if (arrival != null) {
            return arrival.since();
        }
        if (diversion != null) {
            return comeBack.since(change, diversion);
        }
        NewTicket.Holder holder = walkIn.holder();
        String token = holder == null ? null : holder.token();
        return comeBack.since(change, request.service(), token, Boolean.TRUE.equals(request.cameBack()))
                .orElse(change.now());
    }

    private static Issuing.@Nullable Despite despite(
            @Nullable String words, Admission.Admitted admitted, Optional<Refusal> ofPerson) {
        String overruled = admitted.overruled() == null
                ? ofPerson.map(Refusal::slug).orElse(null)
                : admitted.overruled().name();
        return words == null || overruled == null ? null : new Issuing.Despite(overruled, words);
    }
}
