package bank.lobby.server.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What commands were answered the first time, by key: whoever asks again is told the same. */
final class FirstAnswers {

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final JsonMapper json;

    FirstAnswers(JdbcClient jdbc, InstantSource clock, JsonMapper json) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
    }

    /** @param told empty where there was nothing to do */
    record First<R>(Optional<R> told) {}

    /** @param response {@code null} where there was nothing to do */
    private record Stored(byte[] hash, @Nullable String response) {}

    /**
     * The first answer to {@code command}; empty when it was never answered. Asked only after a command changed nothing:
     * one that was done before is then refused, finds nothing to do, or fails to store its key twice, and in each case its
     * first answer counts. The first run held the branch's lock before us, so it is on disk by now.
     *
     * @throws Refusal 422 {@code idempotency-key-reused} when its key was used for another
     */
    <R> Optional<First<R>> first(BranchCommand command, Class<R> type) {
        return jdbc.sql("SELECT hash, response::text AS response FROM request WHERE branch_id = :branch AND key = :key")
                .param("branch", command.branch())
                .param("key", command.storedKey())
                .query((row, n) -> new Stored(row.getBytes("hash"), row.getString("response")))
                .optional()
                .map(stored -> new First<>(read(stored, command, type)));
    }

    private <R> Optional<R> read(Stored stored, BranchCommand command, Class<R> type) {
        if (!Arrays.equals(stored.hash(), hash(command.words()))) {
            throw Refusal.contradiction(
                    "idempotency-key-reused", "This Idempotency-Key was used for a different request");
        }
        return Optional.ofNullable(stored.response()).map(response -> json.readValue(response, type));
    }

    /** Keeps that {@code command} found nothing to do; whether this was its first answer. */
    boolean keepNothing(BranchCommand command) {
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

    /** By which a command is known again, whatever its key. */
    static byte[] hash(String words) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
