package bank.lobby.wire.triage;

import static java.util.Objects.requireNonNull;

import bank.lobby.wire.station.Names;

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
 */
public record MenuService(
        String code,
        Names names,
        Names hint,
        Party party,
        Means means,
        Complexity complexity,
        boolean speciality,
        String icon) {

    public MenuService {
        requireNonNull(code, "code");
        requireNonNull(names, "names");
        requireNonNull(hint, "hint");
        requireNonNull(party, "party");
        requireNonNull(means, "means");
        requireNonNull(complexity, "complexity");
        requireNonNull(icon, "icon");
    }
}
