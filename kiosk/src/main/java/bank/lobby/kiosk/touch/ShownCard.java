package bank.lobby.kiosk.touch;

import bank.lobby.wire.ticket.SealedCustomer;
import java.time.Instant;
import java.util.UUID;

/** What came of the latest swipe, as far as the page may know. Nothing of the card's number is in it in clear. */
public sealed interface ShownCard {

    /** Names the swipe, so that the page tells two bad ones apart. */
    UUID id();

    Instant at();

    /** A bank card was read; its number is already sealed to the server. */
    record Read(UUID id, Instant at, SealedCustomer customer) implements ShownCard {

        /** Says nothing of the customer. */
        @Override
        public String toString() {
            return "Read[" + id + "]";
        }
    }

    /** Nothing usable was read. */
    record BadRead(UUID id, Instant at) implements ShownCard {}

    /** A document was read well, and is none that helps here. */
    record OtherDocument(UUID id, Instant at) implements ShownCard {}
}
