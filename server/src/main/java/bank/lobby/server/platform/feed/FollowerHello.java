package bank.lobby.server.platform.feed;

import org.jspecify.annotations.Nullable;

/**
 * What a follower says first, and again whenever it lost the thread.
 *
 * @param t {@code hello}
 * @param v protocol version
 * @param epoch the epoch it knows, if any
 * @param since the last revision it applied; 0 for none
 */
record FollowerHello(@Nullable String t, int v, @Nullable String epoch, long since) {}
