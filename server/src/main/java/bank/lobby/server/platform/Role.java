package bank.lobby.server.platform;

/** What a caller may do in a branch. The first four are people, the last three are stations. */
public enum Role {
    TELLER,
    LOBBY_MANAGER,
    SUPERVISOR,
    ADMIN,
    KIOSK,
    DISPLAY,
    MACHINE
}
