package bank.lobby.server.hall;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.server.customer.KioskSeal;
import bank.lobby.server.diversion.Machines;
import bank.lobby.server.platform.Role;
import bank.lobby.server.staff.Browser;
import bank.lobby.wire.station.Names;
import bank.lobby.wire.station.StationIdentity;
import bank.lobby.wire.station.StationKind;
import bank.lobby.wire.ticket.SealedCustomer;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A hall with a machine for cash that is free, another nothing was heard of, a kiosk and a lobby manager. */
abstract class DiversionHall extends HallServer {

    private static final String CARD = "6222020000000999990";

    @LocalServerPort
    private int serverPort;

    @Autowired
    private Machines machines;

    StationIdentity kiosk;
    StationIdentity atm;
    Browser manager;

    @BeforeEach
    void aMachineForCash() {
        jdbc.sql("UPDATE service SET machine_kinds = '{cash-machine}' WHERE branch_id = :hall AND code = :cash")
                .param("hall", hall)
                .param("cash", CASH)
                .update();
        machines.add(hall, 1, "atm-1", "cash-machine", new Names("门边", "門邊", "By the door"));
        machines.add(hall, 2, "smart-1", "smart-teller", new Names("中央", "中央", "In the middle"));
        kiosk = station(StationKind.KIOSK);
        atm = station(StationKind.MACHINE);
        manager = staff(Role.LOBBY_MANAGER);
        assertThat(report(atm, "atm-1", "FREE").statusCode()).isEqualTo(204);
    }

    SealedCustomer card() {
        return KioskSeal.seal(customers.sealingKey(), CARD);
    }

    /** What a kiosk is told of the machines. */
    JsonNode machines() {
        return body(browser().get("/api/branches/" + hall + "/machines", "Authorization", bearer(kiosk)));
    }

    JsonNode machine(String id) {
        for (JsonNode each : machines().path("machines")) {
            if (each.path("id").asString().equals(id)) {
                return each;
            }
        }
        throw new AssertionError("no machine " + id);
    }

    HttpResponse<String> report(StationIdentity station, String machine, String state) {
        return report(station, machine, state, 0);
    }

    HttpResponse<String> report(StationIdentity station, String machine, String state, int queue) {
        return browser()
                .put(
                        "/api/branches/" + hall + "/machines/" + machine + "/state",
                        "{\"state\":\"" + state + "\",\"queue\":" + queue + "}",
                        "Authorization",
                        bearer(station));
    }

    /** A member of staff says how {@code machine} is. */
    void say(String machine, String state) {
        HttpResponse<String> said = manager.put(
                "/api/branches/" + hall + "/machines/" + machine + "/state", "{\"state\":\"" + state + "\"}");
        assertThat(said.statusCode()).as(said.body()).isEqualTo(204);
    }

    /** The machine says that somebody has ended. */
    HttpResponse<String> done() {
        return post(atm, "/machines/atm-1/completions", "");
    }

    JsonNode offer(UUID id, String outcome, @Nullable SealedCustomer customer) {
        HttpResponse<String> answer = post(kiosk, "/diversions", offerBody(id, "atm-1", outcome, customer));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return body(answer);
    }

    String offerBody(UUID id, String machine, String outcome, @Nullable SealedCustomer customer) {
        return "{\"id\":\"" + id + "\",\"service\":\"" + CASH + "\",\"machine\":\"" + machine + "\",\"outcome\":\""
                + outcome + "\",\"customer\":" + json.writeValueAsString(customer) + "}";
    }

    HttpResponse<String> take(String more, @Nullable SealedCustomer customer) {
        return post(
                kiosk,
                "/tickets",
                "{\"service\":\"" + CASH + "\",\"language\":\"zh-CN\",\"customer\":" + json.writeValueAsString(customer)
                        + more + "}");
    }

    HttpResponse<String> post(StationIdentity station, String path, String body) {
        return post(station, path, body, UUID.randomUUID().toString());
    }

    HttpResponse<String> post(StationIdentity station, String path, String body, String key) {
        return browser()
                .post("/api/branches/" + hall + path, body, "Authorization", bearer(station), "Idempotency-Key", key);
    }

    HttpResponse<String> divert(JsonNode ticket, String machine) {
        return manager.post(
                "/api/tickets/" + ticket.path("id").asString() + "/divert",
                "{\"machine\":\"" + machine + "\"}",
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    /** What staff saw of a diversion: {@code completed} or {@code came-back}. */
    HttpResponse<String> saw(JsonNode diversion, String what) {
        return command(
                manager,
                "/api/branches/" + hall + "/diversions/" + diversion.path("id").asString() + "/" + what);
    }

    String state(JsonNode ticket) {
        return view(ticket.path("id").asString()).path("state").asString();
    }

    /** The ticket just issued, as staff see it. */
    JsonNode view(HttpResponse<String> issued) {
        assertThat(issued.statusCode()).as(issued.body()).isEqualTo(201);
        return view(body(issued).path("id").asString());
    }

    JsonNode view(String ticket) {
        return body(manager.get("/api/tickets/" + ticket));
    }

    JsonNode today() {
        return body(manager.get("/api/branches/" + hall + "/reports/diversions"));
    }

    /** A tablet that follows the lobby, once it has the snapshot. */
    Follower tablet() {
        String origin = "127.0.0.1:" + serverPort;
        String ticket = body(manager.post("/api/ws-ticket", "{\"branch\":\"" + hall + "\",\"stream\":\"lobby\"}"))
                .path("ticket")
                .asString();
        Follower tablet = Follower.ofBrowser(URI.create("ws://" + origin + "/ws"), manager, ticket, "http://" + origin);
        tablet.hello(null, 0);
        tablet.first("snapshot");
        return tablet;
    }
}
