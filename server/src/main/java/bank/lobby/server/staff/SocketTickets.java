package bank.lobby.server.staff;

import bank.lobby.server.platform.Caller;
import bank.lobby.server.platform.Refusal;
import bank.lobby.server.platform.Role;
import bank.lobby.server.platform.StreamGrant;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Single-use tickets that open one socket of a signed-in browser, which cannot set headers on the handshake. Kept hashed
 * in the database, so that any node can redeem what another issued.
 */
@Component
public class SocketTickets {

    /** Source: architecture, section 6. */
    private static final Duration LIFETIME = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final StaffRegister register;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    SocketTickets(JdbcClient jdbc, StaffRegister register, InstantSource clock) {
        this.jdbc = jdbc;
        this.register = register;
        this.clock = clock;
    }

    /**
     * A ticket for {@code stream} of {@code branch}.
     *
     * @throws Refusal 400 {@code unknown-stream}, 403 {@code not-allowed}, 404 {@code unknown-branch}
     */
    String issue(Caller caller, String branch, String stream) {
        check(caller, branch, stream);
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        String ticket = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        jdbc.sql("""
                INSERT INTO socket_ticket (hash, staff_no, branch_id, stream, expires_at)
                SELECT :hash, :staffNo, id, :stream, :expiresAt FROM branch WHERE id = :branch""")
                .param("hash", hash(ticket))
                .param("staffNo", caller.id())
                .param("stream", stream)
                .param("expiresAt", Timestamp.from(clock.instant().plus(LIFETIME)))
                .param("branch", branch)
                .update();
        return ticket;
    }

    /** What {@code ticket} opens; spends it. Empty when it is unknown, spent, too old, or its holder may no longer. */
    public Optional<StreamGrant> redeem(String ticket) {
        return jdbc.sql("""
                DELETE FROM socket_ticket WHERE hash = :hash AND expires_at > :now
                RETURNING staff_no, branch_id, stream""")
                .param("hash", hash(ticket))
                .param("now", Timestamp.from(clock.instant()))
                .query(Kept.class)
                .optional()
                .flatMap(this::grant);
    }

    @Scheduled(fixedDelayString = "PT10M")
    void forget() {
        jdbc.sql("DELETE FROM socket_ticket WHERE expires_at < :now")
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private Optional<StreamGrant> grant(Kept kept) {
        return register.find(new StaffNo(kept.staffNo()))
                .map(StaffMember::caller)
                .filter(caller -> mayFollow(caller, kept.branchId(), kept.stream()))
                .map(caller -> new StreamGrant(caller, kept.branchId(), kept.stream()));
    }

    private void check(Caller caller, String branch, String stream) {
        if (!stream.equals("board") && !stream.equals("lobby")) {
            throw Refusal.malformed("unknown-stream", "The streams are board and lobby");
        }
        if (!mayFollow(caller, branch, stream)) {
            throw Refusal.forbidden("not-allowed", "Your role does not allow this in this branch");
        }
        boolean exists = jdbc.sql("SELECT EXISTS (SELECT 1 FROM branch WHERE id = :branch)")
                .param("branch", branch)
                .query(Boolean.class)
                .single();
        if (!exists) {
            throw Refusal.unknown("unknown-branch", "There is no such branch");
        }
    }

    private static boolean mayFollow(Caller caller, String branch, String stream) {
        return caller.kind() == Caller.Kind.STAFF
                && (stream.equals("lobby")
                        ? caller.is(branch, Role.LOBBY_MANAGER, Role.SUPERVISOR)
                        : caller.belongsTo(branch));
    }

    private static byte[] hash(String ticket) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(ticket.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }

    private record Kept(String staffNo, String branchId, String stream) {}
}
