package bank.lobby.server.appointment;

import bank.lobby.wire.appointment.AppointmentState;
import bank.lobby.wire.board.TicketState;
import bank.lobby.wire.station.Language;
import bank.lobby.wire.station.Names;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One appointment as staff see it. Never sent to a public screen: it says who comes.
 *
 * @param code what the customer says it by
 * @param service code of the service
 * @param at the time booked
 * @param minutes how long is set aside
 * @param day the business day
 * @param language the customer's
 * @param maskedName e.g. 王**女士; {@code null} where nobody said, and some time after the day
 * @param note for staff; {@code null} for none
 * @param madeBy staff number
 * @param keptReason why staff honour it however late the customer comes; {@code null} while they do not
 * @param cancelReason why it was cancelled; {@code null} while it was not
 * @param byCard whether it is found by a card or document
 * @param byPhone whether it is found by a telephone number
 * @param ticket given for it; {@code null} before
 */
public record Appointment(
        String branch,
        UUID id,
        String code,
        String service,
        Names serviceNames,
        Instant at,
        int minutes,
        LocalDate day,
        AppointmentState state,
        Language language,
        @Nullable String maskedName,
        @Nullable String note,
        String madeBy,
        @Nullable String keptReason,
        @Nullable String cancelReason,
        boolean byCard,
        boolean byPhone,
        @Nullable Held ticket) {

    /** The ticket of an appointment that was checked in. */
    public record Held(UUID id, String number, TicketState state) {}

    boolean isBooked() {
        return state == AppointmentState.BOOKED;
    }

    boolean isKept() {
        return keptReason != null;
    }

    /** Neither who nor the code. */
    @Override
    public String toString() {
        return "Appointment[" + id + "]";
    }
}
