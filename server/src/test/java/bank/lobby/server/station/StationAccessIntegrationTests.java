package bank.lobby.server.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import bank.lobby.server.platform.Refusal;
import bank.lobby.server.platform.Role;
import bank.lobby.server.platform.StreamGrants;
import bank.lobby.server.staff.Browser;
import bank.lobby.server.staff.RealServer;
import bank.lobby.wire.station.Enrolment;
import bank.lobby.wire.station.StationIdentity;
import bank.lobby.wire.station.StationKind;
import bank.lobby.wire.station.StationToken;
import java.net.http.HttpResponse;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** How a station is let in, is known, and is shut out, over real HTTP with the stations' own code. */
class StationAccessIntegrationTests extends RealServer {

    @Autowired
    private JsonMapper json;

    @Autowired
    private StreamGrants grants;

    @Nested
    class Enrolling {

        @Test
        void givesAStationItsNameAndBranchForACode() {
            String code = newCode();

            HttpResponse<String> answer = enrol(code, StationIdentity.newKey());

            assertThat(answer.statusCode()).isEqualTo(201);
            Enrolment enrolment = json.readValue(answer.body(), Enrolment.class);
            assertThat(enrolment.branch()).isEqualTo(HERE);
            assertThat(enrolment.kind()).isEqualTo(StationKind.KIOSK);
        }

        @Test
        void takesTheCodeAsPeopleTypeIt() {
            String code = newCode();

            HttpResponse<String> answer =
                    enrol(" " + code.toLowerCase().replace("-", " ") + " ", StationIdentity.newKey());

            assertThat(answer.statusCode()).isEqualTo(201);
        }

        @Test
        void usesACodeOnceOnly() {
            String code = newCode();
            enrol(code, StationIdentity.newKey());

            HttpResponse<String> again = enrol(code, StationIdentity.newKey());

            assertThat(again.statusCode()).isEqualTo(403);
            assertThat(again.body()).contains("\"urn:lobby:problem:enrolment-code-refused\"");
        }

        @Test
        void refusesACodeAfterAQuarterOfAnHour() {
            String code = newCode();

            clock.move(Duration.ofMinutes(15));

            assertThat(enrol(code, StationIdentity.newKey()).statusCode()).isEqualTo(403);
        }

        @Test
        void killsACodeThatWasGuessedAtFiveTimes() {
            String code = newCode();
            String wrong = code.substring(0, 4) + (code.endsWith("AAAAA") ? "B-BBBBB" : "A-AAAAA");
            for (int i = 0; i < 5; i++) {
                enrol(wrong, StationIdentity.newKey());
            }

            HttpResponse<String> right = enrol(code, StationIdentity.newKey());

            assertThat(right.body()).contains("enrolment-code-refused");
        }

        @Test
        void limitsHowOftenAnAddressMayTry() {
            for (int i = 0; i < EnrolStation.TRIES_PER_ADDRESS; i++) {
                enrol("AAAAA-AAAAA", StationIdentity.newKey());
            }

            HttpResponse<String> oneMore = enrol(newCode(), StationIdentity.newKey());

            assertThat(oneMore.statusCode()).isEqualTo(429);
            assertThat(oneMore.body()).contains("too-many-tries", "retryAfterSeconds");
        }

