package bank.lobby.server.diversion;

import static java.util.Objects.requireNonNull;

import bank.lobby.server.platform.LobbyPart;
import bank.lobby.wire.machine.Machine;
import bank.lobby.wire.machine.MachineState;
import bank.lobby.wire.station.Names;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A machine as staff see it, and the body of {@link #EVENT}.
 *
 * @param id code within the branch
 * @param kind code of its kind
 * @param names of its kind
 * @param place where it stands
 * @param icon name of the icon file, without ending
 * @param state how it is
 * @param since since when
 * @param queue how many wait in front of it beside whoever is at it
 * @param waitMinutes until somebody who goes there now can begin; {@code null} when nobody can say
 * @param byStaff whether staff said so last, not the machine
 * @param gone whether the branch has it no longer
 */
record MachineView(
        String id,
        String kind,
        Names names,
        Names place,
        String icon,
        MachineState state,
        Instant since,
        int queue,
        @Nullable Integer waitMinutes,
        boolean byStaff,
        boolean gone)
        implements LobbyPart.Thing {

    /** Type of the event that a machine is otherwise than before. */
    static final String EVENT = "MACHINE_CHANGED";

    MachineView {
        requireNonNull(id, "id");
        requireNonNull(state, "state");
        requireNonNull(since, "since");
    }

    MachineView removed() {
        return new MachineView(id, kind, names, place, icon, state, since, queue, waitMinutes, byStaff, true);
    }

    /** As a kiosk is told. */
    Machine face() {
        return new Machine(id, kind, names, place, icon, state, since, waitMinutes);
    }
}
