package bank.lobby.display.link;

import bank.lobby.wire.link.Backoff;
import bank.lobby.wire.station.StationIdentity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.KeyPair;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/** Gets this display its identity, once in its life, with the one-time code of the settings. */
final class Enrolling {

    private static final Logger log = LoggerFactory.getLogger(Enrolling.class);

    private final StationSettings settings;
    private final ServerCalls server;
    private final Consumer<ServerTrouble> trouble;
    private final Backoff backoff = new Backoff(new Random());

    Enrolling(StationSettings settings, ServerCalls server, Consumer<ServerTrouble> trouble) {
        this.settings = settings;
        this.server = server;
        this.trouble = trouble;
    }

    /** Tries for as long as the server is away; {@code null} when that can never succeed. */
    @Nullable
    StationIdentity enrol() throws InterruptedException {
        String code = settings.enrolment().code();
        if (code == null || code.isBlank()) {
            log.error("This display is not enrolled: start it once with lobby.display.enrolment.code");
            trouble.accept(ServerTrouble.NOT_ENROLLED);
            return null;
        }
        KeyPair keys = StationIdentity.newKey();
        while (true) {
            try {
                var enrolment = server.enrol(StationIdentity.request(code, keys));
                return keep(new StationIdentity(enrolment, keys.getPrivate()));
            } catch (RestClientResponseException answered) {
                if (isFinal(answered.getStatusCode())) {
                    log.error("The enrolment code was refused ({}): ask for a new one", answered.getStatusCode());
                    trouble.accept(ServerTrouble.CODE_REFUSED);
                    return null;
                }
                trouble.accept(ServerTrouble.UNREACHABLE);
            } catch (RestClientException | HttpMessageNotWritableException away) {
                // The second is how this client says that nobody listens: it fails while it writes the body.
                trouble.accept(ServerTrouble.UNREACHABLE);
            }
            Thread.sleep(backoff.next());
        }
    }

    private static boolean isFinal(HttpStatusCode status) {
        return status.is4xxClientError() && status.value() != 408 && status.value() != 429;
    }

    private StationIdentity keep(StationIdentity identity) {
        try {
            identity.save(settings.home());
            log.info("Enrolled as a display of branch {}", identity.enrolment().branch());
            return identity;
        } catch (IOException e) {
            throw new UncheckedIOException("The identity cannot be kept in " + settings.home(), e);
        }
    }
}
