package bank.lobby.server.calling.life;

import bank.lobby.server.platform.BranchCommand;
import bank.lobby.server.platform.Caller;
import bank.lobby.server.platform.Columns;
import bank.lobby.server.platform.Refusal;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Closes what a business day left open, in each branch's own zone and at its own hour. A branch that never closes only
 * loses those who wait with yesterday's numbers; whoever is being served is left to finish. Due is what the tickets' own
 * dates say, so a server that was down at that hour does it when it is back.
 */
@Component
class DayRoll {

    private static final Logger LOG = LoggerFactory.getLogger(DayRoll.class);

    /** How long calls are kept for counting passes. Chosen: two days; nobody waits longer than one. */
    private static final Duration CALLS_KEPT = Duration.ofDays(2);

    private final JdbcClient jdbc;
    private final Leaving leaving;
    private final InstantSource clock;

    DayRoll(JdbcClient jdbc, Leaving leaving, InstantSource clock) {
        this.jdbc = jdbc;
        this.leaving = leaving;
        this.clock = clock;
    }

    private record Left(String branch, UUID ticket, LocalDate day) {}

    @Scheduled(fixedDelayString = "${lobby.server.calling.day-watch:30s}")
    void watch() {
        try {
            Timestamp now = Timestamp.from(clock.instant());
            List<Left> left = left(now);
            int closed = left.stream().mapToInt(this::close).sum();
            while (closed > 0) {
                left = left(now);
                closed = left.stream().mapToInt(this::close).sum();
            }
            forgetCalls();
        } catch (DataAccessException away) {
            LOG.warn("Business days could not be closed: {}", away.getMessage());
        }
    }

    /** At most 500, the oldest first. */
    private List<Left> left(Timestamp now) {
        return jdbc.sql("""
                SELECT t.branch_id, t.id, t.service_date FROM ticket t JOIN branch b ON b.id = t.branch_id
                 WHERE t.state IN ('WAITING', 'CALLED', 'PARKED')
                   AND t.service_date < ((:now AT TIME ZONE b.zone) - b.day_rolls_at::interval)::date
                 ORDER BY t.service_date, t.issued_rev LIMIT 500""")
                .param("now", now)
                .query((row, n) -> new Left(
                        row.getString("branch_id"),
                        Columns.uuid(row, "id"),
                        row.getObject("service_date", LocalDate.class)))
                .list();
    }

    private int close(Left left) {
        String key = "day-" + left.day() + "-" + left.ticket();
        try {
            leaving.closeDay(new BranchCommand(left.branch(), key, Caller.SERVER, key), left.ticket());
            return 1;
        } catch (Refusal movedMeanwhile) {
            LOG.debug("Ticket {} was moved just now", left.ticket());
            return 0;
        }
    }

    private void forgetCalls() {
        Instant before = clock.instant().minus(CALLS_KEPT);
        jdbc.sql("DELETE FROM call_made WHERE since < :before")
                .param("before", Timestamp.from(before))
                .update();
    }
}
