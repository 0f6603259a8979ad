package bank.lobby.server.triage.analysis;

import bank.lobby.wire.triage.TriageFacts;

/**
 * Two rules that match the same somebody and place them differently, so that their order decides.
 *
 * @param first name of the earlier
 * @param second name of the later
 * @param kind how they lie to one another
 * @param example somebody both match; the earlier places them, unless it is {@link Kind#TAKEN_EARLIER} or not known
 */
public record Overlap(String first, String second, Kind kind, TriageFacts example) {

    /** How two rules lie to one another. */
    public enum Kind {
        /** Each also matches somebody the other does not: the order may be a mistake. */
        CROSSING,
        /** The earlier is a special case of the later, the plain way to write an exception. */
        EXCEPTION,
        /** Still earlier rules take everybody both match: their order decides nothing now. */
        TAKEN_EARLIER,
        /** Both match the example; whether earlier rules take all such customers is not decided. */
        NOT_DECIDED
    }
}
