package bank.lobby.server.station;

import bank.lobby.server.platform.AccessRevoked;
import bank.lobby.server.platform.Refusal;
import bank.lobby.wire.station.StationKind;
import java.security.PublicKey;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of stations. */
@Component
class Stations {

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    Stations(JdbcClient jdbc, InstantSource clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    StationId add(EnrolmentCodes.Admission admission, PublicKey key) {
        StationId id = new StationId(UUID.randomUUID());
        jdbc.sql("""
                INSERT INTO station (id, branch_id, kind, name, public_key, enrolled_at)
                VALUES (:id, :branch, :kind, :name, :key, :now)""")
                .param("id", id.value())
                .param("branch", admission.branch())
                .param("kind", admission.kind().name())
                .param("name", admission.name())
                .param("key", key.getEncoded())
                .param("now", now())
                .update();
        return id;
    }

    Optional<Station> find(StationId id) {
        return jdbc.sql("""
                SELECT branch_id, kind, name, public_key, revoked_at IS NOT NULL AS revoked
                  FROM station WHERE id = :id""")
                .param("id", id.value())
                .query((row, n) -> new Station(
                        id,
                        row.getString("branch_id"),
                        StationKind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        StationKeys.stored(row.getBytes("public_key")),
                        row.getBoolean("revoked")))
                .optional();
    }

    void seen(StationId id) {
        jdbc.sql("UPDATE station SET last_seen = :now WHERE id = :id")
                .param("now", now())
                .param("id", id.value())
                .update();
    }

    /** All that ever enrolled at {@code branch}, the oldest first. */
    List<StationRow> at(String branch) {
        return jdbc.sql("""
                SELECT id, kind, name, enrolled_at, last_seen, revoked_at
                  FROM station WHERE branch_id = :branch ORDER BY enrolled_at, id""")
                .param("branch", branch)
                .query((row, n) -> new StationRow(
                        row.getObject("id", UUID.class),
                        StationKind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getTimestamp("enrolled_at").toInstant(),
                        instant(row.getTimestamp("last_seen")),
                        instant(row.getTimestamp("revoked_at"))))
                .list();
    }

    /** Shuts a station out; its sockets close. Doing it again changes nothing. */
    void revoke(StationId id) {
        jdbc.sql("UPDATE station SET revoked_at = coalesce(revoked_at, :now) WHERE id = :id")
                .param("now", now())
                .param("id", id.value())
                .update();
        events.publishEvent(new AccessRevoked(id.toString()));
    }

    /** @throws Refusal 404 {@code unknown-station} */
    Station require(StationId id) {
        return find(id).orElseThrow(() -> Refusal.unknown("unknown-station", "There is no such station"));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    /**
     * A station as administrators see it.
     *
     * @param id who
     * @param kind what it does
     * @param name what staff call it
     * @param enrolledAt since when it belongs to the branch
     * @param lastSeen its last call, to half a minute; {@code null} before the first
     * @param revokedAt since when it is shut out; {@code null} while it is not
     */
    record StationRow(
            UUID id,
            StationKind kind,
            String name,
            Instant enrolledAt,
            @Nullable Instant lastSeen,
            @Nullable Instant revokedAt) {}
}
