package bank.lobby.wire.machine;

import static java.util.Objects.requireNonNull;

import bank.lobby.wire.ticket.SealedCustomer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer is offered a machine instead of a counter, or has answered: {@code POST /api/branches/{b}/diversions}, with an
 * {@code Idempotency-Key} for each outcome. An answer whose offer was lost on the way counts as both.
 *
 * @param id of the offer, made by the kiosk
 * @param service code of the service asked for
 * @param machine which machine
 * @param outcome what came of it
 * @param customer who it is, sealed; {@code null} where nobody was identified
 */
public record MachineOffer(
        UUID id,
        String service,
        String machine,
        Outcome outcome,
        @Nullable SealedCustomer customer) {

    /** What came of an offer so far. */
    public enum Outcome {
        /** It stands on the screen. */
        OFFERED,
        /** The customer wants a counter. */
        DECLINED,
        /** The customer goes to the machine. */
        TAKEN
    }

    public MachineOffer {
        requireNonNull(id, "id");
        requireNonNull(service, "service");
        requireNonNull(machine, "machine");
        requireNonNull(outcome, "outcome");
    }
}
