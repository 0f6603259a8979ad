package bank.lobby.server.calling;

import bank.lobby.server.calling.policy.CallDecision;
import bank.lobby.server.calling.policy.ChooseNext;
import bank.lobby.server.platform.Columns;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a teller may know of the line before calling: who would be next and why, how many wait, who is set aside here. */
@Repository
class CounterLine {

    private final CallDesks desks;
    private final JdbcClient jdbc;
    private final InstantSource clock;

    CounterLine(CallDesks desks, JdbcClient jdbc, InstantSource clock) {
        this.desks = desks;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param next the decision this counter would make now; {@code null} when nobody waits for it. A call made a moment
     *     later may decide otherwise
     * @param waiting how many wait in all, and for each service
     * @param aside tickets set aside that come back to this counter, the first to come back first
     * @param now server time
     */
    record View(@Nullable CallDecision next, int waiting, List<ServiceLine> services, List<UUID> aside, Instant now) {}

    /** How many wait for a service, and since when the first of them. */
    record ServiceLine(String service, int waiting, Instant oldest) {}

    /** @throws bank.lobby.server.platform.Refusal 404 {@code unknown-counter} */
    View of(String branch, int no) {
        CallDesks.Desk desk = desks.get(branch, no);
        Instant now = clock.instant();
        CallDecision next = new ChooseNext(desk.counter().profile(), desk.rule())
                .among(desk.heads(), now)
                .orElse(null);
        List<ServiceLine> services = services(branch);
        return new View(next, services.stream().mapToInt(ServiceLine::waiting).sum(), services, aside(branch, no), now);
    }

    /** How many wait in all. */
    int waiting(String branch) {
        return services(branch).stream().mapToInt(ServiceLine::waiting).sum();
    }

    private List<ServiceLine> services(String branch) {
        return jdbc.sql("""
                SELECT service_code AS service, count(*) AS waiting, min(since) AS oldest FROM ticket
                 WHERE branch_id = :branch AND state = 'WAITING' GROUP BY service_code ORDER BY service_code""")
                .param("branch", branch)
                .query((row, n) -> new ServiceLine(
                        row.getString("service"), row.getInt("waiting"), Columns.instant(row, "oldest")))
                .list();
    }

    /** Tickets set aside that come back to this counter, the first to come back first. */
    List<UUID> aside(String branch, int no) {
        return jdbc.sql("""
                SELECT id FROM ticket WHERE branch_id = :branch AND state = 'PARKED' AND for_counter = :no
                 ORDER BY parked_until""")
                .param("branch", branch)
                .param("no", no)
                .query((row, n) -> Columns.uuid(row, "id"))
                .list();
    }
}
