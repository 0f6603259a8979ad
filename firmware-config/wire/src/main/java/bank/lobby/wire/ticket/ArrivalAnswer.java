package bank.lobby.wire.ticket;

import static java.util.Objects.requireNonNull;

import bank.lobby.wire.station.Language;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a kiosk may know of a customer who has arrived. Tier-blind: nobody learns from it whether the bank knows them well.
 *
 * @param appointments theirs that can be checked in for now, by time; may be empty
 * @param language what they prefer, where that is known at once; {@code null} otherwise
 */
public record ArrivalAnswer(
        List<ArrivalAppointment> appointments,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Language language) {

    public ArrivalAnswer {
        appointments = List.copyOf(requireNonNull(appointments, "appointments"));
    }
}