        @Test
        void refusesAKeyItCannotCheckAndKeepsTheCode() throws Exception {
            String code = newCode();
            KeyPairGenerator p384 = KeyPairGenerator.getInstance("EC");
            p384.initialize(384);

            HttpResponse<String> otherCurve = enrol(code, p384.generateKeyPair());
            HttpResponse<String> otherKind =
                    enrol(code, KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
            HttpResponse<String> nonsense =
                    browser().postWithoutToken("/api/enrolment", "{\"code\":\"" + code + "\",\"publicKey\":\"%%\"}");

            assertThat(otherCurve.body()).contains("malformed");
            assertThat(otherKind.body()).contains("malformed");
            assertThat(nonsense.body()).contains("malformed");
            assertThat(enrol(code, StationIdentity.newKey()).statusCode()).isEqualTo(201);
        }

        @Test
        void keepsNoCodeThatCouldBeRead() {
            String code = newCode();

            String kept = jdbc.sql("SELECT string_agg(c::text, ' ') FROM enrolment_code c")
                    .query(String.class)
                    .single();

            assertThat(kept)
                    .contains("argon2id")
                    .doesNotContain(code.replace("-", "").substring(4));
        }

        @Test
        void isForAnAdministratorToStart() {
            String wanted = "{\"kind\":\"DISPLAY\",\"name\":\"大堂电视\"}";

            HttpResponse<String> admin =
                    signedIn(Role.ADMIN).post("/api/branches/" + HERE + "/enrolment-codes", wanted);
            HttpResponse<String> supervisor =
                    signedIn(Role.SUPERVISOR).post("/api/branches/" + HERE + "/enrolment-codes", wanted);
            HttpResponse<String> elsewhere =
                    signedIn(Role.ADMIN).post("/api/branches/" + THERE + "/enrolment-codes", wanted);

            assertThat(admin.statusCode()).isEqualTo(201);
            assertThat(admin.body())
                    .containsPattern("\"code\":\"[A-Z2-7]{5}-[A-Z2-7]{5}\"")
                    .contains("expiresAt");
            assertThat(supervisor.statusCode()).isEqualTo(403);
            assertThat(elsewhere.statusCode()).isEqualTo(403);
        }

        @Test
        void readsNoBodyThatCouldFillTheMemory() {
            HttpResponse<String> answer =
                    browser().post("/api/enrolment", "{\"code\":\"" + "A".repeat(100_000) + "\",\"publicKey\":\"x\"}");

            assertThat(answer.statusCode()).isEqualTo(413);
        }

        @Test
        void refusesANameThatCannotBeStored() {
            HttpResponse<String> answer = signedIn(Role.ADMIN)
                    .post("/api/branches/" + HERE + "/enrolment-codes", "{\"kind\":\"KIOSK\",\"name\":\"a\\u0000b\"}");

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("urn:lobby:problem:malformed");
        }

        @Test
        void refusesANamelessStationAndAnUnknownKind() {
            Browser admin = signedIn(Role.ADMIN);

            assertThat(admin.post("/api/branches/" + HERE + "/enrolment-codes", "{\"kind\":\"KIOSK\",\"name\":\" \"}")
                            .statusCode())
                    .isEqualTo(400);
            assertThat(admin.post("/api/branches/" + HERE + "/enrolment-codes", "{\"kind\":\"FRIDGE\",\"name\":\"x\"}")
                            .statusCode())
                    .isEqualTo(400);
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> enrolmentCodes.create("nowhere", StationKind.KIOSK, "x", "test"))
                    .satisfies(refusal -> assertThat(refusal.slug()).isEqualTo("unknown-branch"));
        }
    }

    @Nested
    class ShowingAToken {

        @Test
        void needsNeitherCookieNorCsrfToken() {
            StationIdentity kiosk = enrolled();

            HttpResponse<String> answer =
                    browser().postWithoutToken("/api/ws-ticket", "{}", "Authorization", bearer(kiosk));

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        }

        @Test
        void refusesAnyOtherSignature() {
            StationIdentity kiosk = enrolled();
            StationIdentity thief = new StationIdentity(
                    kiosk.enrolment(), StationIdentity.newKey().getPrivate());

            assertThat(called(bearer(thief)).body()).contains("\"urn:lobby:problem:station-unknown\"");
            assertThat(called(bearer(thief)).statusCode()).isEqualTo(401);
        }

        @Test
        void refusesAStationNobodyEnrolledAndNonsense() {
            String stranger = StationToken.sign(
                    UUID.randomUUID(), StationIdentity.newKey().getPrivate(), clock.instant());

            assertThat(called("Bearer " + stranger).body()).contains("station-unknown");
            assertThat(called("Bearer nonsense").body()).contains("station-unknown");
            assertThat(called("bearer ").body()).contains("station-unknown");
        }

        @Test
        void refusesATokenThatIsTooOldOrFromTheFuture() {
            StationIdentity kiosk = enrolled();
            String old = "Bearer " + kiosk.token(clock.instant().minus(StationToken.LIFETIME));
            String future = "Bearer " + kiosk.token(clock.instant().plus(Duration.ofMinutes(10)));

            assertThat(called(old).statusCode()).isEqualTo(401);
            assertThat(called(old).body()).contains("token-expired", "serverTime");
            assertThat(called(future).body()).contains("token-expired");
        }

