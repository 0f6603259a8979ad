package bank.lobby.server.appointment;

import static java.util.Objects.requireNonNull;

import bank.lobby.wire.station.Language;
import bank.lobby.wire.ticket.SealedCustomer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is to be booked.
 *
 * @param service code of the service
 * @param at beginning of a slot
 * @param language the customer's
 * @param maskedName as staff shall see it, e.g. 王**女士; refused when it is not masked; {@code null} for none
 * @param customer card or document the customer will show, sealed; {@code null} for none
 * @param phone telephone number the customer will type, sealed; {@code null} for none
 * @param note for staff, at most 200 characters; {@code null} for none
 */
public record NewAppointment(
        String service,
        Instant at,
        Language language,
        @Nullable String maskedName,
        @Nullable SealedCustomer customer,
        @Nullable SealedCustomer phone,
        @Nullable String note) {

    private static final int LONGEST_NAME = 40;

    /** @throws IllegalArgumentException when a name is not masked or a text is too long */
    public NewAppointment {
        requireNonNull(service, "service");
        requireNonNull(at, "at");
        requireNonNull(language, "language");
        if (maskedName != null && (!maskedName.contains("*") || maskedName.length() > LONGEST_NAME)) {
            throw new IllegalArgumentException("a name comes masked");
        }
        note = Words.orNull(note);
    }

    /** Says nothing of the customer. */
    @Override
    public String toString() {
        return "NewAppointment[" + service + " " + at + "]";
    }
}
