package bank.lobby.server.platform;

import java.util.List;

/** How one kind of follower sees a branch. Implemented by the feature that owns the view; stateless, shared by threads. */
public interface StreamView {

    /** The stream's name in a {@link StreamGrant}. */
    String name();

    /** The whole state as one SQL statement sees it, so that revision and state belong together. */
    StreamSnapshot snapshot(String branch);

    /**
     * One JSON message for every row, in the same order; a row that changes nothing here still gets its message.
     *
     * @param rows events of one branch, in order of revision; not empty
     */
    List<String> messages(List<EventRow> rows);
}
