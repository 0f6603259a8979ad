package bank.lobby.server.push;

import bank.lobby.server.branch.Branch;
import bank.lobby.server.branch.Branches;
import bank.lobby.server.platform.Caller;
import bank.lobby.server.platform.Columns;
import bank.lobby.server.platform.Refusal;
import bank.lobby.server.platform.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The report of pushes, by business days of the branch. */
@RestController
class PushReportController {

    /** A year and a month: what a yearly report compares. */
    private static final int LONGEST_DAYS = 400;

    private final Branches branches;
    private final JdbcClient jdbc;

    PushReportController(Branches branches, JdbcClient jdbc) {
        this.branches = branches;
        this.jdbc = jdbc;
    }

    @GetMapping("/api/branches/{branch}/push-report")
    PushReport report(
            Caller caller, @PathVariable String branch, @RequestParam LocalDate from, @RequestParam LocalDate to) {
        branches.admit(caller, branch, Role.SUPERVISOR);
        if (from.isAfter(to) || ChronoUnit.DAYS.between(from, to) > LONGEST_DAYS) {
            throw Refusal.malformed("malformed", "A report is of one day to " + LONGEST_DAYS);
        }
        Branch place = branches.get(branch);
        return PushReport.of(from, to, told(branch, start(place, from), start(place, to.plusDays(1))));
    }

    /**
     * What the events say of the pushes recognised from {@code from} on and before {@code until}, in order of revision. The
     * outcome may be given later than the period.
     */
    private List<PushReport.Told> told(String branch, Instant from, Instant until) {
        return jdbc.sql("""
                SELECT type, (body -> 'push')::text AS push FROM event
                 WHERE branch_id = :branch AND jsonb_exists(body, 'push') AND at >= :from
                   AND (body -> 'push' ->> 'recognisedAt')::timestamptz >= :from
                   AND (body -> 'push' ->> 'recognisedAt')::timestamptz < :until
                 ORDER BY rev""")
                .param("branch", branch)
                .param("from", Columns.timestamp(from))
                .param("until", Columns.timestamp(until))
                .query((row, n) ->
                        new PushReport.Told(row.getString("type"), Columns.read(row.getString("push"), Push.class)))
                .list();
    }

    private static Instant start(Branch branch, LocalDate day) {
        return day.atTime(branch.dayRollsAt()).atZone(branch.zone()).toInstant();
    }
}
