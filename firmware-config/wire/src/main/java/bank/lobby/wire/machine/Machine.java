package bank.lobby.wire.machine;

import static java.util.Objects.requireNonNull;

import bank.lobby.wire.station.Names;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A self-service machine as a kiosk may offer it.
 *
 * @param id code within the branch
 * @param kind code of its kind, as in {@link bank.lobby.wire.triage.MenuService#machineKinds}
 * @param names what the customer reads
 * @param place where it stands, in the customer's words
 * @param icon name of the icon file, without ending
 * @param state how it is
 * @param since since when
 * @param waitMinutes until somebody who goes there now can begin; 0 when it is free, {@code null} when nobody can say
 */
public record Machine(
        String id,
        String kind,
        Names names,
        Names place,
        String icon,
        MachineState state,
        Instant since,
        @Nullable Integer waitMinutes) {

    public Machine {
        requireNonNull(id, "id");
        requireNonNull(kind, "kind");
        requireNonNull(names, "names");
        requireNonNull(place, "place");
        requireNonNull(icon, "icon");
        requireNonNull(state, "state");
        requireNonNull(since, "since");
    }
}
