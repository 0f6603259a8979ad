package bank.lobby.server.platform;

/**
 * Somebody may no longer be here: a station was revoked, a member of the staff disabled or signed out. Sockets opened in
 * that name close.
 *
 * @param callerId staff number or station id
 */
public record AccessRevoked(String callerId) {}
