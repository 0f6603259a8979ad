package bank.lobby.wire.triage;

import static java.util.Objects.requireNonNull;

import bank.lobby.wire.station.Names;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One banking service as a kiosk offers it.
 *
 * @param code stable code of the service within its branch
 * @param names what the customer reads
 * @param hint examples of what it covers, shown under the name
 * @param party for whom
 * @param means cash or not
 * @param complexity how much work
 * @param speciality whether this is the branch's own speciality (网点特色业务), offered beside the axes
 * @param icon name of the icon file, without ending
 * @param documents what to bring; {@code null} for nothing in particular
 * @param machineKinds codes of the kinds of self-service machine that can do it, e.g. {@code cash-machine}; empty for none
 * @param identityRequired whether a ticket is given only to somebody who showed a card or document;
 *     {@code null} is no
 * @param hours when it is offered; {@code null} for always. The branch's own days override it
 * @param longWaitMinutes a customer is asked once more when the wait is likely longer than this; {@code null} for never
 */
public record MenuService(
        String code,
        Names names,
        Names hint,
        Party party,
        Means means,
        Complexity complexity,
        boolean speciality,
        String icon,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Names documents,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Set<String> machineKinds,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean identityRequired,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable OpeningHours hours,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer longWaitMinutes) {

    public MenuService {
        requireNonNull(code, "code");
        requireNonNull(names, "names");
        requireNonNull(hint, "hint");
        requireNonNull(party, "party");
        requireNonNull(means, "means");
        requireNonNull(complexity, "complexity");
        requireNonNull(icon, "icon");
        identityRequired = Boolean.TRUE.equals(identityRequired) ? true : null;
        machineKinds = machineKinds == null ? Set.of() : Set.copyOf(machineKinds);
    }

    /** A service that is always offered, to anybody, and asks for nothing. */
    public MenuService(
            String code,
            Names names,
            Names hint,
            Party party,
            Means means,
            Complexity complexity,
            boolean speciality,
            String icon) {
        this(code, names, hint, party, means, complexity, speciality, icon, null, Set.of(), null, null, null);
    }

    /** Whether a ticket is given only to somebody who showed a card or document. */
    @JsonIgnore
    public boolean asksIdentity() {
        return Boolean.TRUE.equals(identityRequired);
    }
}
