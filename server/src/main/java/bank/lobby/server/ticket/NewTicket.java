package bank.lobby.server.ticket;

import bank.lobby.wire.station.Language;
import bank.lobby.wire.station.Names;
import bank.lobby.wire.triage.Placement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket about to be issued: everything decided, nothing stored.
 *
 * @param prefix letter of the number
 * @param placement where triage put the customer
 * @param facts what triage knew
 * @param language the customer's
 * @param since when its clock starts: now, or the time booked if that is later
 * @param quantity units of work the customer brings, at least 1
 * @param also services to come after the first, in order; may be empty
 * @param customer who it is; {@code null} when nobody was identified
 * @param station the kiosk that prints the slip by itself; {@code null} where no slip is asked for
 * @param documentExpired whether the document shown is past its last day
 * @param appointment it is issued for; {@code null} for none
 */
public record NewTicket(
        String prefix,
        Placement placement,
        TicketFacts facts,
        Language language,
        Instant since,
        int quantity,
        List<String> also,
        @Nullable Holder customer,
        @Nullable String station,
        boolean documentExpired,
        @Nullable UUID appointment) {

    public NewTicket {
        also = List.copyOf(also);
    }

    /** A ticket for one service, of somebody who showed no document that is out of date. */
    public NewTicket(
            String prefix,
            Placement placement,
            TicketFacts facts,
            Language language,
            Instant since,
            int quantity,
            @Nullable Holder customer,
            @Nullable String station) {
        this(prefix, placement, facts, language, since, quantity, List.of(), customer, station, false, null);
    }

    /**
     * The holder of a ticket as far as it is kept: until the visit closes.
     *
     * @param token keyed token of the number; never the number
     * @param maskedName for staff screens; {@code null} when the directory does not know the customer
     * @param relationshipManager likewise
     * @param company masked name of the company they act for; {@code null} for a private customer
     * @param notices for staff; may be empty
     */
    public record Holder(
            String token,
            @Nullable String maskedName,
            @Nullable String relationshipManager,
            @Nullable String company,
            List<Names> notices) {

        public Holder {
            notices = List.copyOf(notices);
        }

        /** Nothing that could be written to a log by mistake. */
        @Override
        public String toString() {
            return "Holder[]";
        }
    }
}
