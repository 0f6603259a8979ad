package bank.lobby.server.customer;

import bank.lobby.wire.station.Language;
import bank.lobby.wire.station.Names;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a sealed number. None of it holds the number or a part of it. */
public sealed interface Identification {

    /** Whether this is the last word, or a {@link CustomerAnswered} may still follow. */
    default boolean isSettled() {
        return switch (this) {
            case Known known -> known.lastKnown() == null;
            case Unknown unknown -> true;
            case Pending pending -> false;
            case Unreadable unreadable -> true;
        };
    }

    /**
     * The bank knows this customer.
     *
     * @param token keyed token of the number, {@code k1:…}
     * @param tier rank of the relationship
     * @param entry what else the bank says of them
     * @param lastKnown when the CRM said so, where it could not be asked now; {@code null} for what holds now
     */
    record Known(
            String token,
            Tier tier,
            CustomerEntry entry,
            @Nullable Instant lastKnown) implements Identification {

        /** For staff screens, e.g. 王**女士. */
        public String maskedName() {
            return entry.maskedName();
        }

        /** Who looks after them, where somebody does. */
        public @Nullable String relationshipManager() {
            return entry.relationshipManager();
        }

        /** Masked name of the company they act for; {@code null} for a private customer. */
        public @Nullable String company() {
            return entry.company();
        }

        /** What they prefer, where it is known. */
        public @Nullable Language language() {
            return entry.language();
        }

        /** Codes of the bank's own; may be empty. */
        public List<String> flags() {
            return entry.flags();
        }

        /** For staff, in the bank's order; may be empty. */
        public List<Names> notices() {
            return entry.notices();
        }

        /** Whether they act for a company. */
        public boolean isCorporate() {
            return entry.company() != null;
        }

        @Override
        public String toString() {
            return "Known[" + tier.code() + "]";
        }
    }

    /**
     * The directory is being asked: the customer is served as anybody until it answers with a {@link CustomerAnswered}.
     *
     * @param token keyed token of the number
     */
    record Pending(String token) implements Identification {

        @Override
        public String toString() {
            return "Pending[]";
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
