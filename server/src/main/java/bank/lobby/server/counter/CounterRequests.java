package bank.lobby.server.counter;

import bank.lobby.server.catalog.Reasons;
import bank.lobby.server.counter.CounterRequest.Kind;
import bank.lobby.server.counter.CounterRequest.State;
import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.BranchCommand;
import bank.lobby.server.platform.BranchCommands;
import bank.lobby.server.platform.Columns;
import bank.lobby.server.platform.EventDraft;
import bank.lobby.server.platform.Refusal;
import bank.lobby.server.ticket.Ticket;
import bank.lobby.server.ticket.Tickets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asking from the counter, and the answer. One open request of a kind at a counter. */
@Component
class CounterRequests {

    private static final String COLUMNS = """
            SELECT id::text AS id, counter_no, kind, reason, ticket_id, number, state, asked_by, asked_at, answered_by,
                   answered_at, approved
              FROM counter_request
            """;

    private static final RowMapper<CounterRequest> ROW = (row, n) -> new CounterRequest(
            row.getString("id"),
            row.getInt("counter_no"),
            Kind.valueOf(row.getString("kind")),
            row.getString("reason"),
            row.getObject("ticket_id", UUID.class),
            row.getString("number"),
            State.valueOf(row.getString("state")),
            row.getString("asked_by"),
            Columns.instant(row, "asked_at"),
            row.getString("answered_by"),
            Columns.instantOrNull(row, "answered_at"),
            row.getObject("approved", Boolean.class));

    private final JdbcClient jdbc;
    private final BranchCommands commands;
    private final Counters counters;
    private final Tickets tickets;
    private final Reasons reasons;

    CounterRequests(JdbcClient jdbc, BranchCommands commands, Counters counters, Tickets tickets, Reasons reasons) {
        this.jdbc = jdbc;
        this.commands = commands;
        this.counters = counters;
        this.tickets = tickets;
        this.reasons = reasons;
    }

    /** Those nobody has answered, the oldest first. */
    List<CounterRequest> open(String branch) {
        return jdbc.sql(COLUMNS + " WHERE branch_id = :branch AND state = 'ASKED' ORDER BY asked_at, id")
                .param("branch", branch)
                .query(ROW)
                .list();
    }

    /** The latest ten of {@code counter}, the newest first. */
    List<CounterRequest> of(String branch, int counter) {
        return jdbc.sql(COLUMNS + """
                 WHERE branch_id = :branch AND counter_no = :counter ORDER BY asked_at DESC, id LIMIT 10""")
                .param("branch", branch)
                .param("counter", counter)
                .query(ROW)
                .list();
    }

    /** @throws Refusal 404 {@code unknown-request} */
    String branchOf(UUID id) {
        return jdbc.sql("SELECT branch_id FROM counter_request WHERE id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .orElseThrow(CounterRequests::unknown);
    }

    /**
     * @param reason code of what is to be authorised; {@code null} where the manager is asked to come
     * @throws Refusal 409 {@code already-asked}, {@code counter-closed}; 403 {@code not-your-counter}; 404
     *     {@code unknown-reason}; 400 {@code malformed}
     */
    CounterRequest ask(BranchCommand command, int counter, Kind kind, @Nullable String reason) {
        return commands.run(command, CounterRequest.class, change -> Optional.of(ask(change, counter, kind, reason)))
                .orElseThrow();
    }

    /** @throws Refusal 409 {@code request-closed}; 403 {@code not-allowed}; 404 {@code unknown-request} */
    CounterRequest answer(BranchCommand command, UUID id, boolean approved) {
        return close(command, id, "REQUEST_ANSWERED", (change, request) -> {
            change.caller().mustBe(change.branch(), request.kind().answers());
            return request.answered(change.caller().id(), change.now(), approved);
        });
    }

    /** By whoever asked. */
    CounterRequest cancel(BranchCommand command, UUID id) {
        return close(command, id, "REQUEST_CANCELLED", (change, request) -> {
            if (!request.askedBy().equals(change.caller().id())) {
                throw Refusal.forbidden("not-allowed", "Only whoever asked can take that back");
            }
            return request.cancelled(change.now());
        });
    }

    @FunctionalInterface
    private interface Closing {
        CounterRequest close(BranchChange change, CounterRequest request);
    }

    private CounterRequest ask(BranchChange change, int counter, Kind kind, @Nullable String reason) {
        counters.ownedBy(change, counter);
        if ((kind == Kind.AUTHORISATION) != (reason != null)) {
            throw Refusal.malformed("malformed", "An authorisation has a reason, a call of the manager none");
        }
        if (reason != null) {
            reasons.mustKnow(Reasons.Kind.AUTHORISATION, reason);
        }
        if (open(change.branch()).stream().anyMatch(other -> other.counter() == counter && other.kind() == kind)) {
            throw Refusal.conflict("already-asked", "You have asked for that and nobody has answered yet");
        }
        Ticket there = tickets.atCounter(change.branch(), counter).orElse(null);
        CounterRequest request = new CounterRequest(
                UUID.randomUUID().toString(),
                counter,
                kind,
                reason,
                there == null ? null : there.id(),
                there == null ? null : there.number(),
                State.ASKED,
                change.caller().id(),
                change.now(),
                null,
                null,
                null);
        change.write("""
                INSERT INTO counter_request (branch_id, id, counter_no, kind, reason, ticket_id, number, state,
                                             asked_by, asked_at)
                VALUES (:branch, :id::uuid, :counter, :kind, :reason, :ticket, :number, 'ASKED', :by, :at)""", values(change, request));
        change.append(new EventDraft("REQUEST_ASKED", null, null, request));
        return request;
    }

    private CounterRequest close(BranchCommand command, UUID id, String event, Closing closing) {
        return commands.run(command, CounterRequest.class, change -> {
                    CounterRequest request = jdbc.sql(COLUMNS + " WHERE branch_id = :branch AND id = :id")
                            .param("branch", change.branch())
                            .param("id", id)
                            .query(ROW)
                            .optional()
                            .orElseThrow(CounterRequests::unknown);
                    if (request.state() != State.ASKED) {
                        throw Refusal.conflict("request-closed", "This request is closed already")
                                .with("state", request.state());
                    }
                    CounterRequest closed = closing.close(change, request);
                    change.write("""
                            UPDATE counter_request SET state = :state, answered_by = :answeredBy,
                                   answered_at = :answeredAt, approved = :approved
                             WHERE branch_id = :branch AND id = :id::uuid""", values(change, closed));
                    change.append(new EventDraft(event, null, null, closed));
                    return Optional.of(closed);
                })
                .orElseThrow();
    }

    private static Map<String, @Nullable Object> values(BranchChange change, CounterRequest request) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("branch", change.branch());
        values.put("id", request.id());
        values.put("counter", request.counter());
        values.put("kind", request.kind().name());
        values.put("reason", request.reason());
        values.put("ticket", request.ticket());
        values.put("number", request.number());
        values.put("state", request.state().name());
        values.put("by", request.askedBy());
        values.put("at", Columns.timestamp(request.askedAt()));
        values.put("answeredBy", request.answeredBy());
        values.put("answeredAt", Columns.timestamp(request.answeredAt()));
        values.put("approved", request.approved());
        return values;
    }

    private static Refusal unknown() {
        return Refusal.unknown("unknown-request", "There is no such request");
    }
}
