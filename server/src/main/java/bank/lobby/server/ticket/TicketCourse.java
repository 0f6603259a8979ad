package bank.lobby.server.ticket;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a ticket brings along from its earlier steps: whom it is bound to, until when it is set aside, where it goes
 * next. Nothing personal; part of every event.
 *
 * @param bond whose it is; {@code null} for everybody who may serve it
 * @param parking set while it is set aside
 * @param requeues how often it was put back after a missed call
 * @param also services still to come, in order; may be empty
 * @param backTo who sent it on a side trip; {@code null} when it is on none
 * @param movedFrom since when its own claim runs, where a manager moved it forward; {@code null} where none did
 * @param ratingAsked whether the customer was asked for a rating
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TicketCourse(
        @Nullable Bond bond,
        @Nullable Parking parking,
        int requeues,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> also,
        @Nullable Sender backTo,
        @Nullable Instant movedFrom,
        boolean ratingAsked) {

    /** A ticket with no past. */
    public static final TicketCourse NONE = new TicketCourse(null, null, 0, List.of(), null, null, false);

    /**
     * Bound to a counter or to a person. Only they call it, as their own first choice, whatever their profile says.
     *
     * @param counter number of the counter; {@code null} where it is a person
     * @param session revision at which the counter's session began: with that session the bond ends
     * @param staffNo the person, at whatever counter they are; with their last session the bond ends
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Bond(
            @Nullable Integer counter,
            @Nullable Long session,
            @Nullable String staffNo) {

        public Bond {
            if ((counter == null) != (session == null) || (counter == null) == (staffNo == null)) {
                throw new IllegalArgumentException("a bond is to a counter's session or to a person");
            }
        }

        /** To the session that began at {@code session} at {@code counter}. */
        public static Bond to(int counter, long session) {
            return new Bond(counter, session, null);
        }

        /** To {@code staffNo}. */
        public static Bond to(String staffNo) {
            return new Bond(null, null, staffNo);
        }
    }

    /**
     * @param until when it comes back by itself
     * @param reason code of the reason
     * @param reminded whether staff were reminded that it is nearly time
     */
    public record Parking(Instant until, String reason, boolean reminded) {

        public Parking {
            requireNonNull(until, "until");
            requireNonNull(reason, "reason");
        }
    }

    /**
     * @param bond the counter it came from
     * @param service what it waited for there
     */
    public record Sender(Bond bond, String service) {

        public Sender {
            requireNonNull(bond, "bond");
            requireNonNull(service, "service");
        }
    }

    public TicketCourse {
        also = also == null ? List.of() : List.copyOf(also);
    }

    /** The same, bound to {@code next}; {@code null} sets it free. */
    public TicketCourse bound(@Nullable Bond next) {
        return new TicketCourse(next, parking, requeues, also, backTo, movedFrom, ratingAsked);
    }

    /** The same, set aside; {@code null} when it is back. */
    public TicketCourse parked(@Nullable Parking next) {
        return new TicketCourse(bond, next, requeues, also, backTo, movedFrom, ratingAsked);
    }

    /** The same, put back once more, and free. */
    public TicketCourse requeued() {
        return new TicketCourse(null, null, requeues + 1, also, backTo, null, ratingAsked);
    }

    /** The same with {@code next} still to come. */
    public TicketCourse also(List<String> next) {
        return new TicketCourse(bond, parking, requeues, next, backTo, movedFrom, ratingAsked);
    }

    /** The same on a side trip from {@code sender}; {@code null} when it is over. */
    public TicketCourse backTo(@Nullable Sender sender) {
        return new TicketCourse(bond, parking, requeues, also, sender, movedFrom, ratingAsked);
    }

    /** The same, moved forward from {@code since}; what stands there already is older and stays. */
    public TicketCourse movedFrom(Instant since) {
        return new TicketCourse(
                bond, parking, requeues, also, backTo, movedFrom == null ? since : movedFrom, ratingAsked);
    }

    /** The same once the customer was asked for a rating. */
    public TicketCourse withRatingAsked() {
        return new TicketCourse(bond, parking, requeues, also, backTo, movedFrom, true);
    }
}
