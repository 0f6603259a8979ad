package bank.lobby.server.intake;

import static java.nio.charset.StandardCharsets.US_ASCII;

import bank.lobby.server.branch.Branches;
import bank.lobby.server.platform.BranchCommand;
import bank.lobby.server.platform.Caller;
import bank.lobby.server.platform.Columns;
import bank.lobby.server.platform.CommandKeys;
import bank.lobby.server.platform.QrCode;
import bank.lobby.server.platform.Role;
import bank.lobby.server.ticket.SlipOrders;
import bank.lobby.server.ticket.Ticket;
import bank.lobby.server.ticket.TicketView;
import bank.lobby.server.ticket.TicketViews;
import bank.lobby.server.ticket.Tickets;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 代客取号: tickets for customers whom a lobby manager meets at the door, and the code their phone follows them by. */
@RestController
class DoorController {

    private final Branches branches;
    private final TakeTicket takeTicket;
    private final SlipOrders slips;
    private final Tickets tickets;
    private final TicketViews views;
    private final PublicAddress address;

    DoorController(
            Branches branches,
            TakeTicket takeTicket,
            SlipOrders slips,
            Tickets tickets,
            TicketViews views,
            PublicAddress address) {
        this.branches = branches;
        this.takeTicket = takeTicket;
        this.slips = slips;
        this.tickets = tickets;
        this.views = views;
        this.address = address;
    }

    /** Which ticket was issued; kept as the answer. */
    record Issued(UUID ticket, int ahead) {}

    /** @param ahead people waiting for the same service who came earlier, as of the issue */
    record DoorTicket(TicketView ticket, int ahead) {}

    /**
     * Two commands under keys of one press: the ticket, then its slip. Where the second finds no kiosk the ticket stands
     * all the same, without a slip; the same press again orders what is missing.
     */
    @PostMapping("/api/branches/{branch}/door-tickets")
    @ResponseStatus(HttpStatus.CREATED)
    DoorTicket issue(
            Caller caller,
            @PathVariable String branch,
            @RequestHeader(name = CommandKeys.HEADER, defaultValue = "") String key,
            @RequestBody DoorRequest request) {
        branches.admit(caller, branch, Role.LOBBY_MANAGER, Role.SUPERVISOR);
        request.mustSayWhy();
        BranchCommand command = new BranchCommand(branch, key, caller, "door " + Columns.write(request));
        Issued issued = takeTicket.take(
                command,
                request.asked(),
                new TakeTicket.ByStaff(request.despite(), request.diversion()),
                Issued.class,
                (place, service, done) -> new Issued(done.ticket().id(), done.ahead()));
        if (request.print() && slips.hasKiosk(branch)) {
            slips.first(new BranchCommand(branch, keyOfSlip(key), caller, "slip of " + key), issued.ticket());
        }
        return new DoorTicket(views.get(issued.ticket()), issued.ahead());
    }

    /** Of the same press, and no longer than a key may be whatever the length of {@code key}. */
    private static String keyOfSlip(String key) {
        return "slip-" + UUID.nameUUIDFromBytes(key.getBytes(US_ASCII));
    }

    /** The customer's own page as a QR code, for a phone held to the tablet. */
    @GetMapping("/api/tickets/{id}/qr")
    ResponseEntity<String> qr(Caller caller, @PathVariable UUID id) {
        Ticket ticket = tickets.get(id);
        caller.mustBe(ticket.branch(), Role.LOBBY_MANAGER, Role.SUPERVISOR);
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("image/svg+xml"))
                .cacheControl(CacheControl.noStore())
                .body(QrCode.svg(address.phonePage(tickets.phoneLink(id))));
    }
}
