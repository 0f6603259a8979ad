package bank.lobby.server.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.lobby.server.platform.Role;
import bank.lobby.server.staff.Browser;
import bank.lobby.wire.print.SlipOrder;
import bank.lobby.wire.station.StationIdentity;
import bank.lobby.wire.station.StationKind;
import bank.lobby.wire.ticket.IssuedTicket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A slip that did not come out, or may have: what the kiosk reports, what staff decide, what the kiosk is told to print. */
class SlipIntegrationTests extends HallServer {

    private StationIdentity kiosk;
    private Browser manager;
    private IssuedTicket ticket;

    @BeforeEach
    void aTicket() {
        kiosk = station(StationKind.KIOSK);
        manager = staff(Role.LOBBY_MANAGER);
        ticket = json.readValue(take(kiosk, CASH, "k1").body(), IssuedTicket.class);
    }

    @Test
    void isHeldAndThenPrintedByTheKioskItself() {
        assertThat(report(ticket.slipJob().id(), "HELD", "paper-out").statusCode())
                .isEqualTo(204);
        assertThat(slip()).isEqualTo("HELD paper-out");

        assertThat(report(ticket.slipJob().id(), "PRINTED", "process-id").statusCode())
                .isEqualTo(204);

        assertThat(slip()).isEqualTo("PRINTED process-id");
    }

    @Test
    void isUnknownWhenAKioskThatHeldItFallsSilent() {
        report(ticket.slipJob().id(), "HELD", "paper-out");
        clock.move(Duration.ofSeconds(90));
        assertThat(slip()).startsWith("HELD");

        clock.move(Duration.ofMinutes(5));

        await().untilAsserted(() -> assertThat(slip()).isEqualTo("UNKNOWN no-report"));
    }

    @Test
    void isOrderedOnceMoreMarkedFromTheKioskThatHadIt() {
        StationIdentity other = station(StationKind.KIOSK);
        report(ticket.slipJob().id(), "UNKNOWN", "interrupted");

        assertThat(command(manager, reprint()).statusCode()).isEqualTo(200);

        assertThat(orders(other)).isEmpty();
        assertThat(orders(kiosk)).singleElement().satisfies(order -> {
            assertThat(order.reprint()).isTrue();
            assertThat(order.ticket()).isEqualTo(ticket.id());
            assertThat(order.job().slip().number()).isEqualTo(ticket.number());
            assertThat(order.job().slip().phoneUrl()).isEqualTo(ticket.phoneUrl());
            assertThat(order.job().id()).isNotEqualTo(ticket.slipJob().id());
        });
        assertThat(slip()).isEqualTo("PENDING null");
    }

    @Test
    void isOffTheKiosksListOnceItWasReported() {
        report(ticket.slipJob().id(), "FAILED", "paper-out");
        command(manager, reprint());
        UUID job = orders(kiosk).getFirst().job().id();

        report(job, "PRINTED", "process-id");

        assertThat(orders(kiosk)).isEmpty();
        assertThat(slip()).isEqualTo("PRINTED process-id");
    }

    @Test
    void isOrderedOnceForOneKeyWithOneEvent() {
        report(ticket.slipJob().id(), "UNKNOWN", "interrupted");
        long before = revision();

        HttpResponse<String> first = manager.post(reprint(), "", "Idempotency-Key", "press");
        HttpResponse<String> again = manager.post(reprint(), "", "Idempotency-Key", "press");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(orders(kiosk)).hasSize(1);
        assertThat(revision()).isEqualTo(before + 1);
    }

    @Test
    void isNotOrderedWhileTheKioskMayStillPrintIt() {
        assertRefused(command(manager, reprint()), 409, "slip-under-way");
        report(ticket.slipJob().id(), "HELD", "paper-out");
        assertRefused(command(manager, reprint()), 409, "slip-under-way");
        assertRefused(command(manager, settled()), 409, "slip-under-way");
        report(ticket.slipJob().id(), "FAILED", "paper-out");
        command(manager, reprint());

        assertRefused(command(manager, reprint()), 409, "slip-under-way");
    }

    @Test
    void isOrderedByLobbyManagersAndSupervisorsOnly() {
        report(ticket.slipJob().id(), "FAILED", "paper-out");

        assertRefused(command(staff(Role.TELLER), reprint()), 403, "not-allowed");
        assertRefused(command(staff(Role.TELLER), settled()), 403, "not-allowed");
        assertThat(command(staff(Role.SUPERVISOR), reprint()).statusCode()).isEqualTo(200);
    }

    @Test
    void isNotOrderedWhereNoKioskIsLeft() {
        report(ticket.slipJob().id(), "FAILED", "paper-out");
        staff(Role.ADMIN).delete("/api/stations/" + kiosk.enrolment().station(), "Idempotency-Key", "r");

        assertRefused(command(manager, reprint()), 409, "no-kiosk");
    }

    @Test
    void isSettledByStaffForGood() {
        report(ticket.slipJob().id(), "UNKNOWN", "interrupted");

        assertThat(command(manager, settled()).statusCode()).isEqualTo(200);

        assertThat(slip()).isEqualTo("SETTLED interrupted");
        assertRefused(report(ticket.slipJob().id(), "PRINTED", "process-id"), 409, "slip-job-ended");
    }

    @Test
    void keepsWhatTheTicketShowsWhenALateWordOnAnEarlierSlipComes() {
        report(ticket.slipJob().id(), "UNKNOWN", "no-report");
        command(manager, reprint());

        assertThat(report(ticket.slipJob().id(), "PRINTED", "process-id").statusCode())
                .isEqualTo(204);

        assertThat(slip()).isEqualTo("PENDING null");
        assertThat(orders(kiosk)).hasSize(1);
    }

    @Test
    void isReportedWithAShortReasonOrRefused() {
        String longest = "x".repeat(200);

        assertRefused(report(ticket.slipJob().id(), "FAILED", longest + "x"), 400, "malformed");
        assertThat(report(ticket.slipJob().id(), "FAILED", longest).statusCode())
                .isEqualTo(204);
    }

    private String reprint() {
        return "/api/tickets/" + ticket.id() + "/reprint";
    }

    private String settled() {
        return "/api/tickets/" + ticket.id() + "/slip-settled";
    }

    private List<SlipOrder> orders(StationIdentity station) {
        HttpResponse<String> answer =
                browser().get("/api/branches/" + hall + "/slip-orders", "Authorization", bearer(station));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return List.of(json.readValue(answer.body(), SlipOrder[].class));
    }

    private HttpResponse<String> report(UUID job, String state, String reason) {
        return browser()
                .post(
                        "/api/slip-jobs/" + job + "/outcome",
                        "{\"state\":\"" + state + "\",\"reason\":\"" + reason + "\"}",
                        "Authorization",
                        bearer(kiosk),
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
    }

    private String slip() {
        return jdbc.sql("SELECT slip || ' ' || coalesce(slip_reason, 'null') FROM ticket WHERE id = :id")
                .param("id", ticket.id())
                .query(String.class)
                .single();
    }
}
