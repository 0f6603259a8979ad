package bank.lobby.server.audit;

import bank.lobby.server.calling.policy.CallDecision;
import bank.lobby.server.calling.policy.CallDecision.Candidate;
import bank.lobby.server.calling.policy.CallPolicy;
import bank.lobby.server.calling.policy.WaitingHead;
import bank.lobby.server.counter.WorkProfile;
import bank.lobby.server.ticket.Ticket;
import bank.lobby.server.ticket.TicketCourse.Bond;
import bank.lobby.wire.board.TicketState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A branch's hall at one moment of its log: its tickets, who is signed in where, the calls that count as passes. Not thread-safe. */
final class ReplayedHall {

    private static final Comparator<Ticket> BY_AGE =
            Comparator.comparing((Ticket ticket) -> ticket.since()).thenComparingLong(Ticket::issuedRev);

    /** A call noted for counting passes. */
    record Made(long rev, UUID ticket, int counter, Instant since, long issuedRev) {

        static final Comparator<Made> BY_AGE = Comparator.comparing(Made::since)
                .thenComparingLong(Made::issuedRev)
                .thenComparingLong(Made::rev);
    }

    private record Session(long rev, @Nullable String staffNo) {}

    private final Map<UUID, Ticket> tickets = new HashMap<>();
    private final Map<UUID, Ticket> waiting = new HashMap<>();
    private final Map<UUID, Ticket> atCounters = new HashMap<>();
    private final Map<Integer, Session> sessions = new HashMap<>();
    private final Map<Long, Made> calls = new HashMap<>();
    private final NavigableSet<Made> callsByAge = new TreeSet<>(Made.BY_AGE);

    @Nullable
    Ticket ticket(UUID id) {
        return tickets.get(id);
    }

    Collection<Ticket> tickets() {
        return tickets.values();
    }

    Collection<Made> calls() {
        return calls.values();
    }

    void put(Ticket ticket) {
        tickets.put(ticket.id(), ticket);
        TicketState state = ticket.progress().state();
        keep(waiting, ticket, state == TicketState.WAITING);
        keep(atCounters, ticket, state.isAtCounter());
    }

    private static void keep(Map<UUID, Ticket> some, Ticket ticket, boolean belongs) {
        if (belongs) {
            some.put(ticket.id(), ticket);
        } else {
            some.remove(ticket.id());
        }
    }

    /** Those who are at the counter of {@code there}, it left out. */
    List<Ticket> besides(Ticket there) {
        return atCounters.values().stream()
                .filter(other -> !other.id().equals(there.id()))
                .filter(other -> Objects.equals(
                        other.progress().counter(), there.progress().counter()))
                .toList();
    }

    boolean isOpen(int counter) {
        return sessions.containsKey(counter);
    }

    /** Staff number of who is signed in at {@code counter}; {@code null} where nobody is. */
    @Nullable
    String staffAt(int counter) {
        Session session = sessions.get(counter);
        return session == null ? null : session.staffNo();
    }

    void signedIn(int counter, long rev, @Nullable String staffNo) {
        sessions.put(counter, new Session(rev, staffNo));
    }

    void signedOut(int counter) {
        sessions.remove(counter);
    }

    void called(Made call) {
        calls.put(call.rev(), call);
        callsByAge.add(call);
    }

    void takenBack(long rev) {
        Made call = calls.remove(rev);
        if (call != null) {
            callsByAge.remove(call);
        }
    }

    /** The heads {@code counter} could have called, as the events so far make them; own counters as {@code kept} says. */
    List<WaitingHead> heads(int counter, CallDecision kept) {
        Map<UUID, Candidate> known = kept.candidates().stream()
                .collect(Collectors.toMap(Candidate::ticket, each -> each, (one, twice) -> one));
        Map<List<Object>, List<Ticket>> lines =
                waiting.values().stream().collect(Collectors.groupingBy(ReplayedHall::line));
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

    /** Calls of younger tickets at {@code own}, counted no further than {@code limit}. */
    private int passes(Ticket head, List<Integer> own, int limit) {
        Made itself = new Made(Long.MAX_VALUE, head.id(), 0, head.since(), head.issuedRev());
        return (int) callsByAge.tailSet(itself, false).stream()
                .filter(call -> own.contains(call.counter()))
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
