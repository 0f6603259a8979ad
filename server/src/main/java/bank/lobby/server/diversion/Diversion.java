package bank.lobby.server.diversion;

import static java.util.Objects.requireNonNull;

import bank.lobby.server.platform.Columns;
import bank.lobby.server.platform.EventRow;
import bank.lobby.server.platform.LobbyPart;
import bank.lobby.server.platform.Refusal;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer offered a machine, as it stands. Nothing personal. Every event that changes one carries it as {@code diversion},
 * also where the event is that of a ticket.
 *
 * @param id a UUID
 * @param service code of the service asked for
 * @param machine code of the machine
 * @param state how far it has come
 * @param offeredAt server time of the offer; whoever comes back waits from then
 * @param takenAt when the customer went; {@code null} while they have not
 * @param ticket the ticket that was set aside for it; {@code null} where the customer had none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Diversion(
        String id,
        String service,
        String machine,
        DiversionState state,
        Instant offeredAt,
        @Nullable Instant takenAt,
        @Nullable UUID ticket)
        implements LobbyPart.Thing {

    /** Name under which an event carries one. */
    static final String IN_EVENT = "diversion";

    Diversion {
        requireNonNull(id, "id");
        requireNonNull(service, "service");
        requireNonNull(machine, "machine");
        requireNonNull(state, "state");
        requireNonNull(offeredAt, "offeredAt");
    }

    /** Body of an event that is of nothing else. */
    record Carried(@Nullable Diversion diversion) {}

    /** The one {@code row} left so; {@code null} where it is of none. */
    static @Nullable Diversion in(EventRow row) {
        return Columns.read(row.body(), Carried.class).diversion();
    }

    /** Staff see those who are at a machine. */
    @Override
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public boolean gone() {
        return state != DiversionState.TAKEN;
    }

    UUID uuid() {
        return UUID.fromString(id);
    }

    /** As it was before somebody noted by mistake that it had ended. */
    Diversion atTheMachineAgain() {
        return new Diversion(id, service, machine, DiversionState.TAKEN, offeredAt, takenAt, ticket);
    }

    /** @throws Refusal 409 {@code diversion-state} */
    Diversion become(DiversionState next, Instant now) {
        if (!state.mayBecome(next)) {
            throw Refusal.conflict("diversion-state", "An offer that is " + state + " cannot become " + next)
                    .with("state", state);
        }
        return new Diversion(
                id, service, machine, next, offeredAt, next == DiversionState.TAKEN ? now : takenAt, ticket);
    }
}
