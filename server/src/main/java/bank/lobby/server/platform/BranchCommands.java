package bank.lobby.server.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs every command on a branch. The first statement, alone, locks the branch's row and takes its next revision; only
 * then is anything read that the decision depends on. A repeated key, an empty result and a refusal roll back, so
 * revisions have no gaps. State, event and answer are on disk together before the caller hears of them.
 */
@Component
public class BranchCommands {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final JsonMapper json;
    private final ChangeSignal signal;

    BranchCommands(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            InstantSource clock,
            JsonMapper json,
            ChangeSignal signal) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.json = json;
        this.signal = signal;
    }

    /**
     * Runs {@code work} under the branch's lock, or gives the first answer again when the key was used before.
     *
     * @param type of the answer, which is kept as JSON
     * @param work appends one event and answers; an empty answer means nothing was to be done and undoes all
     * @return the answer; empty when there was nothing to do
     * @throws Refusal {@code unknown-branch} 404, {@code idempotency-key-reused} 422, or what {@code work} throws;
     *     nothing has changed then
     */
    public <R> Optional<R> run(BranchCommand command, Class<R> type, Function<BranchChange, Optional<R>> work) {
        Outcome<R> outcome = transaction.execute(status -> execute(command, type, work, status));
        if (outcome.changed()) {
            signal.changed(command.branch());
        }
        return Optional.ofNullable(outcome.answer());
    }

    private <R> Outcome<R> execute(
            BranchCommand command, Class<R> type, Function<BranchChange, Optional<R>> work, TransactionStatus status) {
        BranchChange change = lock(command);
        Optional<StoredAnswer> stored = storedAnswer(command);
        if (stored.isPresent()) {
            status.setRollbackOnly();
            return new Outcome<>(replay(stored.get(), command, type), false);
        }
        Optional<R> answer = work.apply(change);
        if (answer.isEmpty()) {
            status.setRollbackOnly();
            return new Outcome<>(null, false);
        }
        store(command, change, answer.get());
        return new Outcome<>(answer.get(), true);
    }

    private BranchChange lock(BranchCommand command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return jdbc.sql("UPDATE branch SET rev = rev + 1 WHERE id = :id RETURNING rev, zone, day_rolls_at")
                .param("id", command.branch())
                .query((row, n) -> new BranchChange(
                        command.branch(),
                        row.getLong("rev"),
                        now,
                        ZoneId.of(row.getString("zone")),
                        row.getObject("day_rolls_at", LocalTime.class),
                        command.caller()))
                .optional()
                .orElseThrow(() -> Refusal.unknown("unknown-branch", "There is no such branch"));
    }

    private Optional<StoredAnswer> storedAnswer(BranchCommand command) {
        return jdbc.sql("SELECT hash, response::text AS response FROM request WHERE branch_id = :branch AND key = :key")
                .param("branch", command.branch())
                .param("key", command.storedKey())
                .query((row, n) -> new StoredAnswer(row.getBytes("hash"), row.getString("response")))
                .optional();
    }

    private <R> R replay(StoredAnswer stored, BranchCommand command, Class<R> type) {
        if (!Arrays.equals(stored.hash(), hash(command.words()))) {
            throw Refusal.contradiction(
                    "idempotency-key-reused", "This Idempotency-Key was used for a different request");
        }
        return json.readValue(stored.response(), type);
    }

    /** Event and answer in one statement: one round trip less while the branch is locked. */
    private void store(BranchCommand command, BranchChange change, Object answer) {
        EventDraft event = change.event();
        jdbc.sql("""
                WITH logged AS (
                    INSERT INTO event (branch_id, rev, at, type, actor, ticket_id, counter_no, body)
                    VALUES (:branch, :rev, :at, :type, :actor, :ticket, :counter, :body::jsonb))
                INSERT INTO request (branch_id, key, hash, at, response)
                VALUES (:branch, :key, :hash, :at, :response::jsonb)""")
                .param("branch", change.branch())
                .param("rev", change.rev())
                .param("at", Timestamp.from(change.now()))
                .param("type", event.type())
                .param("actor", change.caller().id())
                .param("ticket", event.ticket())
                .param("counter", event.counter())
                .param("body", json.writeValueAsString(event.body()))
                .param("key", command.storedKey())
                .param("hash", hash(command.words()))
                .param("response", json.writeValueAsString(answer))
                .update();
    }

    private static byte[] hash(String words) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }

    private record StoredAnswer(byte[] hash, String response) {}

    private record Outcome<R>(@Nullable R answer, boolean changed) {}
}
