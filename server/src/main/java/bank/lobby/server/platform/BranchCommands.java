package bank.lobby.server.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowMapperResultSetExtractor;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Runs every command on a branch, one at a time. The first statement locks the branch's row and takes its next revision;
 * only after it is anything read that the decision depends on. A repeated key, an empty result and a refusal roll back, so
 * revisions have no gaps. State, event and answer are on disk together before the caller hears of them.
 *
 * <p>A command costs two round trips beside what its decision reads: one message locks and takes a {@link Glance}, one
 * writes everything and commits.
 */
@Component
public class BranchCommands {

    private static final String LOCK =
            "UPDATE branch SET rev = rev + 1 WHERE id = :locked_branch RETURNING rev, settings_rev, zone, day_rolls_at";

    private final BranchTurns turns = new BranchTurns();
    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations named;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final JsonMapper json;
    private final ObjectProvider<ChangeSignal> signals;
    private final ObjectProvider<EventWitness> witnesses;

    BranchCommands(
            JdbcClient jdbc,
            NamedParameterJdbcOperations named,
            PlatformTransactionManager transactions,
            InstantSource clock,
            JsonMapper json,
            ObjectProvider<ChangeSignal> signals,
            ObjectProvider<EventWitness> witnesses) {
        this.jdbc = jdbc;
        this.named = named;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.json = json;
        this.signals = signals;
        this.witnesses = witnesses;
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
        return inTransaction(command, type, status -> decide(command, lock(command), work, status));
    }

    /** As the other; {@code work} is also given the rows of {@code glance}, in its order. */
    public <T, R> Optional<R> run(
            BranchCommand command,
            Glance<T> glance,
            Class<R> type,
            BiFunction<BranchChange, List<T>, Optional<R>> work) {
        return inTransaction(command, type, status -> {
            Seen<T> seen = lock(command, glance);
            return decide(command, seen.change(), change -> work.apply(change, seen.rows()), status);
        });
    }

    private <R> Optional<R> inTransaction(
            BranchCommand command, Class<R> type, Function<TransactionStatus, Optional<R>> execute) {
        Optional<R> answer;
        try {
            answer = turns.take(command.branch(), () -> transaction.execute(status -> alone(status, execute)));
        } catch (Refusal | DuplicateKeyException maybeRepeated) {
            return replay(storedAnswer(command).orElseThrow(() -> maybeRepeated), command, type);
        }
        if (answer.isEmpty()) {
            return nothingToDo(command, type);
        }
        signals.forEach(signal -> signal.changed(command.branch()));
        return answer;
    }

    private static <R> Optional<R> alone(TransactionStatus status, Function<TransactionStatus, Optional<R>> execute) {
        if (!status.isNewTransaction()) {
            throw new IllegalStateException("A command ends its transaction: it cannot be part of another one");
        }
        return execute.apply(status);
    }

    private <R> Optional<R> decide(
            BranchCommand command,
            BranchChange change,
            Function<BranchChange, Optional<R>> work,
            TransactionStatus status) {
        if (command.through() != null) {
            change.also("through", command.through());
        }
        Optional<R> answer = work.apply(change);
        if (answer.isEmpty()) {
            status.setRollbackOnly();
        } else {
            store(command, change, answer.get());
        }
        return answer;
    }

    /**
     * The end of a command that found nothing to do. A person was told so: the same command, come again late, must not do it
     * after all behind their back, so that answer is kept too. What the server asks itself it asks until it is due.
     */
    private <R> Optional<R> nothingToDo(BranchCommand command, Class<R> type) {
        if (command.caller().kind() == Caller.Kind.STAFF && keepNothing(command)) {
            return Optional.empty();
        }
        return storedAnswer(command).flatMap(stored -> replay(stored, command, type));
    }

