package bank.lobby.server.station;

import bank.lobby.server.platform.Caller;
import bank.lobby.server.platform.CallerPrincipal;
import bank.lobby.server.platform.Role;
import bank.lobby.wire.station.StationKind;
import java.security.Principal;
import java.security.PublicKey;
import java.util.Set;

/**
 * An enrolled station, and the principal of the bearer chain.
 *
 * @param id who
 * @param branch the one branch it belongs to
 * @param kind what it may do
 * @param name for staff screens
 * @param key checks its tokens
 * @param revoked shut out for good
 */
record Station(StationId id, String branch, StationKind kind, String name, PublicKey key, boolean revoked)
        implements CallerPrincipal, Principal {

    @Override
    public String getName() {
        return id.toString();
    }

    @Override
    public Caller caller() {
        Role role = switch (kind) {
            case KIOSK -> Role.KIOSK;
            case DISPLAY -> Role.DISPLAY;
            case MACHINE -> Role.MACHINE;
        };
        return new Caller(Caller.Kind.STATION, id.toString(), name, Set.of(role), Set.of(branch));
    }
}
