package bank.lobby.server.demo.check;

import static bank.lobby.server.demo.check.Web.expect;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** A customer whose time it is types their telephone number at the kiosk, checks in, and gives the appointment back. */
final class AppointmentWay {

    private static final Duration SOON = Duration.ofSeconds(15);
    private static final String PLACE = "/api/branches/renmin-road";

    /** Of the sample customer who is neither early nor late when the demo starts. */
    private static final String PHONE = "13800138000";

    private final Report report;
    private final Web manager;
    private final Web kioskWeb;
    private final Page kiosk;

    AppointmentWay(Report report, Web manager, Web kioskWeb, Page kiosk) {
        this.report = report;
        this.manager = manager;
        this.kioskWeb = kioskWeb;
        this.kiosk = kiosk;
    }

    void walk() {
        String touch = UUID.randomUUID().toString();
        report.hop("customer types a telephone number", () -> {
            JsonNode found = found();
            return found.path("booking").asString() + " for "
                    + found.path("serviceNames").path("en").asString();
        });
        report.hop("and checks in", () -> {
            JsonNode found = found();
            Map<String, String> wish = Map.of(
                    "touch",
                    touch,
                    "service",
                    found.path("service").asString(),
                    "language",
                    "zh-CN",
                    "appointment",
                    found.path("id").asString());
            expect(kioskWeb.post("/kiosk/api/tickets", wish), 202);
            return Await.seen(
                    "the slip of the appointment",
                    SOON,
                    () -> ticket(touch)
                            .filter(ticket -> ticket.path("slip").asString("").equals("PRINTED"))
                            .map(ticket -> "ticket " + ticket.path("number").asString() + ", promised within "
                                    + ticket.path("promiseMinutes").asInt() + " minutes"));
        });
        report.hop("the book shows it, and has it back", () -> {
            expect(kioskWeb.post("/kiosk/api/done", Map.of("touch", touch)), 204);
            JsonNode held = booked().path("ticket");
            expect(manager.post("/api/tickets/" + held.path("id").asString() + "/cancel"), 200);
            String state = booked().path("state").asString();
            if (!state.equals("BOOKED")) {
                throw new CheckFailed("a cancelled ticket leaves the appointment " + state);
            }
            return held.path("number").asString() + " is cancelled, the appointment open again";
        });
    }

    private JsonNode found() {
        Web.Answer answer = kioskWeb.postBytes("/kiosk/api/check-in/phone", PHONE);
        expect(answer, 200);
        return answer.body().path("appointments").path(0);
    }

    private JsonNode booked() {
        String id = found().path("id").asString();
        return StreamSupport.stream(
                        manager.get(PLACE + "/appointments")
                                .body()
                                .path("appointments")
                                .spliterator(),
                        false)
                .filter(each -> each.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow(() -> new CheckFailed("the book does not show the appointment"));
    }

    private Optional<JsonNode> ticket(String touch) {
        return Optional.of(kiosk.state().path("ticket"))
                .filter(ticket -> ticket.path("touch").asString("").equals(touch));
    }
}
