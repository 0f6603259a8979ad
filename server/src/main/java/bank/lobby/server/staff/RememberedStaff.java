package bank.lobby.server.staff;

import bank.lobby.server.platform.AccessRevoked;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Whose a session is, for a few seconds: a teller at work costs no look-up per key. Forgets a person at once who signs out,
 * is changed or shut out here. Thread-safe.
 */
@Component
class RememberedStaff {

    /** A person shut out on another node is noticed after this long at the latest. Source: architecture, section 6: 5 s. */
    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private final ConcurrentHashMap<String, Remembered> sessions = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Instant> revoked = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Instant> ended = new ConcurrentHashMap<>();
    private final InstantSource clock;

    RememberedStaff(InstantSource clock) {
        this.clock = clock;
    }

    private record Remembered(StaffMember member, Instant readAt) {

        boolean isFreshAt(Instant now) {
            return now.isBefore(readAt.plus(REMEMBERED)) && !now.isBefore(readAt);
        }
    }

    /**
     * Whose session {@code cookie} names.
     *
     * @param cookie as the browser sent it
     * @return empty when that was not read a moment ago
     */
    Optional<StaffMember> find(String cookie) {
        Remembered known = sessions.get(cookie);
        return known != null && known.isFreshAt(clock.instant()) ? Optional.of(known.member()) : Optional.empty();
    }

    /**
     * Notes whose session that is, unless it ended or the person was shut out while they were read.
     *
     * @param readAt before {@code member} was read
     */
    void remember(String cookie, StaffMember member, Instant readAt) {
        sessions.put(cookie, new Remembered(member, readAt));
        if (isSince(revoked.get(member.getName()), readAt) || isSince(ended.get(cookie), readAt)) {
            sessions.remove(cookie);
        }
    }

    private static boolean isSince(@Nullable Instant at, Instant readAt) {
        return at != null && !at.isBefore(readAt);
    }

    /** The session has another name by now, or is gone: who read it before must not bring it back. */
    void forget(String cookie) {
        ended.put(cookie, clock.instant());
        sessions.remove(cookie);
    }

    @EventListener
    void forget(AccessRevoked access) {
        revoked.put(access.callerId(), clock.instant());
        sessions.values().removeIf(known -> known.member().getName().equals(access.callerId()));
    }

    @Scheduled(fixedDelayString = "PT1M")
    void forgetOld() {
        Instant now = clock.instant();
        sessions.values().removeIf(known -> !known.isFreshAt(now));
        revoked.values().removeIf(at -> at.plus(REMEMBERED).isBefore(now));
        ended.values().removeIf(at -> at.plus(REMEMBERED).isBefore(now));
    }
}
