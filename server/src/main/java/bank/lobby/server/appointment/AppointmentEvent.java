package bank.lobby.server.appointment;

import bank.lobby.wire.appointment.AppointmentState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one change did to an appointment: the body of its event, as it stood afterwards. Nothing personal, and not the code.
 * A check-in is the event {@code ISSUED} of its ticket, which names the appointment: one command, one event.
 *
 * @param kept whether staff honour it however late its customer comes
 * @param reason why, in the words of whoever decided; {@code null} where nobody had to say
 */
record AppointmentEvent(
        UUID appointment,
        AppointmentState state,
        String service,
        Instant at,
        int minutes,
        boolean kept,
        @Nullable String reason) {

    static final String MADE = "APPOINTMENT_MADE";
    static final String CHANGED = "APPOINTMENT_CHANGED";
    static final String CANCELLED = "APPOINTMENT_CANCELLED";
    static final String MISSED = "APPOINTMENT_MISSED";
    static final String RULE_CHANGED = "APPOINTMENT_RULE_CHANGED";

    static AppointmentEvent of(
            UUID appointment, AppointmentState state, Place place, boolean kept, @Nullable String reason) {
        return new AppointmentEvent(appointment, state, place.service(), place.at(), place.minutes(), kept, reason);
    }
}
