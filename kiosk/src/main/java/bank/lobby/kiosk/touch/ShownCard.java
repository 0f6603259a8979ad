package bank.lobby.kiosk.touch;

import bank.lobby.wire.ticket.SealedCustomer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What came of the latest document shown, as far as the page may know. Nothing of its number is in it in clear. */
public sealed interface ShownCard {

    /** Names the showing, so that the page tells two bad ones apart. */
    UUID id();

    Instant at();

    /** A document was read; its number is already sealed to the server. */
    record Read(UUID id, Instant at, SealedCustomer customer) implements ShownCard {

        /** Says nothing of the customer. */
        @Override
        public String toString() {
            return "Read[" + id + "]";
        }
    }

    /**
     * Nothing usable was read.
     *
     * @param takes what its reader takes, as {@link ReaderState#takes}, so that the advice is the right one
     */
    record BadRead(UUID id, Instant at, List<String> takes) implements ShownCard {}

    /** A document was read well, and is none that helps here. */
    record OtherDocument(UUID id, Instant at) implements ShownCard {}
}
