package bank.lobby.server.station;

import bank.lobby.server.platform.Refusal;
import bank.lobby.server.platform.StreamGrant;
import bank.lobby.server.platform.StreamGrants;
import bank.lobby.server.staff.SocketTickets;
import bank.lobby.wire.station.StationKind;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Who may open which socket: a browser by its ticket, a kiosk or display by its token, to the board of its own branch. A
 * self-service machine has nothing to see.
 */
@Component
class SocketGrants implements StreamGrants {

    private static final String BOARD = "board";

    private final SocketTickets tickets;
    private final StationAccess access;

    SocketGrants(SocketTickets tickets, StationAccess access) {
        this.tickets = tickets;
        this.access = access;
    }

    @Override
    public Optional<StreamGrant> redeem(String socketTicket) {
        return tickets.redeem(socketTicket);
    }

    @Override
    public Optional<StreamGrant> ofBearer(String token) {
        try {
            Station station = access.admit(token);
            return station.kind() == StationKind.MACHINE
                    ? Optional.empty()
                    : Optional.of(new StreamGrant(station.caller(), station.branch(), BOARD));
        } catch (Refusal notNow) {
            return Optional.empty();
        }
    }
}
