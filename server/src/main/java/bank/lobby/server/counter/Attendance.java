package bank.lobby.server.counter;

import bank.lobby.server.branch.Branch;
import bank.lobby.server.branch.Branches;
import bank.lobby.server.platform.Caller;
import bank.lobby.server.platform.Columns;
import bank.lobby.server.platform.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 考勤: who was at which counter from when to when on one business day, and their pauses. Read from the log, kept nowhere else. */
@RestController
class Attendance {

    private final Branches branches;
    private final JdbcClient jdbc;

    Attendance(Branches branches, JdbcClient jdbc) {
        this.branches = branches;
        this.jdbc = jdbc;
    }

    /**
     * @param what COUNTER_OPENED, COUNTER_PAUSED, COUNTER_RESUMED or COUNTER_CLOSED
     * @param reason code of the reason of a pause
     */
    record Entry(
            String staffNo,
            int counter,
            String what,
            @Nullable String reason,
            Instant at) {}

    /** In order of time; a session over the rolling hour has its beginning on the day before. */
    @GetMapping("/api/branches/{branch}/attendance")
    List<Entry> of(Caller caller, @PathVariable String branch, @RequestParam LocalDate date) {
        branches.admit(caller, branch, Role.LOBBY_MANAGER, Role.SUPERVISOR);
        Branch place = branches.get(branch);
        Instant from = date.atTime(place.dayRollsAt()).atZone(place.zone()).toInstant();
        Instant to =
                date.plusDays(1).atTime(place.dayRollsAt()).atZone(place.zone()).toInstant();
        return jdbc.sql("""
                SELECT actor, counter_no, type, body ->> 'reason' AS reason, at FROM event
                 WHERE branch_id = :branch AND at >= :from AND at < :to
                   AND type IN ('COUNTER_OPENED', 'COUNTER_CLOSED', 'COUNTER_PAUSED', 'COUNTER_RESUMED')
                 ORDER BY rev""")
                .param("branch", branch)
                .param("from", Columns.timestamp(from))
                .param("to", Columns.timestamp(to))
                .query((row, n) -> new Entry(
                        row.getString("actor"),
                        row.getInt("counter_no"),
                        row.getString("type"),
                        row.getString("reason"),
                        Columns.instant(row, "at")))
                .list();
    }
}
