package bank.lobby.device.keypad;

import static java.util.Objects.requireNonNull;

/** What came of asking one customer. There is no default mark: silence is not praise. */
public sealed interface RatingOutcome {

    /** The first key inside the window. */
    record Rated(Rating rating) implements RatingOutcome {

        public Rated {
            requireNonNull(rating, "rating");
        }
    }

    /** No key in time. */
    record NotRated(Reason reason) implements RatingOutcome {

        public NotRated {
            requireNonNull(reason, "reason");
        }
    }

    /** Why there is no rating. */
    enum Reason {
        /** The customer was asked and pressed nothing. */
        SILENCE,
        /** The asking was ended before the customer pressed anything. */
        STOPPED,
        /** The keypad could not be reached when the customer was to be asked, or when the window ended. */
        UNREACHABLE
    }
}
