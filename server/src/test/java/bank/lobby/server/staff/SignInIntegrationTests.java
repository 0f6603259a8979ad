package bank.lobby.server.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import bank.lobby.server.platform.Role;
import java.net.HttpCookie;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in, staying signed in, signing out, over real HTTP. */
class SignInIntegrationTests extends RealServer {

    @Nested
    class SigningIn {

        @Test
        void sendsATellerToTheTellerPageAndAManagerToTheTablet() {
            HttpResponse<String> teller = browser().signIn(person(Role.TELLER).value(), PASSWORD);
            HttpResponse<String> manager =
                    browser().signIn(person(Role.LOBBY_MANAGER).value(), PASSWORD);
            HttpResponse<String> supervisor =
                    browser().signIn(person(Role.SUPERVISOR).value(), PASSWORD);

            assertThat(goesTo(teller)).isEqualTo("/teller/");
            assertThat(goesTo(manager)).isEqualTo("/tablet/");
            assertThat(goesTo(supervisor)).isEqualTo("/");
        }

        @Test
        void showsWhoeverHasMorePagesThanTheTabletAllOfThem() {
            HttpResponse<String> both =
                    browser().signIn(person(Role.LOBBY_MANAGER, Role.SUPERVISOR).value(), PASSWORD);

            assertThat(goesTo(both)).isEqualTo("/");
        }

        @Test
        void leadsBackToThePageThatWasAskedFor() {
            Browser browser = browser();

            assertThat(goesTo(browser.get("/supervisor/patterns/?from=2026-03-01")))
                    .isEqualTo("/sign-in?to=%2Fsupervisor%2Fpatterns%2F%3Ffrom%3D2026-03-01");
            assertThat(goesTo(browser.get("/"))).isEqualTo("/sign-in");
            assertThat(goesTo(signInTo("/supervisor/patterns/?from=2026-03-01")))
                    .isEqualTo("/supervisor/patterns/?from=2026-03-01");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "https://elsewhere.example/",
                    "//elsewhere.example/",
                    "/\\elsewhere.example/",
                    "/teller/\r\nSet-Cookie: a=b",
                    "javascript:alert(1)",
                    "/.//elsewhere.example",
                    "/teller/..//elsewhere.example",
                    "/%2e//elsewhere.example",
                    "/%zz",
                    "/..//teller/",
                    "/%2Fteller/",
                    "/teller/?a=%z",
                    "/sign-in",
                    "/sign-out",
                    "/api/me",
                    "/",
                    ""
                })
        void leadsNowhereButToAPageOfOurs(String to) {
            assertThat(goesTo(signInTo(to))).isEqualTo("/teller/");
        }

