package bank.lobby.server.ticket;

import bank.lobby.wire.station.Language;
import bank.lobby.wire.triage.Placement;
import org.jspecify.annotations.Nullable;

/**
 * A ticket about to be issued: everything decided, nothing stored.
 *
 * @param prefix letter of the number
 * @param placement where triage put the customer
 * @param language the customer's
 * @param customer who it is; {@code null} when nobody was identified
 */
public record NewTicket(
        String prefix,
        Placement placement,
        Language language,
        @Nullable Holder customer) {

    /**
     * The holder of a ticket as far as it is kept: until the visit closes.
     *
     * @param token keyed token of the number; never the number
     * @param tier code of the tier
     * @param maskedName for staff screens; {@code null} when the directory does not know the customer
     * @param relationshipManager likewise
     */
    public record Holder(
            String token,
            String tier,
            @Nullable String maskedName,
            @Nullable String relationshipManager) {

        /** Nothing that could be written to a log by mistake. */
        @Override
        public String toString() {
            return "Holder[tier=" + tier + "]";
        }
    }
}
