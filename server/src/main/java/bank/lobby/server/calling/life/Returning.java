package bank.lobby.server.calling.life;

import bank.lobby.server.calling.life.Steps.Decided;
import bank.lobby.server.catalog.Reasons;
import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.BranchCommand;
import bank.lobby.server.platform.Columns;
import bank.lobby.server.platform.Refusal;
import bank.lobby.server.ticket.Ticket;
import bank.lobby.server.ticket.TicketCourse;
import bank.lobby.server.ticket.TicketProgress;
import bank.lobby.server.ticket.TicketStep;
import bank.lobby.server.ticket.TicketView;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives a ticket another place in its line by giving it another {@code since}; the arrival stays on record. The order of
 * a line stays a total order of (since, revision of issue), so every later call is decided and replayed as always.
 */
@Component
class Returning {

    private static final String LINE = """
            SELECT since FROM ticket
             WHERE branch_id = :branch AND state = 'WAITING' AND service_code = :service
               AND promise_minutes = :promise AND window_group IS NOT DISTINCT FROM :group::text
               AND for_session IS NOT DISTINCT FROM :session::bigint AND for_staff IS NOT DISTINCT FROM :staff::text
               AND for_counter IS NOT DISTINCT FROM :counter::int
             ORDER BY since, issued_rev
            """;

    private final Steps steps;
    private final LifeRules rules;
    private final Reasons reasons;
    private final JdbcClient jdbc;

    Returning(Steps steps, LifeRules rules, Reasons reasons, JdbcClient jdbc) {
        this.steps = steps;
        this.rules = rules;
        this.reasons = reasons;
        this.jdbc = jdbc;
    }

    /** Why one was let go first: the code of the reason, and whom it goes before. Kept with the event. */
    record Moved(String reason, Instant before) {}

    /**
     * 过号重排: behind the first few of its own line, and never before its own former place.
     *
     * @throws Refusal 409 {@code ticket-state}, {@code requeue-limit}, {@code requeue-too-late}
     */
    TicketView requeue(BranchCommand command, UUID id) {
        return steps.run(command, id, (change, standing) -> {
            Ticket ticket = standing.ticket();
            TicketProgress next = ticket.progress().take(TicketStep.REQUEUE);
            LifeRule rule = rules.of(change);
            if (ticket.course().requeues() >= rule.requeueLimit()) {
                throw Refusal.conflict("requeue-limit", "This ticket has been put back as often as it may be")
                        .with("limit", rule.requeueLimit());
            }
            Instant called = ticket.progress().calledAt();
            if (called != null && called.plus(rule.requeueWithin()).isBefore(change.now())) {
                throw Refusal.conflict("requeue-too-late", "This call was too long ago; take a new ticket")
                        .with("minutes", rule.requeueWithinMinutes());
            }
            Ticket free = ticket.with(next, ticket.course().requeued());
            Instant own = ticket.claimedSince();
            return Decided.of(
                    TicketStep.REQUEUE,
                    free.since(behind(change, free, rule.requeueBehind())
                            .filter(own::isBefore)
                            .orElse(own)));
        });
    }

    /**
     * 号码插前: first of its line, as if it had waited long enough for that. Calling it still counts as passing everybody
     * who came before it, so the limit on passes protects them as before.
     *
     * @throws Refusal 409 {@code ticket-state}, {@code already-first}; 404 {@code unknown-reason}
     */
    TicketView moveForward(BranchCommand command, UUID id, String reason) {
        return steps.run(command, id, (change, standing) -> {
            Ticket ticket = standing.ticket();
            TicketProgress next = ticket.progress().take(TicketStep.MOVE_FORWARD);
            reasons.mustKnow(Reasons.Kind.MOVE_FORWARD, reason);
            Instant first = line(change, ticket, "LIMIT 1").orElse(ticket.since());
            if (!first.isBefore(ticket.since())) {
                throw Refusal.conflict("already-first", "Nobody is before this ticket in its line");
            }
            Ticket moved = ticket.with(next, ticket.course().movedFrom(ticket.since()))
                    .since(first.minus(1, ChronoUnit.MICROS));
            return Decided.of(TicketStep.MOVE_FORWARD, moved, new Moved(reason, first));
        });
    }

    /** Just behind the {@code places}-th of its line, or the last where fewer wait; empty where nobody does. */
    private Optional<Instant> behind(BranchChange change, Ticket ticket, int places) {
        if (places == 0) {
            return Optional.empty();
        }
        return jdbc.sql("SELECT max(since) FROM (" + LINE + " LIMIT :places) ahead")
                .params(parameters(change, ticket))
                .param("places", places)
                .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)))
                .single()
                .map(last -> last.toInstant().plus(1, ChronoUnit.MICROS));
    }

    private Optional<Instant> line(BranchChange change, Ticket ticket, String part) {
        return jdbc.sql(LINE + part)
                .params(parameters(change, ticket))
                .query((row, n) -> Columns.instant(row, "since"))
                .optional();
    }

    private static Map<String, @Nullable Object> parameters(BranchChange change, Ticket ticket) {
        TicketCourse.Bond bond = ticket.course().bond();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("branch", change.branch());
        values.put("service", ticket.service());
        values.put("promise", ticket.promiseMinutes());
        values.put("group", ticket.placement().windowGroup());
        values.put("counter", bond == null ? null : bond.counter());
        values.put("session", bond == null ? null : bond.session());
        values.put("staff", bond == null ? null : bond.staffNo());
        return values;
    }
}
