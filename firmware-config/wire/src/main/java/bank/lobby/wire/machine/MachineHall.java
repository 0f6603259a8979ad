package bank.lobby.wire.machine;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The self-service machines of a branch: {@code GET /api/branches/{b}/machines}.
 *
 * @param machines all there are, in the order shown; may be empty
 * @param returning codes of the services for which somebody was sent to a machine so lately that they may come back and keep
 *     their place
 */
public record MachineHall(List<Machine> machines, List<String> returning) {

    /** A branch without machines. */
    public static final MachineHall NONE = new MachineHall(List.of(), List.of());

    public MachineHall {
        machines = List.copyOf(requireNonNull(machines, "machines"));
        returning = List.copyOf(requireNonNull(returning, "returning"));
    }
}
