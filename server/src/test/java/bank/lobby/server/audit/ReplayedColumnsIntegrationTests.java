package bank.lobby.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.server.hall.HallServer;
import bank.lobby.server.staff.Browser;
import bank.lobby.wire.station.StationIdentity;
import bank.lobby.wire.station.StationKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The audit of a log whose columns were changed while the bodies stayed, and of one that lost an event early. */
class ReplayedColumnsIntegrationTests extends HallServer {

    @Autowired
    private CallAudit audit;

    /** Two counters; six customers: four served, one missed, one whose call was taken back. */
    @BeforeEach
    void aMorning() {
        StationIdentity kiosk = station(StationKind.KIOSK);
        Browser teller = tellerAt(1);
        for (int n = 0; n < 6; n++) {
            clock.move(Duration.ofSeconds(30));
            take(kiosk, CASH, UUID.randomUUID().toString());
        }
        for (int n = 0; n < 5; n++) {
            clock.move(Duration.ofSeconds(40));
            JsonNode called = body(command(teller, counter(1) + "/next"));
            String ticket = "/api/tickets/" + called.path("id").asString();
            if (n == 4) {
                command(teller, ticket + "/no-show");
            } else {
                command(teller, ticket + "/start");
                command(teller, ticket + "/finish");
            }
        }
        command(teller, counter(1) + "/next");
        command(teller, counter(1) + "/undo");
    }

    @Test
    void agreesWithAnHonestMorning() {
        assertThat(faults()).isEmpty();
    }

    /** One column of the second event of a type, or the first where there is one only. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CALLED|actor = 'somebody'|somebody did it, but ",
                "CALLED|counter_no = 2|its column says counter 2, its body 1",
                "CALLED|counter_no = NULL|its column says counter null, its body 1",
                "SERVED|counter_no = 2|its column says counter 2, its body 1",
                "SERVED|type = 'NO_SHOW'|a NO_SHOW does not lead from SERVING to SERVED",
                "SERVED|type = 'UNDONE'|which is not what happened to the ticket last",
                "NO_SHOW|type = 'SERVED'|a SERVED does not lead from CALLED to NO_SHOW",
                "CALLED|type = 'SERVING_STARTED'|a SERVING_STARTED does not lead from WAITING to CALLED",
                "SERVED|type = 'SOLD'|a SOLD does not lead from SERVING to SERVED",
                "ISSUED|type = 'WALKED_UP'|a WALKED_UP does not lead from null to WAITING",
                "UNDONE|actor = 'somebody'|somebody takes back what ",
                "UNDONE|type = 'REQUEUED'|a REQUEUED does not lead from CALLED to WAITING",
                "SERVED|ticket_id = NULL|the event cannot be read",
                "ISSUED|ticket_id = NULL|a ISSUED of no ticket",
                "COUNTER_OPENED|actor = 'somebody'|somebody did it, its body says that ",
                "COUNTER_OPENED|counter_no = 2|its column says counter 2, its body 1",
                "COUNTER_OPENED|counter_no = NULL|a COUNTER_OPENED of no counter",
                "COUNTER_OPENED|type = 'COUNTER_RESUMED'|but nobody is signed in at counter 1"
            })
    void findsAColumnThatWasChanged(String type, String change, String words) {
        tamper(type, change);

        assertThat(faults()).anyMatch(what -> what.contains(words));
    }

    @Test
    void findsATicketPutInPlaceOfAnother() {
        tamper("SERVED", "ticket_id = (SELECT ticket_id FROM event WHERE branch_id = :hall AND type = 'NO_SHOW')");

        assertThat(faults()).anyMatch(what -> what.contains("its column says ticket A005, its body A002"));
    }

    @Test
    void findsThatAnotherPersonWasSignedInThroughout() {
        tamper("COUNTER_OPENED", "actor = 'somebody', body = jsonb_set(body::jsonb, '{staffNo}', '\"somebody\"')");

        assertThat(faults())
                .filteredOn(what -> what.endsWith("but somebody is signed in at counter 1"))
                .hasSize(6);
    }

    @Test
    void saysOnceWhatALostEventLeavesAtACounter() {
        jdbc.sql("DELETE FROM event WHERE branch_id = :hall AND rev = ("
                        + "SELECT min(rev) FROM event WHERE branch_id = :hall AND type = 'SERVED')")
                .param("hall", hall)
                .update();

        assertThat(faults())
                .filteredOn(what -> what.startsWith("the counter has"))
                .singleElement()
                .asString()
                .startsWith("the counter has A001 too; and so 7 more times, the last at revision ");
    }

    private List<String> faults() {
        return audit.of(hall, Instant.MIN, Instant.MAX).faults().stream()
                .map(BranchReplay.Fault::what)
                .toList();
    }

    private void tamper(String type, String change) {
        int changed = jdbc.sql("UPDATE event SET " + change + """

                 WHERE branch_id = :hall AND rev = (
                    SELECT max(rev) FROM (SELECT rev FROM event WHERE branch_id = :hall AND type = :type
                                           ORDER BY rev LIMIT 2) AS early)""")
                .param("hall", hall)
                .param("type", type)
                .update();
        assertThat(changed).isEqualTo(1);
    }
}
