package bank.lobby.server.hall;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.server.customer.KioskSeal;
import bank.lobby.server.platform.Role;
import bank.lobby.server.staff.Browser;
import bank.lobby.wire.station.StationKind;
import bank.lobby.wire.ticket.SealedCustomer;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/** Whose a ticket was is forgotten once the visit is over, and not before. */
class HolderRetentionIntegrationTests extends HallServer {

    private static final String KNOWN_CARD = "6222020000000079194";

    @Autowired
    private ScheduledTaskHolder tasks;

    private String id;

    @BeforeEach
    void aKnownCustomerTakesATicket() {
        SealedCustomer sealed = KioskSeal.seal(customers.sealingKey(), KNOWN_CARD);
        id = body(browser()
                        .post(
                                "/api/branches/" + hall + "/tickets",
                                "{\"service\":\"" + CASH + "\",\"language\":\"zh-CN\",\"customer\":"
                                        + json.writeValueAsString(sealed) + "}",
                                "Authorization",
                                bearer(station(StationKind.KIOSK)),
                                "Idempotency-Key",
                                UUID.randomUUID().toString()))
                .path("id")
                .asString();
    }

    @Test
    void keepsWhoItIsForAsLongAsTheTicketIsOpen() {
        clock.move(Duration.ofHours(5));

        sweep();

        assertThat(row()).containsEntry("masked_name", "王**女士").containsEntry("relationship_manager", "王敏");
        assertThat(row().get("customer_token")).isNotNull();
    }

    @Test
    void forgetsItHalfAnHourAfterTheTicketEndedAndKeepsTheTier() {
        end("cancel", staff(Role.LOBBY_MANAGER));
        clock.move(Duration.ofMinutes(29));
        sweep();
        Map<String, Object> early = row();

        clock.move(Duration.ofMinutes(2));
        sweep();
        long rev = revision();
        sweep();

        assertThat(early).containsEntry("masked_name", "王**女士").containsEntry("customer_token", null);
        assertThat(row())
                .containsEntry("customer_token", null)
                .containsEntry("masked_name", null)
                .containsEntry("relationship_manager", null)
                .containsEntry("company", null)
                .containsEntry("notices", "[]")
                .containsEntry("tier", "private");
        assertThat(revision()).isEqualTo(rev);
    }

    @Test
    void forgetsWhoWasServed() {
        Browser teller = tellerAt(1);
        command(teller, counter(1) + "/next");
        end("start", teller);
        end("finish", teller);
        clock.move(Duration.ofMinutes(31));

        sweep();

        assertThat(row()).containsEntry("state", "SERVED").containsEntry("masked_name", null);
    }

    private void end(String command, Browser by) {
        assertThat(command(by, "/api/tickets/" + id + "/" + command).statusCode())
                .isEqualTo(200);
    }

    /** Runs the sweep as the schedule does. */
    private void sweep() {
        tasks.getScheduledTasks().stream()
                .map(ScheduledTask::getTask)
                .filter(task -> task.toString().contains("HolderRetention"))
                .forEach(task -> task.getRunnable().run());
    }

    private Map<String, Object> row() {
        return jdbc.sql("""
                SELECT state, customer_token, masked_name, relationship_manager, company, notices::text AS notices, tier
                  FROM ticket WHERE id = :id::uuid""").param("id", id).query().singleRow();
    }
}
