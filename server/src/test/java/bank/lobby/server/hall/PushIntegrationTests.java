package bank.lobby.server.hall;

import static org.assertj.core.api.Assertions.assertThat;

import bank.lobby.server.platform.Role;
import bank.lobby.server.staff.Browser;
import bank.lobby.wire.station.StationKind;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Accepting a pushed customer. */
class PushIntegrationTests extends HallServer {

    @Test
    void givesTheCustomerToTheFirstAndTellsTheOthersWho() throws Exception {
        String path = "/api/tickets/"
                + body(take(station(StationKind.KIOSK), CASH, "k1")).path("id").asString() + "/accept";
        List<Callable<HttpResponse<String>>> managers = IntStream.range(0, 6)
                .mapToObj(i -> staff(Role.LOBBY_MANAGER))
                .<Callable<HttpResponse<String>>>map(manager -> () -> command(manager, path))
                .toList();

        List<Future<HttpResponse<String>>> answers;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = threads.invokeAll(managers);
        }

        long won =
                answers.stream().filter(a -> a.resultNow().statusCode() == 200).count();
        assertThat(won).isEqualTo(1);
        answers.stream()
                .map(Future::resultNow)
                .filter(a -> a.statusCode() != 200)
                .forEach(late -> {
                    assertRefused(late, 409, "already-accepted");
                    assertThat(body(late).path("name").asString()).startsWith("员");
                });
    }

    @Test
    void refusesATellerAndACustomerWhoHasLeft() {
        String id =
                body(take(station(StationKind.KIOSK), CASH, "k1")).path("id").asString();
        Browser manager = staff(Role.LOBBY_MANAGER);

        assertRefused(command(staff(Role.TELLER), "/api/tickets/" + id + "/accept"), 403, "not-allowed");
        command(manager, "/api/tickets/" + id + "/cancel");
        assertRefused(command(manager, "/api/tickets/" + id + "/accept"), 409, "ticket-state");
    }
}
