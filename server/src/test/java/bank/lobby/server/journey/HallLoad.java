package bank.lobby.server.journey;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.server.staff.Browser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stations that issue and tellers who call, all at once, each repeating a command with its key until it is answered:
 * what a kiosk and a teller's page do. Keeps what was acknowledged. Thread-safe.
 */
final class HallLoad {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> SERVICES =
            List.of("personal-cash", "personal-transfer", "corporate-settlement", "personal-cash");

    /** Chosen: several a second of each, and no machine too slow for it. */
    private static final long BREATH_NANOS = TimeUnit.MILLISECONDS.toNanos(120);

    private final Map<String, JsonNode> issued = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> called = new ConcurrentHashMap<>();
    private final AtomicInteger repeated = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> clients = new ArrayList<>();
    private volatile boolean stopping;

    /** What one try brings: null where nobody can know whether it was done. */
    private interface Command<T> {

        T send(String key) throws IOException, InterruptedException;
    }

    void issue(LoadStation station, int nth) {
        String service = SERVICES.get(nth % SERVICES.size());
        clients.add(threads.submit(() -> {
            while (!stopping) {
                String key = UUID.randomUUID().toString();
                issued.put(key, untilAnswered(key, each -> station.take(service, each)));
                LockSupport.parkNanos(BREATH_NANOS);
            }
            return null;
        }));
    }

    void call(Browser teller, int counter) {
        clients.add(threads.submit(() -> {
            while (!stopping) {
                String key = UUID.randomUUID().toString();
                HttpResponse<String> next =
                        post(teller, "/api/branches/renmin-road/counters/" + counter + "/next", key);
                if (next.statusCode() == 200) {
                    JsonNode ticket = JSON.readTree(next.body());
                    called.put(key, ticket);
                    String path = "/api/tickets/" + ticket.path("id").asString();
                    assertThat(post(teller, path + "/start", key + "-s").statusCode())
                            .isEqualTo(200);
                    assertThat(post(teller, path + "/finish", key + "-f").statusCode())
                            .isEqualTo(200);
                } else {
                    assertThat(next.statusCode()).as(next::body).isEqualTo(204);
                }
                LockSupport.parkNanos(BREATH_NANOS);
            }
            return null;
        }));
    }

    /** Answers of issues, by key. */
    Map<String, JsonNode> issued() {
        return Map.copyOf(issued);
    }

    /** Answers of calls, by key. */
    Map<String, JsonNode> called() {
        return Map.copyOf(called);
    }

    /** Whether every client is still at it: one that met what it should not have has ended. */
    boolean goesOn() {
        return clients.stream().noneMatch(Future::isDone);
    }

    /** What ended the clients that have ended. */
    String trouble() {
        return clients.stream()
                .filter(each -> each.state() == Future.State.FAILED)
                .map(each -> each.exceptionNow().toString())
                .collect(Collectors.joining(", "));
    }

    /** How often a command had to be sent again. */
    int repeated() {
        return repeated.get();
    }

    /** Lets everybody finish what he has begun; fails where somebody met an answer he should not have. */
    void stop() throws InterruptedException {
        stopping = true;
        for (Future<?> client : clients) {
            try {
                client.get();
            } catch (ExecutionException wrong) {
                throw new AssertionError("a client of the load failed", wrong.getCause());
            }
        }
        threads.shutdown();
    }

    private HttpResponse<String> post(Browser teller, String path, String key) {
        return untilAnswered(key, each -> {
            HttpResponse<String> answer;
            try {
                answer = teller.post(path, "", "Idempotency-Key", each);
            } catch (UncheckedIOException gone) {
                throw gone.getCause();
            }
            if (answer.statusCode() >= 500) {
                throw new IOException("answered " + answer.statusCode());
            }
            return answer;
        });
    }

    private <T> T untilAnswered(String key, Command<T> command) {
        while (true) {
            @Nullable T answer = attempt(key, command);
            if (answer != null) {
                return answer;
            }
            repeated.incrementAndGet();
            LockSupport.parkNanos(2 * BREATH_NANOS);
        }
    }

    private static <T> @Nullable T attempt(String key, Command<T> command) {
        try {
            return command.send(key);
        } catch (IOException gone) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
