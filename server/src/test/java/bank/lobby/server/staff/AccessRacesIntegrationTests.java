package bank.lobby.server.staff;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.server.platform.Role;
import bank.lobby.server.platform.StreamGrants;
import bank.lobby.wire.station.EnrolmentRequest;
import bank.lobby.wire.station.StationIdentity;
import bank.lobby.wire.station.StationKind;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** What must hold when many ask at the same instant. */
class AccessRacesIntegrationTests extends RealServer {

    private static final int AT_ONCE = 8;

    @Autowired
    private JsonMapper json;

    @Autowired
    private StreamGrants grants;

    @Test
    void countsGuessesThatComeTogetherOneByOne() throws Exception {
        StaffNo staffNo = person(Role.TELLER);

        List<String> answers = together(() -> browser()
                .signIn(staffNo.value(), "wrong password")
                .headers()
                .firstValue("Location")
                .orElse(""));

        assertThat(answers.stream().filter(to -> to.endsWith("?error"))).hasSizeLessThanOrEqualTo(3);
        assertThat(answers.stream().filter(to -> to.endsWith("?locked"))).hasSizeGreaterThanOrEqualTo(AT_ONCE - 3);
    }

    @Test
    void letsOneOfManyStationsInWithOneCode() throws Exception {
        String code =
                enrolmentCodes.create(HERE, StationKind.DISPLAY, "电视", "test").code();
        EnrolmentRequest request = StationIdentity.request(code, StationIdentity.newKey());

        List<Integer> answers = together(() -> browser()
                .postWithoutToken("/api/enrolment", json.writeValueAsString(request))
                .statusCode());

        assertThat(answers).containsOnlyOnce(201);
        assertThat(answers.stream().filter(status -> status == 403)).hasSize(AT_ONCE - 1);
    }

    @Test
    void opensOneSocketWithATicketThatWasCopied() throws Exception {
        String answer = signedIn(Role.TELLER)
                .post("/api/ws-ticket", "{\"branch\":\"renmin-road\",\"stream\":\"board\"}")
                .body();
        String ticket = answer.replaceFirst(".*\"ticket\":\"([^\"]+)\".*", "$1");

        List<Boolean> opened = together(() -> grants.redeem(ticket).isPresent());

        assertThat(opened).containsOnlyOnce(true);
    }

    private static <T> List<T> together(Callable<T> ask) throws Exception {
        try (ExecutorService all = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<T>> answers =
                    all.invokeAll(IntStream.range(0, AT_ONCE).mapToObj(i -> ask).toList());
            return answers.stream().map(Future::resultNow).toList();
        }
    }
}
