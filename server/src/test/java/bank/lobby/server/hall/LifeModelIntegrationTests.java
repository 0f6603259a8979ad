package bank.lobby.server.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import bank.lobby.server.audit.CallAudit;
import bank.lobby.server.hall.LifeModel.Move;
import bank.lobby.server.platform.Role;
import bank.lobby.server.staff.Browser;
import bank.lobby.wire.station.StationIdentity;
import bank.lobby.wire.station.StationKind;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * Random moves against {@link LifeModel}; some are sent twice. What the server answers must be what the model expects,
 * and in the end its log must prove every call and every row. A failing run is shortened before it is shown. More seeds:
 * {@code -Dlobby.model.seeds=50}.
 */
class LifeModelIntegrationTests extends HallServer {

    private static final int COUNTERS = 3;
    private static final int MOVES = 120;

    @Autowired
    private CallAudit audit;

    private StationIdentity kiosk;
    private Browser manager;
    private final List<Browser> tellers = new ArrayList<>();

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(Integer.getInteger("lobby.model.seeds", 2));
    }

    @BeforeEach
    void staffTheHall() {
        kiosk = station(StationKind.KIOSK);
        manager = staff(Role.LOBBY_MANAGER);
        for (int no = 1; no <= COUNTERS; no++) {
            tellers.add(tellerAt(no));
        }
    }

    @AfterEach
    void theLogProvesEverything() {
        CallAudit.Result result = audit.of(hall, Instant.MIN, Instant.MAX);

        assertThat(result.faults()).isEmpty();
        assertThat(result.rev()).isEqualTo(revision());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void answersAsTheModelExpects(long seed) {
        Random random = new Random(seed);
        List<Move> moves = Stream.generate(() -> Move.random(random, COUNTERS))
                .limit(MOVES)
                .toList();

        Optional<String> wrong = play(moves, seed);

        wrong.ifPresent(words -> fail("seed " + seed + ": " + words + "\nshortest: " + shortest(moves, seed)));
    }

    /** What went wrong; everything that is open is closed first, so that the hall is empty. */
    private Optional<String> play(List<Move> moves, long seed) {
        LifeModel model = new LifeModel(COUNTERS);
        Random repeats = new Random(seed);
        Optional<String> wrong = Optional.empty();
        for (int i = 0; i < moves.size() && wrong.isEmpty(); i++) {
            clock.move(Duration.ofMillis(1));
            wrong = play(model, moves.get(i), repeats.nextInt(8) == 0);
        }
        return wrong;
    }

    private Optional<String> play(LifeModel model, Move move, boolean twice) {
        String ticket = model.idOf(move);
        if (ticket == null && move.kind().needsTicket()) {
            return Optional.empty();
        }
        String key = UUID.randomUUID().toString();
        String expected = model.expect(move);
        HttpResponse<String> answer = send(move, ticket, key);
        String got = outcome(answer);
        if (!got.equals(expected)) {
            return Optional.of(move + " on " + model.describe(move) + " was answered " + got + ", not " + expected);
        }
        if (twice && answer.statusCode() < 300) {
            String again = outcome(send(move, ticket, key));
            if (!again.equals(got)) {
                return Optional.of(move + " repeated was answered " + again + ", not " + got);
            }
        }
        JsonNode body = answer.statusCode() == 204 || answer.statusCode() >= 300 ? null : body(answer);
        if (body != null) {
            String id = body.path("id").asString();
            String state = move.kind() == LifeModel.Kind.TAKE
                    ? "WAITING"
                    : body.path("state").asString();
            return model.happened(move, id, state);
        }
        return Optional.empty();
    }

    private HttpResponse<String> send(Move move, String ticket, String key) {
        Browser who = move.kind().byManager() ? manager : tellers.get(move.counter() - 1);
        return switch (move.kind()) {
            case TAKE -> take(kiosk, move.pick() % 2 == 0 ? CASH : TRANSFER, key);
            case NEXT -> who.post(counter(move.counter()) + "/next", "", "Idempotency-Key", key);
            case UNDO -> who.post(counter(move.counter()) + "/undo", "", "Idempotency-Key", key);
            default ->
                who.post(
                        "/api/tickets/" + ticket + "/" + move.kind().word(),
                        move.kind().body(),
                        "Idempotency-Key",
                        key);
        };
    }

    private String outcome(HttpResponse<String> answer) {
        if (answer.statusCode() < 300) {
            return answer.statusCode() == 204 ? "nobody" : "done";
        }
        return body(answer).path("type").asString().replace("urn:lobby:problem:", "");
    }

    /** Leaves out ever smaller parts as long as it still fails. Each try is played in a hall emptied before. */
    private List<Move> shortest(List<Move> failing, long seed) {
        List<Move> shortest = new ArrayList<>(failing);
        for (int part = Math.max(shortest.size() / 2, 1); part >= 1; part /= 2) {
            for (int from = 0; from + part <= shortest.size(); ) {
                List<Move> tried = new ArrayList<>(shortest);
                tried.subList(from, from + part).clear();
                empty();
                if (play(tried, seed).isPresent()) {
                    shortest = tried;
                } else {
                    from += part;
                }
            }
        }
        return shortest;
    }

    private void empty() {
        for (JsonNode open : body(manager.get("/api/branches/" + hall + "/tickets"))) {
            String path = "/api/tickets/" + open.path("id").asString();
            if (open.path("state").asString().equals("SERVING")) {
                command(tellers.get(open.path("counter").asInt() - 1), path + "/finish");
            } else {
                command(manager, path + "/cancel");
            }
        }
    }
}
