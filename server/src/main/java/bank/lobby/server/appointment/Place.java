package bank.lobby.server.appointment;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Where an appointment stands in the book.
 *
 * @param service code of the service
 * @param day the business day
 * @param at beginning
 * @param minutes how long is set aside
 */
record Place(String service, LocalDate day, Instant at, int minutes) {

    static Place of(Appointment appointment) {
        return new Place(appointment.service(), appointment.day(), appointment.at(), appointment.minutes());
    }
}
