package bank.lobby.kiosk.touch;

import static java.util.Objects.requireNonNull;

import bank.lobby.wire.station.Language;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a customer has chosen on the page, all of it in one touch.
 *
 * @param service code of the service
 * @param language what the page speaks
 * @param care code of the special care asked for; {@code null} for none
 * @param appointment the appointment to check in for; {@code null} for none
 * @param cameBack whether a machine could not help
 */
public record Wish(
        String service,
        Language language,
        @Nullable String care,
        @Nullable UUID appointment,
        boolean cameBack) {

    public Wish {
        requireNonNull(service, "service");
        requireNonNull(language, "language");
    }

    /** A number for {@code service}, and nothing else. */
    public Wish(String service, Language language) {
        this(service, language, null, null, false);
    }
}
