package bank.lobby.server.demo.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/** A bank's CRM on this machine that knows everybody as a platinum customer and says so late. */
final class SlowCrm implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Duration delay;
    private final AtomicInteger asked = new AtomicInteger();

    private SlowCrm(HttpServer http, Duration delay) {
        this.http = http;
        this.delay = delay;
    }

    static SlowCrm open(int port, Duration delay) throws IOException {
        SlowCrm crm =
                new SlowCrm(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0), delay);
        crm.http.createContext("/customer-questions", crm::answer);
        crm.http.setExecutor(crm.threads);
        crm.http.start();
        return crm;
    }

    int asked() {
        return asked.get();
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.incrementAndGet();
            String token = JSON.readTree(exchange.getRequestBody())
                    .path("tokens")
                    .path(0)
                    .asString();
            Thread.sleep(delay);
            byte[] answer = JSON.writeValueAsString(
                            Map.of("token", token, "known", true, "tier", "platinum", "maskedName", "慢**女士"))
                    .getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
