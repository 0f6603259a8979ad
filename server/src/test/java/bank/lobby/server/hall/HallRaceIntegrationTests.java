package bank.lobby.server.hall;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.server.staff.Browser;
import bank.lobby.wire.station.StationIdentity;
import bank.lobby.wire.station.StationKind;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Sixteen kiosks and seven counters at once for ten seconds: no number twice, no ticket called twice, none lost. */
class HallRaceIntegrationTests extends HallServer {

    private static final Duration TIME = Duration.ofSeconds(10);

    private final Set<String> numbers = ConcurrentHashMap.newKeySet();
    private final Set<String> issued = ConcurrentHashMap.newKeySet();
    private final Set<String> called = ConcurrentHashMap.newKeySet();
    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());

    @Test
    void keepsEveryTicketOnceThroughARushHour() throws Exception {
        StationIdentity kiosk = station(StationKind.KIOSK);
        List<Callable<Void>> clients = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            clients.add(() -> issue(kiosk));
        }
        for (int no = 1; no <= 7; no++) {
            Browser teller = tellerAt(no);
            int counter = no;
            clients.add(() -> call(teller, counter));
        }

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> client : threads.invokeAll(clients)) {
                client.get();
            }
        }

        assertThat(faults).isEmpty();
        assertThat(numbers).hasSameSizeAs(issued);
        assertThat(issued).containsAll(called);
        assertThat(count("SELECT count(*) FROM ticket WHERE branch_id = :b")).isEqualTo(issued.size());
        assertThat(count("SELECT count(*) FROM event WHERE branch_id = :b AND type = 'CALLED'"))
                .isEqualTo(called.size());
        assertThat(count("SELECT count(*) FROM ticket WHERE branch_id = :b AND state = 'WAITING'"))
                .isEqualTo(issued.size() - called.size());
        assertThat(count("SELECT count(*) FROM event WHERE branch_id = :b")).isEqualTo(revision());
    }

    private Void issue(StationIdentity kiosk) {
        long end = System.nanoTime() + TIME.toNanos();
        for (int i = 0; System.nanoTime() < end; i++) {
            String key = UUID.randomUUID().toString();
            HttpResponse<String> answer = take(kiosk, i % 3 == 0 ? TRANSFER : CASH, key);
            if (answer.statusCode() != 201) {
                faults.add("issue " + answer.statusCode() + " " + answer.body());
                continue;
            }
            if (!numbers.add(body(answer).path("number").asString())) {
                faults.add("number twice: " + answer.body());
            }
            issued.add(body(answer).path("id").asString());
        }
        return null;
    }

    private Void call(Browser teller, int no) {
        long end = System.nanoTime() + TIME.toNanos();
        while (System.nanoTime() < end) {
            HttpResponse<String> next = command(teller, counter(no) + "/next");
            if (next.statusCode() == 204) {
                continue;
            }
            if (next.statusCode() != 200) {
                faults.add("next " + next.statusCode() + " " + next.body());
                continue;
            }
            String id = body(next).path("id").asString();
            if (!called.add(id)) {
                faults.add("called twice: " + id);
            }
            HttpResponse<String> gone = command(teller, "/api/tickets/" + id + "/no-show");
            if (gone.statusCode() != 200) {
                faults.add("no-show " + gone.statusCode() + " " + gone.body());
            }
        }
        return null;
    }

    private long count(String sql) {
        return jdbc.sql(sql).param("b", hall).query(Long.class).single();
    }
}
