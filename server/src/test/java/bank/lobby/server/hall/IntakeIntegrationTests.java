package bank.lobby.server.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.lobby.server.platform.Role;
import bank.lobby.server.staff.Browser;
import bank.lobby.wire.print.SlipState;
import bank.lobby.wire.station.StationIdentity;
import bank.lobby.wire.station.StationKind;
import bank.lobby.wire.ticket.IssuedTicket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Taking tickets over HTTP: numbers, repeats, slips, and what is refused. */
class IntakeIntegrationTests extends HallServer {

    private StationIdentity kiosk;

    @BeforeEach
    void aKiosk() {
        kiosk = station(StationKind.KIOSK);
    }

    @Test
    void issuesTheNextNumberOfItsSeriesWithOneSlipJob() {
        IssuedTicket first = issued(take(kiosk, CASH, "k1"));
        IssuedTicket second = issued(take(kiosk, CASH, "k2"));
        IssuedTicket other = issued(take(kiosk, TRANSFER, "k3"));

        assertThat(first.number()).isEqualTo("A001");
        assertThat(second.number()).isEqualTo("A002");
        assertThat(second.ahead()).isEqualTo(1);
        assertThat(other.number()).isEqualTo("B001");
        assertThat(first.slipJob().slip().phoneUrl()).isEqualTo(first.phoneUrl());
    }

    @Test
    void givesTheSameTicketAndSlipForTheSameKey() {
        HttpResponse<String> first = take(kiosk, CASH, "touch");
        HttpResponse<String> again = take(kiosk, CASH, "touch");

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(issued(again)).isEqualTo(issued(first));
        assertThat(count("ticket")).isEqualTo(1);
        assertThat(count("slip_job")).isEqualTo(1);
    }

    @Test
    void refusesTheSameKeyForSomethingElse() {
        take(kiosk, CASH, "touch");

        assertRefused(take(kiosk, TRANSFER, "touch"), 422, "idempotency-key-reused");
        assertThat(count("ticket")).isEqualTo(1);
    }

    @Test
    void refusesAServiceOrBranchThatDoesNotExist() {
        assertRefused(take(kiosk, "haircut", "k1"), 404, "unknown-service");
        assertRefused(
                post("/api/branches/nowhere/tickets", "{\"service\":\"x\",\"language\":\"en\"}"),
                404,
                "unknown-branch");
        assertThat(revision()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"service\":\"personal-cash\"}",
                "{\"language\":\"en\"}",
                "{\"service\":\"personal-cash\",\"language\":\"fr\"}",
                "{\"service\":\"personal-cash\",\"language\":1}",
                "\u0000"
            })
    void refusesABodyThatCannotBeRead(String body) {
        assertRefused(post("/api/branches/" + hall + "/tickets", body), 400, "malformed");
        assertThat(revision()).isZero();
    }

    @Test
    void issuesAnOrdinaryTicketForANumberThatCannotBeOpened() {
        HttpResponse<String> answer = post(
                "/api/branches/" + hall + "/tickets",
                "{\"service\":\"personal-cash\",\"language\":\"en\",\"customer\":{\"keyId\":\"x\",\"kind\":\"BANK_CARD\","
                        + "\"encapsulation\":\"AAAA\",\"ciphertext\":\"AAAA\"}}");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(issued(answer).promiseMinutes()).isEqualTo(15);
    }

    @Test
    void refusesAKioskOfAnotherBranchAndWhoeverIsNoKiosk() {
        StationIdentity display = station(StationKind.DISPLAY);

        assertRefused(take(display, CASH, "k1"), 403, "not-allowed");
        assertRefused(
                staff(Role.LOBBY_MANAGER, Role.SUPERVISOR)
                        .post(
                                "/api/branches/" + hall + "/tickets",
                                "{\"service\":\"" + CASH + "\",\"language\":\"zh-CN\",\"customer\":null}",
                                "Idempotency-Key",
                                "k2"),
                403,
                "not-allowed");
        assertRefused(
                post("/api/branches/" + HERE + "/tickets", "{\"service\":\"x\",\"language\":\"en\"}"),
                403,
                "not-allowed");
    }

    @Test
    void refusesAKioskWhoseEnrolmentWasRevoked() {
        String id = kiosk.enrolment().station().toString();
        Browser administrator = staff(Role.ADMIN);

        HttpResponse<String> revoked = administrator.delete("/api/stations/" + id, "Idempotency-Key", "r");

        assertThat(revoked.statusCode()).isBetween(200, 204);
        assertRefused(take(kiosk, CASH, "k1"), 403, "station-revoked");
        assertThat(revision()).isZero();
    }

    @Test
    void knowsHowASlipEndedAndBelievesTheFirstCertainWord() {
        IssuedTicket ticket = issued(take(kiosk, CASH, "k1"));

        assertThat(report(ticket, SlipState.UNKNOWN).statusCode()).isEqualTo(204);
        assertThat(report(ticket, SlipState.PRINTED).statusCode()).isEqualTo(204);
        assertThat(report(ticket, SlipState.PRINTED).statusCode()).isEqualTo(204);
        assertRefused(report(ticket, SlipState.FAILED), 409, "slip-job-ended");
        assertRefused(report(ticket, SlipState.PENDING), 400, "malformed");
        assertRefused(report(ticket, SlipState.SETTLED), 400, "malformed");
        assertThat(slipOf(ticket)).isEqualTo("PRINTED");
    }

    @Test
    void callsASlipUnknownWhenTheKioskNeverReports() {
        IssuedTicket ticket = issued(take(kiosk, CASH, "k1"));

        forgetTheSlipsOfOtherTests();
        clock.move(Duration.ofSeconds(61));

        await().untilAsserted(() -> assertThat(slipOf(ticket)).isEqualTo("UNKNOWN"));
    }

    @Test
    void showsTheTicketOnThePhonePageByItsLinkOnly() {
        IssuedTicket ticket = issued(take(kiosk, CASH, "k1"));
        String path = ticket.phoneUrl().replaceFirst("^https?://[^/]+", "");

        HttpResponse<String> page = browser().get(path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("A001").contains("等候中").doesNotContain("<script");
        assertThat(browser().get("/t/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    private void forgetTheSlipsOfOtherTests() {
        jdbc.sql("UPDATE slip_job SET state = 'PRINTED' WHERE branch_id <> :b")
                .param("b", hall)
                .update();
    }

    private String slipOf(IssuedTicket ticket) {
        return jdbc.sql("SELECT slip FROM ticket WHERE id = :id")
                .param("id", ticket.id())
                .query(String.class)
                .single();
    }

    private HttpResponse<String> report(IssuedTicket ticket, SlipState state) {
        return post(
                "/api/slip-jobs/" + ticket.slipJob().id() + "/outcome",
                "{\"state\":\"" + state + "\",\"reason\":\"x\"}");
    }

    private HttpResponse<String> post(String path, String body) {
        return browser()
                .post(
                        path,
                        body,
                        "Authorization",
                        bearer(kiosk),
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
    }

    private IssuedTicket issued(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json.readValue(answer.body(), IssuedTicket.class);
    }

    private long count(String table) {
        return jdbc.sql("SELECT count(*) FROM " + table + " WHERE branch_id = :b")
                .param("b", hall)
                .query(Long.class)
                .single();
    }
}
