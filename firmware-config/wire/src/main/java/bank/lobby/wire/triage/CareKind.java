package bank.lobby.wire.triage;

import static java.util.Objects.requireNonNull;

import bank.lobby.wire.station.Names;

/**
 * A kind of special care (特殊关怀) the bank gives: for the elderly, the disabled, the pregnant. Data of the bank.
 *
 * @param code stable, e.g. {@code elderly}; what {@link TriageFacts#care} says
 * @param names for the kiosk's button and the staff's screens; never shown to the hall beside a ticket
 * @param icon name of the icon file, without ending
 */
public record CareKind(String code, Names names, String icon) {

    public CareKind {
        requireNonNull(code, "code");
        requireNonNull(names, "names");
        requireNonNull(icon, "icon");
    }
}
