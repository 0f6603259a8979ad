package bank.lobby.wire.print;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/**
 * One order to put one slip on paper. The same ticket never gets a second job by itself.
 *
 * @param id names the job in its outcome
 * @param slip what to print
 */
public record SlipJob(UUID id, Slip slip) {

    public SlipJob {
        requireNonNull(id, "id");
        requireNonNull(slip, "slip");
    }
}
