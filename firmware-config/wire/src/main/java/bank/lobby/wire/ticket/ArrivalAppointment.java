package bank.lobby.wire.ticket;

import static java.util.Objects.requireNonNull;

import bank.lobby.wire.station.Names;
import bank.lobby.wire.triage.Booking;
import java.time.Instant;
import java.util.UUID;

/**
 * An appointment its customer may check in for.
 *
 * @param id what {@link TicketRequest#appointment} says
 * @param service code of the service booked
 * @param serviceNames its name
 * @param at the time booked
 * @param booking whether they are early, on time or late
 */
public record ArrivalAppointment(UUID id, String service, Names serviceNames, Instant at, Booking booking) {

    public ArrivalAppointment {
        requireNonNull(id, "id");
        requireNonNull(service, "service");
        requireNonNull(serviceNames, "serviceNames");
        requireNonNull(at, "at");
        requireNonNull(booking, "booking");
    }
}
