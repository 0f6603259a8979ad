package bank.lobby.server.platform;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
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
 * writes everything, reads what is shown of it and commits.
 */
@Component
public class BranchCommands {

    private static final String LOCK =
            "UPDATE branch SET rev = rev + 1 WHERE id = :locked_branch RETURNING rev, settings_rev, zone, day_rolls_at";

    private static final String LOG = """
            logged AS (
                INSERT INTO event (branch_id, rev, at, type, actor, ticket_id, counter_no, body)
                VALUES (:branch, :rev, :at, :type, :actor, :ticket, :counter, :body::jsonb))
            INSERT INTO request (branch_id, key, hash, at, response)
            VALUES (:branch, :key, :hash, :at, :response::jsonb)""";

    private final BranchTurns turns;
    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations named;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final JsonMapper json;
    private final FirstAnswers answers;
    private final ObjectProvider<ChangeSignal> signals;
    private final ObjectProvider<EventWitness> witnesses;

    BranchCommands(
            JdbcClient jdbc,
            NamedParameterJdbcOperations named,
            PlatformTransactionManager transactions,
            InstantSource clock,
            JsonMapper json,
            ObjectProvider<ChangeSignal> signals,
            ObjectProvider<EventWitness> witnesses,
            @Value("${spring.datasource.hikari.maximum-pool-size}") int connections) {
        this.turns = new BranchTurns(Math.max(1, connections * 3 / 4));
        this.jdbc = jdbc;
        this.named = named;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.json = json;
        this.answers = new FirstAnswers(jdbc, clock, json);
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
        return inTransaction(command, type, () -> new Locked<>(lock(command), work), nothing())
                .map(Done::answer);
    }

    /**
     * As the other; {@code work} is also given the rows of {@code glance}, in its order.
     *
     * @param afterwards what shall be seen of the answer: read with all that was written, in the message of the commit
     * @return the rows of {@code afterwards}; empty when there was nothing to do
     */
    public <T, R, V> Optional<List<V>> run(
            BranchCommand command,
            Glance<T> glance,
            Class<R> type,
            BiFunction<BranchChange, List<T>, Optional<R>> work,
            Function<R, Glance<V>> afterwards) {
        Supplier<Locked<R>> locked = () -> {
            Seen<T> seen = lock(command, glance);
            return new Locked<>(seen.change(), change -> work.apply(change, seen.rows()));
        };
        return inTransaction(command, type, locked, afterwards)
                .map(done ->
                        done.seen() == null ? afterwards.apply(done.answer()).read(jdbc) : done.seen());
    }

    private static <R> Function<R, @Nullable Glance<Void>> nothing() {
        return answer -> null;
    }

    /** The lock is held, and this is to be done. */
    private record Locked<R>(BranchChange change, Function<BranchChange, Optional<R>> work) {}

    /** @param seen {@code null} where nothing was to be seen, or the answer was given before */
    private record Done<R, V>(R answer, @Nullable List<V> seen) {}

    private <R, V> Optional<Done<R, V>> inTransaction(
            BranchCommand command,
            Class<R> type,
            Supplier<Locked<R>> locked,
            Function<R, ? extends @Nullable Glance<V>> afterwards) {
        Optional<Done<R, V>> done;
        try {
            done = turns.take(
                    command.branch(), () -> transaction.execute(status -> decide(command, status, locked, afterwards)));
        } catch (Refusal | DuplicateKeyException maybeRepeated) {
            return again(answers.first(command, type)
                    .orElseThrow(() -> maybeRepeated)
                    .told());
        }
        if (done.isEmpty()) {
            return again(nothingToDo(command, type));
        }
        signals.forEach(signal -> signal.changed(command.branch()));
        return done;
    }

    private static <R, V> Optional<Done<R, V>> again(Optional<R> answer) {
        return answer.map(first -> new Done<>(first, null));
    }

    private <R, V> Optional<Done<R, V>> decide(
            BranchCommand command,
            TransactionStatus status,
            Supplier<Locked<R>> locked,
            Function<R, ? extends @Nullable Glance<V>> afterwards) {
        if (!status.isNewTransaction()) {
            throw new IllegalStateException("A command ends its transaction: it cannot be part of another one");
        }
        Locked<R> held = locked.get();
        BranchChange change = held.change();
        if (command.through() != null) {
            change.also("through", command.through());
        }
        Optional<R> answer = held.work().apply(change);
        if (answer.isEmpty()) {
            status.setRollbackOnly();
        }
        return answer.map(given -> new Done<>(given, store(command, change, given, afterwards.apply(given))));
    }

    /**
     * The end of a command that found nothing to do. A person was told so: the same command, come again late, must not do it
     * after all behind their back, so that answer is kept too. What the server asks itself it asks until it is due.
     */
    private <R> Optional<R> nothingToDo(BranchCommand command, Class<R> type) {
        if (command.caller().kind() == Caller.Kind.STAFF && answers.keepNothing(command)) {
            return Optional.empty();
        }
        return answers.first(command, type).flatMap(FirstAnswers.First::told);
    }

    /**
     * Whether this command was answered before, so that asking for it again can change nothing.
     *
     * @throws Refusal 422 {@code idempotency-key-reused} when its key was used for another
     */
    public boolean wasAnswered(BranchCommand command) {
        return answers.first(command, Object.class).isPresent();
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
        Seen<T> seen = named.execute(LOCK + ";\n" + glance.sql(), parameters, message -> {
            message.execute();
            try (ResultSet branch = message.getResultSet()) {
                if (!branch.next()) {
                    throw unknown();
                }
                BranchChange change = change(branch, command);
                return new Seen<>(change, rows(message, glance));
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
     * All that the command writes, its event and its answer, in one statement, what is to be seen of it in another, and the
     * commit behind them in the same message: the branch stays locked for one round trip less. Where one fails the commit is
     * not done; the transaction manager finds nothing left to commit.
     */
    private <V> @Nullable List<V> store(
            BranchCommand command, BranchChange change, Object answer, @Nullable Glance<V> afterwards) {
        EventDraft event = change.event();
        witnesses.forEach(witness -> witness.witness(change, event));
        OneStatement statement = OneStatement.of(change.writes(), LOG, afterwards);
        MapSqlParameterSource parameters = new MapSqlParameterSource(statement.parameters())
                .addValue("branch", change.branch())
                .addValue("rev", change.rev())
                .addValue("at", Timestamp.from(change.now()))
                .addValue("type", event.type())
                .addValue("actor", change.caller().id())
                .addValue("ticket", event.ticket())
                .addValue("counter", event.counter())
                .addValue("body", body(event, change))
                .addValue("key", command.storedKey())
                .addValue("hash", FirstAnswers.hash(command.words()))
                .addValue("response", json.writeValueAsString(answer));
        return named.execute(statement.sql(), parameters, run -> {
            run.execute();
            return afterwards == null ? null : rows(run, afterwards);
        });
    }

    /** The rows of {@code glance}, which is the next statement of the message. */
    private static <T> List<T> rows(PreparedStatement message, Glance<T> glance) throws SQLException {
        if (!message.getMoreResults()) {
            throw new IllegalStateException("Nothing was read in this message");
        }
        try (ResultSet rows = message.getResultSet()) {
            return new RowMapperResultSetExtractor<>(glance.row()).extractData(rows);
        }
    }

    private String body(EventDraft event, BranchChange change) {
        if (change.also().isEmpty()) {
            return json.writeValueAsString(event.body());
        }
        ObjectNode body = json.valueToTree(event.body());
        change.also().forEach((name, what) -> body.set(name, json.valueToTree(what)));
        return json.writeValueAsString(body);
    }
}
