package bank.lobby.server.calling.life;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.server.hall.HallServer;
import bank.lobby.server.staff.Browser;
import bank.lobby.wire.station.StationKind;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the server does by itself: bring parked tickets back, close the day. */
class WatchesIntegrationTests extends HallServer {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Autowired
    private ParkWatch parkWatch;

    @Autowired
    private DayRoll dayRoll;

    private Browser teller;

    @BeforeEach
    void aTeller() {
        teller = tellerAt(1);
    }

    @Test
    void remindsAndBringsBackOnceEach() {
        String id = serving();
        step(id, "park", "{\"reason\":\"form\",\"minutes\":30}");
        parkWatch.watch();
        assertThat(types(id)).endsWith("PARKED");

        clock.move(Duration.ofMinutes(25));
        parkWatch.watch();
        parkWatch.watch();
        clock.move(Duration.ofMinutes(5));
        parkWatch.watch();
        parkWatch.watch();

        assertThat(types(id)).endsWith("PARKED", "PARK_REMINDED", "UNPARKED");
    }

    @Test
    void closesTheDayInTheBranchsOwnZoneButNotWhoIsServed() {
        jdbc.sql("UPDATE branch SET day_rolls_at = '04:00' WHERE id = :b")
                .param("b", hall)
                .update();
        String served = serving();
        String waiting = taken();
        dayRoll.watch();
        assertThat(state(waiting)).isEqualTo("WAITING");

        Duration untilFour = Duration.between(
                clock.instant().atZone(ZONE),
                clock.instant()
                        .atZone(ZONE)
                        .minusHours(4)
                        .toLocalDate()
                        .plusDays(1)
                        .atTime(4, 0)
                        .atZone(ZONE));
        clock.move(untilFour.minusSeconds(1));
        dayRoll.watch();
        assertThat(state(waiting)).isEqualTo("WAITING");
        clock.move(Duration.ofSeconds(1));
        dayRoll.watch();

        assertThat(state(waiting)).isEqualTo("LEFT");
        assertThat(types(waiting)).endsWith("DAY_CLOSED");
        assertThat(state(served)).isEqualTo("SERVING");
        step(served, "finish", "");
        assertThat(numberOf(taken())).isEqualTo("A001");
    }

    private String taken() {
        return body(take(station(StationKind.KIOSK), CASH, UUID.randomUUID().toString()))
                .path("id")
                .asString();
    }

    private String serving() {
        String id = taken();
        command(teller, counter(1) + "/next");
        step(id, "start", "");
        return id;
    }

    private void step(String id, String word, String json) {
        var answer = teller.post(
                "/api/tickets/" + id + "/" + word,
                json,
                "Idempotency-Key",
                UUID.randomUUID().toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private String state(String id) {
        return one("SELECT state FROM ticket WHERE id = :id::uuid", id).getFirst();
    }

    private String numberOf(String id) {
        return one("SELECT number FROM ticket WHERE id = :id::uuid", id).getFirst();
    }

    private List<String> types(String id) {
        return one("SELECT type FROM event WHERE ticket_id = :id::uuid ORDER BY rev", id);
    }

    private List<String> one(String sql, String id) {
        return jdbc.sql(sql).param("id", id).query(String.class).list();
    }
}
