package bank.lobby.wire.board;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one ticket, as far as the hall may know.
 *
 * @param ticket which
 * @param service code of its service
 * @param from state before; {@code null} when it was just issued
 * @param to state after
 * @param call the call as it stands now; {@code null} while it was never called
 */
public record BoardTicketChange(
        UUID ticket,
        String service,
        @Nullable TicketState from,
        TicketState to,
        @Nullable BoardCall call) {

    public BoardTicketChange {
        requireNonNull(ticket, "ticket");
        requireNonNull(service, "service");
        requireNonNull(to, "to");
    }

    BoardService applyTo(BoardService other) {
        if (!other.code().equals(service)) {
            return other;
        }
        int delta = (to == TicketState.WAITING ? 1 : 0) - (from == TicketState.WAITING ? 1 : 0);
        return new BoardService(other.code(), other.names(), other.waiting() + delta);
    }
}
