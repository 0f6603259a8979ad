package bank.lobby.server.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.CookieSerializer.CookieValue;

/** The session's cookie with and without TLS, which a bench does not have. */
class CookieIntegrationTests extends RealServer {

    @Autowired
    private CookieSerializer cookies;

    @Test
    void isSecureExactlyOverTls() {
        assertThat(written(true)).contains("Secure", "HttpOnly", "SameSite=Lax");
        assertThat(written(false)).doesNotContain("Secure").contains("HttpOnly", "SameSite=Lax");
    }

    private String written(boolean tls) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSecure(tls);
        MockHttpServletResponse response = new MockHttpServletResponse();
        cookies.writeCookieValue(new CookieValue(request, response, "session"));
        return response.getHeader("Set-Cookie");
    }
}
