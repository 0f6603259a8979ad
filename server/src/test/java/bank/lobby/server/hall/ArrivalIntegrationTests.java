package bank.lobby.server.hall;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.server.customer.CustomerEntry;
import bank.lobby.server.customer.DocumentKind;
import bank.lobby.server.customer.DocumentNumber;
import bank.lobby.server.customer.KioskSeal;
import bank.lobby.wire.station.Language;
import bank.lobby.wire.station.StationIdentity;
import bank.lobby.wire.station.StationKind;
import bank.lobby.wire.ticket.Arrival;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A document shown at a kiosk, before anything is asked for. */
class ArrivalIntegrationTests extends HallServer {

    private static final String ENGLISH_SPEAKER = "6222020000000158386";
    private static final String STRANGER = "6222020000000999990";

    private StationIdentity kiosk;

    @BeforeEach
    void aKioskAndACustomer() {
        kiosk = station(StationKind.KIOSK);
        customers.enter(
                new DocumentNumber(DocumentKind.BANK_CARD, ENGLISH_SPEAKER.getBytes(StandardCharsets.US_ASCII)),
                new CustomerEntry("private", "S*** W**", null, Language.EN, List.of()));
    }

    @Test
    void saysWhatAKnownCustomerSpeaksAndNothingOfTheirRank() {
        HttpResponse<String> answer = arrive(kiosk, ENGLISH_SPEAKER);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"appointments\":[],\"language\":\"en\"}");
        assertThat(revision()).isZero();
    }

    @Test
    void answersAStrangerAsItAnswersAnyoneWithoutAPreference() {
        assertThat(arrive(kiosk, STRANGER).body()).isEqualTo("{\"appointments\":[]}");
    }

    @Test
    void answersAlsoWhereTheNumberCannotBeOpened() {
        HttpResponse<String> answer = post(
                kiosk,
                "{\"customer\":{\"keyId\":\"x\",\"kind\":\"BANK_CARD\",\"encapsulation\":\"AAAA\",\"ciphertext\":\"AAAA\"}}");

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void refusesWhoeverIsNoKiosk() {
        assertRefused(arrive(station(StationKind.DISPLAY), STRANGER), 403, "not-allowed");
    }

    @Test
    void refusesABodyWithoutACustomer() {
        assertRefused(post(kiosk, "{}"), 400, "malformed");
    }

    private HttpResponse<String> arrive(StationIdentity station, String number) {
        return post(station, json.writeValueAsString(new Arrival(KioskSeal.seal(customers.sealingKey(), number))));
    }

    private HttpResponse<String> post(StationIdentity station, String body) {
        return browser().post("/api/branches/" + hall + "/arrivals", body, "Authorization", bearer(station));
    }
}
