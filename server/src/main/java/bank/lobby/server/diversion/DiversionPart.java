package bank.lobby.server.diversion;

import bank.lobby.server.platform.EventRow;
import bank.lobby.server.platform.LobbyPart;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is at a machine, in the lobby's stream: {@code diversions}. */
@Component
class DiversionPart implements LobbyPart {

    private final DiversionRows rows;

    DiversionPart(DiversionRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "diversions";
    }

    @Override
    public Set<String> types() {
        return DiversionEvents.CARRYING;
    }

    @Override
    public List<Diversion> all(String branch) {
        return rows.underWay(branch);
    }

    @Override
    public @Nullable Diversion after(EventRow row) {
        return Diversion.in(row);
    }
}
