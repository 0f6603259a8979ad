package bank.lobby.server.demo.twin;

import bank.lobby.server.diversion.Machines;
import bank.lobby.server.platform.Columns;
import bank.lobby.server.platform.LobbyHome;
import bank.lobby.server.station.EnrolmentCodes;
import bank.lobby.wire.station.Names;
import bank.lobby.wire.station.StationKind;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Two machines of the sample branch: a cash machine by the door and a smart teller in the middle of the hall. */
@Component
@ConditionalOnProperty("lobby.demo.enabled")
public class TwinMachines {

    private static final Logger LOG = LoggerFactory.getLogger(TwinMachines.class);

    private static final String CASH = "cash-1";
    private static final String SMART = "smart-1";

    private final Machines machines;
    private final EnrolmentCodes codes;
    private final LobbyHome home;
    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Running> running = new ArrayList<>();
    private @Nullable String branch;
    private volatile @Nullable URI server;

    TwinMachines(Machines machines, EnrolmentCodes codes, LobbyHome home, JdbcClient jdbc, InstantSource clock) {
        this.machines = machines;
        this.codes = codes;
        this.home = home;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Running(String code, MachineTwin twin, MachineStation station) {}

    private record Sent(@Nullable Instant first, int count) {}

    /** Sets them up in {@code sampleBranch}; they run once the server answers. */
    public void prepare(String sampleBranch) {
        branch = sampleBranch;
        machines.add(sampleBranch, 1, CASH, "cash-machine", new Names("大门左手边", "大門左手邊", "Left of the door"));
        machines.add(sampleBranch, 2, SMART, "smart-teller", new Names("大堂中央", "大廳中央", "In the middle of the hall"));
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        Environment environment = event.getApplicationContext().getEnvironment();
        server = URI.create("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port"));
    }

    /** Both act in turn, on the one thread of this schedule. */
    @Scheduled(fixedDelay = 1_000)
    void act() throws InterruptedException {
        URI reached = server;
        if (reached == null || branch == null) {
            return;
        }
        try {
            if (running.isEmpty()) {
                running.add(start(reached, branch, CASH));
                running.add(start(reached, branch, SMART));
            }
            for (Running each : running) {
                act(each, sent(branch, each.code()));
            }
        } catch (IOException | DataAccessException away) {
            LOG.warn("The twin machines could not speak: {}", away.getMessage());
        }
    }

    private Running start(URI reached, String place, String code) throws IOException, InterruptedException {
        MachineStation station = MachineStation.of(
                http,
                reached,
                code,
                home.path().resolve("twin-" + code),
                () -> codes.create(place, StationKind.MACHINE, "twin " + code, "demo")
                        .code(),
                clock);
        return new Running(code, new MachineTwin(), station);
    }

    private void act(Running machine, Sent sent) throws IOException, InterruptedException {
        Instant now = clock.instant();
        MachineTwin.Word word = machine.twin().at(now, sent.first(), sent.count());
        if (word.done()) {
            machine.station().done();
        }
        if (word.report() != null) {
            machine.station().report(word.report());
            machine.twin().heard(now);
        }
    }

    /** Customers on their way to it or at it: a twin has to be told, a real machine sees them. */
    private Sent sent(String place, String machine) {
        return jdbc.sql("""
                SELECT min(taken_at) AS first, count(*) AS sent FROM diversion
                 WHERE branch_id = :branch AND machine_code = :machine AND state = 'TAKEN'""")
                .param("branch", place)
                .param("machine", machine)
                .query((row, n) -> new Sent(Columns.instantOrNull(row, "first"), row.getInt("sent")))
                .single();
    }
}
