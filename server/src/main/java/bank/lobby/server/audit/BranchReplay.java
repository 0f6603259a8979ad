package bank.lobby.server.audit;

import bank.lobby.server.calling.policy.CallDecision;
import bank.lobby.server.calling.policy.CallDecision.Candidate;
import bank.lobby.server.calling.policy.CallPolicy;
import bank.lobby.server.calling.policy.ChooseNext;
import bank.lobby.server.calling.policy.WaitingHead;
import bank.lobby.server.counter.CounterEvent;
import bank.lobby.server.counter.WorkProfile;
import bank.lobby.server.platform.Columns;
import bank.lobby.server.platform.EventRow;
import bank.lobby.server.ticket.Ticket;
import bank.lobby.server.ticket.TicketCourse.Bond;
import bank.lobby.server.ticket.TicketEvent;
import bank.lobby.wire.board.TicketState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A branch as its events make it, one after the other from the first. Every call that a policy decided is decided again
 * from what the events before it say, by the same pure function; what the branch was set up with (rule, work profile, a
 * head's own counters) is taken from the call itself. Also watches what must never be: a gap, two tickets at one counter.
 * Not thread-safe.
 */
public final class BranchReplay {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CALLED = "CALLED";

    private static final Comparator<Ticket> BY_AGE =
            Comparator.comparing((Ticket ticket) -> ticket.since()).thenComparingLong(Ticket::issuedRev);

    /** A call noted for counting passes. */
    record Made(long rev, UUID ticket, int counter, Instant since, long issuedRev) {}

    /** Something that does not agree with the log. */
    public record Fault(long rev, @Nullable UUID ticket, String what) {}

    private record Session(long rev, @Nullable String staffNo) {}

    private final Predicate<EventRow> judged;
    private final Map<UUID, Ticket> tickets = new HashMap<>();
    private final Map<Integer, Session> sessions = new HashMap<>();
    private final TreeMap<Long, Made> calls = new TreeMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private long rev;
    private int agreed;

    /** @param judged which calls are decided again; all events are followed */
    public BranchReplay(Predicate<EventRow> judged) {
        this.judged = judged;
    }

    /** Every ticket there ever was, as the log says it stands now. */
    public Collection<Ticket> tickets() {
        return tickets.values();
    }

    /** The calls that count as passes, by revision. */
    Collection<Made> calls() {
        return calls.values();
    }

    /** In the order of the log; empty when everything agrees. */
    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** How many calls were decided again with the same answer. */
    public int agreed() {
        return agreed;
    }

    /** The latest revision followed. */
    public long rev() {
        return rev;
    }

    /** Follows the next event. */
    public void follow(EventRow row) {
        if (row.rev() != rev + 1) {
            faults.add(new Fault(row.rev(), row.ticket(), "revision " + row.rev() + " follows " + rev));
        }
        rev = row.rev();
        UUID id = row.ticket();
        if (id != null) {
            follow(row, id, Columns.read(row.body(), TicketEvent.class));
        } else if (row.counter() != null) {
            follow(row, Columns.read(row.body(), CounterEvent.class));
        }
    }

    private void follow(EventRow row, CounterEvent event) {
        switch (row.type()) {
            case "COUNTER_OPENED" -> sessions.put(event.no(), new Session(row.rev(), event.staffNo()));
            case "COUNTER_CLOSED" -> sessions.remove(event.no());
            default -> {
                // A pause changes nothing of who may be called where.
            }
        }
    }

    private void follow(EventRow row, UUID id, TicketEvent event) {
        Ticket before = tickets.get(id);
        Ticket after = event.ticket(row.branch(), id, before == null ? row.rev() : before.issuedRev());
        TicketState from = before == null ? null : before.progress().state();
        if (from != event.from()) {
            faults.add(new Fault(row.rev(), id, "it was " + from + ", the event says " + event.from()));
        }
        if (row.type().equals(CALLED) && before != null) {
            judge(row, before, event);
            Integer counter = event.counter();
            if (counter != null) {
                calls.put(row.rev(), new Made(row.rev(), id, counter, before.claimedSince(), before.issuedRev()));
            }
        }
        if (row.type().equals("UNDONE")) {
            JsonNode undone = JSON.valueToTree(event.why());
            calls.remove(undone.path("rev").asLong());
        }
        tickets.put(id, after);
        if (after.progress().state().isAtCounter()) {
            aloneAtTheCounter(row, after);
        }
    }

    private void aloneAtTheCounter(EventRow row, Ticket there) {
        tickets.values().stream()
                .filter(other -> !other.id().equals(there.id()))
                .filter(other -> other.progress().state().isAtCounter())
                .filter(other -> Objects.equals(
                        other.progress().counter(), there.progress().counter()))
                .forEach(other ->
                        faults.add(new Fault(row.rev(), there.id(), "the counter has " + other.number() + " too")));
    }

    private void judge(EventRow row, Ticket called, TicketEvent event) {
        if (!judged.test(row) || event.why() == null) {
            return;
        }
        CallDecision kept = JSON.convertValue(event.why(), CallDecision.class);
        Integer counter = event.counter();
        if (counter == null
                || kept.candidates().stream()
                        .anyMatch(each -> each.ownCounters().isEmpty() && !isSecond(each))) {
            // A call of the first release, which did not keep where passes were counted.
            return;
        }
        ChooseNext choose = new ChooseNext(kept.profile(), kept.rule());
        List<WaitingHead> heads = heads(counter, kept);
        CallDecision again = kept.reason() == CallDecision.Reason.CHOSEN
                ? choose.chosen(kept.called(), String.valueOf(kept.words()), heads, row.at())
                : choose.among(heads, row.at()).orElse(null);
        if (kept.called().equals(called.id()) && kept.equals(again)) {
            agreed++;
        } else {
            faults.add(new Fault(row.rev(), called.id(), "decided again: " + again + " and not " + kept));
        }
    }

    private static boolean isSecond(Candidate candidate) {
        return candidate.choice() != CallDecision.Choice.FIRST;
    }

    /** The heads {@code counter} could have called, as the events so far make them. */
    private List<WaitingHead> heads(int counter, CallDecision kept) {
        Map<UUID, Candidate> known =
                kept.candidates().stream().collect(Collectors.toMap(Candidate::ticket, each -> each));
        Map<List<Object>, List<Ticket>> lines = tickets.values().stream()
                .filter(ticket -> ticket.progress().state() == TicketState.WAITING)
                .collect(Collectors.groupingBy(BranchReplay::line));
        List<WaitingHead> heads = new ArrayList<>();
        for (List<Ticket> line : lines.values()) {
            Ticket first = line.stream().min(BY_AGE).orElseThrow();
            boolean here = isBoundTo(first, counter);
            if (here || !isBound(first) && serves(kept.profile(), first)) {
                heads.add(head(first, line.size(), here, counter, kept, known.get(first.id())));
            }
        }
        return heads;
    }

    private WaitingHead head(
            Ticket first, int size, boolean here, int counter, CallDecision kept, @Nullable Candidate candidate) {
        List<Integer> own = here ? List.of(counter) : candidate == null ? List.of(counter) : candidate.ownCounters();
        boolean counted = CallPolicy.named(kept.rule().policy()).countsClasses();
        return new WaitingHead(
                first.id(),
                first.number(),
                first.service(),
                Duration.ofMinutes(first.promiseMinutes()),
                first.placement().windowGroup(),
                here,
                own,
                first.since(),
                first.issuedRev(),
                own.contains(counter) ? passes(first, own, Math.max(kept.rule().passLimit(), 1)) : 0,
                counted ? size : 1);
    }

    private int passes(Ticket head, List<Integer> own, int limit) {
        return (int) calls.values().stream()
                .filter(call -> own.contains(call.counter()))
                .filter(call -> call.since().isAfter(head.since())
                        || call.since().equals(head.since()) && call.issuedRev() > head.issuedRev())
                .limit(limit)
                .count();
    }

    private static List<Object> line(Ticket ticket) {
        Bond bond = ticket.course().bond();
        String group = ticket.placement().windowGroup();
        return List.of(ticket.service(), ticket.promiseMinutes(), group == null ? "" : group, bond == null ? "" : bond);
    }

    private static boolean serves(WorkProfile profile, Ticket ticket) {
        return profile.serves(ticket.service())
                || profile.windowGroups()
                        .contains(String.valueOf(ticket.placement().windowGroup()))
                || profile.alsoCall().stream().anyMatch(also -> also.service().equals(ticket.service()));
    }

    private boolean isBound(Ticket ticket) {
        return sessions.keySet().stream().anyMatch(counter -> isBoundTo(ticket, counter));
    }

    private boolean isBoundTo(Ticket ticket, int counter) {
        Bond bond = ticket.course().bond();
        Session session = sessions.get(counter);
        if (bond == null || session == null) {
            return false;
        }
        return bond.staffNo() == null
                ? Objects.equals(bond.counter(), counter) && Objects.equals(bond.session(), session.rev())
                : bond.staffNo().equals(session.staffNo());
    }
}
