package bank.lobby.server.customer;

import bank.lobby.wire.station.Language;
import bank.lobby.wire.station.Names;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a sealed number. None of it holds the number or a part of it. */
public sealed interface Identification {

    /**
     * The bank knows this customer.
     *
     * @param token keyed token of the number, {@code k1:…}
     * @param tier rank of the relationship
     * @param maskedName for staff screens, e.g. 王**女士
     * @param relationshipManager who looks after them, where somebody does
     * @param language what they prefer, where it is known
     * @param notices for staff, in the bank's order; may be empty
     */
    record Known(
            String token,
            Tier tier,
            String maskedName,
            @Nullable String relationshipManager,
            @Nullable Language language,
            List<Names> notices)
            implements Identification {

        public Known {
            notices = List.copyOf(notices);
        }

        @Override
        public String toString() {
            return "Known[" + tier.code() + "]";
        }
    }

    /**
     * A number the directory does not hold.
     *
     * @param token keyed token of the number
     */
    record Unknown(String token) implements Identification {

        @Override
        public String toString() {
            return "Unknown[]";
        }
    }

    /**
     * The number says nothing to this server; the customer is served as anybody.
     *
     * @param reason why
     */
    record Unreadable(Reason reason) implements Identification {}

    /** Why a sealed number could not be read. */
    enum Reason {
        /** Sealed to a key that is not ours, e.g. before the server was set up anew; the kiosk needs the plan again. */
        UNKNOWN_KEY,
        /** A kind of document this release does not know. */
        UNKNOWN_KIND,
        /** Not base 64, or not of the length a seal has. */
        MALFORMED,
        /** The seal does not hold: changed on the way, or made for another kind. */
        BROKEN_SEAL,
        /** The seal holds; what is inside is no number of that kind. */
        NOT_A_NUMBER
    }
}
