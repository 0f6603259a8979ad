package bank.lobby.server.platform;

import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets the answers kept for repeated commands once nobody can still be repeating them. */
@Component
class KeyRetention {

    /** Source: architecture, section 2.4; a station that was away for a weekend night may still repeat. */
    private static final Duration KEPT = Duration.ofHours(48);

    private static final Logger LOG = LoggerFactory.getLogger(KeyRetention.class);

    private final JdbcClient jdbc;
    private final InstantSource clock;

    KeyRetention(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Deletes in small bites, so that no command waits for it. */
    @Scheduled(fixedDelayString = "${lobby.server.platform.key-retention-check:10m}", initialDelayString = "1m")
    void forget() {
        try {
            int gone = forgetSome();
            while (gone > 0) {
                gone = forgetSome();
            }
        } catch (DataAccessException away) {
            LOG.warn("Old idempotency keys could not be deleted: {}", away.getMessage());
        }
    }

    private int forgetSome() {
        return jdbc.sql("""
                DELETE FROM request WHERE (branch_id, key) IN
                    (SELECT branch_id, key FROM request WHERE at < :before LIMIT 1000)""")
                .param("before", Columns.timestamp(clock.instant().minus(KEPT)))
                .update();
    }
}
