package bank.lobby.wire.appointment;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What was found for a {@link CheckIn}.
 *
 * @param appointments of today, by time; where there is none, the next one of another day alone; never empty
 */
public record CheckInAnswer(List<FoundAppointment> appointments) {

    public CheckInAnswer {
        appointments = List.copyOf(requireNonNull(appointments, "appointments"));
    }
}
