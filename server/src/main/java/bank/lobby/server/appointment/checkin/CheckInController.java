package bank.lobby.server.appointment.checkin;

import bank.lobby.server.appointment.AppointmentArrivals;
import bank.lobby.server.branch.Branches;
import bank.lobby.server.platform.Caller;
import bank.lobby.server.platform.KnockLimit;
import bank.lobby.server.platform.Refusal;
import bank.lobby.server.platform.Role;
import bank.lobby.wire.appointment.CheckIn;
import bank.lobby.wire.appointment.CheckInAnswer;
import bank.lobby.wire.appointment.FoundAppointment;
import bank.lobby.wire.ticket.SealedCustomer;
import java.time.InstantSource;
import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * A customer says they have an appointment, at a kiosk or to a lobby manager. It only looks, so it carries no key; how
 * often is limited, so that nobody finds appointments by trying codes or telephone numbers.
 */
@RestController
class CheckInController {

    /** Chosen: more customers than one kiosk meets in a minute, and few enough that 40 bits outlast the kiosk. */
    static final int TRIES = 10;

    private final Branches branches;
    private final AppointmentArrivals arrivals;
    private final KnockLimit limit;

    CheckInController(Branches branches, AppointmentArrivals arrivals, InstantSource clock) {
        this.branches = branches;
        this.arrivals = arrivals;
        this.limit = new KnockLimit(clock, TRIES, Integer.MAX_VALUE);
    }

    /**
     * The same answer whether a code is wrong, a number unknown or a seal unreadable.
     *
     * @throws Refusal 404 {@code appointment-not-found}, 429 {@code too-many-tries}
     */
    @PostMapping("/api/branches/{branch}/appointments/check-in")
    CheckInAnswer find(Caller caller, @PathVariable String branch, @RequestBody CheckIn checkIn) {
        branches.admit(caller, branch, Role.KIOSK, Role.LOBBY_MANAGER, Role.SUPERVISOR);
        limit.knock(caller.id());
        List<FoundAppointment> found = found(branch, checkIn);
        if (found.isEmpty()) {
            throw Refusal.unknown("appointment-not-found", "There is no such appointment in this branch");
        }
        return new CheckInAnswer(found);
    }

    private List<FoundAppointment> found(String branch, CheckIn checkIn) {
        String code = checkIn.code();
        SealedCustomer sealed = checkIn.customer();
        if (code != null) {
            return arrivals.typed(branch, code);
        }
        return sealed == null ? List.of() : arrivals.shown(branch, sealed);
    }
}
