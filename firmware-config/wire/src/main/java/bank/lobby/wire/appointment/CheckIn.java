package bank.lobby.wire.appointment;

import bank.lobby.wire.ticket.SealedCustomer;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A customer says that they have an appointment: {@code POST /api/branches/{b}/appointments/check-in}. It only looks; the
 * ticket is then asked for with {@link bank.lobby.wire.ticket.TicketRequest#appointment}.
 *
 * @param code as typed on the page, in any spelling; {@code null} where something was shown
 * @param customer what was shown or typed, sealed: a card or document, a scanned {@code APPOINTMENT_CODE}, a
 *     {@code PHONE} number; {@code null} where a code was typed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CheckIn(@Nullable String code, @Nullable SealedCustomer customer) {

    /** @throws IllegalArgumentException when it is not exactly one of the two */
    public CheckIn {
        if ((code == null) == (customer == null)) {
            throw new IllegalArgumentException("a check-in brings either a code or something sealed");
        }
    }

    /** Says neither the code nor who. */
    @Override
    public String toString() {
        return "CheckIn[" + (customer == null ? "code" : customer.kind()) + "]";
    }
}
