package bank.lobby.server.push.duty;

import bank.lobby.server.platform.Columns;
import bank.lobby.server.platform.EventRow;
import bank.lobby.server.platform.LobbyPart;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The duty roster in the lobby's stream. */
@Component
class DutyPart implements LobbyPart {

    private final Duties duties;
    private final JdbcClient jdbc;

    DutyPart(Duties duties, JdbcClient jdbc) {
        this.duties = duties;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "duties";
    }

    @Override
    public Set<String> types() {
        return Set.of(DutyEvent.STARTED, DutyEvent.ENDED, DutyEvent.REACHABLE, DutyEvent.UNREACHABLE);
    }

    @Override
    public List<Duty> all(String branch) {
        return duties.of(branch);
    }

    @Override
    public Duty after(EventRow row) {
        DutyEvent event = Columns.read(row.body(), DutyEvent.class);
        return new Duty(
                event.staffNo(),
                name(event.staffNo()),
                event.group(),
                event.since(),
                event.reachable(),
                event.ended() != null);
    }

    private String name(String staffNo) {
        return jdbc.sql("SELECT name FROM staff WHERE staff_no = :staffNo")
                .param("staffNo", staffNo)
                .query(String.class)
                .optional()
                .orElse(staffNo);
    }
}
