package bank.lobby.server.platform;

/**
 * Leave to follow one stream of one branch.
 *
 * @param caller in whose name
 * @param branch which branch
 * @param stream {@code board} or {@code lobby}
 */
public record StreamGrant(Caller caller, String branch, String stream) {}
