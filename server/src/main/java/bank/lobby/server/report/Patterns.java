package bank.lobby.server.report;

import bank.lobby.server.counter.CounterEvent;
import bank.lobby.server.counter.WorkProfile;
import bank.lobby.server.platform.Columns;
import bank.lobby.server.platform.EventRow;
import bank.lobby.server.ticket.TicketEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads a branch's log in order and finds what a teller who picks their customers would leave in it. What was taken back
 * in time did not happen. Pure; one pass over the log, and no more memory than there are open tickets.
 */
final class Patterns {

    private final Thresholds thresholds;
    private final Instant from;
    private final Instant end;
    private final Map<Integer, Desk> desks = new HashMap<>();
    private final Waiting waiting = new Waiting();
    private final Map<UUID, TicketEvent> before = new HashMap<>();
    private final Map<UUID, Instant> calledAt = new HashMap<>();
    private final Map<String, TellerTally> tellers = new TreeMap<>();
    private final Set<Long> undone = new HashSet<>();

    /**
     * @param profiles what each counter may serve; the log does not say it for a counter that called nobody
     * @param from events before it only say how things stood
     * @param end the time the report ends, no later than now
     */
    Patterns(Thresholds thresholds, Map<Integer, WorkProfile> profiles, Instant from, Instant end) {
        this.thresholds = thresholds;
        this.from = from;
        this.end = end;
        profiles.forEach((no, profile) -> desks.put(no, new Desk(no, profile)));
    }

    /** @param rows in order of revision, from some time before the report begins up to its end */
    List<TellerPatterns> in(List<EventRow> rows) {
        rows.stream()
                .filter(row -> row.type().equals("UNDONE"))
                .forEach(row -> undone.add(why(row).path("rev").asLong()));
        for (EventRow row : rows) {
            follow(row);
            desks.values().forEach(desk -> idle(desk.look(waiting, row.at()).stream()));
        }
        desks.values().forEach(desk -> idle(desk.close(end).stream()));
        return tellers.values().stream().map(TellerTally::patterns).toList();
    }

    private void follow(EventRow row) {
        UUID id = row.ticket();
        if (id != null) {
            TicketEvent event = Columns.read(row.body(), TicketEvent.class);
            if (!row.at().isBefore(from) && !undone.contains(row.rev())) {
                note(row, id, event);
            }
            move(row, id, event);
        } else if (row.type().startsWith("COUNTER_")) {
            CounterEvent event = Columns.read(row.body(), CounterEvent.class);
            Desk desk = desks.get(event.no());
            if (desk != null) {
                desk.follow(event);
            }
        }
    }

    private void move(EventRow row, UUID id, TicketEvent event) {
        waiting.follow(id, event);
        desks.values().forEach(desk -> desk.loses(id));
        Integer counter = event.counter();
        Desk desk = counter == null ? null : desks.get(counter);
        if (desk != null && event.to().isAtCounter()) {
            desk.takes(id);
        }
        if (row.type().equals("CALLED")) {
            calledAt.put(id, row.at());
        }
        if (event.to().isOpen()) {
            before.put(id, event);
        } else {
            before.remove(id);
            calledAt.remove(id);
        }
    }

    private void note(EventRow row, UUID id, TicketEvent event) {
        Integer counter = row.counter();
        if (counter == null) {
            return;
        }
        switch (row.type()) {
            case "CALLED" -> called(row, id, event, counter);
            case "SERVED", "CONTINUED", "HANDED_ON", "GIVEN_BACK" -> finished(row, id, event, counter);
            case "NO_SHOW" -> missed(row, id, event, counter);
            default -> {
                // Nothing else says anything about whom a teller chose.
            }
        }
    }

    private void called(EventRow row, UUID id, TicketEvent event, int counter) {
        TellerTally teller = teller(row.actor());
        teller.calls++;
        JsonNode why = why(row);
        if (why.path("reason").asString("").equals("CHOSEN")) {
            String reason = why.path("words").asString("");
            teller.chosenCalls.add(new TellerPatterns.ChosenCall(row.at(), counter, id, event.number(), reason));
        }
    }

    private void finished(EventRow row, UUID id, TicketEvent event, int counter) {
        TellerTally teller = teller(row.actor());
        teller.served++;
        TicketEvent serving = before.get(id);
        Instant since = serving == null ? null : serving.servingSince();
        if (since == null || serving == null) {
            return;
        }
        long seconds = Duration.between(since, row.at()).toSeconds();
        if (seconds < thresholds.shortSeconds()) {
            @Nullable String outcome = why(row).path("outcome").asString(null);
            teller.shortServices.add(new TellerPatterns.ShortService(
                    row.at(), counter, id, event.number(), serving.service(), seconds, outcome));
        }
    }

    private void missed(EventRow row, UUID id, TicketEvent event, int counter) {
        Instant call = calledAt.get(id);
        if (call == null) {
            return;
        }
        long seconds = Duration.between(call, row.at()).toSeconds();
        if (seconds < thresholds.soonSeconds()) {
            teller(row.actor())
                    .skips
                    .add(new TellerPatterns.Skip(row.at(), counter, id, event.number(), seconds, event.recalls()));
        }
    }

    private void idle(Stream<Desk.Ended> ended) {
        ended.map(this::within)
                .filter(each -> each.stretch().seconds() > thresholds.idleSeconds())
                .forEach(each -> teller(each.staffNo()).idle.add(each.stretch()));
    }

    /** The part of it that is in the report's time. */
    private Desk.Ended within(Desk.Ended each) {
        TellerPatterns.Idle whole = each.stretch();
        Instant start = whole.from().isBefore(from) ? from : whole.from();
        long seconds = Math.max(0, Duration.between(start, whole.until()).toSeconds());
        return new Desk.Ended(
                each.staffNo(),
                new TellerPatterns.Idle(start, whole.until(), whole.counter(), seconds, whole.waiting()));
    }

    private TellerTally teller(String staffNo) {
        return tellers.computeIfAbsent(staffNo, TellerTally::new);
    }

    private static JsonNode why(EventRow row) {
        return Columns.read(row.body(), JsonNode.class).path("why");
    }
}
