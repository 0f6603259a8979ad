package bank.lobby.server.appointment;

import static java.nio.charset.StandardCharsets.US_ASCII;

import bank.lobby.server.branch.Branches;
import bank.lobby.server.catalog.Services;
import bank.lobby.server.customer.CustomerToken;
import bank.lobby.server.customer.Customers;
import bank.lobby.server.customer.DocumentKind;
import bank.lobby.server.customer.DocumentNumber;
import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.BranchCommand;
import bank.lobby.server.platform.BranchCommands;
import bank.lobby.server.platform.EventDraft;
import bank.lobby.server.platform.Refusal;
import bank.lobby.wire.appointment.AppointmentState;
import bank.lobby.wire.ticket.SealedCustomer;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 预约登记: makes, moves, cancels and keeps appointments, under the branch's lock, so that no slot is filled twice. */
@Component
public class AppointmentDesk {

    private final BranchCommands commands;
    private final Branches branches;
    private final Services services;
    private final Slots slots;
    private final Appointments appointments;
    private final Customers customers;
    private final SecureRandom random = new SecureRandom();

    AppointmentDesk(
            BranchCommands commands,
            Branches branches,
            Services services,
            Slots slots,
            Appointments appointments,
            Customers customers) {
        this.commands = commands;
        this.branches = branches;
        this.services = services;
        this.slots = slots;
        this.appointments = appointments;
        this.customers = customers;
    }

    /** Which appointment it was; kept as the answer. */
    record Done(UUID appointment) {}

    /**
     * Books a place in a slot.
     *
     * @return its id
     * @throws Refusal 404 {@code unknown-service}; 400 {@code unreadable-number}; 409 {@code no-such-slot},
     *     {@code slot-over}, {@code too-far-ahead}, {@code slot-full}
     */
    public UUID make(BranchCommand command, NewAppointment wanted) {
        return write(command, wanted, change -> slots.take(change, wanted.service(), wanted.at(), null));
    }

    /**
     * Enters what was agreed elsewhere, whatever the slots say and also for a time that has passed.
     *
     * @param minutes how long is set aside
     * @throws Refusal 404 {@code unknown-service}; 400 {@code unreadable-number}
     */
    public Appointment enter(BranchCommand command, NewAppointment agreed, int minutes) {
        UUID id = write(command, agreed, change -> {
            services.get(change, agreed.service());
            LocalDate day = branches.get(change).businessDay(agreed.at());
            return new Place(agreed.service(), day, agreed.at(), minutes);
        });
        return appointments.get(id);
    }

    private UUID write(BranchCommand command, NewAppointment wanted, Function<BranchChange, Place> where) {
        String customer = token(wanted.customer());
        String phone = token(wanted.phone());
        return run(command, change -> {
            Place place = where.apply(change);
            UUID id = UUID.randomUUID();
            AppointmentCode code = newCode(change);
            AppointmentRows.insert(
                    change, id, code, place, wanted, new AppointmentRows.Tokens(customer, phone, token(code)));
            append(change, AppointmentEvent.MADE, id, AppointmentState.BOOKED, place, false, null);
            return id;
        });
    }

    /**
     * Moves an appointment to another slot or service, or changes its note. That staff would wait for the customer was said
     * of the time before and does not go along.
     *
     * @throws Refusal as {@link #make}; 404 {@code unknown-appointment}; 409 {@code appointment-state}
     */
    void move(BranchCommand command, UUID id, String service, Instant at, @Nullable String note) {
        run(command, change -> {
            Appointment before = booked(change, id);
            boolean stays = before.service().equals(service) && before.at().equals(at);
            Place place = stays ? Place.of(before) : slots.take(change, service, at, before);
            AppointmentRows.move(change, id, place, note, stays ? before.keptReason() : null);
            append(
                    change,
                    AppointmentEvent.CHANGED,
                    id,
                    AppointmentState.BOOKED,
                    place,
                    stays && before.isKept(),
                    null);
            return id;
        });
    }

    /** @throws Refusal 404 {@code unknown-appointment}; 409 {@code appointment-state} */
    void cancel(BranchCommand command, UUID id, String reason) {
        run(command, change -> {
            Appointment before = booked(change, id);
            AppointmentRows.cancel(change, id, reason);
            append(change, AppointmentEvent.CANCELLED, id, AppointmentState.CANCELLED, Place.of(before), false, reason);
            return id;
        });
    }

    /**
     * Honours an appointment however late its customer comes.
     *
     * @throws Refusal 404 {@code unknown-appointment}; 409 {@code appointment-state}
     */
    void keep(BranchCommand command, UUID id, String reason) {
        run(command, change -> {
            Appointment before = booked(change, id);
            AppointmentRows.move(change, id, Place.of(before), before.note(), reason);
            append(change, AppointmentEvent.CHANGED, id, AppointmentState.BOOKED, Place.of(before), true, reason);
            return id;
        });
    }

    /**
     * Puts {@code rule} in force; appointments made before stay as they are.
     *
     * @throws Refusal 404 {@code unknown-service}
     */
    public void rule(BranchCommand command, AppointmentRule rule) {
        commands.run(command, AppointmentRule.class, change -> {
            rule.offers().forEach(offer -> services.get(change, offer.service()));
            AppointmentRules.keep(change, rule);
            change.append(new EventDraft(AppointmentEvent.RULE_CHANGED, null, null, rule));
            return Optional.of(rule);
        });
    }

    private UUID run(BranchCommand command, Function<BranchChange, UUID> work) {
        return commands.run(command, Done.class, change -> Optional.of(new Done(work.apply(change))))
                .orElseThrow()
                .appointment();
    }

    private Appointment booked(BranchChange change, UUID id) {
        Appointment appointment = appointments.get(change, id);
        if (!appointment.isBooked()) {
            throw AppointmentArrivals.notBooked(appointment);
        }
        return appointment;
    }

    private @Nullable String token(@Nullable SealedCustomer sealed) {
        return sealed == null
                ? null
                : customers
                        .token(sealed)
                        .map(CustomerToken::current)
                        .orElseThrow(() -> Refusal.malformed("unreadable-number", "The number cannot be read"));
    }

    private String token(AppointmentCode code) {
        return customers
                .token(new DocumentNumber(
                        DocumentKind.APPOINTMENT_CODE, code.text().getBytes(US_ASCII)))
                .current();
    }

    /** Not given out before; whoever holds an old one shall not find a new appointment with it. */
    private AppointmentCode newCode(BranchChange change) {
        AppointmentCode code = AppointmentCode.random(random);
        while (appointments.byCode(change.branch(), code).isPresent()) {
            code = AppointmentCode.random(random);
        }
        return code;
    }

    private static void append(
            BranchChange change,
            String type,
            UUID id,
            AppointmentState state,
            Place place,
            boolean kept,
            @Nullable String reason) {
        change.append(new EventDraft(type, null, null, AppointmentEvent.of(id, state, place, kept, reason)));
    }
}
