package bank.lobby.wire.triage;

import static java.util.Objects.requireNonNull;

/**
 * What is known of a walk-in at the moment of triage.
 *
 * @param service code of the service the customer chose
 * @param tier code of the customer's tier; {@link #ORDINARY} where nobody is identified
 */
public record TriageFacts(String service, String tier) {

    /** The tier of everyone of whom nothing better is known. */
    public static final String ORDINARY = "ordinary";

    public TriageFacts {
        requireNonNull(service, "service");
        requireNonNull(tier, "tier");
    }
}
