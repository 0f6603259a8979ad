package bank.lobby.wire.machine;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What a machine says of itself: {@code PUT /api/branches/{b}/machines/{id}/state}, at every change and at the least every
 * minute. The whole state, so it carries no key.
 *
 * @param state how it is
 * @param queue how many wait in front of it beside whoever is at it; {@code null} where it cannot tell
 */
public record MachineReport(
        MachineState state,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer queue) {

    public MachineReport {
        requireNonNull(state, "state");
        if (queue != null && (queue < 0 || queue > 99)) {
            throw new IllegalArgumentException("queue must be 0 to 99, was " + queue);
        }
    }
}
