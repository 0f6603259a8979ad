package bank.lobby.server.diversion;

import bank.lobby.server.platform.Columns;
import bank.lobby.server.platform.EventRow;
import bank.lobby.server.platform.LobbyPart;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The machines in the lobby's stream: {@code machines}. */
@Component
class MachinePart implements LobbyPart {

    private final Machines machines;

    MachinePart(Machines machines) {
        this.machines = machines;
    }

    @Override
    public String name() {
        return "machines";
    }

    @Override
    public Set<String> types() {
        return Set.of(MachineView.EVENT);
    }

    @Override
    public List<MachineView> all(String branch) {
        return machines.of(branch);
    }

    @Override
    public MachineView after(EventRow row) {
        return Columns.read(row.body(), MachineView.class);
    }
}
