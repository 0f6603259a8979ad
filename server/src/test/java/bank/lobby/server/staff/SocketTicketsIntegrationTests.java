package bank.lobby.server.staff;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.server.platform.Role;
import bank.lobby.server.platform.StreamGrant;
import bank.lobby.server.platform.StreamGrants;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The single-use ticket that opens a browser's socket. */
class SocketTicketsIntegrationTests extends RealServer {

    @Autowired
    private StreamGrants grants;

    @Test
    void opensOneSocketOnce() {
        String ticket = ticket(signedIn(Role.TELLER), "board");

        Optional<StreamGrant> first = grants.redeem(ticket);
        Optional<StreamGrant> second = grants.redeem(ticket);

        assertThat(first).hasValueSatisfying(grant -> {
            assertThat(grant.branch()).isEqualTo(HERE);
            assertThat(grant.stream()).isEqualTo("board");
            assertThat(grant.caller().roles()).containsExactly(Role.TELLER);
        });
        assertThat(second).isEmpty();
    }

    @Test
    void isWorthlessAfterHalfAMinute() {
        String ticket = ticket(signedIn(Role.TELLER), "board");

        clock.move(Duration.ofSeconds(30));

        assertThat(grants.redeem(ticket)).isEmpty();
    }

    @Test
    void isWorthlessOnceItsHolderIsDisabled() {
        StaffNo staffNo = person(Role.TELLER);
        Browser browser = browser();
        browser.signIn(staffNo.value(), PASSWORD);
        String ticket = ticket(browser, "board");

        staffBook.disable(staffNo);

        assertThat(grants.redeem(ticket)).isEmpty();
    }

    @Test
    void opensTheLobbyToManagersAndSupervisorsOnly() {
        assertThat(asks(signedIn(Role.LOBBY_MANAGER), HERE, "lobby").statusCode())
                .isEqualTo(201);
        assertThat(asks(signedIn(Role.SUPERVISOR), HERE, "lobby").statusCode()).isEqualTo(201);
        assertThat(asks(signedIn(Role.TELLER), HERE, "lobby").body()).contains("not-allowed");
    }

    @Test
    void refusesAnotherBranchAnUnknownStreamAndHalfARequest() {
        Browser teller = signedIn(Role.TELLER);

        assertThat(asks(teller, THERE, "board").statusCode()).isEqualTo(403);
        assertThat(asks(teller, HERE, "wealth").body()).contains("unknown-stream");
        assertThat(teller.post("/api/ws-ticket", "{\"branch\":\"renmin-road\"}").body())
                .contains("malformed");
        assertThat(teller.post("/api/ws-ticket", "{").body()).contains("malformed");
    }

    private static String ticket(Browser browser, String stream) {
        HttpResponse<String> answer = asks(browser, HERE, stream);
        assertThat(answer.statusCode()).isEqualTo(201);
        return answer.body().replaceFirst(".*\"ticket\":\"([^\"]+)\".*", "$1");
    }

    private static HttpResponse<String> asks(Browser browser, String branch, String stream) {
        return browser.post("/api/ws-ticket", "{\"branch\":\"" + branch + "\",\"stream\":\"" + stream + "\"}");
    }
}
