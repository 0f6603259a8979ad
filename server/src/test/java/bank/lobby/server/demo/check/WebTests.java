package bank.lobby.server.demo.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebTests {

    private final BlockingQueue<Asked> asked = new LinkedBlockingQueue<>();
    private HttpServer server;
    private Web web;

    private record Asked(String key, String body) {}

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
            asked.add(new Asked(
                    key == null ? "" : key, new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        web = new Web(server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void postsATextAsABodyAndNeverAsAKey() {
        web.post("/here", "words");

        assertThat(asked.remove()).satisfies(one -> {
            assertThat(one.body()).isEqualTo("\"words\"");
            assertThat(one.key()).isNotEqualTo("words");
        });
    }

    @Test
    void postsBytesAsTheyAre() {
        web.postBytes("/here", "%E?;E?");

        assertThat(asked.remove().body()).isEqualTo("%E?;E?");
    }

    @Test
    void postsNothingUnderTheKeyItIsGiven() {
        web.postUnder("a-key", "/here");

        assertThat(asked.remove()).isEqualTo(new Asked("a-key", ""));
    }
}
