package bank.lobby.server.station;

import bank.lobby.server.platform.Refusal;
import bank.lobby.wire.station.StationKind;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * One-time codes that let a new station in: 15 minutes, one use, five tries. Made by an administrator and by the sample
 * bank. Safe to share; the database decides between two stations with one code.
 */
@Component
public class EnrolmentCodes {

    /** Source: architecture, section 6, as is the number of tries. */
    static final Duration LIFETIME = Duration.ofMinutes(15);

    static final int TRIES = 5;

    private final JdbcClient jdbc;
    private final PasswordEncoder hashes;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    EnrolmentCodes(JdbcClient jdbc, PasswordEncoder hashes, InstantSource clock) {
        this.jdbc = jdbc;
        this.hashes = hashes;
        this.clock = clock;
    }

    /**
     * A code for one station of {@code branch}.
     *
     * @param name for staff screens, e.g. "kiosk at the door"
     * @param madeBy staff number, or what made it
     * @throws Refusal 404 {@code unknown-branch}
     */
    public NewCode create(String branch, StationKind kind, String name, String madeBy) {
        Instant expiresAt = clock.instant().plus(LIFETIME);
        forgetOld();
        while (true) {
            EnrolmentCode code = EnrolmentCode.random(random);
            if (keep(code, branch, kind, name, madeBy, expiresAt)) {
                return new NewCode(code.shown(), expiresAt);
            }
            requireBranch(branch);
        }
    }

    /**
     * Whether {@code typed} is a living code; costs it one of its tries. It stays usable until {@link #spend}.
     */
    Optional<Admission> check(String typed) {
        return EnrolmentCode.typed(typed)
                .flatMap(code -> tried(code).filter(found -> hashes.matches(code.secret(), found.secretHash())));
    }

    /** Uses the code up; false when another station was faster. */
    boolean spend(Admission admission) {
        return jdbc.sql("DELETE FROM enrolment_code WHERE selector = :selector AND secret_hash = :hash")
                        .param("selector", admission.selector())
                        .param("hash", admission.secretHash())
                        .update()
                == 1;
    }

    /** The try is counted, and committed, before the secret is compared. */
    private Optional<Admission> tried(EnrolmentCode code) {
        return jdbc.sql("""
                UPDATE enrolment_code SET tries = tries + 1
                 WHERE selector = :selector AND expires_at > :now AND tries < :most
                RETURNING selector, secret_hash, branch_id AS branch, kind, name""")
                .param("selector", code.selector())
                .param("now", Timestamp.from(clock.instant()))
                .param("most", TRIES)
                .query(Admission.class)
                .optional();
    }

    private boolean keep(
            EnrolmentCode code, String branch, StationKind kind, String name, String madeBy, Instant expiresAt) {
        return jdbc.sql("""
                INSERT INTO enrolment_code (selector, secret_hash, branch_id, kind, name, made_by, expires_at)
                SELECT :selector, :hash, id, :kind, :name, :madeBy, :expiresAt FROM branch WHERE id = :branch
                ON CONFLICT DO NOTHING""")
                        .param("selector", code.selector())
                        .param("hash", hashes.encode(code.secret()))
                        .param("branch", branch)
                        .param("kind", kind.name())
                        .param("name", name)
                        .param("madeBy", madeBy)
                        .param("expiresAt", Timestamp.from(expiresAt))
                        .update()
                == 1;
    }

    private void requireBranch(String branch) {
        boolean exists = jdbc.sql("SELECT EXISTS (SELECT 1 FROM branch WHERE id = :branch)")
                .param("branch", branch)
                .query(Boolean.class)
                .single();
        if (!exists) {
            throw Refusal.unknown("unknown-branch", "There is no such branch");
        }
    }

    private void forgetOld() {
        jdbc.sql("DELETE FROM enrolment_code WHERE expires_at <= :now")
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /**
     * What a right code admits.
     *
     * @param selector names the code
     * @param secretHash as stored
     * @param branch where the station will belong
     * @param kind what it will be
     * @param name what staff will call it
     */
    record Admission(String selector, String secretHash, String branch, StationKind kind, String name) {}
}
