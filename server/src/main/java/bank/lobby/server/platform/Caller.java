package bank.lobby.server.platform;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking: a person on the staff or a station. Taken from the credential, never from a message.
 *
 * @param kind person or station
 * @param id staff number or station id; written as the actor of every event
 * @param name for screens of the staff; never for the hall
 * @param roles what they may do, in every branch they belong to
 * @param branches the branches they belong to; empty means every branch
 */
public record Caller(Kind kind, String id, String name, Set<Role> roles, Set<String> branches) {

    /** The server itself, for what nobody asked it to do. */
    public static final Caller SERVER = new Caller(Kind.STATION, "server", "server", Set.of(), Set.of());

    /** Person or machine. */
    public enum Kind {
        STAFF,
        STATION
    }

    public Caller {
        roles = Set.copyOf(roles);
        branches = Set.copyOf(branches);
    }

    /** Whether the caller belongs to {@code branch} and has one of {@code anyOf}. An administrator may do what a supervisor may. */
    public boolean is(String branch, Role... anyOf) {
        return belongsTo(branch) && hasAny(anyOf);
    }

    /** The branch the caller belongs to where that is just one; else {@code null}. */
    public @Nullable String onlyBranch() {
        return branches.size() == 1 ? branches.iterator().next() : null;
    }

    /** Whether the caller belongs to {@code branch} at all. */
    public boolean belongsTo(String branch) {
        return branches.isEmpty() || branches.contains(branch);
    }

    /**
     * Lets the caller pass only with one of {@code anyOf} at {@code branch}.
     *
     * @throws Refusal 403 {@code not-allowed}; nothing has changed
     */
    public void mustBe(String branch, Role... anyOf) {
        if (!is(branch, anyOf)) {
            throw Refusal.forbidden("not-allowed", "Your role does not allow this in this branch");
        }
    }

    private boolean hasAny(Role... anyOf) {
        Set<Role> wanted = EnumSet.noneOf(Role.class);
        wanted.addAll(Set.of(anyOf));
        if (wanted.contains(Role.SUPERVISOR)) {
            wanted.add(Role.ADMIN);
        }
        return roles.stream().anyMatch(wanted::contains);
    }
}
