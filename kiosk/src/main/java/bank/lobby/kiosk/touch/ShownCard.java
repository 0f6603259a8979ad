package bank.lobby.kiosk.touch;

import bank.lobby.device.reader.DocumentKind;
import bank.lobby.wire.station.Language;
import bank.lobby.wire.ticket.ArrivalAnswer;
import bank.lobby.wire.ticket.SealedCustomer;
import bank.lobby.wire.triage.AgeBand;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What came of the latest document shown, as far as the page may know. Nothing of its number is in it in clear. */
public sealed interface ShownCard {

    /** Names the showing, so that the page tells two bad ones apart. */
    UUID id();

    Instant at();

    /**
     * A document was read; its number is already sealed to the server.
     *
     * @param ageBand how old its holder is; {@code null} where it does not say
     * @param expired whether its last day is past
     * @param speaks the language its issuer suggests; {@code null} where it suggests none
     * @param answer what the server says may be offered; {@code null} while it has said nothing
     */
    record Read(
            UUID id,
            Instant at,
            SealedCustomer customer,
            @Nullable AgeBand ageBand,
            boolean expired,
            @Nullable Language speaks,
            @Nullable ArrivalAnswer answer)
            implements ShownCard {

        /** As it is the moment it was read. */
        Read(
                UUID id,
                Instant at,
                SealedCustomer customer,
                @Nullable AgeBand ageBand,
                boolean expired,
                @Nullable Language speaks) {
            this(id, at, customer, ageBand, expired, speaks, null);
        }

        /** What the bank knows its holder speaks, else what the document suggests; {@code null} for neither. */
        public @Nullable Language language() {
            return answer == null || answer.language() == null ? speaks : answer.language();
        }

        /** The same, answered. */
        Read with(ArrivalAnswer given) {
            return new Read(id, at, customer, ageBand, expired, speaks, given);
        }

        /** Whether it is the code of an appointment, and nothing that says who its holder is. */
        public boolean isCode() {
            return customer.kind().equals(DocumentKind.APPOINTMENT_CODE.name());
        }

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
