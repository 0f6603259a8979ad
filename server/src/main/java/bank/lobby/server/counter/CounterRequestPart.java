package bank.lobby.server.counter;

import bank.lobby.server.platform.Columns;
import bank.lobby.server.platform.EventRow;
import bank.lobby.server.platform.LobbyPart;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the counters ask for, as lobby managers and supervisors see it: {@code counterRequests}. */
@Component
class CounterRequestPart implements LobbyPart {

    private final CounterRequests requests;

    CounterRequestPart(CounterRequests requests) {
        this.requests = requests;
    }

    @Override
    public String name() {
        return "counterRequests";
    }

    @Override
    public Set<String> types() {
        return Set.of("REQUEST_ASKED", "REQUEST_ANSWERED", "REQUEST_CANCELLED");
    }

    @Override
    public List<CounterRequest> all(String branch) {
        return requests.open(branch);
    }

    @Override
    public CounterRequest after(EventRow row) {
        return Columns.read(row.body(), CounterRequest.class);
    }
}
