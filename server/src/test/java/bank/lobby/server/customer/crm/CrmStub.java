package bank.lobby.server.customer.crm;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A CRM on this machine that does what a test wants of it: answers, holds its answer, fails, says nonsense. */
public final class CrmStub implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("\"(k[0-9]+:[^\"]*)\"");

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile CountDownLatch held = new CountDownLatch(0);
    private volatile int status = 200;
    private volatile String reply = "";

    /** One question as it came. */
    public record Asked(String authorization, String body) {}

    /** One that knows nobody. */
    public CrmStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
        knowsNobody();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/customer-questions");
    }

    /** Everybody is of {@code tier}. */
    public void knowsEverybodyAs(String tier) {
        replies(200, """
                {"token": "%%s", "known": true, "tier": "%s", "maskedName": "王**女士", "relationshipManager": "王敏",
                 "company": "青禾**有限公司", "language": "zh-TW", "flags": ["fragile"], "since": 1999,
                 "notices": [{"zh-CN": "生日", "zh-TW": "生日", "en": "Birthday"}]}""".formatted(tier));
    }

    public void knowsNobody() {
        replies(200, "{\"token\": \"%s\", \"known\": false}");
    }

    /** From now on {@code %s} in {@code text} is the first token asked for. */
    public void replies(int withStatus, String text) {
        status = withStatus;
        reply = text;
    }

    /** Takes questions and answers none until {@link #release}. */
    public void hold() {
        held = new CountDownLatch(1);
    }

    public void release() {
        held.countDown();
    }

    /** Every question so far, in order. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        asked.add(new Asked(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")), body));
        try {
            if (!held.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("a test held the stub and let it never go");
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return;
        }
        Matcher token = TOKEN.matcher(body);
        byte[] text = reply.replace("%s", token.find() ? token.group(1) : "").getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, text.length == 0 ? -1 : text.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(text);
        }
    }

    @Override
    public void close() {
        release();
        server.stop(0);
        threads.shutdownNow();
    }
}
