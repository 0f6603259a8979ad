package bank.lobby.wire.board;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
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
 * @param fromService code of the service it was for before; absent while that has not changed
 */
public record BoardTicketChange(
        UUID ticket,
        String service,
        @Nullable TicketState from,
        TicketState to,
        @Nullable BoardCall call,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String fromService) {

    public BoardTicketChange {
        requireNonNull(ticket, "ticket");
        requireNonNull(service, "service");
        requireNonNull(to, "to");
    }

    BoardService applyTo(BoardService other) {
        String before = fromService == null ? service : fromService;
        int come = to == TicketState.WAITING && other.code().equals(service) ? 1 : 0;
        int gone = from == TicketState.WAITING && other.code().equals(before) ? 1 : 0;
        return come == gone ? other : new BoardService(other.code(), other.names(), other.waiting() + come - gone);
    }
}
