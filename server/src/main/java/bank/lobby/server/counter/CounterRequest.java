package bank.lobby.server.counter;

import static java.util.Objects.requireNonNull;

import bank.lobby.server.platform.LobbyPart;
import bank.lobby.server.platform.Role;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something a teller asks for from the counter, and what became of it: the body of its events. Nothing personal.
 *
 * @param id its id
 * @param counter number of the counter
 * @param reason code of what is to be authorised; {@code null} where the manager is asked to come
 * @param ticket the ticket at the counter then, if one
 * @param number its number
 * @param askedBy staff number of the teller
 * @param answeredBy staff number of whoever answered
 * @param approved the answer: authorised, or coming; {@code null} until there is one
 */
public record CounterRequest(
        String id,
        int counter,
        Kind kind,
        @Nullable String reason,
        @Nullable UUID ticket,
        @Nullable String number,
        State state,
        String askedBy,
        Instant askedAt,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        @Nullable Boolean approved)
        implements LobbyPart.Thing {

    /** What is asked for. */
    public enum Kind {
        /** 窗口呼叫大堂经理: somebody to come. */
        MANAGER(Role.LOBBY_MANAGER, Role.SUPERVISOR),
        /** 授权: a supervisor's leave. */
        AUTHORISATION(Role.SUPERVISOR);

        private final Role[] answers;

        Kind(Role... answers) {
            this.answers = answers;
        }

        /** Who may answer. */
        Role[] answers() {
            return answers.clone();
        }
    }

    /** Where it stands. */
    public enum State {
        ASKED,
        ANSWERED,
        /** The teller no longer needs it. */
        CANCELLED
    }

    public CounterRequest {
        requireNonNull(id, "id");
        requireNonNull(kind, "kind");
        requireNonNull(state, "state");
        requireNonNull(askedBy, "askedBy");
        requireNonNull(askedAt, "askedAt");
    }

    @Override
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public boolean gone() {
        return state != State.ASKED;
    }

    CounterRequest answered(String by, Instant at, boolean yes) {
        return new CounterRequest(
                id, counter, kind, reason, ticket, number, State.ANSWERED, askedBy, askedAt, by, at, yes);
    }

    CounterRequest cancelled(Instant at) {
        return new CounterRequest(
                id, counter, kind, reason, ticket, number, State.CANCELLED, askedBy, askedAt, null, at, null);
    }
}
