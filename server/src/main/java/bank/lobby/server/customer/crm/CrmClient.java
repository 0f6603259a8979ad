package bank.lobby.server.customer.crm;

import static java.nio.charset.StandardCharsets.UTF_8;

import bank.lobby.server.customer.CustomerToken;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks the CRM one question over HTTP. It is asked by token, in the body, because addresses end up in the logs of every
 * machine on the way. Safe to share.
 */
class CrmClient implements AutoCloseable {

    /** Far above any honest answer. */
    private static final int LONGEST_REPLY = 64 * 1024;

    private final URI url;
    private final String authorization;
    private final Duration limit;
    private final HttpClient http;
    private final Predicate<String> isTier;
    private final JsonMapper json;
    private final InstantSource clock;

    /**
     * @param http set up with what certificates it needs
     * @param isTier whether the bank has a tier of that code
     */
    CrmClient(
            CrmSettings settings,
            URI url,
            HttpClient http,
            Predicate<String> isTier,
            JsonMapper json,
            InstantSource clock) {
        this.url = url;
        this.authorization = settings.bearer() == null ? "" : "Bearer " + settings.bearer();
        this.limit = settings.limit();
        this.http = http;
        this.isTier = isTier;
        this.json = json;
        this.clock = clock;
    }

    /** The question; the schema {@code Question} of {@code server/docs/crm-openapi.yaml}. */
    record Question(List<String> tokens) {}

    /**
     * Asks, and waits for the whole answer until the limit.
     *
     * @throws IOException when there is none
     * @throws WrongAnswer when there is one that is not used
     */
    CrmAnswer ask(CustomerToken token) throws IOException, WrongAnswer, InterruptedException {
        HttpResponse<byte[]> response = send(token);
        if (response.statusCode() != 200) {
            throw new IOException("status " + response.statusCode());
        }
        return new CrmAnswer(read(response.body()).entry(token.all(), isTier), clock.instant());
    }

    /** The client's own time-out ends with the headers; one that trickles its body must end too. */
    private HttpResponse<byte[]> send(CustomerToken token) throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(request(token), BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST_REPLY));
        try {
            return answer.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            throw new IOException("no answer within " + limit);
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause();
            throw new IOException(cause == null ? "failed" : cause.getClass().getSimpleName());
        } finally {
            answer.cancel(true);
        }
    }

    /** Ends every question on the way without an answer. */
    @Override
    public void close() {
        http.shutdownNow();
    }

    private HttpRequest request(CustomerToken token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(json.writeValueAsString(new Question(token.all())), UTF_8));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return request.build();
    }

    private CrmReply read(byte[] body) throws WrongAnswer {
        try {
            CrmReply reply = json.readValue(body, CrmReply.class);
            if (reply != null) {
                return reply;
            }
        } catch (JacksonException notJson) {
            // Said below, without what was in it.
        }
        throw new WrongAnswer("it cannot be read");
    }
}
