package bank.lobby.server.ticket;

import bank.lobby.server.platform.Caller;
import bank.lobby.server.platform.Refusal;
import bank.lobby.server.platform.Role;
import bank.lobby.wire.board.TicketState;
import bank.lobby.wire.print.SlipOutcome;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Looking at tickets, and the word of a station on its slips. */
@RestController
class TicketController {

    private static final Set<TicketState> OPEN =
            Set.of(TicketState.WAITING, TicketState.CALLED, TicketState.SERVING, TicketState.PARKED);
    private static final Role[] STAFF = {Role.TELLER, Role.LOBBY_MANAGER, Role.SUPERVISOR};

    private final TicketViews views;
    private final SlipJobs slips;

    TicketController(TicketViews views, SlipJobs slips) {
        this.views = views;
        this.slips = slips;
    }

    @GetMapping("/api/branches/{branch}/tickets")
    List<TicketView> tickets(
            Caller caller, @PathVariable String branch, @RequestParam(defaultValue = "open") String status) {
        caller.mustBe(branch, STAFF);
        return views.of(branch, states(status));
    }

    @GetMapping("/api/tickets/{id}")
    TicketView ticket(Caller caller, @PathVariable UUID id) {
        TicketView view = views.get(id);
        caller.mustBe(view.branch(), STAFF);
        return view;
    }

    @PostMapping("/api/slip-jobs/{id}/outcome")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void ended(Caller caller, @PathVariable UUID id, @RequestBody SlipOutcome outcome) {
        SlipJob job = slips.get(id);
        caller.mustBe(job.branch(), Role.KIOSK);
        slips.report(caller, job, outcome);
    }

    private static Set<TicketState> states(String status) {
        if (status.equals("open")) {
            return OPEN;
        }
        try {
            return Set.of(TicketState.valueOf(status.toUpperCase(Locale.ROOT).replace('-', '_')));
        } catch (IllegalArgumentException e) {
            throw Refusal.malformed("malformed", "status is open or the name of a state");
        }
    }
}
