package bank.lobby.wire.triage;

import static java.util.Objects.requireNonNull;

import bank.lobby.wire.station.Names;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of special care (特殊关怀) the bank gives: for the elderly, the disabled, the pregnant. Data of the bank.
 *
 * @param code stable, e.g. {@code elderly}; what {@link TriageFacts#care} says
 * @param names for the kiosk's button and the staff's screens; never shown to the hall beside a ticket
 * @param icon name of the icon file, without ending
 * @param fromBand the youngest customers who are given it by their age alone, unasked; {@code null} for nobody
 */
public record CareKind(
        String code,
        Names names,
        String icon,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable AgeBand fromBand) {

    public CareKind {
        requireNonNull(code, "code");
        requireNonNull(names, "names");
        requireNonNull(icon, "icon");
    }

    /** A kind that is given to whoever asks for it. */
    public CareKind(String code, Names names, String icon) {
        this(code, names, icon, null);
    }

    /**
     * Code of the care a customer of {@code age} is given unasked, the same at both ends; {@code null} for none. Of several the
     * first counts.
     */
    public static @Nullable String byAge(List<CareKind> kinds, @Nullable AgeBand age) {
        return age == null
                ? null
                : kinds.stream()
                        .filter(kind ->
                                kind.fromBand() != null && kind.fromBand().compareTo(age) <= 0)
                        .findFirst()
                        .map(CareKind::code)
                        .orElse(null);
    }
}
