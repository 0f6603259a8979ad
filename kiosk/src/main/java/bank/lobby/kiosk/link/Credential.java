package bank.lobby.kiosk.link;

import bank.lobby.wire.station.StationIdentity;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who this kiosk is, once it is enrolled, and the bearer token that proves it. Thread-safe. */
@Component
class Credential {

    /** Chosen: a token is used for half its life, so that it never runs out on the way or by a slow clock. */
    private static final Duration REUSE = Duration.ofSeconds(150);

    private final InstantSource clock;
    private @Nullable StationIdentity identity;
    private @Nullable String token;
    private Instant signed = Instant.EPOCH;

    Credential(InstantSource clock) {
        this.clock = clock;
    }

    synchronized void become(StationIdentity enrolled) {
        identity = enrolled;
        token = null;
    }

    /** Code of the branch; {@code null} before enrolment. */
    synchronized @Nullable String branch() {
        return identity == null ? null : identity.enrolment().branch();
    }

    /** A token good for a while; {@code null} before enrolment. */
    synchronized @Nullable String bearer() {
        if (identity == null) {
            return null;
        }
        Instant now = clock.instant();
        String kept = token;
        if (kept == null || now.isBefore(signed) || now.isAfter(signed.plus(REUSE))) {
            kept = identity.token(now);
            token = kept;
            signed = now;
        }
        return kept;
    }
}
