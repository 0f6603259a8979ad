package bank.lobby.wire.link;

import bank.lobby.wire.ProtocolVersion;
import org.jspecify.annotations.Nullable;

/**
 * The first message of a follower, and what it says again whenever it has lost the thread. Who it is comes from the
 * credential, not from here.
 *
 * @param t always {@code hello}
 * @param v protocol version
 * @param epoch the stream's epoch the follower knows; {@code null} when it knows nothing
 * @param since the last revision it applied; 0 when it knows nothing
 */
public record Hello(String t, int v, @Nullable String epoch, long since) {

    /** A hello from a follower at {@code since} of {@code epoch}. */
    public static Hello of(@Nullable String epoch, long since) {
        return new Hello("hello", ProtocolVersion.CURRENT, epoch, since);
    }
}
