package bank.lobby.wire.ticket;

import static java.util.Objects.requireNonNull;

/**
 * A customer has shown a document at a kiosk and has asked for nothing yet: {@code POST /api/branches/{b}/arrivals}. Changes
 * nothing, so it carries no key; a kiosk never makes a customer wait for its answer.
 *
 * @param customer who it is, sealed
 */
public record Arrival(SealedCustomer customer) {

    public Arrival {
        requireNonNull(customer, "customer");
    }
}
