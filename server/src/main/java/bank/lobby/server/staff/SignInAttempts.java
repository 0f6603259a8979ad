package bank.lobby.server.staff;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Counts sign-ins that failed, per staff number and per address. An attempt is counted as failed before the password is
 * looked at, so that many at once are many, and taken back when it was right.
 */
@Component
class SignInAttempts {

    /** Refuses nobody, not even a try whose time was taken a moment before another's that came first. */
    private static final Timestamp NEVER = Timestamp.from(Instant.EPOCH);

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final InstantSource clock;

    SignInAttempts(JdbcClient jdbc, TransactionOperations transaction, InstantSource clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether a try from {@code address} for {@code account} may go on. A refused one costs nothing more. */
    boolean admits(String account, String address) {
        return admits("address:" + address, TryLimit.ADDRESS) && admits("staff:" + account, TryLimit.ACCOUNT);
    }

    /** The password was right: the staff number starts afresh, the address gets this one try back. */
    void succeeded(String account, String address) {
        jdbc.sql("DELETE FROM sign_in_attempt WHERE subject = :subject")
                .param("subject", "staff:" + account)
                .update();
        jdbc.sql("""
                UPDATE sign_in_attempt SET failures = failures - 1, refused_until = :never
                 WHERE subject = :subject AND failures > 0""")
                .param("never", NEVER)
                .param("subject", "address:" + address)
                .update();
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forget() {
        jdbc.sql("DELETE FROM sign_in_attempt WHERE last_at < :before AND refused_until < :before")
                .param("before", Timestamp.from(clock.instant().minus(TryLimit.FORGOTTEN)))
                .update();
    }

    private boolean admits(String subject, TryLimit limit) {
        Instant now = clock.instant();
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Optional<Integer> failures = count(subject, now);
            failures.map(limit::after)
                    .filter(Duration::isPositive)
                    .ifPresent(wait -> refuseUntil(subject, now.plus(wait)));
            return failures.isPresent();
        }));
    }

    /** The row lock taken here is held until the wait is written: the next attempt sees it. */
    private Optional<Integer> count(String subject, Instant now) {
        return jdbc.sql("""
                INSERT INTO sign_in_attempt AS a (subject, failures, last_at, refused_until)
                VALUES (:subject, 1, :now, :never)
                ON CONFLICT (subject) DO UPDATE
                   SET failures = CASE WHEN a.last_at <= :forgotten THEN 1 ELSE a.failures + 1 END, last_at = :now
                 WHERE a.refused_until <= :now RETURNING failures""")
                .param("subject", subject)
                .param("now", Timestamp.from(now))
                .param("never", NEVER)
                .param("forgotten", Timestamp.from(now.minus(TryLimit.FORGOTTEN)))
                .query(Integer.class)
                .optional();
    }

    private void refuseUntil(String subject, Instant until) {
        jdbc.sql("UPDATE sign_in_attempt SET refused_until = :until WHERE subject = :subject")
                .param("until", Timestamp.from(until))
                .param("subject", subject)
                .update();
    }
}
