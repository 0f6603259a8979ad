package bank.lobby.server.platform;

import java.util.Set;

/** Who follows a stream through this node right now, and answers. */
public interface Presence {

    /** All of them, each once however many sockets they hold; may be empty. */
    Set<Here> here();

    /**
     * Somebody who is there.
     *
     * @param branch whose stream
     * @param stream its name
     * @param callerId staff number or station id
     */
    record Here(String branch, String stream, String callerId) {}
}
