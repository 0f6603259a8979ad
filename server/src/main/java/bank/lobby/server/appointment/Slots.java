package bank.lobby.server.appointment;

import bank.lobby.server.branch.Branch;
import bank.lobby.server.branch.Branches;
import bank.lobby.server.catalog.BankingService;
import bank.lobby.server.catalog.BranchCalendar;
import bank.lobby.server.catalog.BranchCalendars;
import bank.lobby.server.catalog.Services;
import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.Refusal;
import bank.lobby.wire.triage.OpeningHours;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The slots of a branch and what is free of them. */
@Component
class Slots {

    /** Chosen: farther than any rule books; beyond it a time may have no day at the branch. */
    private static final Duration FARTHEST = Duration.ofDays(400);

    private final Branches branches;
    private final Services services;
    private final BranchCalendars calendars;
    private final AppointmentRules rules;
    private final Appointments appointments;
    private final InstantSource clock;

    Slots(
            Branches branches,
            Services services,
            BranchCalendars calendars,
            AppointmentRules rules,
            Appointments appointments,
            InstantSource clock) {
        this.branches = branches;
        this.services = services;
        this.calendars = calendars;
        this.rules = rules;
        this.appointments = appointments;
        this.clock = clock;
    }

    /**
     * One slot.
     *
     * @param places how many can be booked for it
     * @param free how many of them still can
     */
    record FreeSlot(Instant at, int minutes, int places, int free) {}

    /** Those of {@code service} on {@code day} that have not begun, by time, full ones too; may be empty. */
    List<FreeSlot> of(String branch, String service, LocalDate day) {
        Branch place = branches.get(branch);
        Instant now = clock.instant();
        AppointmentRule rule = rules.of(branch);
        if (day.isAfter(place.businessDay(now).plusDays(rule.daysAhead()))) {
            return List.of();
        }
        Map<Instant, Integer> taken = appointments.taken(branch, service, day);
        Predicate<Instant> isOpen = isOpen(services.get(branch, service), calendars.of(branch), place);
        return rule.slots(place, service, day).stream()
                .filter(slot -> slot.at().isAfter(now) && isOpen.test(slot.at()))
                .map(slot -> new FreeSlot(
                        slot.at(),
                        slot.minutes(),
                        slot.places(),
                        Math.max(0, slot.places() - taken.getOrDefault(slot.at(), 0))))
                .toList();
    }

    /**
     * A place in the slot that begins {@code at}, under the lock of {@code change}.
     *
     * @param moved the appointment that is to have it, when it has another one of that slot already
     * @throws Refusal 404 {@code unknown-service}; 409 {@code no-such-slot}, {@code slot-over}, {@code too-far-ahead}, {@code slot-full}
     */
    Place take(BranchChange change, String service, Instant at, @Nullable Appointment moved) {
        if (Duration.between(change.now(), at).abs().compareTo(FARTHEST) > 0) {
            throw noSuchSlot();
        }
        Branch branch = branches.get(change);
        AppointmentRule rule = rules.get(change);
        LocalDate day = branch.businessDay(at);
        Predicate<Instant> isOpen = isOpen(services.get(change, service), calendars.of(change), branch);
        Offer.Slot slot = rule.slots(branch, service, day).stream()
                .filter(each -> each.at().equals(at) && isOpen.test(at))
                .findFirst()
                .orElseThrow(Slots::noSuchSlot);
        if (!at.isAfter(change.now())) {
            throw Refusal.conflict("slot-over", "That time has passed");
        }
        if (day.isAfter(change.serviceDate().plusDays(rule.daysAhead()))) {
            throw Refusal.conflict("too-far-ahead", "That is further ahead than the branch books")
                    .with("daysAhead", rule.daysAhead());
        }
        int own = moved != null && moved.service().equals(service) && moved.at().equals(at) ? 1 : 0;
        if (appointments.taken(change.branch(), service, day).getOrDefault(at, 0) - own >= slot.places()) {
            throw Refusal.conflict("slot-full", "All places of that time are taken")
                    .with("places", slot.places());
        }
        return new Place(service, day, at, slot.minutes());
    }

    private static Refusal noSuchSlot() {
        return Refusal.conflict("no-such-slot", "That time is not offered for that service");
    }

    /** Whether a time is within the hours of {@code service}; holidays of the branch count. */
    private static Predicate<Instant> isOpen(BankingService service, BranchCalendar calendar, Branch branch) {
        OpeningHours hours = OpeningHours.orAlways(service.menu().hours());
        return at -> !service.withdrawn() && hours.isOpen(at, branch.zone(), calendar.days());
    }
}
