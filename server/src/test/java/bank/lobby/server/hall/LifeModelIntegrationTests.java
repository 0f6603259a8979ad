package bank.lobby.server.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import bank.lobby.server.audit.CallAudit;
import bank.lobby.server.calling.life.LifeRule;
import bank.lobby.server.calling.life.Watches;
import bank.lobby.server.hall.LifeMove.Kind;
import bank.lobby.server.hall.LifeMove.Who;
import bank.lobby.server.platform.Role;
import bank.lobby.server.staff.Browser;
import bank.lobby.wire.station.StationIdentity;
import bank.lobby.wire.station.StationKind;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/**
 * Random moves against {@link LifeModel}; some are sent twice, and in between a day ends. What the server answers must be
 * what the model expects, every ticket must stand as the model says, and in the end the log must prove every call and every
 * row. A failing run is shortened before it is shown. More seeds: {@code -Dlobby.model.seeds=50}.
 */
class LifeModelIntegrationTests extends HallServer {

    private static final int COUNTERS = 3;
    private static final int MOVES = 220;

    /** Tight, so that random moves meet every limit: two recalls ten seconds apart, ten minutes aside. */
    private static final LifeRule RULE = new LifeRule(2, 10, 20, 1, 3, 10, 2, 10, 30, 5, 10, Set.of(Role.TELLER));

    /** The second counter takes one service only, so that some customers are handed on. */
    private static final BiPredicate<Integer, String> SERVES =
            (counter, service) -> counter != 2 || service.equals(CASH);

    @Autowired
    private CallAudit audit;

    @Autowired
    private ApplicationContext server;

    private StationIdentity kiosk;
    private Browser manager;
    private Watches watches;
    private final List<Browser> tellers = new ArrayList<>();

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(Integer.getInteger("lobby.model.seeds", 2));
    }

    @BeforeEach
    void staffTheHall() {
        lifeRules.set(hall, RULE);
        jdbc.sql("UPDATE counter SET second_choice = '{}' WHERE branch_id = :hall AND no = 2")
                .param("hall", hall)
                .update();
        watches = new Watches(server);
        kiosk = station(StationKind.KIOSK);
        manager = staff(Role.LOBBY_MANAGER);
        for (int no = 1; no <= COUNTERS; no++) {
            tellers.add(tellerAt(no));
        }
    }

    @AfterEach
    void theLogProvesEverything() {
        long atLeast = revision(); // slips are given up meanwhile, and that is an event
        CallAudit.Result result = audit.of(hall, Instant.MIN, Instant.MAX);

        assertThat(result.faults()).isEmpty();
        assertThat(result.rev()).isGreaterThanOrEqualTo(atLeast);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void answersAsTheModelExpects(long seed) {
        Random random = new Random(seed);
        List<LifeMove> moves = new ArrayList<>(Stream.generate(() -> LifeMove.random(random, COUNTERS))
                .limit(MOVES)
                .toList());
        moves.add(MOVES * 2 / 3, new LifeMove(Kind.DAY, 1, 0));

        Optional<String> wrong = play(moves, seed);

        wrong.ifPresent(words -> fail("seed " + seed + ": " + words + "\nshortest: " + shortest(moves, seed)));
    }

    /** What went wrong. */
    private Optional<String> play(List<LifeMove> moves, long seed) {
        LifeModel model = new LifeModel(RULE, SERVES);
        Random repeats = new Random(seed);
        clock.move(Duration.ofSeconds(RULE.undoSeconds() + 1));
        Optional<String> wrong = Optional.empty();
        for (int i = 0; i < moves.size() && wrong.isEmpty(); i++) {
            clock.move(Duration.ofMillis(1));
            model.at(clock.instant());
            wrong = play(model, moves.get(i), repeats.nextInt(8) == 0);
        }
        return wrong.isPresent() ? wrong : inTheEnd(model);
    }

    private Optional<String> inTheEnd(LifeModel model) {
        return model.spots().entrySet().stream()
                .map((Map.Entry<String, LifeSpot> each) -> LifeModel.differs(
                        "everything", each.getValue(), body(manager.get("/api/tickets/" + each.getKey()))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> play(LifeModel model, LifeMove move, boolean twice) {
        if (move.kind().who() == Who.CLOCK) {
            pass(model, move.kind());
            return Optional.empty();
        }
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
        return answer.statusCode() == 204 || answer.statusCode() >= 300
                ? Optional.empty()
                : model.happened(move, body(answer));
    }

    private void pass(LifeModel model, Kind kind) {
        clock.move(
                switch (kind) {
                    case DAY -> Duration.ofDays(1);
                    case WHILE -> Duration.ofMinutes(6);
                    default -> Duration.ofSeconds(12);
                });
        if (kind == Kind.DAY) {
            watches.rollDay();
        } else {
            watches.park();
        }
        model.at(clock.instant());
        model.timePassed(kind == Kind.DAY);
    }

    private HttpResponse<String> send(LifeMove move, String ticket, String key) {
        if (move.kind() == Kind.TAKE) {
            return take(kiosk, move.pick() % 2 == 0 ? CASH : TRANSFER, key);
        }
        Browser who = move.kind().who() == Who.MANAGER ? manager : tellers.get(move.counter() - 1);
        String where = move.kind().atCounter() ? counter(move.counter()) : "/api/tickets/" + ticket;
        return who.post(where + "/" + move.kind().word(), move.body(ticket), "Idempotency-Key", key);
    }

    private String outcome(HttpResponse<String> answer) {
        if (answer.statusCode() < 300) {
            return answer.statusCode() == 204 ? "nobody" : "done";
        }
        return body(answer).path("type").asString().replace("urn:lobby:problem:", "");
    }

    /** Leaves out ever smaller parts as long as it still fails. Each try is played in a hall emptied before. */
    private List<LifeMove> shortest(List<LifeMove> failing, long seed) {
        List<LifeMove> shortest = new ArrayList<>(failing);
        for (int part = Math.max(shortest.size() / 2, 1); part >= 1; part /= 2) {
            for (int from = 0; from + part <= shortest.size(); ) {
                List<LifeMove> tried = new ArrayList<>(shortest);
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
            String key = UUID.randomUUID().toString();
            if (open.path("state").asString().equals("SERVING")) {
                Browser teller = tellers.get(open.path("counter").asInt() - 1);
                teller.post(path + "/finish", "{\"endsVisit\":true}", "Idempotency-Key", key);
            } else {
                manager.post(path + "/cancel", "", "Idempotency-Key", key);
            }
        }
    }
}
