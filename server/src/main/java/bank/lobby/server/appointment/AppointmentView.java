package bank.lobby.server.appointment;

import bank.lobby.wire.triage.Booking;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;

/**
 * An appointment on a staff page, with what the rule makes of it at this moment.
 *
 * @param appointment its fields stand among the others
 * @param booking how its customer would stand to it, coming now
 * @param from first moment at which it counts
 * @param until last moment at which it does
 */
record AppointmentView(@JsonUnwrapped Appointment appointment, Booking booking, Instant from, Instant until) {

    static AppointmentView of(Appointment appointment, AppointmentRule rule, Instant now) {
        return new AppointmentView(
                appointment,
                rule.booking(appointment.at(), appointment.isKept(), now),
                rule.from(appointment.at()),
                rule.until(appointment.at()));
    }
}
