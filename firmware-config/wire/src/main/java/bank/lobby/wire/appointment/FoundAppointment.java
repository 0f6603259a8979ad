package bank.lobby.wire.appointment;

import static java.util.Objects.requireNonNull;

import bank.lobby.wire.station.Names;
import bank.lobby.wire.triage.Booking;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as a kiosk may show it: what for and when, never who.
 *
 * @param id what a ticket is asked for with
 * @param service code of the service booked
 * @param serviceNames its name
 * @param at the time booked
 * @param minutes how long is set aside for it
 * @param state where it stands
 * @param booking how the customer stands to it now: {@code EARLY} and {@code LATE} are served as walk-ins
 * @param minutesUntil whole minutes until the time booked, as far as they are begun; negative after it
 * @param from first moment at which it counts
 * @param until last moment at which it counts
 * @param isToday whether it is for the present business day
 * @param ticketNumber of the ticket it was given for; {@code null} where it was not checked in
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FoundAppointment(
        UUID id,
        String service,
        Names serviceNames,
        Instant at,
        int minutes,
        AppointmentState state,
        Booking booking,
        int minutesUntil,
        Instant from,
        Instant until,
        boolean isToday,
        @Nullable String ticketNumber) {

    public FoundAppointment {
        requireNonNull(id, "id");
        requireNonNull(service, "service");
        requireNonNull(serviceNames, "serviceNames");
        requireNonNull(at, "at");
        requireNonNull(state, "state");
        requireNonNull(booking, "booking");
        requireNonNull(from, "from");
        requireNonNull(until, "until");
    }
}