        private HttpResponse<String> signInTo(String to) {
            Browser browser = browser();
            browser.get("/sign-in");
            String token = browser.cookie("XSRF-TOKEN").orElseThrow().getValue();
            return browser.form(
                    "/sign-in",
                    "username=" + person(Role.TELLER).value() + "&password=" + PASSWORD.replace(' ', '+') + "&_csrf="
                            + token + "&to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
        }

        @Test
        void takesTheStaffNumberInAnyCase() {
            StaffNo staffNo = person(Role.TELLER);

            HttpResponse<String> answer = browser().signIn(" " + staffNo.value().toUpperCase() + " ", PASSWORD);

            assertThat(goesTo(answer)).isEqualTo("/teller/");
        }

        @Test
        void answersTheSameToAWrongPasswordAndAnUnknownNumber() {
            StaffNo staffNo = person(Role.TELLER);

            HttpResponse<String> wrong = browser().signIn(staffNo.value(), "wrong password");
            HttpResponse<String> nobody = browser().signIn("nobody-" + staffNo.value(), PASSWORD);
            HttpResponse<String> nonsense = browser().signIn("' OR 1=1 --", PASSWORD);

            assertThat(goesTo(wrong)).isEqualTo("/sign-in?error");
            assertThat(goesTo(nobody)).isEqualTo("/sign-in?error");
            assertThat(goesTo(nonsense)).isEqualTo("/sign-in?error");
        }

        @Test
        void hidesTheSessionFromScriptsAndFromOtherSites() {
            StaffNo staffNo = person(Role.TELLER);
            Browser browser = browser();

            HttpResponse<String> answer = browser.signIn(staffNo.value(), PASSWORD);

            assertThat(answer.headers().allValues("Set-Cookie"))
                    .anySatisfy(cookie -> assertThat(cookie)
                            .startsWith("lobby-session=")
                            .contains("HttpOnly")
                            .contains("SameSite=Lax"));
        }

        @Test
        void givesTheSessionANewName() {
            Browser browser = signedIn(Role.TELLER);
            HttpCookie before = browser.cookie("lobby-session").orElseThrow();

            browser.signIn(person(Role.TELLER).value(), PASSWORD);

            HttpCookie after = browser.cookie("lobby-session").orElseThrow();
            assertThat(after.getValue()).isNotEqualTo(before.getValue());
            Browser stranger = browser();
            stranger.plant(before);
            assertThat(stranger.get("/api/me").statusCode()).isEqualTo(401);
        }

        @Test
        void refusesAFormWithoutTheToken() {
            StaffNo staffNo = person(Role.TELLER);
            Browser browser = browser();

            HttpResponse<String> answer =
                    browser.form("/sign-in", "username=" + staffNo + "&password=" + PASSWORD.replace(' ', '+'));

            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("csrf-refused");
            assertThat(browser.get("/api/me").statusCode()).isEqualTo(401);
        }
    }

    @Nested
    class Failing {

        @Test
        void makesTheWaitGrowWithEveryFailure() {
            StaffNo staffNo = person(Role.TELLER);
            fail(staffNo, 3);

            HttpResponse<String> atOnce = browser().signIn(staffNo.value(), PASSWORD);
            clock.move(Duration.ofSeconds(1));
            HttpResponse<String> aSecondLater = browser().signIn(staffNo.value(), PASSWORD);

            assertThat(goesTo(atOnce)).isEqualTo("/sign-in?locked");
            assertThat(goesTo(aSecondLater)).isEqualTo("/teller/");
        }

        @Test
        void locksForAQuarterOfAnHourAfterTen() {
            StaffNo staffNo = person(Role.TELLER);
            for (int i = 0; i < 10; i++) {
                fail(staffNo, 1);
                clock.move(Duration.ofSeconds(65));
            }

            HttpResponse<String> locked = browser().signIn(staffNo.value(), PASSWORD);
            clock.move(Duration.ofMinutes(14));
            HttpResponse<String> later = browser().signIn(staffNo.value(), PASSWORD);

            assertThat(goesTo(locked)).isEqualTo("/sign-in?locked");
            assertThat(goesTo(later)).isEqualTo("/teller/");
        }

        @Test
        void locksANumberNobodyHasInTheSameWay() {
            StaffNo nobody = new StaffNo("nobody-at-all");
            fail(nobody, 3);

            HttpResponse<String> answer = browser().signIn(nobody.value(), PASSWORD);

            assertThat(goesTo(answer)).isEqualTo("/sign-in?locked");
        }

        @Test
        void startsAfreshAfterARightPassword() {
            StaffNo staffNo = person(Role.TELLER);
            fail(staffNo, 2);
            browser().signIn(staffNo.value(), PASSWORD);
            fail(staffNo, 2);

            HttpResponse<String> answer = browser().signIn(staffNo.value(), PASSWORD);

            assertThat(goesTo(answer)).isEqualTo("/teller/");
        }

        @Test
        void shutsAnAddressThatTriesNumberAfterNumber() {
            StaffNo staffNo = person(Role.TELLER);
            for (int i = 0; i < 50; i++) {
                browser().signIn("guess-" + i, PASSWORD);
            }

            HttpResponse<String> answer = browser().signIn(staffNo.value(), PASSWORD);

            assertThat(goesTo(answer)).isEqualTo("/sign-in?locked");
        }

