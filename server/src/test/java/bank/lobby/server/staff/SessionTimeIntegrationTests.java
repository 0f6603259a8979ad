package bank.lobby.server.staff;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.server.platform.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When the store learns that somebody is still there. */
class SessionTimeIntegrationTests extends RealServer {

    private static final String TIME = "SELECT last_access_time FROM spring_session WHERE principal_name = :who";

    private String who;
    private Browser browser;

    @BeforeEach
    void somebodyIsSignedIn() {
        who = person(Role.TELLER).value();
        browser = browser();
        browser.signIn(who, PASSWORD);
    }

    @Test
    void writesNothingForALookWithinAMinute() {
        long before = time();

        assertThat(browser.get("/api/me").statusCode()).isEqualTo(200);

        assertThat(time()).isEqualTo(before);
    }

    @Test
    void writesTheTimeOfALookAfterAMinute() {
        long before = time();
        jdbc.sql("UPDATE spring_session SET last_access_time = last_access_time - 61000 WHERE principal_name = :who")
                .param("who", who)
                .update();

        assertThat(browser.get("/api/me").statusCode()).isEqualTo(200);

        assertThat(time()).isGreaterThanOrEqualTo(before);
    }

    private long time() {
        return jdbc.sql(TIME).param("who", who).query(Long.class).single();
    }
}
