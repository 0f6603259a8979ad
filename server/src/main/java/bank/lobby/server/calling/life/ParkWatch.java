package bank.lobby.server.calling.life;

import bank.lobby.server.platform.BranchCommand;
import bank.lobby.server.platform.Caller;
import bank.lobby.server.platform.Columns;
import bank.lobby.server.platform.Refusal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Brings parked tickets back at their time, and reminds staff a little before. What is due is read from the tickets, so
 * nothing is forgotten over a restart, and two servers that both look do it once.
 */
@Component
class ParkWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ParkWatch.class);

    private final JdbcClient jdbc;
    private final SettingAside aside;
    private final InstantSource clock;

    ParkWatch(JdbcClient jdbc, SettingAside aside, InstantSource clock) {
        this.jdbc = jdbc;
        this.aside = aside;
        this.clock = clock;
    }

    private record Parked(String branch, UUID ticket, Instant until) {}

    @Scheduled(fixedDelayString = "${lobby.server.calling.park-watch:1s}")
    void watch() {
        try {
            Instant now = clock.instant();
            due(now).forEach(parked -> look(parked, now));
        } catch (DataAccessException away) {
            LOG.warn("Parked tickets could not be watched: {}", away.getMessage());
        }
    }

    private void look(Parked parked, Instant now) {
        String key = parked.ticket() + "-" + parked.until().toEpochMilli();
        try {
            if (parked.until().isAfter(now)) {
                aside.remind(command(parked, "remind-" + key), parked.ticket());
            } else {
                aside.unpark(command(parked, "unpark-" + key), parked.ticket());
            }
        } catch (Refusal movedMeanwhile) {
            LOG.debug("Ticket {} was moved just now", parked.ticket());
        }
    }

    private static BranchCommand command(Parked parked, String key) {
        return new BranchCommand(parked.branch(), key, Caller.SERVER, key);
    }

    /** Those to come back, and those to remind of; at most 500, the first to come back first. */
    private List<Parked> due(Instant now) {
        return jdbc.sql("""
                SELECT t.branch_id, t.id, t.parked_until
                  FROM ticket t JOIN branch b ON b.id = t.branch_id
                 CROSS JOIN LATERAL (
                    SELECT coalesce((b.life_rule ->> 'parkRemindMinutes')::int, :remind) AS minutes) before
                 WHERE t.state = 'PARKED' AND t.parked_until < :now::timestamptz + interval '1 hour'
                   AND (t.parked_until <= :now::timestamptz
                        OR NOT (t.course -> 'parking' ->> 'reminded')::boolean AND before.minutes > 0
                           AND t.parked_until - make_interval(mins => before.minutes) <= :now::timestamptz)
                 ORDER BY t.parked_until LIMIT 500""")
                .param("remind", LifeRule.DEFAULT.parkRemindMinutes())
                .param("now", Columns.timestamp(now))
                .query((row, n) -> new Parked(
                        row.getString("branch_id"), Columns.uuid(row, "id"), Columns.instant(row, "parked_until")))
                .list();
    }
}
