package bank.lobby.server.push.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import bank.lobby.server.platform.Columns;
import com.interaso.webpush.WebPush;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Sends one message to one browser, encrypted so that only that browser can read it (RFC 8291). It is tried once: what
 * comes a minute late is of no use, and the tablet itself knows all when it wakes.
 */
@Component
@ConditionalOnProperty("lobby.server.web-push.contact")
class WebPushSender implements AutoCloseable {

    /** Chosen: how long a push service may keep a message for a browser it cannot reach. */
    private static final Duration GOOD_FOR = Duration.ofSeconds(60);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** The browser has withdrawn, or its maker has forgotten it. */
    private static final Set<Integer> GONE = Set.of(404, 410);

    private static final Logger LOG = LoggerFactory.getLogger(WebPushSender.class);

    private final WebPush push;
    private final WebPushKeys keys;
    private final Subscriptions subscriptions;
    private final HttpClient http;

    WebPushSender(WebPushSettings settings, WebPushKeys keys, Subscriptions subscriptions) {
        this.push = new WebPush(contact(settings), keys.keys());
        this.keys = keys;
        this.subscriptions = subscriptions;
        this.http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    }

    /**
     * What a browser is told: nothing about the customer but the number, which the hall's board shows too.
     *
     * @param v version of this message
     * @param push id of the push
     */
    record Message(int v, String branch, String push, String number, String alert, int round, String language) {

        static Message of(Subscriptions.Wake wake) {
            return new Message(
                    1,
                    wake.to().branch(),
                    wake.ticket().toString(),
                    wake.number(),
                    wake.alert(),
                    wake.round(),
                    wake.to().language().tag());
        }
    }

    /** The key browsers are subscribed for. */
    String publicKey() {
        return keys.publicKey();
    }

    /** Whether the keys {@code subscription} came with are ones a message can be encrypted for. */
    boolean canEncryptFor(Subscription subscription) {
        try {
            return push.getBody(new byte[1], subscription.p256dh(), subscription.auth()).length > 0;
        } catch (Exception notOnTheCurve) { // the library declares nothing of what the JDK's cryptography throws
            return false;
        }
    }

    /** Sends {@code wake}; a browser that is gone is forgotten, other failures are logged. */
    void send(Subscriptions.Wake wake) {
        Subscription to = wake.to();
        try {
            int status = http.send(request(wake), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (GONE.contains(status)) {
                subscriptions.forget(to.id());
            } else if (status / 100 != 2) {
                LOG.warn("{} does not take a message: status {}", to, status);
            }
        } catch (IOException away) {
            LOG.warn("{} cannot be reached: {}", to, away.getClass().getSimpleName());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private HttpRequest request(Subscriptions.Wake wake) {
        Subscription to = wake.to();
        byte[] message = Columns.write(Message.of(wake)).getBytes(UTF_8);
        HttpRequest.Builder request = HttpRequest.newBuilder(to.endpoint())
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofByteArray(push.getBody(message, to.p256dh(), to.auth())));
        push.getHeaders(to.endpoint().toString(), (int) GOOD_FOR.toSeconds(), null, WebPush.Urgency.High)
                .forEach(request::header);
        return request.build();
    }

    private static String contact(WebPushSettings settings) {
        @Nullable String contact = settings.contact();
        if (contact == null) {
            throw new IllegalStateException("lobby.server.web-push.contact is missing");
        }
        return contact;
    }
}
