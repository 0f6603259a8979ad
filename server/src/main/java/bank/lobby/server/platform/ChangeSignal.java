package bank.lobby.server.platform;

/**
 * Says that a branch has a new revision. A hint, sent after the commit: it may be lost, the feeds sweep for revisions by
 * themselves. Every implementation is told; other nodes can be told by one more.
 */
public interface ChangeSignal {

    /** {@code branch} has changed. Returns at once. */
    void changed(String branch);
}
