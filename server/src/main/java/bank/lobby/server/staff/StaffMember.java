package bank.lobby.server.staff;

import bank.lobby.server.platform.Caller;
import bank.lobby.server.platform.CallerPrincipal;
import bank.lobby.wire.station.Language;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/**
 * A person who may sign in, as of a moment ago. The principal of the cookie chain; read afresh every few seconds and
 * never kept in a session.
 *
 * @param staffNo who
 * @param name for staff screens
 * @param grants what and where
 * @param language what their screens speak, where they have chosen
 */
record StaffMember(
        StaffNo staffNo,
        String name,
        Grants grants,
        @Nullable Language language) implements CallerPrincipal, Principal {

    @Override
    public String getName() {
        return staffNo.value();
    }

    @Override
    public Caller caller() {
        return new Caller(Caller.Kind.STAFF, staffNo.value(), name, grants.roles(), grants.branches());
    }
}
