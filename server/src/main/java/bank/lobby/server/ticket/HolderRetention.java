package bank.lobby.server.ticket;

import bank.lobby.server.platform.Columns;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Forgets whose a ticket was once the visit is over. Nothing changes that a screen shows, so there is no revision; the
 * tier stays, which names nobody. A ticket that a command has in hand is left to the next round.
 */
@Component
class HolderRetention {

    private static final Logger LOG = LoggerFactory.getLogger(HolderRetention.class);

    private final JdbcClient jdbc;
    private final TicketSettings settings;
    private final InstantSource clock;

    HolderRetention(JdbcClient jdbc, TicketSettings settings, InstantSource clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** Forgets in small bites, so that no command waits for it. */
    @Scheduled(fixedDelayString = "${lobby.server.ticket.holder-check:1m}", initialDelayString = "1m")
    void forget() {
        Instant before = clock.instant().minus(settings.holderKept());
        try {
            int forgotten = forgetSome(before);
            while (forgotten > 0) {
                forgotten = forgetSome(before);
            }
        } catch (DataAccessException away) {
            LOG.warn("Customers of ended tickets could not be forgotten: {}", away.getMessage());
        }
    }

    /** A ticket ended with its latest event; what came after the end, such as a late word on its slip, makes it later. */
    private int forgetSome(Instant before) {
        return jdbc.sql("""
                UPDATE ticket
                   SET customer_token = NULL, masked_name = NULL, relationship_manager = NULL, company = NULL,
                       notices = '[]'
                 WHERE (branch_id, id) IN (
                       SELECT t.branch_id, t.id
                         FROM ticket t LEFT JOIN event e ON e.branch_id = t.branch_id AND e.rev = t.rev
                        WHERE (t.masked_name IS NOT NULL OR t.customer_token IS NOT NULL)
                          AND t.state NOT IN ('WAITING', 'PARKED', 'CALLED', 'SERVING')
                          AND coalesce(e.at, t.issued_at) < :before
                        LIMIT 500 FOR UPDATE OF t SKIP LOCKED)""").param("before", Columns.timestamp(before)).update();
    }
}
