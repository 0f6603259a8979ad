package bank.lobby.server.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import bank.lobby.server.platform.Role;
import bank.lobby.server.staff.Browser;
import bank.lobby.wire.station.StationIdentity;
import bank.lobby.wire.station.StationKind;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What a follower of a branch is told, and that it is told all of it. */
class SocketIntegrationTests extends HallServer {

    @LocalServerPort
    private int serverPort;

    private StationIdentity kiosk;
    private StationIdentity display;

    @BeforeEach
    void stations() {
        kiosk = station(StationKind.KIOSK);
        display = station(StationKind.DISPLAY);
    }

    @Test
    void beginsWithASnapshotAndGoesOnWithEveryRevision() {
        take(kiosk, CASH, "k1");
        try (Follower board = board()) {
            board.hello(null, 0);
            JsonNode snapshot = board.first("snapshot");

            take(kiosk, CASH, "k2");
            tellerAt(1);

            assertThat(snapshot.path("rev").asLong()).isEqualTo(1);
            assertThat(snapshot.path("state")
                            .path("services")
                            .get(0)
                            .path("waiting")
                            .asInt())
                    .isEqualTo(1);
            await().untilAsserted(() -> assertThat(board.revisions()).containsExactly(2L, 3L));
        }
    }

    @Test
    void givesAReturningFollowerExactlyWhatItMissed() {
        take(kiosk, CASH, "k1");
        String epoch;
        try (Follower board = board()) {
            board.hello(null, 0);
            epoch = board.first("snapshot").path("epoch").asString();
        }
        take(kiosk, CASH, "k2");
        take(kiosk, CASH, "k3");

        try (Follower board = board()) {
            board.hello(epoch, 1);

            assertThat(board.first("resumed").path("rev").asLong()).isEqualTo(3);
            assertThat(board.revisions()).containsExactly(2L, 3L);
            assertThat(board.heard())
                    .noneMatch(message -> message.path("t").asString().equals("snapshot"));
        }
    }

    @Test
    void givesASnapshotToAFollowerOfAnotherHistoryOrAheadOfOurs() {
        take(kiosk, CASH, "k1");
        try (Follower board = board();
                Follower ahead = board()) {
            board.hello(UUID.randomUUID().toString(), 1);
            ahead.hello(board.first("snapshot").path("epoch").asString(), 99);

            assertThat(ahead.first("snapshot").path("rev").asLong()).isEqualTo(1);
        }
    }

    @Test
    void startsEverybodyOverWhenHistoryWasReplaced() {
        try (Follower board = board()) {
            board.hello(null, 0);
            String before = board.first("snapshot").path("epoch").asString();

            jdbc.sql("UPDATE branch SET stream_epoch = gen_random_uuid() WHERE id = :b")
                    .param("b", hall)
                    .update();

            await().untilAsserted(() -> assertThat(board.heard())
                    .anyMatch(message -> message.path("t").asString().equals("snapshot")
                            && !message.path("epoch").asString().equals(before)));
        }
    }

    @Test
    void findsARevisionOfWhichNoHintCame() {
        try (Follower board = board()) {
            board.hello(null, 0);
            board.first("snapshot");

            jdbc.sql("""
                    WITH next AS (UPDATE branch SET rev = rev + 1 WHERE id = :b RETURNING rev)
                    INSERT INTO event (branch_id, rev, at, type, actor, counter_no, body)
                    SELECT :b, rev, now(), 'COUNTER_OPENED', 'x', 1,
                           '{"no":1,"state":"OPEN","staffNo":"x"}'::jsonb FROM next""").param("b", hall).update();

            await().untilAsserted(() -> assertThat(board.revisions()).containsExactly(1L));
        }
    }

    @Test
    void keepsTiersAndNamesOffTheBoard() {
        try (Follower board = board()) {
            board.hello(null, 0);
            board.first("snapshot");
            take(kiosk, CASH, "k1");
            await().until(() -> !board.revisions().isEmpty());

            assertThat(board.heard().toString()).doesNotContain("tier").doesNotContain("masked");
        }
    }

    @Test
    void showsALobbyManagerEveryOpenTicketAndItsEnd() {
        Browser manager = staff(Role.LOBBY_MANAGER);
        String id = body(take(kiosk, CASH, "k1")).path("id").asString();
        try (Follower lobby = Follower.ofBrowser(uri(), manager, socketTicket(manager), origin())) {
            lobby.hello(null, 0);
            assertThat(lobby.first("snapshot")
                            .path("state")
                            .path("tickets")
                            .get(0)
                            .path("id")
                            .asString())
                    .isEqualTo(id);

            command(manager, "/api/tickets/" + id + "/cancel");

            assertThat(lobby.first("event").path("ticket").path("state").asString())
                    .isEqualTo("CANCELLED");
        }
    }

    @Test
    void losesNothingBetweenJoiningAndTheFirstEvent() {
        Thread issuing = Thread.ofVirtual().start(() -> {
            for (int i = 0; i < 60; i++) {
                take(kiosk, CASH, "k" + i);
            }
        });
        List<Follower> followers =
                LongStream.range(0, 12).mapToObj(i -> board()).toList();
        followers.forEach(follower -> follower.hello(null, 0));

        await().until(() -> !issuing.isAlive());

        long last = revision();
        for (Follower follower : followers) {
            long start = follower.first("snapshot").path("rev").asLong();
            await().untilAsserted(() -> assertThat(follower.revisions())
                    .isEqualTo(LongStream.rangeClosed(start + 1, last).boxed().toList()));
            follower.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "hello", "null", "{\"t\":\"hello\",\"v\":99}", "{\"t\":\"issue\",\"v\":1}"})
    void closesAFollowerThatTalksNonsense(String text) {
        try (Follower board = board()) {
            board.say(text);

            assertThat(board.closedWith()).isIn(1002, 1007);
        }
    }

    @Test
    void letsNobodyInWithoutACredentialOrFromAForeignPage() {
        Browser manager = staff(Role.LOBBY_MANAGER);

        assertThatThrownBy(() -> Follower.ofStation(uri(), "Bearer nonsense")).hasMessageContaining("Handshake");
        assertThatThrownBy(() -> Follower.ofBrowser(uri(), manager, "nonsense", origin()))
                .hasMessageContaining("Handshake");
        assertThatThrownBy(() -> Follower.ofBrowser(uri(), manager, socketTicket(manager), "http://evil.example"))
                .hasMessageContaining("Handshake");
    }

    @Test
    void closesTheSocketOfARevokedStation() {
        try (Follower board = board()) {
            board.hello(null, 0);
            board.first("snapshot");

            staff(Role.ADMIN).delete("/api/stations/" + display.enrolment().station(), "Idempotency-Key", "r");

            assertThat(board.closedWith()).isGreaterThanOrEqualTo(1000);
        }
    }

    @Test
    void closesTheSocketOfARevokedStationThatHasSaidNothingYet() {
        try (Follower board = board()) {
            staff(Role.ADMIN).delete("/api/stations/" + display.enrolment().station(), "Idempotency-Key", "r");

            assertThat(board.closedWith()).isEqualTo(1008);
        }
    }

    private Follower board() {
        return Follower.ofStation(uri(), bearer(display));
    }

    private String socketTicket(Browser manager) {
        return body(manager.post("/api/ws-ticket", "{\"branch\":\"" + hall + "\",\"stream\":\"lobby\"}"))
                .path("ticket")
                .asString();
    }

    private URI uri() {
        return URI.create("ws://127.0.0.1:" + serverPort + "/ws");
    }

    private String origin() {
        return "http://127.0.0.1:" + serverPort;
    }
}
