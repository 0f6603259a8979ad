package bank.lobby.server.push;

import bank.lobby.server.platform.LobbyPart;
import bank.lobby.server.push.Push.Alert;
import bank.lobby.server.push.Push.Origin;
import bank.lobby.server.push.Push.Outcome;
import bank.lobby.server.push.Push.State;
import bank.lobby.server.ticket.TicketView;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A push as lobby managers see it; the fields are those of {@link Push}.
 *
 * @param id of the push and of its ticket
 * @param accepted who has the customer; absent while it is offered
 * @param gone whether it has ended
 * @param ticket the ticket, which may be closed already
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PushView(
        String id,
        Origin origin,
        State state,
        Alert alert,
        int round,
        @Nullable String group,
        Instant recognisedAt,
        Instant offeredAt,
        @Nullable Instant leaseUntil,
        @Nullable Instant againAt,
        TicketView.@Nullable Accepted accepted,
        @Nullable Instant outcomeDueAt,
        @Nullable Instant greetedAt,
        @Nullable Outcome outcome,
        TicketView ticket,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean gone)
        implements LobbyPart.Thing {

    /** @param name of whoever accepted */
    static PushView of(Push push, TicketView ticket, @Nullable String name) {
        UUID id = push.ticket();
        return new PushView(
                id.toString(),
                push.origin(),
                push.state(),
                push.alert(),
                push.round(),
                push.group(),
                push.recognisedAt(),
                push.offeredAt(),
                push.leaseUntil(),
                push.againAt(),
                accepted(push, name),
                push.outcomeDueAt(),
                push.greetedAt(),
                push.outcome(),
                ticket,
                push.state() == State.ENDED);
    }

    private static TicketView.@Nullable Accepted accepted(Push push, @Nullable String name) {
        String staffNo = push.acceptedBy();
        Instant at = push.acceptedAt();
        return staffNo == null || at == null
                ? null
                : new TicketView.Accepted(staffNo, name == null ? staffNo : name, at);
    }
}
