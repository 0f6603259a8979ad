package bank.lobby.server.staff;

import static java.util.Objects.requireNonNull;

import bank.lobby.server.platform.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/ws-ticket}: a signed-in page asks for its socket. */
@RestController
class SocketTicketController {

    private final SocketTickets tickets;

    SocketTicketController(SocketTickets tickets) {
        this.tickets = tickets;
    }

    @PostMapping("/api/ws-ticket")
    @ResponseStatus(HttpStatus.CREATED)
    SocketTicket issue(Caller caller, @RequestBody StreamWanted wanted) {
        return new SocketTicket(tickets.issue(caller, wanted.branch(), wanted.stream()));
    }

    /**
     * @param branch code of the branch
     * @param stream {@code board} or {@code lobby}
     */
    record StreamWanted(String branch, String stream) {

        StreamWanted {
            requireNonNull(branch, "branch");
            requireNonNull(stream, "stream");
        }
    }

    /** @param ticket goes into the sub-protocol {@code ticket.…} of the handshake, never into a URL */
    record SocketTicket(String ticket) {

        @Override
        public String toString() {
            return "SocketTicket[…]";
        }
    }
}
