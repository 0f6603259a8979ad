package bank.lobby.server.staff;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.server.platform.Role;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is open, what is not, and how a refusal looks, over real HTTP. */
class AccessRulesIntegrationTests extends RealServer {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/teller/", "/tablet/", "/anything", "/actuator", "/actuator/env", "/error", "/api"})
    void sendsAPageOfAStrangerToTheSignIn(String path) {
        HttpResponse<String> answer = browser().get(path);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .matches("(http://[^/]+)?/sign-in(\\?to=\\S+)?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/me", "/api/branches/renmin-road/board", "/api/nothing", "/ws"})
    void refusesACallOfAStrangerWithAProblem(String path) {
        HttpResponse<String> answer = browser().get(path);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"urn:lobby:problem:signed-out\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/sign-in/no-such-file.js", "/ui/tokens.css", "/webjars/none", "/t/unknown"})
    void leavesTheSignInSharedFilesAndPhonePagesOpen(String path) {
        HttpResponse<String> answer = browser().get(path);

        assertThat(answer.statusCode()).isIn(200, 404, 410);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/teller/", "/tablet/"})
    void opensThePagesToThoseWhoSignedIn(String path) {
        HttpResponse<String> answer = signedIn(Role.TELLER).get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<script type=\"importmap\">");
    }

    @Test
    void answersHealthToAnybodyWithoutDetails() {
        HttpResponse<String> answer = browser().get("/actuator/health");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("UP").doesNotContain("PostgreSQL");
    }

    @Test
    void listsNoEndpointsOfItsOwnEvenToThoseWhoSignedIn() {
        assertThat(signedIn(Role.ADMIN).get("/actuator").statusCode()).isEqualTo(404);
    }

    @Test
    void refusesAnUnsafeCallWithoutTheToken() {
        Browser browser = signedIn(Role.TELLER);

        HttpResponse<String> answer =
                browser.postWithoutToken("/api/ws-ticket", "{\"branch\":\"renmin-road\",\"stream\":\"board\"}");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("\"urn:lobby:problem:csrf-refused\"");
    }

    @Test
    void refusesAMadeUpToken() {
        Browser browser = signedIn(Role.TELLER);

        HttpResponse<String> answer = browser.postWithoutToken(
                "/api/ws-ticket", "{\"branch\":\"renmin-road\",\"stream\":\"board\"}", "X-XSRF-TOKEN", "made-up");

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/ui/tokens.css", "/t/unknown", "/api/me", "/teller/"})
    void putsTheHeadersOnEveryAnswer(String path) {
        HttpResponse<String> answer = browser().get(path);

        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                .containsPattern("script-src 'self'( 'sha256-[A-Za-z0-9+/]{43}=')?;")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
    }

    @Test
    void letsBrowsersKeepSharedFilesButNoPages() {
        HttpResponse<String> file = browser().get("/ui/tokens.css");
        HttpResponse<String> page = browser().get("/sign-in");

        assertThat(file.headers().firstValue("Cache-Control").orElse("")).doesNotContain("no-store");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @Test
    void givesNoCookieToACustomersPhone() {
        HttpResponse<String> answer = browser().get("/t/unknown");

        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void tellsAPageWhoItIsOpenFor() {
        Browser browser = signedIn(Role.LOBBY_MANAGER, Role.TELLER);

        HttpResponse<String> answer = browser.get("/api/me");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"name\":\"李四\"", "\"roles\":[\"TELLER\",\"LOBBY_MANAGER\"]")
                .contains("\"branches\":[{\"code\":\"renmin-road\",\"names\":{\"zh-CN\":\"renmin-road\"")
                .doesNotContain("riverside", "hash", "password");
    }
}
