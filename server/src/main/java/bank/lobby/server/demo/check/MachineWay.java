package bank.lobby.server.demo.check;

import static bank.lobby.server.demo.check.Web.expect;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The way to a self-service machine: offered at the kiosk while others wait, taken, seen on the tablet, done, counted. */
final class MachineWay {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String PLACE = "/api/branches/renmin-road";
    private static final String SERVICE = "personal-cash";
    private static final String MACHINE = "cash-1";

    private final Report report;
    private final Web manager;
    private final Web kioskWeb;
    private final Page kiosk;

    MachineWay(Report report, Web manager, Web kioskWeb, Page kiosk) {
        this.report = report;
        this.manager = manager;
        this.kioskWeb = kioskWeb;
        this.kiosk = kiosk;
    }

    void walk() {
        List<String> waiting = new ArrayList<>();
        report.hop("three tickets at the door", () -> {
            for (int i = 0; i < 3; i++) {
                Web.Answer issued = manager.post(
                        PLACE + "/door-tickets", Map.of("service", SERVICE, "language", "zh-CN", "print", false));
                expect(issued, 201);
                waiting.add(issued.body().path("ticket").path("id").asString());
            }
            return "one counter, three who wait";
        });
        report.hop("manager shuts the cash machine", () -> {
            expect(manager.put(PLACE + "/machines/" + MACHINE + "/state", Map.of("state", "OUT_OF_ORDER")), 204);
            return find(manager.get(PLACE + "/machines").body().path("machines"), MACHINE)
                    .filter(machine -> machine.path("state").asString().equals("OUT_OF_ORDER"))
                    .map(machine -> "out of order, whatever it says itself")
                    .orElseThrow(() -> new CheckFailed("the machine is not out of order"));
        });
        report.hop("and opens it again", () -> {
            expect(manager.put(PLACE + "/machines/" + MACHINE + "/state", Map.of("state", "FREE")), 204);
            return offered(
                    service -> service.path("machine").path("id").asString("").equals(MACHINE),
                    service -> "the kiosk offers it, "
                            + service.path("machine").path("minutes").asInt() + " minutes against "
                            + service.path("range").path("likely").asInt());
        });
        String offer = UUID.randomUUID().toString();
        report.hop("customer takes the machine", () -> {
            tell(offer, "OFFERED");
            tell(offer, "TAKEN");
            return Await.seen(
                    "the customer at the machine, on the tablet",
                    SOON,
                    () -> find(
                                    manager.get(PLACE + "/lobby")
                                            .body()
                                            .path("state")
                                            .path("diversions"),
                                    offer)
                            .map(diversion -> "the tablet shows who is at "
                                    + diversion.path("machine").asString()));
        });
        report.hop("manager notes that it is done", () -> {
            expect(manager.post(PLACE + "/diversions/" + offer + "/completed"), 200);
            JsonNode total = manager.get(PLACE + "/reports/diversions").body().path("total");
            return total.path("completed").asInt() + " of "
                    + total.path("eligible").asInt() + " served by a machine";
        });
        report.hop("the three leave", () -> {
            waiting.forEach(ticket -> expect(manager.post("/api/tickets/" + ticket + "/cancel"), 200));
            return "nobody waits";
        });
    }

    private void tell(String offer, String outcome) {
        expect(
                kioskWeb.post(
                        "/kiosk/api/offers",
                        Map.of("offer", offer, "service", SERVICE, "machine", MACHINE, "outcome", outcome)),
                202);
    }

    private String offered(Predicate<JsonNode> wanted, Function<JsonNode, String> words) {
        return Await.seen(
                "the machine at the kiosk",
                SOON,
                () -> StreamSupport.stream(kiosk.state().path("services").spliterator(), false)
                        .filter(service -> service.path("code").asString().equals(SERVICE))
                        .filter(wanted)
                        .findFirst()
                        .map(words));
    }

    private static Optional<JsonNode> find(JsonNode list, String id) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(item -> item.path("id").asString("").equals(id))
                .findFirst();
    }
}