        @Test
        void refusesNobodyBecauseAColleagueOfTheSameAddressCameInAtTheSameMoment() {
            StaffNo first = person(Role.TELLER);
            StaffNo other = person(Role.TELLER);
            browser().signIn(first.value(), PASSWORD);
            clock.move(Duration.ofMillis(-3));

            HttpResponse<String> whoseTimeWasTakenBefore = browser().signIn(other.value(), PASSWORD);

            assertThat(goesTo(whoseTimeWasTakenBefore)).isEqualTo("/teller/");
        }

        private void fail(StaffNo staffNo, int times) {
            for (int i = 0; i < times; i++) {
                assertThat(goesTo(browser().signIn(staffNo.value(), "wrong password")))
                        .isEqualTo("/sign-in?error");
            }
        }
    }

    @Nested
    class Leaving {

        @Test
        void endsTheSessionAndItsSockets() {
            StaffNo staffNo = person(Role.TELLER);
            Browser browser = browser();
            browser.signIn(staffNo.value(), PASSWORD);
            HttpCookie session = browser.cookie("lobby-session").orElseThrow();

            HttpResponse<String> answer = browser.post("/sign-out", "");

            assertThat(goesTo(answer)).isEqualTo("/sign-in?out");
            assertThat(revocations.callers()).contains(staffNo.value());
            Browser thief = browser();
            thief.plant(session);
            assertThat(thief.get("/api/me").statusCode()).isEqualTo(401);
        }

        @Test
        void isNotNeededAfterACookieThatWasOnlySentBesideTheSession() {
            String session =
                    signedIn(Role.TELLER).cookie("lobby-session").orElseThrow().getValue();
            String both = "lobby-session=planted; lobby-session=" + session;
            assertThat(browser().get("/api/me", "Cookie", both).statusCode()).isEqualTo(200);

            HttpResponse<String> thief = browser().get("/api/me", "Cookie", "lobby-session=planted");

            assertThat(thief.statusCode()).isEqualTo(401);
        }

        @Test
        void happensAtOnceWhenSomebodyIsDisabled() {
            StaffNo staffNo = person(Role.TELLER);
            Browser browser = browser();
            browser.signIn(staffNo.value(), PASSWORD);

            staffBook.disable(staffNo);

            assertThat(browser.get("/api/me").statusCode()).isEqualTo(401);
            assertThat(goesTo(browser().signIn(staffNo.value(), PASSWORD))).isEqualTo("/sign-in?error");
            assertThat(revocations.callers()).contains(staffNo.value());
        }

        @Test
        void happensWhenThePasswordIsChanged() {
            StaffNo staffNo = person(Role.TELLER);
            Browser browser = browser();
            browser.signIn(staffNo.value(), PASSWORD);

            staffBook.setPassword(staffNo, "another password");

            assertThat(browser.get("/api/me").statusCode()).isEqualTo(401);
            assertThat(goesTo(browser().signIn(staffNo.value(), "another password")))
                    .isEqualTo("/teller/");
        }

        @Test
        void needsATokenToo() {
            Browser browser = signedIn(Role.TELLER);

            browser.postWithoutToken("/sign-out", "");

            assertThat(browser.get("/api/me").statusCode()).isEqualTo(200);
        }
    }

    @Nested
    class TakingOn {

        @Test
        void keepsThePasswordAsArgon2idOnly() {
            StaffNo staffNo = person(Role.TELLER);

            String hash = jdbc.sql("SELECT password_hash FROM staff WHERE staff_no = :no")
                    .param("no", staffNo.value())
                    .query(String.class)
                    .single();

            assertThat(hash).startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$");
        }

        @Test
        void refusesANumberThatIsTakenAndAPasswordThatIsShort() {
            StaffNo staffNo = person(Role.TELLER);

            boolean again = staffBook.create(staffNo, "另一个", PASSWORD, Grants.everywhere(Role.ADMIN));

            assertThat(again).isFalse();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> staffBook.create(new StaffNo("x1"), "x", "short", Grants.everywhere(Role.ADMIN)));
            assertThatIllegalArgumentException().isThrownBy(() -> Grants.everywhere(Role.KIOSK));
        }
    }

    private static String goesTo(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isIn(302, 303);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }
}
