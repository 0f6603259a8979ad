package bank.lobby.server.audit;

import bank.lobby.server.platform.Columns;
import bank.lobby.server.platform.EventLog;
import bank.lobby.server.platform.EventRow;
import bank.lobby.server.platform.OneMoment;
import bank.lobby.server.ticket.Ticket;
import bank.lobby.server.ticket.Tickets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Holds a branch against its own log, at one moment: every decision made again, every ticket's row rebuilt. */
@Component
public class CallAudit {

    private static final int PAGE = 1_000;
    private static final int MOST_FAULTS = 100;

    private final EventLog log;
    private final Tickets tickets;
    private final JdbcClient jdbc;
    private final OneMoment moment;

    CallAudit(EventLog log, Tickets tickets, JdbcClient jdbc, OneMoment moment) {
        this.log = log;
        this.tickets = tickets;
        this.jdbc = jdbc;
        this.moment = moment;
    }

    /**
     * What came of it.
     *
     * @param rev how far the log was followed
     * @param calls how many calls were decided again with the same answer
     * @param unjudged how many calls of the first release do not say enough for that
     * @param tickets how many rows are as the log makes them
     * @param disagreements how much does not agree; none is proof
     * @param faults the first of it
     */
    public record Result(
            String branch,
            long rev,
            int calls,
            int unjudged,
            int tickets,
            int disagreements,
            List<BranchReplay.Fault> faults) {}

    /**
     * Follows the whole log of {@code branch} and judges the calls between the two times.
     *
     * @param from inclusive
     * @param to exclusive
     */
    public Result of(String branch, Instant from, Instant to) {
        return of(branch, from, to, MOST_FAULTS);
    }

    /**
     * The same.
     *
     * @param most how many faults are told
     */
    public Result of(String branch, Instant from, Instant to, int most) {
        return moment.see(() -> {
            BranchReplay replay =
                    new BranchReplay(row -> !row.at().isBefore(from) && row.at().isBefore(to));
            List<EventRow> page = log.after(branch, 0, PAGE);
            while (!page.isEmpty()) {
                page.forEach(replay::follow);
                page = log.after(branch, replay.rev(), PAGE);
            }
            List<BranchReplay.Fault> faults = new ArrayList<>(replay.faults());
            end(branch, replay, faults);
            int same = rows(branch, replay, faults);
            calls(branch, replay, faults);
            return new Result(
                    branch,
                    replay.rev(),
                    replay.agreed(),
                    replay.unjudged(),
                    same,
                    faults.size(),
                    faults.stream().limit(most).toList());
        });
    }

    /** Whoever takes events off the end of the log leaves no gap in it. */
    private void end(String branch, BranchReplay replay, List<BranchReplay.Fault> faults) {
        long rev = jdbc.sql("SELECT rev FROM branch WHERE id = :branch")
                .param("branch", branch)
                .query(Long.class)
                .single();
        if (rev != replay.rev()) {
            String what = "the branch is at revision " + rev + ", its log ends at " + replay.rev();
            faults.add(new BranchReplay.Fault(replay.rev(), null, null, what, null, null));
        }
    }

    private int rows(String branch, BranchReplay replay, List<BranchReplay.Fault> faults) {
        Map<UUID, Ticket> kept =
                tickets.all(branch).stream().collect(Collectors.toMap(Ticket::id, Function.identity()));
        int same = 0;
        for (Ticket made : replay.tickets()) {
            Ticket row = kept.remove(made.id());
            if (made.equals(row)) {
                same++;
            } else {
                faults.add(fault(replay.rev(), made.id(), "the row is " + row + ", the log says " + made));
            }
        }
        kept.keySet().forEach(id -> faults.add(fault(replay.rev(), id, "the log knows no such ticket")));
        return same;
    }

    /** The noted calls, as far back as they are kept. */
    private void calls(String branch, BranchReplay replay, List<BranchReplay.Fault> faults) {
        Map<Long, ReplayedHall.Made> made = new HashMap<>();
        replay.calls().forEach(call -> made.put(call.rev(), call));
        List<ReplayedHall.Made> kept = jdbc.sql("""
                SELECT rev, ticket_id, counter_no, since, issued_rev FROM call_made WHERE branch_id = :branch""")
                .param("branch", branch)
                .query((row, n) -> new ReplayedHall.Made(
                        row.getLong("rev"),
                        Columns.uuid(row, "ticket_id"),
                        row.getInt("counter_no"),
                        Columns.instant(row, "since"),
                        row.getLong("issued_rev")))
                .list();
        Set<Long> known = new HashSet<>();
        for (ReplayedHall.Made call : kept) {
            known.add(call.rev());
            if (!call.equals(made.get(call.rev()))) {
                faults.add(fault(call.rev(), call.ticket(), "noted as " + call + ", the log says otherwise"));
            }
        }
        Instant oldest = kept.stream()
                .map(ReplayedHall.Made::since)
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
        made.values().stream()
                .filter(call -> call.since().isAfter(oldest) && !known.contains(call.rev()))
                .forEach(call -> faults.add(fault(call.rev(), call.ticket(), "this call was not noted")));
    }

    private static BranchReplay.Fault fault(long rev, UUID ticket, String what) {
        return new BranchReplay.Fault(rev, null, ticket, what, null, null);
    }
}
