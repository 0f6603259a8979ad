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
 * @param promiseMinutes promised wait where no rule of the plan says another; {@code null} is {@value #USUAL_PROMISE}, as from a
 *     server of the release before
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
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer longWaitMinutes,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer promiseMinutes) {

    /** Chosen: what a branch promises that has not said. */
    public static final int USUAL_PROMISE = 20;

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

    /** One whose promise its branch has yet to say. */
    public MenuService(
            String code,
            Names names,
            Names hint,
            Party party,
            Means means,
            Complexity complexity,
            boolean speciality,
            String icon,
            @Nullable Names documents,
            Set<String> machineKinds,
            @Nullable Boolean identityRequired,
            @Nullable OpeningHours hours,
            @Nullable Integer longWaitMinutes) {
        this(
                code,
                names,
                hint,
                party,
                means,
                complexity,
                speciality,
                icon,
                documents,
                machineKinds,
                identityRequired,
                hours,
                longWaitMinutes,
                null);
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
        this(code, names, hint, party, means, complexity, speciality, icon, null, Set.of(), null, null, null, null);
    }

    /** The promised wait where no rule says another, minutes. */
    @JsonIgnore
    public int promise() {
        return promiseMinutes == null ? USUAL_PROMISE : promiseMinutes;
    }

    /** The same with its promise. */
    public MenuService promising(int minutes) {
        return new MenuService(
                code,
                names,
                hint,
                party,
                means,
                complexity,
                speciality,
                icon,
                documents,
                machineKinds,
                identityRequired,
                hours,
                longWaitMinutes,
                minutes);
    }

    /** Whether a ticket is given only to somebody who showed a card or document. */
    @JsonIgnore
    public boolean asksIdentity() {
        return Boolean.TRUE.equals(identityRequired);
    }
}
