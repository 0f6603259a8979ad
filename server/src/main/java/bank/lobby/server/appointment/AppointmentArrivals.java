package bank.lobby.server.appointment;

import bank.lobby.server.branch.Branch;
import bank.lobby.server.branch.Branches;
import bank.lobby.server.customer.CustomerToken;
import bank.lobby.server.customer.Customers;
import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.Refusal;
import bank.lobby.wire.appointment.AppointmentState;
import bank.lobby.wire.appointment.FoundAppointment;
import bank.lobby.wire.ticket.SealedCustomer;
import bank.lobby.wire.triage.Booking;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * 预约签到: which appointments an arriving customer has, and whether one of them may have a ticket now. Looking changes
 * nothing; a ticket is taken under the branch's lock, so that one appointment never has two.
 */
@Component
public class AppointmentArrivals {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Branches branches;
    private final AppointmentRules rules;
    private final Appointments appointments;
    private final Customers customers;
    private final InstantSource clock;

    AppointmentArrivals(
            Branches branches,
            AppointmentRules rules,
            Appointments appointments,
            Customers customers,
            InstantSource clock) {
        this.branches = branches;
        this.rules = rules;
        this.appointments = appointments;
        this.customers = customers;
        this.clock = clock;
    }

    /** Whether {@code branch} gives appointments at all. */
    public boolean given(String branch) {
        return !rules.of(branch).offers().isEmpty();
    }

    /** The one with a code as it was typed; none for what is no code or nobody's. */
    public List<FoundAppointment> typed(String branch, String code) {
        return AppointmentCode.typed(code)
                .flatMap(known -> appointments.byCode(branch, known))
                .map(appointment -> List.of(found(branches.get(branch), appointment)))
                .orElse(List.of());
    }

    /** Those of whoever has shown or typed what is sealed: today's, by time, else the next one alone; may be empty. */
    public List<FoundAppointment> shown(String branch, SealedCustomer sealed) {
        return customers.token(sealed).map(token -> shown(branch, token)).orElse(List.of());
    }

    private List<FoundAppointment> shown(String branch, CustomerToken token) {
        Branch place = branches.get(branch);
        LocalDate today = place.businessDay(clock.instant());
        List<FoundAppointment> all = appointments.byToken(branch, token.all(), today).stream()
                .map(appointment -> found(place, appointment))
                .toList();
        List<FoundAppointment> ofToday =
                all.stream().filter(FoundAppointment::isToday).toList();
        return ofToday.isEmpty() ? all.stream().limit(1).toList() : ofToday;
    }

    /** Today's of whoever has shown what is sealed that may have a ticket now, by time; may be empty. */
    public List<FoundAppointment> open(String branch, SealedCustomer sealed) {
        return shown(branch, sealed).stream()
                .filter(each -> each.isToday() && each.state() == AppointmentState.BOOKED)
                .toList();
    }

    /** Who the customer is, where that was said when the appointment was made; a token. */
    public Optional<String> customerOf(String branch, UUID appointment) {
        return appointments.customerToken(branch, appointment);
    }

    /**
     * A customer come for an appointment.
     *
     * @param booking how the customer stands to it
     * @param since when the ticket's clock starts: now, or the time booked where the customer came for it and that is later
     */
    public record Arrival(UUID appointment, Booking booking, Instant since) {}

    /**
     * Lets an appointment have its ticket, under the lock of {@code change}. Who comes too early or too late is served as a
     * walk-in who had one.
     *
     * @param service what the ticket is asked for
     * @throws Refusal 404 {@code unknown-appointment}; 409 {@code already-checked-in} with the number,
     *     {@code appointment-state}, {@code appointment-service}, {@code appointment-not-today}
     */
    public Arrival arrive(BranchChange change, UUID id, String service) {
        Appointment appointment = appointments.get(change, id);
        if (!appointment.isBooked()) {
            throw notBooked(appointment);
        }
        if (!appointment.service().equals(service)) {
            throw Refusal.conflict("appointment-service", "The appointment is for another service")
                    .with("service", appointment.service());
        }
        if (!appointment.day().equals(change.serviceDate())) {
            throw Refusal.conflict("appointment-not-today", "The appointment is for another day")
                    .with("at", appointment.at());
        }
        Booking booking = rules.get(change).booking(appointment.at(), appointment.isKept(), change.now());
        boolean isLaterBooked = booking == Booking.ON_TIME && appointment.at().isAfter(change.now());
        return new Arrival(id, booking, isLaterBooked ? appointment.at() : change.now());
    }

    /** Notes the ticket that was issued upon {@code arrival}, as part of the same change. */
    public void issued(BranchChange change, Arrival arrival, UUID ticket) {
        AppointmentRows.checkIn(change, arrival.appointment(), ticket, arrival.booking());
    }

    static Refusal notBooked(Appointment appointment) {
        Appointment.Held ticket = appointment.ticket();
        return ticket == null
                ? Refusal.conflict("appointment-state", "The appointment is not open")
                        .with("state", appointment.state())
                : Refusal.conflict("already-checked-in", "The appointment has its ticket")
                        .with("state", appointment.state())
                        .with("number", ticket.number());
    }

    private FoundAppointment found(Branch branch, Appointment appointment) {
        AppointmentRule rule = rules.of(branch.id());
        Instant now = clock.instant();
        LocalDate today = branch.businessDay(now);
        boolean isOver = appointment.isBooked() && appointment.day().isBefore(today);
        Appointment.Held ticket = appointment.isBooked() ? null : appointment.ticket();
        return new FoundAppointment(
                appointment.id(),
                appointment.service(),
                appointment.serviceNames(),
                appointment.at(),
                appointment.minutes(),
                isOver ? AppointmentState.MISSED : appointment.state(),
                rule.booking(appointment.at(), appointment.isKept(), now),
                minutesUntil(now, appointment.at()),
                rule.from(appointment.at()),
                rule.until(appointment.at()),
                appointment.day().equals(today),
                ticket == null ? null : ticket.number());
    }

    /** A minute that has begun counts: 11 min 1 s early is "12 minutes early", 1 s late is "1 minute late". */
    private static int minutesUntil(Instant now, Instant at) {
        long seconds = Duration.between(now, at).toSeconds();
        long minutes = (Math.abs(seconds) + MINUTE.toSeconds() - 1) / MINUTE.toSeconds();
        return (int) (seconds < 0 ? -minutes : minutes);
    }
}
