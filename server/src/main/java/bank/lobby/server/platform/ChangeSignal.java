package bank.lobby.server.platform;

/**
 * Says that a branch has a new revision. A hint, sent after the commit: it may be lost, the feeds sweep for revisions by
 * themselves. Other nodes can be told by another implementation.
 */
public interface ChangeSignal {

    /** {@code branch} has changed. Returns at once. */
    void changed(String branch);
}
