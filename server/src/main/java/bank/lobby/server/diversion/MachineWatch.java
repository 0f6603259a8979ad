package bank.lobby.server.diversion;

import bank.lobby.server.platform.BranchCommand;
import bank.lobby.server.platform.Caller;
import bank.lobby.server.platform.Columns;
import java.time.Duration;
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
 * Notices machines of which nothing was heard for a while and customers of whom nobody said what came of them, and forgets who
 * can no longer come back. What is due is read from the tables, so two servers that both look do it once.
 */
@Component
class MachineWatch {

    private static final Logger LOG = LoggerFactory.getLogger(MachineWatch.class);

    /** Chosen: a machine speaks every minute; two words may be lost on the way. */
    static final Duration SILENCE = Duration.ofMinutes(3);

    private final JdbcClient jdbc;
    private final Machines machines;
    private final Diversions diversions;
    private final DiversionRows rows;
    private final InstantSource clock;

    MachineWatch(JdbcClient jdbc, Machines machines, Diversions diversions, DiversionRows rows, InstantSource clock) {
        this.jdbc = jdbc;
        this.machines = machines;
        this.diversions = diversions;
        this.rows = rows;
        this.clock = clock;
    }

    private record Silent(String branch, String machine) {}

    private record Unheard(String branch, UUID id) {}

    @Scheduled(fixedDelayString = "${lobby.server.diversion.watch:2s}")
    void watch() {
        try {
            Instant now = clock.instant();
            Instant silentSince = now.minus(SILENCE);
            silent(silentSince).forEach(each -> machines.silence(each.branch(), each.machine(), silentSince));
            unheard(now.minus(DiversionRows.COME_BACK)).forEach(each -> diversions.unheard(command(each), each.id()));
            rows.forget(now);
        } catch (DataAccessException away) {
            LOG.warn("Machines could not be watched: {}", away.getMessage());
        }
    }

    private static BranchCommand command(Unheard each) {
        String words = "unheard " + each.id();
        return new BranchCommand(each.branch(), "unheard-" + each.id(), Caller.SERVER, words);
    }

    private List<Silent> silent(Instant since) {
        return jdbc.sql("""
                SELECT branch_id, code FROM machine
                 WHERE state <> 'UNKNOWN' AND reported_at <= :since AND NOT (by_staff AND state = 'OUT_OF_ORDER')""")
                .param("since", Columns.timestamp(since))
                .query((row, n) -> new Silent(row.getString("branch_id"), row.getString("code")))
                .list();
    }

    /** Those without a ticket; one that was set aside comes back by itself. At most 500. */
    private List<Unheard> unheard(Instant takenBefore) {
        return jdbc.sql("""
                SELECT branch_id, id FROM diversion
                 WHERE state = 'TAKEN' AND ticket_id IS NULL AND taken_at <= :before LIMIT 500""")
                .param("before", Columns.timestamp(takenBefore))
                .query((row, n) -> new Unheard(row.getString("branch_id"), Columns.uuid(row, "id")))
                .list();
    }
}