    /** Whether this was the first answer. */
    private boolean keepNothing(BranchCommand command) {
        return jdbc.sql("""
                        INSERT INTO request (branch_id, key, hash, at) VALUES (:branch, :key, :hash, :at)
                        ON CONFLICT DO NOTHING""")
                        .param("branch", command.branch())
                        .param("key", command.storedKey())
                        .param("hash", hash(command.words()))
                        .param("at", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /**
     * Whether this command was answered before, so that asking for it again can change nothing.
     *
     * @throws Refusal 422 {@code idempotency-key-reused} when its key was used for another
     */
    public boolean wasAnswered(BranchCommand command) {
        return storedAnswer(command)
                .map(stored -> replay(stored, command, Object.class))
                .isPresent();
    }

    private BranchChange lock(BranchCommand command) {
        return jdbc.sql(LOCK)
                .param("locked_branch", command.branch())
                .query((row, n) -> change(row, command))
                .optional()
                .orElseThrow(BranchCommands::unknown);
    }

    private <T> Seen<T> lock(BranchCommand command, Glance<T> glance) {
        MapSqlParameterSource parameters =
                new MapSqlParameterSource(glance.parameters()).addValue("locked_branch", command.branch());
        Seen<T> seen = named.execute(LOCK + ";\n" + glance.sql(), parameters, statement -> {
            statement.execute();
            BranchChange change;
            try (ResultSet branch = statement.getResultSet()) {
                change = branch.next() ? change(branch, command) : null;
            }
            if (change == null || !statement.getMoreResults()) {
                throw unknown();
            }
            try (ResultSet rows = statement.getResultSet()) {
                return new Seen<>(change, new RowMapperResultSetExtractor<>(glance.row()).extractData(rows));
            }
        });
        return Objects.requireNonNull(seen);
    }

    /** The lock and what was read behind it. */
    private record Seen<T>(BranchChange change, List<T> rows) {}

    /** Its time is taken when the lock is held: a later revision is never of an earlier time. */
    private BranchChange change(ResultSet row, BranchCommand command) throws SQLException {
        return new BranchChange(
                command.branch(),
                row.getLong("rev"),
                row.getLong("settings_rev"),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                ZoneId.of(row.getString("zone")),
                row.getObject("day_rolls_at", LocalTime.class),
                command.caller());
    }

    private static Refusal unknown() {
        return Refusal.unknown("unknown-branch", "There is no such branch");
    }

    /**
     * What this command was answered the first time. Asked only after a command changed nothing: one that was done before
     * is then refused, finds nothing to do, or fails to store its key twice, and in each case its first answer counts.
     * The first run held the branch's lock before us, so it is on disk by now.
     */
    private Optional<StoredAnswer> storedAnswer(BranchCommand command) {
        return jdbc.sql("SELECT hash, response::text AS response FROM request WHERE branch_id = :branch AND key = :key")
                .param("branch", command.branch())
                .param("key", command.storedKey())
                .query((row, n) -> new StoredAnswer(row.getBytes("hash"), row.getString("response")))
                .optional();
    }

    private <R> Optional<R> replay(StoredAnswer stored, BranchCommand command, Class<R> type) {
        if (!Arrays.equals(stored.hash(), hash(command.words()))) {
            throw Refusal.contradiction(
                    "idempotency-key-reused", "This Idempotency-Key was used for a different request");
        }
        return Optional.ofNullable(stored.response()).map(response -> json.readValue(response, type));
    }

    /**
     * All that the command writes, its event and its answer, in one statement, and the commit behind it in the same message:
     * the branch stays locked for one round trip less. Where the statement fails the commit is not done; the transaction
     * manager finds nothing left to commit.
     */
    private void store(BranchCommand command, BranchChange change, Object answer) {
        EventDraft event = change.event();
        witnesses.forEach(witness -> witness.witness(change, event));
        OneStatement statement = OneStatement.of(change.writes(), """
                logged AS (
                    INSERT INTO event (branch_id, rev, at, type, actor, ticket_id, counter_no, body)
                    VALUES (:branch, :rev, :at, :type, :actor, :ticket, :counter, :body::jsonb))
                INSERT INTO request (branch_id, key, hash, at, response)
                VALUES (:branch, :key, :hash, :at, :response::jsonb);
                COMMIT""");
        jdbc.sql(statement.sql())
                .params(statement.parameters())
                .param("branch", change.branch())
                .param("rev", change.rev())
                .param("at", Timestamp.from(change.now()))
                .param("type", event.type())
                .param("actor", change.caller().id())
                .param("ticket", event.ticket())
                .param("counter", event.counter())
                .param("body", body(event, change))
                .param("key", command.storedKey())
                .param("hash", hash(command.words()))
                .param("response", json.writeValueAsString(answer))
                .update();
    }

    private String body(EventDraft event, BranchChange change) {
        if (change.also().isEmpty()) {
            return json.writeValueAsString(event.body());
        }
        ObjectNode body = json.valueToTree(event.body());
        change.also().forEach((name, what) -> body.set(name, json.valueToTree(what)));
        return json.writeValueAsString(body);
    }

    private static byte[] hash(String words) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }

    /** @param response {@code null} where there was nothing to do */
    private record StoredAnswer(byte[] hash, @Nullable String response) {}
}
