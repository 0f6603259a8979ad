package bank.lobby.server.audit;

import bank.lobby.server.audit.BranchReplay.Fault;
import bank.lobby.server.platform.EventRow;
import bank.lobby.server.ticket.Ticket;
import bank.lobby.server.ticket.TicketEvent;
import bank.lobby.server.ticket.TicketStep;
import bank.lobby.server.triage.Retriage;
import bank.lobby.wire.board.TicketState;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whether an event's columns, type, ticket and counter, fit the step that its body tells of. */
final class StepChecks {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String UNDONE = "UNDONE";

    /** The latest event of a ticket that is more than news of its slip or of who looks after the customer. */
    private record Last(
            long rev, String type, String actor, @Nullable TicketState from) {}

    private final Faults faults;
    private final Map<UUID, Last> lasts = new HashMap<>();

    StepChecks(Faults faults) {
        this.faults = faults;
    }

    /** An event with neither ticket nor counter: not one that tells of them. */
    void aboutNothing(EventRow row) {
        boolean counter = List.of("COUNTER_OPENED", "COUNTER_CLOSED", "COUNTER_PAUSED", "COUNTER_RESUMED")
                .contains(row.type());
        boolean step = Arrays.stream(TicketStep.values())
                .map(TicketStep::event)
                .filter(type -> !type.startsWith("DIVERSION_"))
                .anyMatch(row.type()::equals);
        if (counter || step || List.of("ISSUED", "WALKED_UP", UNDONE).contains(row.type())) {
            say(row, "a " + row.type() + " of no " + (counter ? "counter" : "ticket"));
        }
    }

    /** @param before the ticket as it was; {@code null} where the log does not know it yet */
    void follow(EventRow row, UUID id, @Nullable Ticket before, TicketEvent event) {
        if (!Objects.equals(row.counter(), event.counter())) {
            say(row, "its column says counter " + row.counter() + ", its body " + event.counter());
        }
        if (before != null
                && !(before.number().equals(event.number()) && before.issuedAt().equals(event.issuedAt()))) {
            say(
                    row,
                    "its column says ticket " + before.number() + ", its body " + event.number() + " of "
                            + event.issuedAt());
        }
        Last last = lasts.get(id);
        if (row.type().equals(UNDONE)) {
            undone(row, last, event);
        } else if (!fits(row.type(), event.from(), event.to())) {
            say(row, "a " + row.type() + " does not lead from " + event.from() + " to " + event.to());
        }
        if (!isBeside(row.type())) {
            lasts.put(id, new Last(row.rev(), row.type(), row.actor(), event.from()));
        }
    }

    private void undone(EventRow row, @Nullable Last last, TicketEvent event) {
        JsonNode what = JSON.valueToTree(event.why());
        long rev = what.path("rev").asLong(0);
        String type = what.path("type").asString("");
        if (last == null || last.rev() != rev || !last.type().equals(type)) {
            say(
                    row,
                    "it takes back " + type + " of revision " + rev
                            + ", which is not what happened to the ticket last");
            return;
        }
        if (!last.actor().equals(row.actor())) {
            say(row, row.actor() + " takes back what " + last.actor() + " did");
        }
        TicketState then = last.from() == null ? TicketState.CANCELLED : last.from();
        if (event.to() != then) {
            say(row, "taken back, it is " + event.to() + "; it was " + then);
        }
    }

    private static boolean fits(String type, @Nullable TicketState from, TicketState to) {
        if (from == null) {
            return type.equals("ISSUED") && to == TicketState.WAITING
                    || type.equals("WALKED_UP") && to == TicketState.SERVING;
        }
        if (isBeside(type) || type.equals(Retriage.EVENT)) {
            return from == to;
        }
        if (type.equals("DIVERSION_UNDONE")) {
            return from == TicketState.CANCELLED && to == TicketState.PARKED;
        }
        return Arrays.stream(TicketStep.values())
                .filter(step -> step.event().equals(type))
                .anyMatch(step -> step.to(from).filter(to::equals).isPresent());
    }

    private static boolean isBeside(String type) {
        return type.startsWith("SLIP") || type.startsWith("PUSH");
    }

    private void say(EventRow row, String what) {
        faults.add(Fault.of(row, what));
    }
}
