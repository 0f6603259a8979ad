package bank.lobby.server.platform;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A list of things a feature shows to lobby managers beside tickets and counters: machines, pushes, the duty roster. It
 * is part of the lobby's snapshot under its name; an event of one of its types carries the one thing that changed, and a
 * screen puts it in the place of the one with the same id, or takes it away when it is gone.
 */
public interface LobbyPart {

    /** Name of the list in the lobby's state; lower camel case, plural. */
    String name();

    /** Types of the events that change one of its things. */
    Set<String> types();

    /** All there are in {@code branch}, in the order shown; may be empty. Read inside one snapshot with the rest. */
    List<? extends Thing> all(String branch);

    /** The thing as {@code row}, of one of {@link #types}, left it; {@code null} when the event says nothing of one. */
    @Nullable
    Thing after(EventRow row);

    /** One entry of a part. */
    interface Thing {

        /** Stable within its part and branch. */
        String id();

        /** Whether it is to be taken off the list. */
        default boolean gone() {
            return false;
        }
    }
}
