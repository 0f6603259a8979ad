package bank.lobby.server.intake;

import bank.lobby.server.customer.Identification;
import bank.lobby.server.ticket.NewTicket;
import bank.lobby.server.ticket.TicketFacts;
import bank.lobby.server.ticket.TicketFacts.Identified;
import bank.lobby.wire.ticket.TicketRequest;
import bank.lobby.wire.triage.Booking;
import bank.lobby.wire.triage.TriageFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer who has just asked for a ticket, as far as anybody knows.
 *
 * @param facts for triage
 * @param holder who it is; {@code null} where nothing was shown or nothing could be read
 */
record WalkIn(TicketFacts facts, NewTicket.@Nullable Holder holder) {

    /**
     * @param identification what came of the document shown; {@code null} where none was
     * @param care code of the care given, asked for or by age; {@code null} for none
     */
    static WalkIn of(TicketRequest request, @Nullable Identification identification, @Nullable String care) {
        return switch (identification) {
            case null -> new WalkIn(facts(request, care, TriageFacts.ORDINARY, Identified.NONE), null);
            case Identification.Known known ->
                new WalkIn(
                        facts(
                                request,
                                care,
                                known.tier().code(),
                                known.lastKnown() == null ? Identified.KNOWN : Identified.LAST_KNOWN),
                        holder(known));
            case Identification.Unknown unknown ->
                new WalkIn(
                        facts(request, care, TriageFacts.ORDINARY, Identified.UNKNOWN),
                        new NewTicket.Holder(unknown.token(), null, null, null, List.of()));
            case Identification.Pending pending ->
                new WalkIn(
                        facts(request, care, TriageFacts.ORDINARY, Identified.PENDING),
                        new NewTicket.Holder(pending.token(), null, null, null, List.of()));
            case Identification.Unreadable unreadable ->
                new WalkIn(facts(request, care, TriageFacts.ORDINARY, Identified.UNREADABLE), null);
        };
    }

    /** What a ticket keeps of a customer the bank knows. */
    static NewTicket.Holder holder(Identification.Known known) {
        return new NewTicket.Holder(
                known.token(), known.maskedName(), known.relationshipManager(), known.company(), known.notices());
    }

    /** The same customer, who has an appointment. */
    WalkIn booked(Booking booking) {
        return new WalkIn(facts.booked(booking), holder);
    }

    private static TicketFacts facts(TicketRequest request, @Nullable String care, String tier, Identified identified) {
        return new TicketFacts(
                request.service(),
                tier,
                care == null ? TriageFacts.NONE : care,
                request.ageBand(),
                request.customer() == null
                        ? TriageFacts.NONE
                        : request.customer().kind(),
                Booking.NONE,
                identified);
    }
}
