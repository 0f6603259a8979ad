package bank.lobby.server.hall;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.server.customer.DocumentKind;
import bank.lobby.server.customer.DocumentNumber;
import bank.lobby.server.platform.Role;
import bank.lobby.server.staff.Browser;
import bank.lobby.wire.station.StationIdentity;
import bank.lobby.wire.station.StationKind;
import bank.lobby.wire.ticket.SealedCustomer;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

/** A hall at ten in the morning where cash can be booked every quarter of an hour, one customer each. */
abstract class AppointmentHall extends HallServer {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    protected StationIdentity kiosk;
    protected Browser manager;

    @BeforeEach
    void tenInTheMorning() {
        ZonedDateTime now = clock.instant().atZone(ZONE);
        ZonedDateTime ten = now.with(LocalTime.of(10, 0));
        clock.move(Duration.between(now, ten.isBefore(now) ? ten.plusDays(1) : ten));
        kiosk = station(StationKind.KIOSK);
        manager = staff(Role.LOBBY_MANAGER, Role.SUPERVISOR);
        assertThat(rule(30, 15).statusCode()).isEqualTo(200);
    }

    protected HttpResponse<String> rule(int earlyMinutes, int lateMinutes) {
        return manager.put(
                "/api/branches/" + hall + "/appointment-rule",
                """
                        {"earlyMinutes": %d, "lateMinutes": %d, "daysAhead": 14, "offers": [
                          {"service": "personal-cash", "first": "00:00", "last": "00:00", "minutes": 15, "places": 1,
                           "days": ["MONDAY","TUESDAY","WEDNESDAY","THURSDAY","FRIDAY","SATURDAY","SUNDAY"]}]}""".formatted(earlyMinutes, lateMinutes),
                "Idempotency-Key",
                key());
    }

    /** The slot that begins {@code minutes} from now. */
    protected Instant in(int minutes) {
        return clock.instant().plus(Duration.ofMinutes(minutes));
    }

    /** Books cash {@code minutes} from now for nobody in particular. */
    protected JsonNode booked(int minutes) {
        return made(book(CASH, in(minutes), ""));
    }

    protected JsonNode made(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return body(answer);
    }

    /** @param more further fields, each with a comma before it */
    protected HttpResponse<String> book(String service, Instant at, String more) {
        return manager.post(
                "/api/branches/" + hall + "/appointments",
                "{\"service\":\"" + service + "\",\"at\":\"" + at + "\",\"language\":\"zh-CN\"" + more + "}",
                "Idempotency-Key",
                key());
    }

    protected HttpResponse<String> order(Browser who, JsonNode appointment, String word, String json) {
        return who.post(
                "/api/appointments/" + appointment.path("id").asString() + "/" + word, json, "Idempotency-Key", key());
    }

    /** Asks at the kiosk for what is typed or shown. */
    protected HttpResponse<String> find(String json) {
        return browser().post("/api/branches/" + hall + "/appointments/check-in", json, "Authorization", bearer(kiosk));
    }

    protected HttpResponse<String> findCode(String code) {
        return find("{\"code\":\"" + code + "\"}");
    }

    /** Takes the ticket of {@code appointment} at the kiosk. */
    protected HttpResponse<String> checkIn(JsonNode appointment, String service) {
        return browser()
                .post(
                        "/api/branches/" + hall + "/tickets",
                        "{\"service\":\"" + service + "\",\"language\":\"zh-CN\",\"customer\":null,\"appointment\":\""
                                + appointment.path("id").asString() + "\"}",
                        "Authorization",
                        bearer(kiosk),
                        "Idempotency-Key",
                        key());
    }

    protected String sealed(DocumentKind kind, String number) {
        SealedCustomer sealed = customers.seal(new DocumentNumber(kind, number.getBytes(StandardCharsets.US_ASCII)));
        return json.writeValueAsString(sealed);
    }

    protected static String key() {
        return UUID.randomUUID().toString();
    }
}
