package bank.lobby.display.link;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.RestClientException;

/**
 * What time it is at the server. Calls carry server time, and the clock of a TV PC may be hours off; so the display asks
 * before every connection and keeps the difference. Thread-safe.
 */
public final class ServerTime implements InstantSource {

    private static final Logger log = LoggerFactory.getLogger(ServerTime.class);

    /** An HTTP date has whole seconds, and the answer takes its time: a smaller difference means nothing. */
    private static final Duration MEANINGLESS = Duration.ofSeconds(2);

    private final InstantSource clock;
    private volatile Duration lead = Duration.ZERO;

    public ServerTime(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Instant instant() {
        return clock.instant().plus(lead);
    }

    /** Asks the server; without an answer the last difference stays. */
    void learn(ServerCalls server) {
        try {
            long date = server.health().getHeaders().getDate();
            if (date >= 0) {
                learn(Instant.ofEpochMilli(date));
            }
        } catch (RestClientException away) {
            log.debug("The server's time is not known now", away);
        }
    }

    /** The server has just said that it is {@code serverNow}. */
    void learn(Instant serverNow) {
        Duration seen = Duration.between(clock.instant(), serverNow);
        boolean means = seen.abs().compareTo(MEANINGLESS) > 0;
        if (means && lead.isZero()) {
            log.warn("This machine's clock is {} s behind the server's; the server's is used", seen.toSeconds());
        }
        lead = means ? seen : Duration.ZERO;
    }
}
