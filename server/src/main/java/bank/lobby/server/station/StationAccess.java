package bank.lobby.server.station;

import bank.lobby.server.platform.AccessRevoked;
import bank.lobby.server.platform.Refusal;
import bank.lobby.wire.station.StationToken;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Checks station tokens. Remembers stations for a few seconds, so that a busy kiosk costs no look-up per call, and
 * forgets one at once when it is revoked here. Safe to share.
 */
@Component
class StationAccess {

    /** A revocation on another node is noticed after this long at the latest. Source: architecture, section 6: 5 s. */
    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    /** Chosen: fine enough to see a dead station, coarse enough to cost no write per call. */
    private static final Duration SEEN = Duration.ofSeconds(30);

    private final ConcurrentHashMap<StationId, Remembered> remembered = new ConcurrentHashMap<>();
    private final Stations stations;
    private final InstantSource clock;

    StationAccess(Stations stations, InstantSource clock) {
        this.stations = stations;
        this.clock = clock;
    }

    /**
     * Whose token {@code text} is.
     *
     * @throws Refusal 401 {@code station-unknown} or {@code token-expired}, 403 {@code station-revoked}
     */
    Station admit(String text) {
        Instant now = clock.instant();
        StationToken token = StationToken.claimed(text).orElseThrow(StationAccess::unknown);
        Remembered known = known(new StationId(token.station()), now);
        Station station = known.station();
        if (!known.hasSigned(text)) {
            throw unknown();
        }
        if (station.revoked()) {
            throw Refusal.forbidden("station-revoked", "This station was shut out; enrol it again");
        }
        if (!token.holdsAt(now)) {
            throw Refusal.unauthorized("token-expired", "The token is not valid now; check the station's clock")
                    .with("serverTime", now);
        }
        if (known.isSeenFirst(now)) {
            stations.seen(station.id());
        }
        return station;
    }

    @EventListener
    void forget(AccessRevoked revoked) {
        try {
            remembered.remove(new StationId(UUID.fromString(revoked.callerId())));
        } catch (IllegalArgumentException aPerson) {
            // Only stations are remembered here.
        }
    }

    private Remembered known(StationId id, Instant now) {
        Remembered known = remembered.get(id);
        if (known != null && known.isFreshAt(now)) {
            return known;
        }
        Optional<Station> found = stations.find(id);
        if (found.isEmpty()) {
            throw unknown();
        }
        Remembered fresh = known == null
                ? new Remembered(found.get(), now, new AtomicReference<>(Instant.EPOCH), new AtomicReference<>(""))
                : new Remembered(found.get(), now, known.lastSeen(), known.lastSigned());
        remembered.put(id, fresh);
        return fresh;
    }

    private static Refusal unknown() {
        return Refusal.unauthorized("station-unknown", "This is not the token of a station known here");
    }

    private record Remembered(
            Station station, Instant readAt, AtomicReference<Instant> lastSeen, AtomicReference<String> lastSigned) {

        boolean isFreshAt(Instant now) {
            return now.isBefore(readAt.plus(REMEMBERED)) && !now.isBefore(readAt);
        }

        /** Whether {@code text} is the station's; the signature of its present token is computed once, not at every call. */
        boolean hasSigned(String text) {
            if (text.equals(lastSigned.get())) {
                return true;
            }
            boolean signed = StationToken.isSignedBy(text, station.key());
            if (signed) {
                lastSigned.set(text);
            }
            return signed;
        }

        /** Whether this call is the one that writes the time down. */
        boolean isSeenFirst(Instant now) {
            Instant before = lastSeen.get();
            return Duration.between(before, now).compareTo(SEEN) >= 0 && lastSeen.compareAndSet(before, now);
        }
    }
}