        @Test
        void ignoresASessionThatComesWithABadToken() {
            Browser browser = signedIn(Role.ADMIN);

            HttpResponse<String> answer = browser.get("/api/me", "Authorization", "Bearer nonsense");

            assertThat(answer.statusCode()).isEqualTo(401);
        }

        @Test
        void opensTheBoardOfItsOwnBranch() {
            StationIdentity kiosk = enrolled();

            assertThat(grants.ofBearer(kiosk.token(clock.instant()))).hasValueSatisfying(grant -> {
                assertThat(grant.branch()).isEqualTo(HERE);
                assertThat(grant.stream()).isEqualTo("board");
                assertThat(grant.caller().roles()).containsExactly(Role.KIOSK);
            });
            assertThat(grants.ofBearer("nonsense")).isEmpty();
        }
    }

    @Nested
    class Revoking {

        @Test
        void shutsTheStationOutAtOnceAndClosesItsSockets() {
            StationIdentity kiosk = enrolled();
            called(bearer(kiosk));
            String id = kiosk.enrolment().station().toString();

            HttpResponse<String> answer = signedIn(Role.ADMIN).delete("/api/stations/" + id);

            assertThat(answer.statusCode()).isEqualTo(204);
            assertThat(called(bearer(kiosk)).statusCode()).isEqualTo(403);
            assertThat(called(bearer(kiosk)).body()).contains("\"urn:lobby:problem:station-revoked\"");
            assertThat(grants.ofBearer(kiosk.token(clock.instant()))).isEmpty();
            assertThat(revocations.callers()).contains(id);
        }

        @Test
        void isNoticedWithinFiveSecondsWhenAnotherNodeDidIt() {
            StationIdentity kiosk = enrolled();
            called(bearer(kiosk));
            jdbc.sql("UPDATE station SET revoked_at = now() WHERE id = :id")
                    .param("id", kiosk.enrolment().station())
                    .update();

            clock.move(Duration.ofSeconds(5));

            assertThat(called(bearer(kiosk)).body()).contains("station-revoked");
        }

        @Test
        void isForAnAdministratorOfTheBranchOnly() {
            StationIdentity kiosk = enrolled();
            String path = "/api/stations/" + kiosk.enrolment().station();

            assertThat(signedIn(Role.SUPERVISOR).delete(path).statusCode()).isEqualTo(403);
            assertThat(browser().delete(path, "Authorization", bearer(kiosk)).statusCode())
                    .isEqualTo(403);
            assertThat(signedIn(Role.ADMIN)
                            .delete("/api/stations/" + UUID.randomUUID())
                            .statusCode())
                    .isEqualTo(404);
            assertThat(signedIn(Role.ADMIN).delete("/api/stations/nonsense").body())
                    .contains("unknown-station");
            assertThat(called(bearer(kiosk)).statusCode()).isEqualTo(403).isNotEqualTo(401);
        }
    }

    @Test
    void listsTheStationsOfABranchWithWhenTheyWereLastSeen() {
        StationIdentity kiosk = enrolled();
        called(bearer(kiosk));

        HttpResponse<String> answer = signedIn(Role.ADMIN).get("/api/branches/" + HERE + "/stations");

        assertThat(answer.body())
                .contains(kiosk.enrolment().station().toString(), "\"lastSeen\":\"" + clock.instant())
                .doesNotContain("publicKey");
        assertThat(signedIn(Role.TELLER)
                        .get("/api/branches/" + HERE + "/stations")
                        .statusCode())
                .isEqualTo(403);
    }

    private String newCode() {
        return enrolmentCodes.create(HERE, StationKind.KIOSK, "门口取号机", "test").code();
    }

    private HttpResponse<String> enrol(String code, KeyPair keys) {
        return browser()
                .postWithoutToken("/api/enrolment", json.writeValueAsString(StationIdentity.request(code, keys)));
    }

    private StationIdentity enrolled() {
        KeyPair keys = StationIdentity.newKey();
        Enrolment enrolment = json.readValue(enrol(newCode(), keys).body(), Enrolment.class);
        return new StationIdentity(enrolment, keys.getPrivate());
    }

    /** {@code /api/me} is for people: 403 not-allowed means the station itself was let in. */
    private HttpResponse<String> called(String authorization) {
        return browser().get("/api/me", "Authorization", authorization);
    }

    private String bearer(StationIdentity station) {
        return "Bearer " + station.token(clock.instant());
    }
}
