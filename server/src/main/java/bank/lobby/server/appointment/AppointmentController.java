package bank.lobby.server.appointment;

import static java.util.Objects.requireNonNull;

import bank.lobby.server.branch.Branch;
import bank.lobby.server.branch.Branches;
import bank.lobby.server.platform.BranchCommand;
import bank.lobby.server.platform.Caller;
import bank.lobby.server.platform.Columns;
import bank.lobby.server.platform.CommandKeys;
import bank.lobby.server.platform.QrCode;
import bank.lobby.server.platform.Role;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The appointment book of a branch, for its staff and for the bank's other channels. */
@RestController
class AppointmentController {

    private static final MediaType SVG = MediaType.valueOf("image/svg+xml");

    private final Branches branches;
    private final AppointmentDesk desk;
    private final Appointments appointments;
    private final AppointmentRules rules;
    private final Slots slots;
    private final InstantSource clock;

    AppointmentController(
            Branches branches,
            AppointmentDesk desk,
            Appointments appointments,
            AppointmentRules rules,
            Slots slots,
            InstantSource clock) {
        this.branches = branches;
        this.desk = desk;
        this.appointments = appointments;
        this.rules = rules;
        this.slots = slots;
        this.clock = clock;
    }

    /**
     * One day of the book.
     *
     * @param today the present business day
     * @param now server time
     */
    record Day(
            LocalDate day,
            LocalDate today,
            String zone,
            Instant now,
            AppointmentRule rule,
            List<AppointmentView> appointments) {}

    /** @param note the whole note; {@code null} for none */
    record Move(String service, Instant at, @Nullable String note) {
        Move {
            requireNonNull(service, "service");
            requireNonNull(at, "at");
            note = Words.orNull(note);
        }
    }

    /** @param reason required, at most 200 characters */
    record Why(String reason) {
        Why {
            reason = Words.required(reason);
        }
    }

    @GetMapping("/api/branches/{branch}/appointments")
    Day day(Caller caller, @PathVariable String branch, @RequestParam(required = false) @Nullable LocalDate day) {
        admit(caller, branch);
        Branch place = branches.get(branch);
        Instant now = clock.instant();
        LocalDate today = place.businessDay(now);
        LocalDate shown = day == null ? today : day;
        AppointmentRule rule = rules.of(branch);
        return new Day(
                shown,
                today,
                place.zone().getId(),
                now,
                rule,
                appointments.of(branch, shown).stream()
                        .map(each -> AppointmentView.of(each, rule, now))
                        .toList());
    }

    @GetMapping("/api/branches/{branch}/appointment-slots")
    List<Slots.FreeSlot> slots(
            Caller caller, @PathVariable String branch, @RequestParam String service, @RequestParam LocalDate day) {
        admit(caller, branch);
        return slots.of(branch, service, day);
    }

    @PostMapping("/api/branches/{branch}/appointments")
    @ResponseStatus(HttpStatus.CREATED)
    AppointmentView make(
            Caller caller,
            @PathVariable String branch,
            @RequestHeader(name = CommandKeys.HEADER, defaultValue = "") String key,
            @RequestBody NewAppointment wanted) {
        admit(caller, branch);
        return view(desk.make(new BranchCommand(branch, key, caller, "book " + Columns.write(wanted)), wanted));
    }

    /** Its code as a picture for the kiosk's scanner, to be photographed or printed. */
    @GetMapping("/api/appointments/{id}/qr")
    ResponseEntity<String> qr(Caller caller, @PathVariable UUID id) {
        Appointment appointment = appointments.get(id);
        caller.mustBe(appointment.branch(), Role.LOBBY_MANAGER, Role.SUPERVISOR);
        return ResponseEntity.ok()
                .contentType(SVG)
                .cacheControl(CacheControl.noStore())
                .body(QrCode.svg(appointment.code()));
    }

    @PostMapping("/api/appointments/{id}/change")
    AppointmentView move(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = CommandKeys.HEADER, defaultValue = "") String key,
            @RequestBody Move move) {
        BranchCommand command = command(caller, id, key, "move " + id + " " + Columns.write(move));
        desk.move(command, id, move.service(), move.at(), move.note());
        return view(id);
    }

    @PostMapping("/api/appointments/{id}/cancel")
    AppointmentView cancel(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = CommandKeys.HEADER, defaultValue = "") String key,
            @RequestBody Why why) {
        desk.cancel(command(caller, id, key, "cancel " + id + " " + why.reason()), id, why.reason());
        return view(id);
    }

    @PostMapping("/api/appointments/{id}/keep")
    AppointmentView keep(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = CommandKeys.HEADER, defaultValue = "") String key,
            @RequestBody Why why) {
        desk.keep(command(caller, id, key, "keep " + id + " " + why.reason()), id, why.reason());
        return view(id);
    }

    private void admit(Caller caller, String branch) {
        branches.admit(caller, branch, Role.LOBBY_MANAGER, Role.SUPERVISOR);
    }

    private BranchCommand command(Caller caller, UUID id, String key, String words) {
        String branch = appointments.get(id).branch();
        caller.mustBe(branch, Role.LOBBY_MANAGER, Role.SUPERVISOR);
        return new BranchCommand(branch, key, caller, words);
    }

    private AppointmentView view(UUID id) {
        Appointment appointment = appointments.get(id);
        return AppointmentView.of(appointment, rules.of(appointment.branch()), clock.instant());
    }
}
