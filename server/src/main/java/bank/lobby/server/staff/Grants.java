package bank.lobby.server.staff;

import bank.lobby.server.platform.Role;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a person may do and where: every role holds in every branch named.
 *
 * @param roles at least one, of people only
 * @param branches codes of the branches; empty means every branch of the bank
 */
public record Grants(Set<Role> roles, Set<String> branches) {

    private static final Set<Role> OF_PEOPLE = EnumSet.of(Role.TELLER, Role.LOBBY_MANAGER, Role.SUPERVISOR, Role.ADMIN);

    /** @throws IllegalArgumentException when there is no role, or one that belongs to stations */
    public Grants {
        roles = Set.copyOf(roles);
        branches = Set.copyOf(branches);
        if (roles.isEmpty() || !OF_PEOPLE.containsAll(roles)) {
            throw new IllegalArgumentException("people need at least one of " + OF_PEOPLE + ", not " + roles);
        }
    }

    /** {@code role} in {@code branch} only. */
    public static Grants at(String branch, Role... roles) {
        return new Grants(Set.of(roles), Set.of(branch));
    }

    /** {@code roles} in every branch there is and will be. */
    public static Grants everywhere(Role... roles) {
        return new Grants(Set.of(roles), Set.of());
    }
}
